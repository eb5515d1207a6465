import type { ClusteredCounts } from './clustered-counts.ts';
import { ratioVariance } from './ratio-variance.ts';

/**
 * Variance of a proportion whose trials come in clusters.
 * For: the uncertainty of a share where trials of one account, or of one owner, resemble each other.
 * Assumes: clusters are independent of each other. Trials of one cluster are alike or unrelated, never opposed: a variance
 * below the binomial one, at the share `believed`, is chance.
 * Source: Cochran 1977, Sampling Techniques, 3.12; Rao and Scott 1992, "A simple method for the analysis of clustered
 * binary data".
 */
export function clusteredVariance(counts: ClusteredCounts, believed: number): number {
  const clustered = ratioVariance({
    clusters: counts.clusters,
    numerator: counts.part,
    denominator: counts.whole,
    numeratorSquared: counts.partSquared,
    numeratorDenominator: counts.wholePart,
    denominatorSquared: counts.wholeSquared,
  });
  return Math.max(clustered, (believed * (1 - believed)) / counts.whole);
}
