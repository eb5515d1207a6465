import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { ClusteredCounts } from './clustered-counts.ts';
import { clusteredVariance } from './clustered-variance.ts';
import type { Estimate } from './estimate.ts';

/**
 * Difference of two proportions whose trials come in clusters.
 * For: testing and bounding the difference of two shares where trials of one account, or of one owner, resemble each other.
 * Assumes: clusters are independent of each other; each group's variance is that of a ratio of cluster totals, linearised;
 * the smaller number of clusters less one gives the degrees of freedom. A variance below the binomial one is not believed:
 * that of the pooled share for the test (there the groups are equal), that of the own share for the interval.
 * Source: Cochran 1977, Sampling Techniques, 6.4; Rao and Scott 1992, "A simple method for the analysis of clustered binary data".
 */
export type Contrast = Estimate & { readonly low: number; readonly high: number; readonly pValue: number };

/** Undefined with fewer than two clusters on a side, and where nobody or everybody on both sides is a part. */
export function clusteredContrast(
  first: ClusteredCounts,
  second: ClusteredCounts,
  confidence = 0.95,
): Contrast | undefined {
  const degrees = Math.min(first.clusters, second.clusters) - 1;
  if (degrees < 1) return undefined;
  const value = first.part / first.whole - second.part / second.whole;
  const pooled = (first.part + second.part) / (first.whole + second.whole);
  if (pooled === 0 || pooled === 1) return undefined;
  const testError = Math.sqrt(clusteredVariance(first, pooled) + clusteredVariance(second, pooled));
  const standardError = Math.sqrt(
    clusteredVariance(first, ownShare(first, pooled)) + clusteredVariance(second, ownShare(second, pooled)),
  );
  const reach = quantile((1 + confidence) / 2, degrees) * standardError;
  return {
    value,
    standardError,
    degrees,
    low: value - reach,
    high: value + reach,
    pValue: 2 * cumulative(-Math.abs(value / testError), degrees),
  };
}

/** At 0 and 1 the own share claims to know everything; the pooled one does not. */
function ownShare({ part, whole }: ClusteredCounts, pooled: number): number {
  return part === 0 || part === whole ? pooled : part / whole;
}
