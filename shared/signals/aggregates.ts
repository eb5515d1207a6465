import type { AggregateName, AggregateRow } from '../queries/catalog.ts';

/** What the queries returned, by name. */
export type Aggregates = { readonly [Name in AggregateName]: readonly AggregateRow<Name>[] };
