/**
 * Variance of a ratio of two totals over clusters.
 * For: the uncertainty of a share or of an amount per unit, where what belongs to one cluster belongs together.
 * Assumes: clusters are independent of each other and many enough for the ratio to be nearly linear in its totals.
 * Source: Cochran 1977, Sampling Techniques, 2.11 and 3.12 (the linearised variance, without finite population correction).
 * https://www.wiley.com/en-us/Sampling+Techniques%2C+3rd+Edition-p-9780471162407
 */
export type ClusteredSums = {
  readonly clusters: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Sums over clusters of numerator squared, numerator times denominator, denominator squared. */
  readonly numeratorSquared: number;
  readonly numeratorDenominator: number;
  readonly denominatorSquared: number;
};

/** Requires two clusters or more and a denominator above zero, or throws RangeError. */
export function ratioVariance(sums: ClusteredSums): number {
  const { clusters, numerator, denominator } = sums;
  if (!(clusters >= 2 && denominator > 0))
    throw new RangeError(`ratioVariance requires two clusters and a denominator, got ${clusters} and ${denominator}`);
  const ratio = numerator / denominator;
  const residuals =
    sums.numeratorSquared - 2 * ratio * sums.numeratorDenominator + ratio * ratio * sums.denominatorSquared;
  // the sum of squares is not negative, but floating point may be
  return ((clusters / (clusters - 1)) * Math.max(residuals, 0)) / (denominator * denominator);
}
