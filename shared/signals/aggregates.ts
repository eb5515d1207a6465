import type { AggregateName, AggregateRow } from '../queries/catalog.ts';
import type { CurveTable } from './curve-table.ts';
import type { OverlapTable } from './overlap-table.ts';

/** What the queries returned, by name: rows, but for the two largest tables, which are kept by columns. */
export type Aggregates = {
  readonly [Name in Exclude<AggregateName, 'curve' | 'overlap'>]: readonly AggregateRow<Name>[];
} & {
  readonly curve: CurveTable;
  readonly overlap: OverlapTable;
};
