import { type FittedGroup, fittedGroup } from '../stats/series-spread.ts';
import type { Series } from './month-series.ts';

export const FEWEST_EARLIER = 6;

/** What a series has before a month, `next` points in all; those that shifted are not in its baseline. */
export type Earlier = { readonly series: Series; readonly next: number; readonly baseline: Series };
/** A group's series before a month, as they are known when that month is tested. */
export type Baselines = {
  readonly before: (month: number) => { readonly earlier: readonly Earlier[]; readonly fitted: FittedGroup };
  readonly leaveOut: (series: Series, months: readonly number[]) => void;
};

/** What is fitted for a month alone is asked for once more two months later, for the three months that begin with it. */
export function groupBaselines(group: readonly Series[]): Baselines {
  const shifted = new Map<Series, Set<number>>();
  const known = new Map<number, ReturnType<Baselines['before']>>();
  return {
    before: (month) => {
      const found = known.get(month);
      if (found !== undefined) {
        known.delete(month);
        return found;
      }
      const earlier = group
        .map((series) => earlierOf(series, month, shifted.get(series)))
        .filter(({ baseline }) => baseline.length >= FEWEST_EARLIER);
      const fresh = { earlier, fitted: fittedGroup(earlier.map(({ baseline }) => baseline)) };
      known.set(month, fresh);
      return fresh;
    },
    leaveOut: (series, months) => {
      shifted.set(series, new Set([...(shifted.get(series) ?? []), ...months]));
      known.clear();
    },
  };
}

function earlierOf(series: Series, before: number, shifted: ReadonlySet<number> | undefined): Earlier {
  const later = series.findIndex(({ month }) => month >= before);
  const next = later === -1 ? series.length : later;
  const earlier = series.slice(0, next);
  return { series, next, baseline: shifted ? earlier.filter(({ month }) => !shifted.has(month)) : earlier };
}
