import type { ClusteredValues } from './clustered-values.ts';

/**
 * How much values of one cluster resemble each other, taken together over several groups.
 * For: design effects of groups that hold too few clusters to tell by themselves: two salespeople with 25 deals each.
 * Assumes: one correlation in all groups, each with a mean and a variance of its own; clusters are independent of each other.
 * Source: Moment estimator as in Ridout, Demétrio and Firth 1999, "Estimating intraclass correlation for binary data";
 * design effect: Kish 1965, Survey Sampling, 5.4.
 * https://doi.org/10.1111/j.0006-341X.1999.00137.x
 *
 * Between 0 and 1: a negative estimate is sampling error, and believing it would make tests less cautious than independence.
 * 0 where no cluster holds two values.
 */
export function intraclusterCorrelation(groups: readonly ClusteredValues[]): number {
  let alike = 0;
  let pairs = 0;
  for (const group of groups) {
    if (group.clusters < 2) continue;
    const mean = group.sum / group.count;
    const variance = group.squares / group.count - mean * mean;
    // sum over clusters of (sum - mean x count) squared: the values' variance, and twice the covariance of each pair
    const squares = group.sumSquared - 2 * mean * group.countSum + mean * mean * group.countSquared;
    alike += (group.clusters / (group.clusters - 1)) * squares - group.count * variance;
    pairs += variance * (group.countSquared - group.count);
  }
  return pairs <= 0 ? 0 : Math.min(1, Math.max(0, alike / pairs));
}

/** How many times the variance of a mean exceeds that of independent values. At least one. */
export function designEffect(
  { count, countSquared }: { readonly count: number; readonly countSquared: number },
  correlation: number,
): number {
  return count === 0 ? 1 : 1 + (countSquared / count - 1) * correlation;
}
