import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Difference of two proportions whose trials come in clusters.
 * For: testing and bounding the difference of two shares where trials of one account, or of one owner, resemble each other.
 * Assumes: clusters are independent of each other; each group's variance is that of a ratio of cluster totals, linearised;
 * the smaller number of clusters less one gives the degrees of freedom. A variance below the binomial one is not believed:
 * that of the pooled share for the test (there the groups are equal), that of the own share for the interval.
 * Source: Cochran 1977, Sampling Techniques, 6.4; Rao and Scott 1992, "A simple method for the analysis of clustered binary data".
 */
export type ClusteredCounts = {
  readonly whole: number;
  readonly part: number;
  readonly clusters: number;
  /** Sums over clusters of whole squared, whole times part, part squared. */
  readonly wholeSquared: number;
  readonly wholePart: number;
  readonly partSquared: number;
};

export type Contrast = { readonly value: number; readonly low: number; readonly high: number; readonly pValue: number };

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
  const testError = Math.sqrt(ratioVariance(first, pooled) + ratioVariance(second, pooled));
  const error = Math.sqrt(
    ratioVariance(first, ownShare(first, pooled)) + ratioVariance(second, ownShare(second, pooled)),
  );
  const reach = quantile((1 + confidence) / 2, degrees) * error;
  return {
    value,
    low: value - reach,
    high: value + reach,
    pValue: 2 * cumulative(-Math.abs(value / testError), degrees),
  };
}

/** At 0 and 1 the own share claims to know everything; the pooled one does not. */
function ownShare({ part, whole }: ClusteredCounts, pooled: number): number {
  return part === 0 || part === whole ? pooled : part / whole;
}

function ratioVariance(counts: ClusteredCounts, believed: number): number {
  const share = counts.part / counts.whole;
  const residuals = counts.partSquared - 2 * share * counts.wholePart + share * share * counts.wholeSquared;
  const clustered =
    ((counts.clusters / (counts.clusters - 1)) * Math.max(residuals, 0)) / (counts.whole * counts.whole);
  return Math.max(clustered, (believed * (1 - believed)) / counts.whole);
}
