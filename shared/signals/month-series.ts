import { type SeasonPoint, seasonPoint } from '../stats/season-point.ts';
import { placeInQuarter } from './calendar-month.ts';

/** A month that may be looked at: mature, whole, not restated. */
export type SeriesMonth = { readonly entered_month: number; readonly entered: number; readonly advanced: number };
/** In order of time; a month may be missing. */
export type Series = readonly SeriesMonth[];

/** A month's share as a point of its series. */
export function monthPoint({ entered_month: month, advanced: part, entered: whole }: SeriesMonth): SeasonPoint {
  return seasonPoint({ part, whole }, placeInQuarter(month));
}
