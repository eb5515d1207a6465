import { type SeasonPoint, seasonPoint } from '../stats/season-point.ts';
import { placeInQuarter } from './calendar-month.ts';

/** A month that may be looked at: mature, whole, not restated. */
export type SeriesMonth = SeasonPoint & { readonly month: number; readonly part: number };
/** In order of time; a month may be missing. */
export type Series = readonly SeriesMonth[];

export function seriesMonth(month: number, part: number, whole: number): SeriesMonth {
  const { angle, variance, season } = seasonPoint({ part, whole }, placeInQuarter(month));
  return { month, part, whole, angle, variance, season };
}
