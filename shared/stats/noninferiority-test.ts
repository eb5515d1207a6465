import cumulative from '@stdlib/stats-base-dists-t-cdf';
import type { Estimate } from './estimate.ts';

/**
 * Noninferiority test: the p-value of the null that the truth is at least `threshold`.
 * For: showing that a truth lies below a threshold, on one side: half of an equivalence test.
 * Assumes: value minus truth, divided by the standard error, follows Student's t.
 * Source: Wellek 2010, Testing Statistical Hypotheses of Equivalence and Noninferiority, 2.1; Schuirmann 1987, of whose two
 * one-sided tests it is one.
 * https://doi.org/10.1201/EBK1439808184
 *
 * The threshold is in the unit of the value.
 */
export function noninferiorityTest({ value, standardError, degrees }: Estimate, threshold: number): number {
  if (!(standardError > 0 && degrees > 0))
    throw new RangeError(`noninferiorityTest requires a standard error and degrees: ${standardError}, ${degrees}`);
  return cumulative((value - threshold) / standardError, degrees);
}
