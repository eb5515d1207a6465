import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { SeasonPoint } from './season-point.ts';
import { pointVariance, type SeriesSpread, seasonMean, seasonMeanVariance, seriesSpreads } from './series-spread.ts';
import { shareOf } from './share-angle.ts';

/**
 * What the earlier points of a series let expect of its newest ones, taken together.
 * For: whether the newest month, or the newest three as one, lie outside of what the earlier months allow, on 6 to 36 months
 * that swing with the quarter; in several series that are alike at once.
 * Assumes: as series-spread.ts; no trend. Each newest point is held against its own season. Points of more units than the
 * earlier ones are not believed to vary less than they do: their noise hides a variance between points that is as small.
 * Source: Hahn and Meeker 1991, Statistical Intervals, 4.7 and 4.8 (limits for a mean of future observations); moderated t
 * as in Smyth 2004.
 */
export type SpanCase = { readonly earlier: readonly SeasonPoint[]; readonly span: readonly SeasonPoint[] };

export type SpanPrediction = {
  /** Mean angle that the earlier points let expect, and the error of what was seen about it. */
  readonly expected: number;
  readonly error: number;
  readonly degrees: number;
  /** What was seen less what was expected, in errors: Student's t. Below 0 is less. */
  readonly statistic: number;
};

/**
 * In the groups and the order given; undefined where a season of the span was not seen before, or nothing is left to vary.
 * Groups are of series that are alike. A case with an empty span is not predicted, but tells how much its group varies.
 */
export function spanPredictions(
  groups: readonly (readonly SpanCase[])[],
): readonly (readonly (SpanPrediction | undefined)[])[] {
  const spreads = seriesSpreads(groups.map((cases) => cases.map(({ earlier }) => earlier)));
  return groups.map((cases, group) =>
    cases.map((one, index) => {
      const spread = spreads[group]?.[index];
      return spread === undefined || one.span.length === 0 ? undefined : spanPrediction(one.span, spread);
    }),
  );
}

export function spanPValue({ statistic, degrees }: SpanPrediction): number {
  return 2 * cumulative(-Math.abs(statistic), degrees);
}

/** The share that was expected of the span taken together, its limits, and the error in the unit of a share. */
export function expectedShare({ expected, error, degrees }: SpanPrediction, confidence = 0.95) {
  const value = shareOf(expected);
  const reach = quantile((1 + confidence) / 2, degrees) * error;
  return {
    value,
    low: shareOf(expected - reach),
    high: shareOf(expected + reach),
    // the slope of a share by its angle is twice the root of share * (1 - share)
    standardError: 2 * Math.sqrt(value * (1 - value)) * error,
  };
}

/**
 * Of one case, once it is known how much the earlier points of its series vary. The span is `length` points from the one at
 * `from`, all of them where left out.
 */
export function spanPrediction(
  points: readonly SeasonPoint[],
  spread: SeriesSpread,
  from = 0,
  length = points.length,
): SpanPrediction | undefined {
  let weights = 0;
  let expected = 0;
  let seen = 0;
  let ofMeans = 0;
  for (let at = from; at < from + length; at += 1) {
    const point = points[at];
    const mean = point && seasonMean(spread, point.season);
    if (point === undefined || mean === undefined) return undefined;
    const weight = 1 / varianceOf(point, spread);
    weights += weight;
    expected += weight * mean;
    seen += weight * point.angle;
    // points of one season share the error of its mean
    ofMeans += weight * seasonWeight(points, from, length, point.season, spread) * meanVariance(point.season, spread);
  }
  const error = Math.sqrt(1 / weights + ofMeans / (weights * weights));
  return {
    expected: expected / weights,
    error,
    degrees: spread.degrees,
    statistic: (seen - expected) / weights / error,
  };
}

/** What was seen of each point less what was expected, in errors of the point alone. */
export function spanDeviations(span: readonly SeasonPoint[], spread: SeriesSpread): readonly number[] {
  return span.map(
    (point) => (point.angle - (seasonMean(spread, point.season) ?? 0)) / Math.sqrt(varianceOf(point, spread)),
  );
}

function varianceOf({ variance }: SeasonPoint, spread: SeriesSpread): number {
  return pointVariance(spread, Math.max(variance, spread.usualVariance));
}

function seasonWeight(
  points: readonly SeasonPoint[],
  from: number,
  length: number,
  season: number,
  spread: SeriesSpread,
): number {
  let weight = 0;
  for (let at = from; at < from + length; at += 1) {
    const point = points[at];
    if (point?.season === season) weight += 1 / varianceOf(point, spread);
  }
  return weight;
}

/** A scale below one is chance where nothing but counting is seen; of a mean it is never believed. */
function meanVariance(season: number, spread: SeriesSpread): number {
  return Math.max(1, spread.scale) * seasonMeanVariance(spread, season);
}
