import { type EstimatedVariance, moderatedVariances } from './moderated-variances.ts';
import { angleOf, angleVariance, type Counted } from './share-angle.ts';

/**
 * How much the points of several short series of shares differ beyond counting.
 * For: series that are alike, such as the months of a company's regions: each is too short to tell its own variance well.
 * Assumes: within a series and season, angles vary about one mean by a variance between points plus that of counting. The
 * variance between points is one for all series of a group, times a scale of each series (moderated-variances.ts).
 * Source: Paule and Mandel 1982, "Consensus values and weighting factors", over a group at once; Smyth 2004 for the scales.
 */
export type SeasonalCount = Counted & { readonly season: number };

export type SeriesSpread = {
  /** Variance between points, of angles, before the scale. */
  readonly between: number;
  readonly scale: number;
  readonly degrees: number;
  /** Mean angle of a season with its variance before the scale; undefined where the season was not seen. */
  readonly meanOf: (season: number) => { readonly angle: number; readonly variance: number } | undefined;
};

/** In the groups and the order given; undefined for a series without a point more than it has seasons. */
export function seriesSpreads(
  groups: readonly (readonly (readonly SeasonalCount[])[])[],
): readonly (readonly (SeriesSpread | undefined)[])[] {
  const fitted = groups.map((group) => fittedGroup(group.map(seasonsOf)));
  const scales = moderatedVariances(fitted.map((group) => group.usable.map((one) => scaleOf(one, group.between))));
  return fitted.map(({ series, usable, between }, index) =>
    series.map((one) => {
      const scale = scales[index]?.[usable.indexOf(one)];
      return scale === undefined ? undefined : spreadOf(one, between, scale);
    }),
  );
}

function fittedGroup(series: readonly Seasons[]) {
  const usable = series.filter(({ degrees }) => degrees > 0);
  return { series, usable, between: pooledBetween(usable) };
}

function spreadOf({ seasons }: Seasons, between: number, scale: EstimatedVariance): SeriesSpread {
  const meanOf = (season: number) => {
    const angles = seasons.get(season);
    return angles === undefined ? undefined : weightedMean(angles, between);
  };
  return { between, scale: scale.variance, degrees: scale.degrees, meanOf };
}

/** Of one point with this variance of counting; never below that. */
export function pointVariance({ between, scale }: SeriesSpread, counting: number): number {
  return Math.max(counting, scale * (between + counting));
}

type Angle = { readonly angle: number; readonly variance: number };
type Seasons = { readonly seasons: ReadonlyMap<number, readonly Angle[]>; readonly degrees: number };

function seasonsOf(series: readonly SeasonalCount[]): Seasons {
  const seasons = new Map<number, Angle[]>();
  for (const point of series) {
    const angle = { angle: angleOf(point), variance: angleVariance(point.whole) };
    const held = seasons.get(point.season);
    if (held === undefined) seasons.set(point.season, [angle]);
    else held.push(angle);
  }
  return { seasons, degrees: series.length - seasons.size };
}

/**
 * The variance at which the weighted squares of what is left equal their degrees of freedom; at least 0. The squares fall and
 * bend upwards with it, so that Newton's steps from 0 come to it from below.
 */
function pooledBetween(series: readonly Seasons[]): number {
  const degrees = series.reduce((sum, one) => sum + one.degrees, 0);
  let between = 0;
  for (;;) {
    let [squares, slope] = [0, 0];
    for (const one of series) {
      const own = residualSquares(one, between);
      squares += own.squares;
      slope += own.slope;
    }
    if (squares <= degrees * (1 + 1e-9)) return between;
    between += (squares - degrees) / slope;
  }
}

function scaleOf(series: Seasons, between: number): EstimatedVariance {
  return { variance: residualSquares(series, between).squares / series.degrees, degrees: series.degrees };
}

function residualSquares({ seasons }: Seasons, between: number) {
  let [squares, slope] = [0, 0];
  for (const angles of seasons.values()) {
    const mean = weightedMean(angles, between).angle;
    for (const { angle, variance } of angles) {
      const square = (angle - mean) ** 2 / (between + variance);
      squares += square;
      slope += square / (between + variance);
    }
  }
  return { squares, slope };
}

function weightedMean(angles: readonly Angle[], between: number): Angle {
  let [weights, weighted] = [0, 0];
  for (const { angle, variance } of angles) {
    weights += 1 / (between + variance);
    weighted += angle / (between + variance);
  }
  return { angle: weighted / weights, variance: 1 / weights };
}
