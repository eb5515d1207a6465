import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { SeasonPoint } from './season-point.ts';
import { type SeriesColumns, seriesColumns } from './series-columns.ts';
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
 * https://doi.org/10.1002/9780470316771, https://doi.org/10.2202/1544-6115.1027
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
  return groups.map((cases, group) => {
    const columns = seriesColumns(cases.map(({ span }) => span));
    return columns.series.map(({ firstPoint, length }, index) => {
      const spread = spreads[group]?.[index];
      return spread === undefined || length === 0 ? undefined : spanPrediction(columns, firstPoint, length, spread);
    });
  });
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
 * Of one span, once it is known how much the earlier points of its series vary: `length` points from the one at `from`, in
 * columns that may hold more than those that the spread is of.
 */
export function spanPrediction(
  columns: SeriesColumns,
  from: number,
  length: number,
  spread: SeriesSpread,
): SpanPrediction | undefined {
  const found = farPrediction(columns, from, length, spread, 0);
  return found === 'near' ? undefined : found;
}

/** The same where statistics below `least` are near enough to what was expected, and nothing more is asked about them. */
export function farPrediction(
  columns: SeriesColumns,
  from: number,
  length: number,
  spread: SeriesSpread,
  least: number,
): SpanPrediction | 'near' | undefined {
  const { angles, variances } = columns;
  let weights = 0;
  let expected = 0;
  let seen = 0;
  for (let point = from; point < from + length; point += 1) {
    const season = seasonOf(columns, point);
    const mean = seasonMean(spread, season);
    if (mean === undefined) return undefined;
    const weight = 1 / varianceOf(variances[point] ?? 0, spread);
    weights += weight;
    expected += weight * mean;
    seen += weight * (angles[point] ?? 0);
  }
  // it is nearer still with the error of the means
  if (Math.abs((seen - expected) / weights / Math.sqrt(1 / weights)) < least) return 'near';
  const ofMeans = meansVariance(columns, from, length, spread);
  const error = Math.sqrt(1 / weights + ofMeans / (weights * weights));
  const statistic = (seen - expected) / weights / error;
  if (Math.abs(statistic) < least) return 'near';
  return { expected: expected / weights, error, degrees: spread.degrees, statistic };
}

/** What was seen of each point less what was expected, in errors of the point alone. */
export function spanDeviations(span: readonly SeasonPoint[], spread: SeriesSpread): readonly number[] {
  return span.map(
    (point) => (point.angle - (seasonMean(spread, point.season) ?? 0)) / Math.sqrt(varianceOf(point.variance, spread)),
  );
}

function seasonOf({ seasons, places }: SeriesColumns, point: number): number {
  return seasons[places[point] ?? 0] ?? 0;
}

function varianceOf(counting: number, spread: SeriesSpread): number {
  return pointVariance(spread, Math.max(counting, spread.usualVariance));
}

/** What the errors of the seasons' means add, where points of one season share its own: the sum of the points' weighted ones. */
function meansVariance(columns: SeriesColumns, from: number, length: number, spread: SeriesSpread): number {
  let sum = 0;
  for (let point = from; point < from + length; point += 1) {
    const season = seasonOf(columns, point);
    const weight = 1 / varianceOf(columns.variances[point] ?? 0, spread);
    sum += weight * seasonWeight(columns, from, length, season, spread) * meanVariance(season, spread);
  }
  return sum;
}

function seasonWeight(
  columns: SeriesColumns,
  from: number,
  length: number,
  season: number,
  spread: SeriesSpread,
): number {
  let weight = 0;
  for (let point = from; point < from + length; point += 1)
    if (seasonOf(columns, point) === season) weight += 1 / varianceOf(columns.variances[point] ?? 0, spread);
  return weight;
}

/** A scale below one is chance where nothing but counting is seen; of a mean it is never believed. */
function meanVariance(season: number, spread: SeriesSpread): number {
  return Math.max(1, spread.scale) * seasonMeanVariance(spread, season);
}
