import type { AggregateRow } from '../queries/catalog.ts';

/** Entrants of one month into a stage, with the sums over their clusters. */
export type ClusterMonth = AggregateRow<'cohort_cluster'>;

/**
 * Those that are of a month, as some have no date. It is the row itself: a report has tens of thousands, and a copy of each
 * would be carried about for nothing.
 */
export type StageMonth = ClusterMonth & { readonly entered_month: number };
