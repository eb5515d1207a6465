import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Planned sample of a comparison of two shares.
 * For: how many trials each of two equal groups needs for a stated difference to be found with probability `power`.
 * Assumes: a two-sided test at `level` of independent trials in groups large enough for it, without continuity correction;
 * a design effect above one counts that many trials for one.
 * Source: Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 4.2 (their n prime, before correction).
 * https://doi.org/10.1002/0471445428
 *
 * Whole trials per group, rounded up. Throws RangeError where the shares are equal or no shares.
 */
export function plannedSample(plan: {
  readonly firstShare: number;
  readonly secondShare: number;
  readonly level: number;
  readonly power?: number;
  readonly designEffect?: number;
}): number {
  const { firstShare, secondShare, level, power = 0.8, designEffect = 1 } = plan;
  const areShares = [firstShare, secondShare].every((share) => share >= 0 && share <= 1);
  if (!areShares || firstShare === secondShare)
    throw new RangeError(`plannedSample requires two different shares, got ${firstShare} and ${secondShare}`);
  if (!(level > 0 && level < 1 && power >= 0.5 && power < 1 && designEffect >= 1))
    throw new RangeError(`plannedSample requires 0 < level < 1, 0.5 <= power < 1, designEffect >= 1`);
  const mean = (firstShare + secondShare) / 2;
  const ifEqual = Math.sqrt(2 * mean * (1 - mean));
  const asAre = Math.sqrt(firstShare * (1 - firstShare) + secondShare * (1 - secondShare));
  const reach = quantile(1 - level / 2, 0, 1) * ifEqual + quantile(power, 0, 1) * asAre;
  return Math.ceil((reach / (firstShare - secondShare)) ** 2 * designEffect);
}
