import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Planned sample of a comparison of two means.
 * For: how many values each of two equal groups needs for a stated difference to be found with probability `power`.
 * Assumes: a two-sided test at `level` of values with one variance in both groups, in groups large enough for means to be
 * normal; a design effect above one counts that many values for one. The probability that a value of one group is above one of
 * the other is a mean of ridits, whose variance is a twelfth where the groups are alike.
 * Source: Bloom 1995, "Minimum detectable effects", https://doi.org/10.1177/0193841X9501900504, solved for the sample; Noether
 * 1987, "Sample size determination for some common nonparametric tests", https://doi.org/10.1080/01621459.1987.10478478, for ridits.
 *
 * Whole values per group, rounded up. Throws RangeError where nothing varies or no difference is stated.
 */
export function plannedMeanSample(plan: {
  readonly variance: number;
  readonly difference: number;
  readonly level: number;
  readonly power?: number;
  readonly designEffect?: number;
}): number {
  const { variance, difference, level, power = 0.8, designEffect = 1 } = plan;
  if (!(variance > 0) || difference === 0)
    throw new RangeError(`plannedMeanSample requires a variance and a difference, got ${variance} and ${difference}`);
  if (!(level > 0 && level < 1 && power >= 0.5 && power < 1 && designEffect >= 1))
    throw new RangeError('plannedMeanSample requires 0 < level < 1, 0.5 <= power < 1, designEffect >= 1');
  const reach = quantile(1 - level / 2, 0, 1) + quantile(power, 0, 1);
  return Math.ceil(2 * variance * (reach / difference) ** 2 * designEffect);
}
