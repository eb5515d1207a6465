import type { ClusteredValues } from './clustered-values.ts';
import { ratioVariance } from './ratio-variance.ts';

/**
 * Variance of a proportion whose trials come in clusters.
 * For: the uncertainty of a share where trials of one account, or of one owner, resemble each other.
 * Assumes: clusters are independent of each other. Trials of one cluster are alike or unrelated, never opposed: a variance
 * below the binomial one, at the share `believed`, is chance.
 * Source: Cochran 1977, Sampling Techniques, 3.12; Rao and Scott 1992, "A simple method for the analysis of clustered
 * binary data".
 * https://doi.org/10.2307/2532311
 */
export function clusteredVariance(trials: Omit<ClusteredValues, 'squares'>, believed: number): number {
  const clustered = ratioVariance({
    clusters: trials.clusters,
    numerator: trials.sum,
    denominator: trials.count,
    numeratorSquared: trials.sumSquared,
    numeratorDenominator: trials.countSum,
    denominatorSquared: trials.countSquared,
  });
  return Math.max(clustered, (believed * (1 - believed)) / trials.count);
}
