import type { Calendar } from '../contracts/definitions.ts';
import { firstDayOfMonth } from './epoch-day.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/**
 * Last epoch day of a fiscal year of whole weeks: the last such weekday of the month in which it ends, or the one nearest
 * to that month's end, which may be up to three days into the next. Throws RangeError for a calendar without such an end.
 */
export function weekYearEnd(year: number, { yearEnds, yearNamedBy }: Calendar): number {
  if (yearEnds === undefined) throw new RangeError('a calendar of weeks says where its year ends');
  const { month, weekday, rule } = yearEnds;
  // a year that ends in December begins in January of the same year, by either name
  const civilYear = yearNamedBy === 'start' && month < 12 ? year + 1 : year;
  const monthEnd = firstDayOfMonth(civilYear, month + 1) - 1;
  const past = (((monthEnd + FIRST_WEEKDAY - WEEKDAYS.indexOf(weekday)) % 7) + 7) % 7;
  return rule === 'nearest' && past > 3 ? monthEnd - past + 7 : monthEnd - past;
}
