import { type EstimatedVariance, moderatedVariances } from './moderated-variances.ts';
import type { SeasonPoint } from './season-point.ts';
import { type SeriesColumns, seriesColumns } from './series-columns.ts';
import { angleVariance } from './share-angle.ts';

/**
 * How much the points of several short series of shares differ beyond counting.
 * For: series that are alike, such as the months of a company's regions: each is too short to tell its own variance well.
 * Assumes: within a series and season, angles vary about one mean by a variance between points plus that of counting. The
 * variance between points is one for all series of a group, times a scale of each series (moderated-variances.ts).
 * Source: Paule and Mandel 1982, "Consensus values and weighting factors", over a group at once; Smyth 2004 for the scales.
 */
export type SeriesSpread = {
  /** Variance between points, of angles, before the scale. */
  readonly between: number;
  readonly scale: number;
  readonly degrees: number;
  /** Variance of counting of a point that holds as many units as the series' points do on average. */
  readonly usualVariance: number;
  /** Mean angle of a season; undefined for a season that was not seen. */
  readonly meanOf: (season: number) => number | undefined;
  /** Variance of that mean, before the scale. */
  readonly meanVarianceOf: (season: number) => number;
};

/** Series that are alike, fitted together. `series`: in the order given; undefined where it has no point more than seasons. */
export type FittedGroup = { readonly between: number; readonly series: readonly (FittedSeries | undefined)[] };
type FittedSeries = EstimatedVariance & Pick<SeriesSpread, 'usualVariance' | 'meanOf' | 'meanVarianceOf'>;

/** In the groups and the order given; undefined for a series without a point more than it has seasons. */
export function seriesSpreads(
  groups: readonly (readonly (readonly SeasonPoint[])[])[],
): readonly (readonly (SeriesSpread | undefined)[])[] {
  return moderatedSpreads(groups.map((group) => fittedGroup(seriesColumns(group))));
}

/** The same of groups that are fitted already: all of them at once are asked only how much scales vary. */
export function moderatedSpreads(groups: readonly FittedGroup[]): readonly (readonly (SeriesSpread | undefined)[])[] {
  const scales = moderatedVariances(groups.map(({ series }) => series.filter((one) => one !== undefined)));
  return groups.map(({ between, series }, group) => {
    let place = 0;
    return series.map((one) => {
      const scale = one === undefined ? undefined : scales[group]?.[place++];
      if (one === undefined || scale === undefined) return undefined;
      const { usualVariance, meanOf, meanVarianceOf } = one;
      return { between, scale: scale.variance, degrees: scale.degrees, usualVariance, meanOf, meanVarianceOf };
    });
  });
}

/** Of one point with this variance of counting; never below that. */
export function pointVariance({ between, scale }: SeriesSpread, counting: number): number {
  return Math.max(counting, scale * (between + counting));
}

/**
 * The variance between points is the one at which the weighted squares of what is left equal their degrees of freedom; at
 * least 0. The squares fall and bend upwards with it, so that Newton's steps from 0 come to it from below.
 * `lengths`: how many of its first points are taken of each series; all where left out.
 */
export function fittedGroup(
  columns: SeriesColumns,
  lengths: readonly number[] = columns.series.map(({ length }) => length),
): FittedGroup {
  const degrees = lengths.map((length, at) => length - seasonsSeen(columns, at, length));
  const whole = degrees.reduce((sum, one) => sum + one, 0);
  let between = 0;
  let fit = fitAt(columns, lengths, between);
  while (fit.total > whole * (1 + 1e-9)) {
    between += (fit.total - whole) / fit.slope;
    fit = fitAt(columns, lengths, between);
  }
  const series = degrees.map((own, at) =>
    own > 0 ? fittedSeries(columns, at, lengths[at] ?? 0, own, fit) : undefined,
  );
  return { between, series };
}

/** Among the first points of a series; seasons stand in the order in which it saw them. */
function seasonsSeen({ series, places }: SeriesColumns, at: number, length: number): number {
  const { firstPoint = 0, firstSeason = 0 } = series[at] ?? {};
  let seen = 0;
  for (let point = firstPoint; point < firstPoint + length; point += 1)
    seen = Math.max(seen, (places[point] ?? 0) - firstSeason + 1);
  return seen;
}

type Fit = {
  /** Of each season, and their weights: none for one that was not seen. */
  readonly means: readonly number[];
  readonly weights: readonly number[];
  /** Weighted squares of what is left: of each series, of all, and how fast the latter fall. */
  readonly squares: readonly number[];
  readonly total: number;
  readonly slope: number;
};

function fitAt(columns: SeriesColumns, lengths: readonly number[], between: number): Fit {
  const { angles, variances, places, series } = columns;
  const { means, weights } = seasonMeans(columns, lengths, between);
  const squares = lengths.map(() => 0);
  let total = 0;
  let slope = 0;
  for (let at = 0; at < series.length; at += 1) {
    const first = series[at]?.firstPoint ?? 0;
    const end = first + (lengths[at] ?? 0);
    let own = 0;
    let ownSlope = 0;
    for (let point = first; point < end; point += 1) {
      const variance = between + (variances[point] ?? 0);
      const square = ((angles[point] ?? 0) - (means[places[point] ?? 0] ?? 0)) ** 2 / variance;
      own += square;
      ownSlope += square / variance;
    }
    squares[at] = own;
    total += own;
    slope += ownSlope;
  }
  return { means, weights, squares, total, slope };
}

function seasonMeans(columns: SeriesColumns, lengths: readonly number[], between: number) {
  const { angles, variances, places, seasons, series } = columns;
  const weights = seasons.map(() => 0);
  const sums = seasons.map(() => 0);
  for (let at = 0; at < series.length; at += 1) {
    const first = series[at]?.firstPoint ?? 0;
    const end = first + (lengths[at] ?? 0);
    for (let point = first; point < end; point += 1) {
      const place = places[point] ?? 0;
      const weight = 1 / (between + (variances[point] ?? 0));
      weights[place] = (weights[place] ?? 0) + weight;
      sums[place] = (sums[place] ?? 0) + weight * (angles[point] ?? 0);
    }
  }
  return { weights, means: sums.map((sum, place) => sum / (weights[place] ?? 1)) };
}

function fittedSeries(
  { seasons, series, units }: SeriesColumns,
  at: number,
  length: number,
  degrees: number,
  { means, weights, squares }: Fit,
): FittedSeries {
  const { firstPoint = 0, firstSeason = 0 } = series[at] ?? {};
  const end = series[at + 1]?.firstSeason ?? seasons.length;
  const placeOf = (season: number) => {
    let place = firstSeason;
    while (place < end && (seasons[place] !== season || weights[place] === 0)) place += 1;
    return place < end ? place : -1;
  };
  return {
    ...{ variance: (squares[at] ?? 0) / degrees, degrees },
    usualVariance: angleVariance((units[firstPoint + length - 1] ?? 0) / length),
    meanOf: (season) => means[placeOf(season)],
    meanVarianceOf: (season) => 1 / (weights[placeOf(season)] ?? 0),
  };
}
