import { type FittedGroup, fittedGroup, moderatedSpreads, type SeriesSpread } from '../stats/series-spread.ts';
import { lengthsBefore, type MonthColumns, type MonthGroup, monthColumns } from './month-columns.ts';
import type { Series } from './month-series.ts';

export const FEWEST_EARLIER = 6;

/** What each series of a group had before a month. */
export type GroupBefore = {
  /** All points of the group, those that shifted and later ones too. */
  readonly columns: MonthColumns;
  /** Too few points to be a baseline leave nothing to tell how much they vary. */
  readonly spreads: readonly (SeriesSpread | undefined)[];
  /** How many points each series has before the month, those that shifted too. */
  readonly points: readonly number[];
};
export type Baselines = {
  /** All months that a series has, in order. */
  readonly months: readonly number[];
  readonly before: (month: number) => readonly GroupBefore[];
  /** The points of a series before a month that did not shift. */
  readonly pointsBefore: (group: number, at: number, month: number) => Series;
  readonly leaveOut: (group: number, at: number, months: readonly number[]) => void;
};

export function shiftBaselines(groups: readonly MonthGroup[]): Baselines {
  const own = groups.map(baselineGroup);
  return {
    months: monthsOf(own),
    before: (month) => groupsBefore(month, own),
    pointsBefore: (group, at, month) => (own[group]?.kept[at] ?? []).filter((point) => point.entered_month < month),
    leaveOut: (group, at, months) => {
      const { all, kept = [] } = own[group] ?? {};
      if (all !== undefined) own[group] = { all, ...without(kept, at, months) };
    },
  };
}

/** A group with its points that did not shift. */
type BaselineGroup = { readonly all: MonthColumns; readonly kept: readonly Series[]; readonly columns: MonthColumns };

function baselineGroup({ members, columns }: MonthGroup): BaselineGroup {
  return { all: columns, kept: members, columns };
}

function without(kept: readonly Series[], at: number, months: readonly number[]) {
  const left = kept.with(at, kept[at]?.filter(({ entered_month: month }) => !months.includes(month)) ?? []);
  return { kept: left, columns: monthColumns(left) };
}

function groupsBefore(month: number, groups: readonly BaselineGroup[]): readonly GroupBefore[] {
  const spreads = moderatedSpreads(groups.map(({ columns }) => fitBefore(month, columns)));
  return groups.map(({ all }, at) => ({ columns: all, spreads: spreads[at] ?? [], points: lengthsBefore(month, all) }));
}

function fitBefore(month: number, columns: MonthColumns): FittedGroup {
  return fittedGroup(columns, lengthsBefore(month, columns).map(baselineLength));
}

function baselineLength(length: number): number {
  return length < FEWEST_EARLIER ? 0 : length;
}

function monthsOf(groups: readonly BaselineGroup[]): readonly number[] {
  const known = new Set<number>();
  for (const { all } of groups) for (const month of all.months) known.add(month);
  return [...known].sort((one, other) => one - other);
}
