import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { pointVariance, type SeasonalCount, type SeriesSpread, seriesSpreads } from './series-spread.ts';
import { angleOf, angleVariance, shareOf } from './share-angle.ts';

/**
 * What the earlier points of a series let expect of its newest ones, taken together.
 * For: whether the newest month, or the newest three as one, lie outside of what the earlier months allow, on 6 to 36 months
 * that swing with the quarter; in several series that are alike at once.
 * Assumes: as series-spread.ts; no trend. Each newest point is held against its own season. Points of more units than the
 * earlier ones are not believed to vary less than they do: their noise hides a variance between points that is as small.
 * Source: Hahn and Meeker 1991, Statistical Intervals, 4.7 and 4.8 (limits for a mean of future observations); moderated t
 * as in Smyth 2004.
 */
export type SpanCase = { readonly earlier: readonly SeasonalCount[]; readonly span: readonly SeasonalCount[] };

export type SpanPrediction = {
  /** Share of the span taken together that the earlier points let expect, and the limits for it. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** Of the expected share less the one seen; from the error of the angles. */
  readonly standardError: number;
  readonly degrees: number;
  readonly pValue: number;
  /** Deviations of the points of the span from what was expected, in standard errors of each: below 0 is less. */
  readonly deviations: readonly number[];
};

/**
 * In the groups and the order given; undefined where a season of the span was not seen before, or nothing is left to vary.
 * Groups are of series that are alike. A case with an empty span is not predicted, but tells how much its group varies.
 */
export function spanPredictions(
  groups: readonly (readonly SpanCase[])[],
  confidence = 0.95,
): readonly (readonly (SpanPrediction | undefined)[])[] {
  const spreads = seriesSpreads(groups.map((cases) => cases.map(({ earlier }) => earlier)));
  return groups.map((cases, group) =>
    cases.map((one, index) => {
      const spread = spreads[group]?.[index];
      return spread === undefined || one.span.length === 0 ? undefined : predicted(one, spread, confidence);
    }),
  );
}

function predicted({ earlier, span }: SpanCase, spread: SeriesSpread, confidence: number): SpanPrediction | undefined {
  const usualVariance = angleVariance(earlier.reduce((sum, { whole }) => sum + whole, 0) / earlier.length);
  const points = span.flatMap((point) => {
    const mean = spread.meanOf(point.season);
    if (mean === undefined) return [];
    const counting = Math.max(angleVariance(point.whole), usualVariance);
    return [{ season: point.season, mean, counting, variance: pointVariance(spread, counting), angle: angleOf(point) }];
  });
  if (points.length < span.length) return undefined;
  const weights = points.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const sum = { expected: 0, deviation: 0, variance: 0 };
  const bySeason = new Map<number, { weight: number; variance: number }>();
  for (const { season, mean, variance, angle } of points) {
    const weight = 1 / variance / weights;
    sum.expected += weight * mean.angle;
    sum.deviation += weight * (angle - mean.angle);
    sum.variance += weight ** 2 * variance;
    const held = bySeason.get(season) ?? { weight: 0, variance: mean.variance };
    bySeason.set(season, { ...held, weight: held.weight + weight });
  }
  for (const { weight, variance } of bySeason.values())
    sum.variance += weight ** 2 * Math.max(1, spread.scale) * variance;
  const error = Math.sqrt(sum.variance);
  const reach = quantile((1 + confidence) / 2, spread.degrees) * error;
  const expected = shareOf(sum.expected);
  return {
    expected,
    low: shareOf(sum.expected - reach),
    high: shareOf(sum.expected + reach),
    // the slope of a share by its angle is twice the root of share * (1 - share)
    standardError: 2 * Math.sqrt(expected * (1 - expected)) * error,
    degrees: spread.degrees,
    pValue: 2 * cumulative(-Math.abs(sum.deviation) / error, spread.degrees),
    deviations: points.map(({ mean, variance, angle }) => (angle - mean.angle) / Math.sqrt(variance)),
  };
}
