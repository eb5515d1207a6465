import { type SeriesColumns, seriesColumns } from '../stats/series-columns.ts';
import type { Series } from './month-series.ts';

/** The months of several series as columns, with when each point was: a scan asks for them many times over. */
export type MonthColumns = SeriesColumns & { readonly months: Int32Array };

export function monthColumns(group: readonly Series[]): MonthColumns {
  return { ...seriesColumns(group), months: Int32Array.from(group.flat(), ({ month }) => month) };
}

/** How many points of a series are before a month: by halving, as months ascend. */
export function countBefore({ months, series }: MonthColumns, at: number, before: number): number {
  const { firstPoint = 0, length = 0 } = series[at] ?? {};
  let [from, to] = [firstPoint, firstPoint + length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((months[middle] ?? before) < before) from = middle + 1;
    else to = middle;
  }
  return from - firstPoint;
}
