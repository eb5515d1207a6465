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
  /** Mean angle of each season that was seen, with its variance before the scale. */
  readonly means: ReadonlyMap<number, { readonly angle: number; readonly variance: number }>;
};

/** In the groups and the order given; undefined for a series without a point more than it has seasons. */
export function seriesSpreads(
  groups: readonly (readonly (readonly SeasonPoint[])[])[],
): readonly (readonly (SeriesSpread | undefined)[])[] {
  const fitted = groups.map((group) => fittedGroup(group.map(placed)));
  const scales = moderatedVariances(fitted.map(({ usable, between }) => usable.map((one) => scaleOf(one, between))));
  return fitted.map(({ series, between }, at) => {
    const remaining = [...(scales[at] ?? [])];
    return series.map((one) => {
      const scale = one.degrees > 0 ? remaining.shift() : undefined;
      if (scale === undefined) return undefined;
      return { between, scale: scale.variance, degrees: scale.degrees, means: seasonMeans(one, between) };
    });
  });
}

/** Of one point with this variance of counting; never below that. */
export function pointVariance({ between, scale }: SeriesSpread, counting: number): number {
  return Math.max(counting, scale * (between + counting));
}

type Placed = {
  readonly points: readonly SeasonPoint[];
  readonly seasons: readonly number[];
  /** Of each point, where its season stands in `seasons`. */
  readonly places: readonly number[];
  readonly degrees: number;
};

function placed(points: readonly SeasonPoint[]): Placed {
  const seasons: number[] = [];
  const places = points.map(({ season }) => {
    const place = seasons.indexOf(season);
    return place === -1 ? seasons.push(season) - 1 : place;
  });
  return { points, seasons, places, degrees: points.length - seasons.length };
}

function fittedGroup(series: readonly Placed[]) {
  const usable = series.filter(({ degrees }) => degrees > 0);
  return { series, usable, between: pooledBetween(usable) };
}

/**
 * The variance at which the weighted squares of what is left equal their degrees of freedom; at least 0. The squares fall and
 * bend upwards with it, so that Newton's steps from 0 come to it from below.
 */
function pooledBetween(series: readonly Placed[]): number {
  const degrees = series.reduce((sum, one) => sum + one.degrees, 0);
  let between = 0;
  for (;;) {
    let squares = 0;
    let slope = 0;
    for (const one of series) {
      const own = residualSquares(one, between);
      squares += own.squares;
      slope += own.slope;
    }
    if (!(squares > degrees * (1 + 1e-9))) return between;
    between += (squares - degrees) / slope;
  }
}

function scaleOf(series: Placed, between: number): EstimatedVariance {
  return { variance: residualSquares(series, between).squares / series.degrees, degrees: series.degrees };
}

// loops, as a report runs through them some ten million times
function residualSquares(series: Placed, between: number) {
  const { weights, angles } = weightedSums(series, between);
  let squares = 0;
  let slope = 0;
  for (let index = 0; index < series.points.length; index += 1) {
    const point = series.points[index];
    if (point === undefined) continue;
    const { angle, variance } = point;
    const place = series.places[index] ?? 0;
    const square = (angle - (angles[place] ?? 0) / (weights[place] ?? 1)) ** 2 / (between + variance);
    squares += square;
    slope += square / (between + variance);
  }
  return { squares, slope };
}

function weightedSums({ points, seasons, places }: Placed, between: number) {
  const weights = seasons.map(() => 0);
  const angles = seasons.map(() => 0);
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index];
    if (point === undefined) continue;
    const { angle, variance } = point;
    const place = places[index] ?? 0;
    const weight = 1 / (between + variance);
    weights[place] = (weights[place] ?? 0) + weight;
    angles[place] = (angles[place] ?? 0) + weight * angle;
  }
  return { weights, angles };
}

function seasonMeans(series: Placed, between: number): SeriesSpread['means'] {
  const { weights, angles } = weightedSums(series, between);
  return new Map(
    series.seasons.map((season, place) => {
      const weight = weights[place] ?? 1;
      return [season, { angle: (angles[place] ?? 0) / weight, variance: 1 / weight }] as const;
    }),
  );
}
