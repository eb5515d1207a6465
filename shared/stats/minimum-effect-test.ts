import cumulative from '@stdlib/stats-base-dists-t-cdf';
import type { Estimate } from './estimate.ts';

/**
 * Minimum-effect test: the p-value of the null that the truth is at most `threshold` in size.
 * For: whether an effect is larger than what matters in practice, in one test and not by a filter after the fact.
 * Assumes: value minus truth, divided by the standard error, follows Student's t. Of the truths that the null allows, the one
 * at the threshold itself is the least favourable; both tails count, as the sign was not foretold.
 * Source: Murphy and Myors 1999, "Testing the hypothesis that treatments have negligible effects: minimum-effect tests in the
 * general linear model"; McCarthy and Smyth 2009, "Testing significance relative to a fold-change threshold is a TREAT" (this form).
 * https://doi.org/10.1093/bioinformatics/btp053
 *
 * The threshold is in the unit of the value. With threshold zero this is the ordinary two-sided test.
 */
export function minimumEffectTest({ value, standardError, degrees }: Estimate, threshold: number): number {
  if (!(standardError > 0 && degrees > 0 && threshold >= 0))
    throw new RangeError(
      `minimumEffectTest requires a standard error, degrees and no negative threshold: ${standardError}, ${degrees}, ${threshold}`,
    );
  const size = Math.abs(value);
  const beyond = cumulative((-threshold - size) / standardError, degrees);
  return threshold === 0 ? 2 * beyond : beyond + cumulative((threshold - size) / standardError, degrees);
}
