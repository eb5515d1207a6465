import { type SeriesColumns, seriesColumns } from '../stats/series-columns.ts';
import { monthPoint, type Series } from './month-series.ts';

/** The months of several series as columns, with when each point was: a scan asks for them many times over. */
export type MonthColumns = SeriesColumns & { readonly months: Int32Array };

/** Series that are alike, such as the segments of a dimension at a stage, and their months as columns. */
export type MonthGroup<Member extends Series = Series> = {
  readonly members: readonly Member[];
  readonly columns: MonthColumns;
};

export function monthGroup<Member extends Series>(members: readonly Member[]): MonthGroup<Member> {
  return { members, columns: monthColumns(members) };
}

export function monthColumns(group: readonly Series[]): MonthColumns {
  const columns = seriesColumns(group.map((series) => series.map(monthPoint)));
  return { ...columns, months: monthsOf(group, columns.angles.length) };
}

function monthsOf(group: readonly Series[], points: number): Int32Array {
  const months = new Int32Array(points);
  let at = 0;
  for (const series of group) for (const { entered_month: month } of series) months[at++] = month;
  return months;
}

/** How many points of each series are before a month. */
export function lengthsBefore(month: number, columns: MonthColumns): readonly number[] {
  const lengths: number[] = [];
  for (let at = 0; at < columns.series.length; at += 1) lengths.push(countBefore(columns, at, month));
  return lengths;
}

/** By halving, as months ascend. */
function countBefore({ months, series }: MonthColumns, at: number, before: number): number {
  const { firstPoint = 0, length = 0 } = series[at] ?? {};
  let [from, to] = [firstPoint, firstPoint + length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((months[middle] ?? before) < before) from = middle + 1;
    else to = middle;
  }
  return from - firstPoint;
}
