import type { AggregateName, AggregateRow } from '../queries/catalog.ts';
import type { CurveTable } from './curve-table.ts';

/** What the queries returned, by name: rows, but for the largest table, which is kept by columns. */
export type Aggregates = { readonly [Name in Exclude<AggregateName, 'curve'>]: readonly AggregateRow<Name>[] } & {
  readonly curve: CurveTable;
};
