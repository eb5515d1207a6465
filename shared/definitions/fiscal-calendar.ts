import type { Calendar } from '../contracts/definitions.ts';
import { firstDayOfMonth, monthOfDay } from './epoch-day.ts';
import { weekYearEnd } from './week-year.ts';

/**
 * The months of the reporting calendar, as numbers such as 202610. In a calendar of civil months that is October 2026. In a
 * calendar of weeks (4-4-5 and its like) it is the tenth month of fiscal year 2026, of whole weeks; a year of 53 weeks
 * gives the 53rd to one of its months.
 */
const WEEKS = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4] } as const;
const LAST_MONTH = 12;

/** First epoch day of a month. */
export function monthStartDay(month: number, calendar: Calendar): number {
  const [year, place] = [Math.floor(month / 100), month % 100];
  if (calendar.kind === 'months') return firstDayOfMonth(year, place);
  const weeks = weeksOfMonths(year, calendar).slice(0, place - 1);
  return weekYearEnd(year - 1, calendar) + 1 + 7 * weeks.reduce((sum, count) => sum + count, 0);
}

/** Last epoch day of a month. */
export function monthEndDay(month: number, calendar: Calendar): number {
  return monthStartDay(month % 100 === LAST_MONTH ? month + 100 - 11 : month + 1, calendar) - 1;
}

/** The month that an epoch day lies in. */
export function monthOf(day: number, calendar: Calendar): number {
  const { year, month } = monthOfDay(day);
  if (calendar.kind === 'months') return year * 100 + month;
  // a year of weeks is named by a civil year that it touches, and may begin or end some days outside it
  const candidates = [year - 1, year, year + 1].flatMap((named) =>
    Array.from({ length: LAST_MONTH }, (_, index) => named * 100 + index + 1),
  );
  const found = candidates.find((candidate) => day <= monthEndDay(candidate, calendar));
  if (found === undefined) throw new RangeError(`the day ${day} is in no year of the calendar`);
  return found;
}

/** Whole weeks of each month of a fiscal year; undefined for civil months, which have none. */
export function weeksOfMonths(year: number, calendar: Calendar): readonly number[] {
  if (calendar.kind === 'months') return [];
  const pattern = WEEKS[calendar.kind];
  const months = Array.from({ length: LAST_MONTH }, (_, index) => pattern[index % 3] ?? 0);
  const extra = hasExtraWeek(year, calendar) ? (calendar.extraWeekIn ?? LAST_MONTH) : undefined;
  return months.map((weeks, index) => (index + 1 === extra ? weeks + 1 : weeks));
}

/** Whether a fiscal year has 53 weeks. */
export function hasExtraWeek(year: number, calendar: Calendar): boolean {
  return calendar.kind !== 'months' && weekYearEnd(year, calendar) - weekYearEnd(year - 1, calendar) === 53 * 7;
}
