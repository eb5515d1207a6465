import type { ClusteredCounts } from './clustered-counts.ts';

/**
 * How much trials of one cluster resemble each other, taken together over several groups.
 * For: design effects of groups that hold too few clusters to tell by themselves: two salespeople with 25 deals each.
 * Assumes: one correlation in all groups, each with a share of its own; clusters are independent of each other.
 * Source: Moment estimator as in Ridout, Demétrio and Firth 1999, "Estimating intraclass correlation for binary data";
 * design effect: Kish 1965, Survey Sampling, 5.4.
 *
 * Between 0 and 1: a negative estimate is sampling error, and believing it would make tests less cautious than independence.
 * 0 where no cluster holds two trials.
 */
export function intraclusterCorrelation(groups: readonly ClusteredCounts[]): number {
  let alike = 0;
  let pairs = 0;
  for (const group of groups) {
    if (group.clusters < 2) continue;
    const share = group.part / group.whole;
    const variance = share * (1 - share);
    // sum over clusters of (part - share x whole) squared: whole trials' variance, and twice the covariance of each pair
    const squares = group.partSquared - 2 * share * group.wholePart + share * share * group.wholeSquared;
    alike += (group.clusters / (group.clusters - 1)) * squares - group.whole * variance;
    pairs += variance * (group.wholeSquared - group.whole);
  }
  return pairs <= 0 ? 0 : Math.min(1, Math.max(0, alike / pairs));
}

/** How many times the variance of a share exceeds that of independent trials. At least one. */
export function designEffect({ whole, wholeSquared }: ClusteredCounts, correlation: number): number {
  return 1 + (wholeSquared / whole - 1) * correlation;
}
