import cumulative from '@stdlib/stats-base-dists-t-cdf';
import type { Estimate } from './estimate.ts';

/**
 * Equivalence test by two one-sided tests: the p-value of the null that the truth is at least `threshold` in size.
 * For: showing that an effect is too small to matter, which a large p-value of an ordinary test does not.
 * Assumes: value minus truth, divided by the standard error, follows Student's t.
 * Source: Schuirmann 1987, "A comparison of the two one-sided tests procedure and the power approach for assessing the
 * equivalence of average bioavailability"; Lakens 2017, "Equivalence tests".
 * https://doi.org/10.1007/BF01068419, https://doi.org/10.1177/1948550617697177
 *
 * The threshold is in the unit of the value. The larger p-value of the two tests is that of the nearer bound.
 */
export function equivalenceTest({ value, standardError, degrees }: Estimate, threshold: number): number {
  if (!(standardError > 0 && degrees > 0 && threshold > 0))
    throw new RangeError(
      `equivalenceTest requires a standard error, degrees and a threshold: ${standardError}, ${degrees}, ${threshold}`,
    );
  return cumulative((Math.abs(value) - threshold) / standardError, degrees);
}
