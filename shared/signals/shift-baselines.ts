import { type SeriesColumns, seriesColumns } from '../stats/series-columns.ts';
import { type FittedGroup, fittedGroup } from '../stats/series-spread.ts';
import type { Series } from './month-series.ts';

export const FEWEST_EARLIER = 6;

/** What the series of a group had before a month. Too few points to be a baseline leave no fit of a series. */
export type Before = {
  readonly fitted: FittedGroup;
  /** How many points each series has, those that shifted too. */
  readonly points: readonly number[];
  /** The points of a series that did not shift. */
  readonly baselineOf: (at: number) => Series;
};
export type Baselines = {
  readonly before: (month: number) => Before;
  readonly leaveOut: (at: number, months: readonly number[]) => void;
};

/** What is fitted for a month alone is asked for once more two months later, for the three months that begin with it. */
export function groupBaselines(group: readonly Series[]): Baselines {
  let kept = group;
  let columns = seriesColumns(kept);
  const known = new Map<number, Before>();
  return {
    before: (month) => {
      const found = known.get(month) ?? fittedBefore(month, group, kept, columns);
      if (!known.delete(month)) known.set(month, found);
      return found;
    },
    leaveOut: (at, months) => {
      kept = kept.map((series, index) => (index === at ? without(series, months) : series));
      columns = seriesColumns(kept);
      known.clear();
    },
  };
}

function fittedBefore(
  month: number,
  group: readonly Series[],
  kept: readonly Series[],
  columns: SeriesColumns,
): Before {
  const lengths = kept.map((series) => countBefore(series, month));
  return {
    fitted: fittedGroup(
      columns,
      lengths.map((length) => (length < FEWEST_EARLIER ? 0 : length)),
    ),
    points: group.map((series, at) => (series === kept[at] ? (lengths[at] ?? 0) : countBefore(series, month))),
    baselineOf: (at) => (kept[at] ?? []).slice(0, lengths[at]),
  };
}

function without(series: Series, months: readonly number[]): Series {
  return series.filter(({ month }) => !months.includes(month));
}

function countBefore(series: Series, before: number): number {
  const later = series.findIndex(({ month }) => month >= before);
  return later === -1 ? series.length : later;
}
