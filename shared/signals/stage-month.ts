import type { AggregateRow } from '../queries/catalog.ts';
import { seasonPoint } from '../stats/season-point.ts';
import { placeInQuarter } from './calendar-month.ts';
import type { SeriesMonth } from './month-series.ts';

/** Entrants of one month into a stage; those without a date are of no month. */
export type MonthRow = AggregateRow<'cohort_cluster'> & { readonly entered_month: number };

/** They as a point of their segment's series; the row has the sums over their clusters. */
export type StageMonth = SeriesMonth & { readonly row: MonthRow };

export function stageMonth(row: MonthRow): StageMonth {
  const { entered_month: month, advanced: part, entered: whole } = row;
  const { angle, variance, season } = seasonPoint({ part, whole }, placeInQuarter(month));
  return { month, part, whole, angle, variance, season, row };
}
