import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { type AmountBin, logWidth, mergedBins } from './binned-amounts.ts';

/**
 * Ratio of the geometric means of two groups of binned amounts: Welch's t on logarithms.
 * For: testing how many times larger one group's amounts are. Its p-values are as fine as an error budget over many tests
 * needs, which those of a bootstrap are not (2000 replicates end at 1/1000).
 * Assumes: mean logarithms are nearly normal (deal sizes are nearly log-normal, so some twenty a group suffice). A bin's
 * amounts lie around the logarithm of its mean, spread evenly over the bin. Amounts of zero or less have no logarithm:
 * they are left out and counted. Amounts that resemble each other (one account's) come in by a design effect.
 * Source: Welch 1947, "The generalization of Student's problem when several different population variances are involved";
 * Kish 1965, Survey Sampling, for the design effect.
 * https://doi.org/10.1093/biomet/34.1-2.28
 */
export type LogAmountContrast = {
  /** Geometric mean of the first over that of the second, with its interval. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly logDifference: number;
  readonly standardError: number;
  readonly degrees: number;
  readonly pValue: number;
  /** Amounts of zero or less in both groups. */
  readonly leftOut: number;
};

/** Undefined where a group has fewer than two amounts after division by the design effect. */
export function logAmountContrast(
  first: readonly AmountBin[],
  second: readonly AmountBin[],
  { confidence = 0.95, designEffect = 1 }: { readonly confidence?: number; readonly designEffect?: number } = {},
): LogAmountContrast | undefined {
  if (!(designEffect >= 1)) throw new RangeError(`logAmountContrast requires designEffect >= 1, got ${designEffect}`);
  const one = logMoments(first, designEffect);
  const other = logMoments(second, designEffect);
  if (one === undefined || other === undefined) return undefined;
  const variance = one.ofMean + other.ofMean;
  const degrees = variance ** 2 / (one.ofMean ** 2 / (one.size - 1) + other.ofMean ** 2 / (other.size - 1));
  const standardError = Math.sqrt(variance);
  const logDifference = one.mean - other.mean;
  const reach = quantile((1 + confidence) / 2, degrees) * standardError;
  return {
    ratio: Math.exp(logDifference),
    low: Math.exp(logDifference - reach),
    high: Math.exp(logDifference + reach),
    logDifference,
    standardError,
    degrees,
    pValue: 2 * cumulative(-Math.abs(logDifference) / standardError, degrees),
    leftOut: one.leftOut + other.leftOut,
  };
}

/** Mean of the logarithms of one group, and its error; undefined where fewer than two amounts are left. */
export function logAmountMean(
  bins: readonly AmountBin[],
  designEffect = 1,
): { readonly value: number; readonly standardError: number } | undefined {
  const moments = logMoments(bins, designEffect);
  return moments === undefined ? undefined : { value: moments.mean, standardError: Math.sqrt(moments.ofMean) };
}

/** The bins whose amounts have a logarithm. */
function positiveBins(bins: readonly AmountBin[]): readonly AmountBin[] {
  return mergedBins(bins).filter((bin) => bin.sum > 0);
}

function logMoments(bins: readonly AmountBin[], designEffect: number) {
  const positive = positiveBins(bins);
  const count = positive.reduce((sum, bin) => sum + bin.count, 0);
  const size = count / designEffect;
  if (size < 2) return undefined;
  const mean = positive.reduce((sum, bin) => sum + bin.count * logMean(bin), 0) / count;
  // the variance of an even spread is a twelfth of its width squared: equal prices do not claim to have none
  const squares = positive.reduce(
    (sum, bin) => sum + bin.count * ((logMean(bin) - mean) ** 2 + (logWidth(bin) ?? 0) ** 2 / 12),
    0,
  );
  const leftOut = bins.reduce((sum, bin) => sum + bin.count, 0) - count;
  return { mean, size, leftOut, ofMean: squares / (count - 1) / size };
}

function logMean(bin: AmountBin): number {
  return Math.log(bin.sum / bin.count);
}
