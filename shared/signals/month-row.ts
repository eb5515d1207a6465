import type { AggregateRow } from '../queries/catalog.ts';

/** Entrants of one month into a stage, with the sums over their clusters; those without a date are of no month. */
export type MonthRow = AggregateRow<'cohort_cluster'> & { readonly entered_month: number };
