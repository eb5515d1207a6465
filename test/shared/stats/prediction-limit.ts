import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Prediction limits for the newest share of a short series.
 * For: whether a month's share lies outside of what the earlier months allow, on 6 to 36 months that swing with the quarter.
 * Assumes: what is left after each season's own mean varies alike in all months, nearly normally, by a between-month variance
 * plus the binomial one; no trend. Seasons are removed where every point has one; a point of a season that was not seen
 * before is not tested. Without seasons a swing counts as between-month variance and widens the limits.
 * Shares are compared as arcsines of their roots: there the binomial variance is the same at every rate and nothing has to be
 * plugged in, few units leave less skew, and limits stay within 0 and 1. Months of many units weigh more, the less so the
 * more months differ beyond counting.
 * Two guards: the variance is never below the binomial one of the new point, and a new point with more units than the
 * earlier ones is not believed to vary less than they do (their noise cannot be told from between-month variance so finely).
 * Source: Hahn and Meeker 1991, Statistical Intervals, 4.7 (t prediction limits); Anscombe 1948, "The transformation of
 * Poisson, binomial and negative-binomial data"; Paule and Mandel 1982, "Consensus values and weighting factors",
 * solved as in DerSimonian and Kacker 2007, "Random-effects model for meta-analysis of clinical trials: an update".
 */
export type SeriesPoint = {
  readonly part: number;
  readonly whole: number;
  /** Position in the quarter, or any other label of what repeats. */
  readonly season?: number;
  /** Left out of the baseline: failed, immature, restated, or found to be shifted. */
  readonly flagged?: boolean;
};
export type PredictionLimit =
  | {
      readonly tested: true;
      readonly expected: number;
      readonly low: number;
      readonly high: number;
      readonly pValue: number;
      readonly degrees: number;
      /** Of shares, at the expected one; its root is in the unit of a share. */
      readonly betweenVariance: number;
    }
  | { readonly tested: false; readonly reason: 'too_few_points' | 'season_not_seen_before' | 'no_units' };

const FEWEST_EARLIER = 5;
const FEWEST_DEGREES = 2;

/** `earlier` in any order, without the newest point. */
export function predictionLimit(
  earlier: readonly SeriesPoint[],
  newest: SeriesPoint,
  confidence = 0.95,
): PredictionLimit {
  if (!(newest.whole > 0)) return { tested: false, reason: 'no_units' };
  const usable = earlier.filter((point) => !point.flagged && point.whole > 0);
  const seasonal = newest.season !== undefined && usable.every((point) => point.season !== undefined);
  const points = usable.map((point) => baselinePoint(point, seasonal ? point.season : undefined));
  const season = seasonal ? newest.season : undefined;
  const degrees = points.length - new Set(points.map((point) => point.season)).size;
  if (points.length < FEWEST_EARLIER || degrees < FEWEST_DEGREES) return { tested: false, reason: 'too_few_points' };
  if (!points.some((point) => point.season === season)) return { tested: false, reason: 'season_not_seen_before' };
  const between = betweenVariance(points, degrees);
  const mean = seasonMean(points, season, between);
  const counted = Math.max(angleVariance(newest.whole), angleVariance(meanOf(usable.map((point) => point.whole))));
  const error = Math.sqrt(between + counted + mean.variance);
  const reach = quantile((1 + confidence) / 2, degrees) * error;
  const expected = shareOf(mean.value);
  return {
    tested: true,
    expected,
    low: shareOf(mean.value - reach),
    high: shareOf(mean.value + reach),
    pValue: 2 * cumulative(-Math.abs(angleOf(newest) - mean.value) / error, degrees),
    degrees,
    // the slope of a share by its angle is twice the root of share * (1 - share)
    betweenVariance: 4 * expected * (1 - expected) * between,
  };
}

type BaselinePoint = { readonly angle: number; readonly variance: number; readonly season: number | undefined };

function baselinePoint(point: SeriesPoint, season: number | undefined): BaselinePoint {
  return { angle: angleOf(point), variance: angleVariance(point.whole), season };
}

/**
 * The between-month variance at which the weighted squares of what is left equal their degrees of freedom; at least 0.
 * The squares fall and bend upwards with it, so that Newton's steps from 0 come to it from below.
 */
function betweenVariance(points: readonly BaselinePoint[], degrees: number): number {
  let between = 0;
  for (;;) {
    const { squares, slope } = residualSquares(points, between);
    if (squares <= degrees * (1 + 1e-9)) return between;
    between += (squares - degrees) / slope;
  }
}

function residualSquares(points: readonly BaselinePoint[], between: number) {
  const seasons = new Set(points.map((point) => point.season));
  const means = new Map([...seasons].map((season) => [season, seasonMean(points, season, between).value]));
  let squares = 0;
  let slope = 0;
  for (const point of points) {
    const square = (point.angle - (means.get(point.season) ?? 0)) ** 2 / (between + point.variance);
    squares += square;
    slope += square / (between + point.variance);
  }
  return { squares, slope };
}

function seasonMean(points: readonly BaselinePoint[], season: number | undefined, between: number) {
  let weights = 0;
  let weighted = 0;
  for (const point of points) {
    if (point.season !== season) continue;
    weights += 1 / (between + point.variance);
    weighted += point.angle / (between + point.variance);
  }
  return { value: weighted / weights, variance: 1 / weights };
}

function angleOf({ part, whole }: SeriesPoint): number {
  return Math.asin(Math.sqrt((part + 0.375) / (whole + 0.75)));
}

function angleVariance(whole: number): number {
  return 1 / (4 * whole + 2);
}

function shareOf(angle: number): number {
  return Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2)) ** 2;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
