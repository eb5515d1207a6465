import { monthsBefore, placeInQuarter } from './calendar-month.ts';
import type { SeriesMonth } from './month-series.ts';

export type EarlierKind = 'quarter_before' | 'year_before' | 'trailing_mean';
export const EARLIER_KINDS: readonly EarlierKind[] = ['quarter_before', 'year_before', 'trailing_mean'];

const FEWEST_MONTHS = 3;

/**
 * The earlier months that a month is compared with, each comparison at the same place of the quarter: the month three months
 * before, the one a year before, and those of the twelve months before it. Of these all are taken where fewer than three are
 * at the same place. A trailing mean of fewer than three months is none: too few months.
 */
export function earlierMonths<Month extends Pick<SeriesMonth, 'entered_month'>>(
  months: readonly Month[],
  month: number,
  kind: EarlierKind,
): readonly Month[] | 'no_comparator' | 'too_few_months' {
  if (kind === 'trailing_mean') return trailing(months, month);
  const before = monthsBefore(month, kind === 'quarter_before' ? 3 : 12);
  const found = months.filter((one) => one.entered_month === before);
  return found.length === 0 ? 'no_comparator' : found;
}

function trailing<Month extends Pick<SeriesMonth, 'entered_month'>>(months: readonly Month[], month: number) {
  const first = monthsBefore(month, 12);
  const found = months.filter((one) => one.entered_month >= first && one.entered_month < month);
  const samePlace = found.filter((one) => placeInQuarter(one.entered_month) === placeInQuarter(month));
  if (samePlace.length >= FEWEST_MONTHS) return samePlace;
  if (found.length >= FEWEST_MONTHS) return found;
  return found.length === 0 ? 'no_comparator' : 'too_few_months';
}
