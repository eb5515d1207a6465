import type { SeasonPoint } from '../stats/season-point.ts';

/** A month that may be looked at: mature, whole, not restated. */
export type SeriesMonth = SeasonPoint & { readonly month: number; readonly part: number };
/** In order of time; a month may be missing. */
export type Series = readonly SeriesMonth[];
