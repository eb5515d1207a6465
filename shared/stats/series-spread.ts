import { type EstimatedVariance, moderatedVariances } from './moderated-variances.ts';
import { angleOf, angleVariance, type Counted } from './share-angle.ts';

/**
 * How much the points of several short series of shares differ beyond counting.
 * For: series that are alike, such as the months of a company's regions: each is too short to tell its own variance well.
 * Assumes: within a series and season, angles vary about one mean by a variance between points plus that of counting. The
 * variance between points is one for all series of a group, times a scale of each series (moderated-variances.ts).
 * Source: Paule and Mandel 1982, "Consensus values and weighting factors", over a group at once; Smyth 2004 for the scales.
 */
export type SeasonPoint = {
  readonly whole: number;
  readonly angle: number;
  /** Of counting. */
  readonly variance: number;
  readonly season: number;
};

export function seasonPoint(counted: Counted, season: number): SeasonPoint {
  return { whole: counted.whole, angle: angleOf(counted), variance: angleVariance(counted.whole), season };
}

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
  return moderatedSpreads(groups.map(fittedGroup));
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
 */
export function fittedGroup(group: readonly (readonly SeasonPoint[])[]): FittedGroup {
  const columns = endToEnd(group);
  const degrees = columns.series.reduce((sum, one) => sum + one.degrees, 0);
  let between = 0;
  let fit = fitAt(columns, between);
  while (fit.total > degrees * (1 + 1e-9)) {
    between += (fit.total - degrees) / fit.slope;
    fit = fitAt(columns, between);
  }
  return { between, series: fittedSeries(columns, fit) };
}

/** The points of a group, one series after the other: a report runs through them some ten million times. */
type Columns = {
  readonly angles: Float64Array;
  readonly variances: Float64Array;
  /** Of each point, where its season stands in `seasons`: those of one series together, one series after the other. */
  readonly places: Uint32Array;
  readonly seasons: readonly number[];
  readonly series: readonly {
    readonly endOfPoints: number;
    readonly firstSeason: number;
    readonly degrees: number;
    readonly usualVariance: number;
  }[];
};

function endToEnd(group: readonly (readonly SeasonPoint[])[]): Columns {
  const size = group.reduce((sum, points) => sum + points.length, 0);
  const [angles, variances] = [new Float64Array(size), new Float64Array(size)];
  const places = new Uint32Array(size);
  const seasons: number[] = [];
  let end = 0;
  const series = group.map((points) => {
    const firstSeason = seasons.length;
    let units = 0;
    for (const { angle, variance, season, whole } of points) {
      let place = firstSeason;
      while (place < seasons.length && seasons[place] !== season) place += 1;
      seasons[place] = season;
      places[end] = place;
      angles[end] = angle;
      variances[end] = variance;
      units += whole;
      end += 1;
    }
    const degrees = points.length - (seasons.length - firstSeason);
    return { endOfPoints: end, firstSeason, degrees, usualVariance: angleVariance(units / points.length) };
  });
  return { angles, variances, places, seasons, series };
}

type Fit = {
  /** Of each season, and their weights. */
  readonly means: Float64Array;
  readonly weights: Float64Array;
  /** Weighted squares of what is left: of each series, of all, and how fast the latter fall. */
  readonly squares: Float64Array;
  readonly total: number;
  readonly slope: number;
};

function fitAt(columns: Columns, between: number): Fit {
  const { angles, variances, places, series } = columns;
  const { means, weights } = seasonMeans(columns, between);
  const squares = new Float64Array(series.length);
  let total = 0;
  let slope = 0;
  let point = 0;
  for (let at = 0; at < series.length; at += 1) {
    const end = series[at]?.endOfPoints ?? 0;
    let own = 0;
    let ownSlope = 0;
    for (; point < end; point += 1) {
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

function seasonMeans({ angles, variances, places, seasons }: Columns, between: number) {
  const weights = new Float64Array(seasons.length);
  const means = new Float64Array(seasons.length);
  for (let point = 0; point < angles.length; point += 1) {
    const place = places[point] ?? 0;
    const weight = 1 / (between + (variances[point] ?? 0));
    weights[place] = (weights[place] ?? 0) + weight;
    means[place] = (means[place] ?? 0) + weight * (angles[point] ?? 0);
  }
  for (let place = 0; place < means.length; place += 1) means[place] = (means[place] ?? 0) / (weights[place] ?? 1);
  return { means, weights };
}

function fittedSeries({ seasons, series }: Columns, { means, weights, squares }: Fit): FittedGroup['series'] {
  return series.map(({ degrees, firstSeason, usualVariance }, at) => {
    if (degrees === 0) return undefined;
    const end = series[at + 1]?.firstSeason ?? seasons.length;
    const placeOf = (season: number) => {
      let place = firstSeason;
      while (place < end && seasons[place] !== season) place += 1;
      return place < end ? place : -1;
    };
    return {
      ...{ variance: (squares[at] ?? 0) / degrees, degrees, usualVariance },
      meanOf: (season) => means[placeOf(season)],
      meanVarianceOf: (season) => 1 / (weights[placeOf(season)] ?? 0),
    };
  });
}
