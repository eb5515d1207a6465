import quantile from '@stdlib/stats-base-dists-t-quantile';
import { type ClusteredSums, ratioVariance } from './ratio-variance.ts';

/**
 * Ratio of two totals over clusters, with its interval.
 * For: an amount per unit, such as money per deal, where units of one cluster resemble each other.
 * Assumes: clusters are independent of each other; the ratio of their totals is nearly normal; the number of clusters
 * less one gives the degrees of freedom.
 * Source: Cochran 1977, Sampling Techniques, 2.11 and 6.4.
 * https://www.wiley.com/en-us/Sampling+Techniques%2C+3rd+Edition-p-9780471162407
 */
export type ClusteredRatio = {
  readonly ratio: number;
  readonly standardError: number;
  readonly degrees: number;
  readonly low: number;
  readonly high: number;
};

/** Undefined with fewer than two clusters, or where there is nothing to divide by. */
export function clusteredRatio(sums: ClusteredSums, confidence = 0.95): ClusteredRatio | undefined {
  if (sums.clusters < 2 || sums.denominator <= 0) return undefined;
  const degrees = sums.clusters - 1;
  const ratio = sums.numerator / sums.denominator;
  const standardError = Math.sqrt(ratioVariance(sums));
  const reach = quantile((1 + confidence) / 2, degrees) * standardError;
  return { ratio, standardError, degrees, low: ratio - reach, high: ratio + reach };
}
