import type { SeasonPoint } from './season-point.ts';

/**
 * The points of several series, one series after the other in columns.
 * For: fits that run through the same points some ten million times, each over the first points of every series.
 * Assumes: nothing.
 * Source: none; how the points are laid out changes no result.
 */
export type SeriesColumns = {
  readonly angles: Float64Array;
  readonly variances: Float64Array;
  /** Of each point, where its season stands in `seasons`: those of one series together, in the order in which it saw them. */
  readonly places: Int32Array;
  /** Of each point, the units of its series up to it, and how many seasons it has seen by then. */
  readonly units: Float64Array;
  readonly seen: Int32Array;
  readonly seasons: readonly number[];
  readonly series: readonly { readonly firstPoint: number; readonly firstSeason: number; readonly length: number }[];
};

export function seriesColumns(group: readonly (readonly SeasonPoint[])[]): SeriesColumns {
  const size = group.reduce((sum, { length }) => sum + length, 0);
  const [angles, variances, units] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [places, seen] = [new Int32Array(size), new Int32Array(size)];
  const seasons: number[] = [];
  let at = 0;
  const series = group.map((points) => {
    const start = { firstPoint: at, firstSeason: seasons.length, length: points.length };
    let sum = 0;
    for (const { angle, variance, season, whole } of points) {
      const held = seasons.indexOf(season, start.firstSeason);
      places[at] = held === -1 ? seasons.push(season) - 1 : held;
      angles[at] = angle;
      variances[at] = variance;
      sum += whole;
      units[at] = sum;
      seen[at] = seasons.length - start.firstSeason;
      at += 1;
    }
    return start;
  });
  return { angles, variances, places, units, seen, seasons, series };
}
