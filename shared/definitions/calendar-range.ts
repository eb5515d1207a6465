import { epochDay } from './epoch-day.ts';

/** First day that the calendar knows and that an export may name. */
export const CALENDAR_START_DAY = epochDay('1990-01-01');

const DAYS_AHEAD = 400;

/** Last day that the calendar knows: close dates may lie a year ahead of the as-of day. */
export function calendarEndDay(asOfDay: number): number {
  return asOfDay + DAYS_AHEAD;
}
