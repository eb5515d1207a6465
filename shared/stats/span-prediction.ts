import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { pointVariance, type SeasonPoint, type SeriesSpread, seriesSpreads } from './series-spread.ts';
import { angleVariance, shareOf } from './share-angle.ts';

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
  /** The same of each point of the span, without the error of what was expected. */
  readonly deviations: readonly number[];
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
      return spread === undefined || one.span.length === 0 ? undefined : predicted(one, spread);
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

function predicted({ earlier, span }: SpanCase, spread: SeriesSpread): SpanPrediction | undefined {
  const usualVariance = angleVariance(earlier.reduce((sum, { whole }) => sum + whole, 0) / earlier.length);
  let weights = 0;
  let expected = 0;
  let seen = 0;
  const deviations: number[] = [];
  const weightBySeason = new Map<number, number>();
  for (const point of span) {
    const mean = spread.means.get(point.season);
    if (mean === undefined) return undefined;
    const variance = pointVariance(spread, Math.max(point.variance, usualVariance));
    weights += 1 / variance;
    expected += mean.angle / variance;
    seen += point.angle / variance;
    deviations.push((point.angle - mean.angle) / Math.sqrt(variance));
    weightBySeason.set(point.season, (weightBySeason.get(point.season) ?? 0) + 1 / variance);
  }
  let variance = 1 / weights;
  for (const [season, weight] of weightBySeason)
    variance += (weight / weights) ** 2 * meanVariance(spread, spread.means.get(season)?.variance ?? 0);
  const error = Math.sqrt(variance);
  return {
    expected: expected / weights,
    error,
    degrees: spread.degrees,
    statistic: (seen - expected) / weights / error,
    deviations,
  };
}

/** A scale below one is chance where nothing but counting is seen; of a mean it is never believed. */
function meanVariance({ scale }: SeriesSpread, variance: number): number {
  return Math.max(1, scale) * variance;
}
