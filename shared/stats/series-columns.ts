import type { SeasonPoint } from './season-point.ts';

/**
 * The points of several series, one series after the other in columns.
 * For: fits that run through the same points some ten million times, each over the first points of every series.
 * Assumes: nothing.
 * Source: none; how the points are laid out changes no result.
 */
export type SeriesColumns = {
  readonly angles: readonly number[];
  readonly variances: readonly number[];
  /** Of each point, where its season stands in `seasons`: those of one series together, in the order in which it saw them. */
  readonly places: readonly number[];
  /** Of each point, the units of its series up to it. */
  readonly units: readonly number[];
  readonly seasons: readonly number[];
  readonly series: readonly { readonly firstPoint: number; readonly firstSeason: number; readonly length: number }[];
};

export function seriesColumns(group: readonly (readonly SeasonPoint[])[]): SeriesColumns {
  const angles: number[] = [];
  const variances: number[] = [];
  const places: number[] = [];
  const units: number[] = [];
  const seasons: number[] = [];
  const series = group.map((points) => {
    const start = { firstPoint: places.length, firstSeason: seasons.length, length: points.length };
    let sum = 0;
    for (const { angle, variance, season, whole } of points) {
      const held = seasons.indexOf(season, start.firstSeason);
      places.push(held === -1 ? seasons.push(season) - 1 : held);
      angles.push(angle);
      variances.push(variance);
      sum += whole;
      units.push(sum);
    }
    return start;
  });
  return { angles, variances, places, units, seasons, series };
}
