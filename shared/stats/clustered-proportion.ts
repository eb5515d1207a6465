import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { ClusteredValues } from './clustered-values.ts';
import { clusteredVariance } from './clustered-variance.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Proportion of clustered trials, with its interval.
 * For: how far a share may lie from what was seen, where trials of one account, or of one owner, resemble each other.
 * Assumes: clusters are independent of each other. The design effect says how many times the variance exceeds that of
 * independent trials; so many fewer trials the interval counts. The number of clusters less one gives the degrees of freedom.
 * Source: Rao and Scott 1992, "A simple method for the analysis of clustered binary data" (effective sample size); Wilson
 * 1927 (interval); Korn and Graubard 1998, "Confidence intervals for proportions with small expected number of positive
 * counts estimated from survey data" (degrees of freedom as fewer trials).
 * https://doi.org/10.2307/2532311
 */
export type ClusteredProportion = {
  readonly share: number;
  readonly standardError: number;
  readonly designEffect: number;
  /** How many independent trials would tell as much. */
  readonly effectiveWhole: number;
  readonly degrees: number;
  readonly low: number;
  readonly high: number;
};

/**
 * Undefined with fewer than two clusters. Where nobody or everybody is a part, resemblance cannot be seen: the design effect
 * is then `leastDesignEffect`, which may come from groups where it can, and which no group goes below.
 */
export function clusteredProportion(
  trials: Omit<ClusteredValues, 'squares'>,
  confidence = 0.95,
  leastDesignEffect = 1,
): ClusteredProportion | undefined {
  if (trials.clusters < 2) return undefined;
  const share = trials.sum / trials.count;
  const degrees = trials.clusters - 1;
  const independent = (share * (1 - share)) / trials.count;
  const seen = independent === 0 ? 1 : clusteredVariance(trials, share) / independent;
  const designEffect = Math.max(seen, leastDesignEffect);
  const effectiveWhole = trials.count / designEffect;
  // Wilson's interval depends on quantile squared over trials alone, so Student's wider quantile is the same as fewer trials
  const tail = (1 + confidence) / 2;
  const counted = effectiveWhole * (normalQuantile(tail, 0, 1) / studentQuantile(tail, degrees)) ** 2;
  return {
    share,
    standardError: Math.sqrt(independent * designEffect),
    designEffect,
    effectiveWhole,
    degrees,
    ...wilsonInterval(share * counted, counted, confidence),
  };
}
