import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Minimum detectable difference.
 * For: saying, where nothing was found, how large a difference would have been found with probability `power`.
 * Assumes: a two-sided test at `level`, the one that the finding would have had to pass; nearly normal estimates.
 * Source: Bloom 1995, "Minimum detectable effects" (from a standard error); Fleiss, Levin and Paik 2003, Statistical
 * Methods for Rates and Proportions, 4.2 and 4.5 (of two shares, without continuity correction).
 * https://doi.org/10.1177/0193841X9501900504, https://doi.org/10.1002/0471445428
 *
 * In the unit of the standard error.
 */
export function detectableDifference({ standardError, degrees, level, power = 0.8 }: EstimatePlan): number {
  requireChances(level, power);
  return (studentQuantile(1 - level / 2, degrees) + normalQuantile(power, 0, 1)) * standardError;
}

type EstimatePlan = {
  readonly standardError: number;
  readonly degrees: number;
  readonly level: number;
  readonly power?: number;
};

/**
 * How far below and above `baseShare` the first group's share must lie to be told from a second group at `baseShare`: each a
 * positive difference of shares, undefined where even a share of 0 or 1 would not be far enough.
 */
export function detectableShareDifference(plan: SharePlan): {
  readonly below: number | undefined;
  readonly above: number | undefined;
} {
  const { baseShare, firstWhole, secondWhole, level, power = 0.8 } = plan;
  requireChances(level, power);
  if (!(baseShare >= 0 && baseShare <= 1 && firstWhole > 0 && secondWhole > 0))
    throw new RangeError(
      `detectableShareDifference requires a share and two groups: ${baseShare}, ${firstWhole}, ${secondWhole}`,
    );
  return {
    below: crossing(baseShare, (difference) => difference - neededDifference(plan, baseShare - difference)),
    above: crossing(1 - baseShare, (difference) => difference - neededDifference(plan, baseShare + difference)),
  };
}

type SharePlan = {
  readonly baseShare: number;
  readonly firstWhole: number;
  readonly secondWhole: number;
  readonly designEffect?: number;
  readonly level: number;
  readonly power?: number;
};

/** The test is passed under the variance of equal shares; its power is that under the variance of the shares as they are. */
function neededDifference(plan: SharePlan, share: number): number {
  const { baseShare, firstWhole, secondWhole, designEffect = 1, level, power = 0.8 } = plan;
  const pooled = (share * firstWhole + baseShare * secondWhole) / (firstWhole + secondWhole);
  const ifEqual = pooled * (1 - pooled) * (1 / firstWhole + 1 / secondWhole);
  const asAre = (share * (1 - share)) / firstWhole + (baseShare * (1 - baseShare)) / secondWhole;
  const atLevel = normalQuantile(1 - level / 2, 0, 1) * Math.sqrt(ifEqual);
  return (atLevel + normalQuantile(power, 0, 1) * Math.sqrt(asAre)) * Math.sqrt(designEffect);
}

/**
 * Where the surplus turns positive between 0 and `end`, by bisection. A difference less square roots of concave variances is
 * convex and starts at or below zero, so it turns at most once.
 */
function crossing(end: number, surplus: (difference: number) => number): number | undefined {
  if (!(surplus(end) > 0)) return undefined;
  let low = 0;
  let high = end;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0) high = middle;
    else low = middle;
  }
  return high;
}

function requireChances(level: number, power: number): void {
  if (!(level > 0 && level < 1 && power >= 0.5 && power < 1))
    throw new RangeError(`a detectable difference requires 0 < level < 1 and 0.5 <= power < 1, got ${level}, ${power}`);
}
