import { type SeriesColumns, seriesColumns } from '../stats/series-columns.ts';
import { type FittedGroup, fittedGroup, moderatedSpreads, type SeriesSpread } from '../stats/series-spread.ts';
import type { Series } from './month-series.ts';

export const FEWEST_EARLIER = 6;

/** What each series of a group had before a month. */
export type GroupBefore = {
  /** Too few points to be a baseline leave nothing to tell how much they vary. */
  readonly spreads: readonly (SeriesSpread | undefined)[];
  /** How many points it has, those that shifted too. */
  readonly points: readonly number[];
};
export type Baselines = {
  readonly before: (month: number) => readonly GroupBefore[];
  /** The points of a series before a month that did not shift. */
  readonly pointsBefore: (group: number, at: number, month: number) => Series;
  readonly leaveOut: (group: number, at: number, months: readonly number[]) => void;
};

/** What is known of a month alone is asked for once more two months later, for the three months that begin with it. */
export function shiftBaselines(groups: readonly (readonly Series[])[]): Baselines {
  const own = groups.map(groupBaselines);
  const known = new Map<number, readonly GroupBefore[]>();
  return {
    before: askedTwice(known, (month) => {
      const fits = own.map(({ before }) => before(month));
      const spreads = moderatedSpreads(fits.map(({ fitted }) => fitted));
      return fits.map(({ points }, group) => ({ spreads: spreads[group] ?? [], points }));
    }),
    pointsBefore: (group, at, month) => own[group]?.pointsBefore(at, month) ?? [],
    leaveOut: (group, at, months) => {
      own[group]?.leaveOut(at, months);
      known.clear();
    },
  };
}

type FitBefore = { readonly fitted: FittedGroup; readonly points: readonly number[] };

function groupBaselines(group: readonly Series[]) {
  let kept = group;
  let columns = seriesColumns(kept);
  const known = new Map<number, FitBefore>();
  return {
    before: askedTwice(known, (month) => fitBefore(month, group, kept, columns)),
    pointsBefore: (at: number, month: number) => (kept[at] ?? []).filter((point) => point.month < month),
    leaveOut: (at: number, months: readonly number[]) => {
      kept = kept.map((series, index) => (index === at ? without(series, months) : series));
      columns = seriesColumns(kept);
      known.clear();
    },
  };
}

/** Holds an answer until it is asked for again. */
function askedTwice<Known>(known: Map<number, Known>, answer: (month: number) => Known): (month: number) => Known {
  return (month) => {
    const found = known.get(month) ?? answer(month);
    if (!known.delete(month)) known.set(month, found);
    return found;
  };
}

function fitBefore(
  month: number,
  group: readonly Series[],
  kept: readonly Series[],
  columns: SeriesColumns,
): FitBefore {
  const lengths = kept.map((series) => countBefore(series, month));
  return {
    fitted: fittedGroup(
      columns,
      lengths.map((length) => (length < FEWEST_EARLIER ? 0 : length)),
    ),
    points: group.map((series, at) => (series === kept[at] ? (lengths[at] ?? 0) : countBefore(series, month))),
  };
}

function without(series: Series, months: readonly number[]): Series {
  return series.filter(({ month }) => !months.includes(month));
}

/** Halving: months ascend. */
function countBefore(series: Series, before: number): number {
  let [from, to] = [0, series.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((series[middle]?.month ?? before) < before) from = middle + 1;
    else to = middle;
  }
  return from;
}
