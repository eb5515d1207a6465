import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './estimate.ts';

/**
 * Interval of an estimate with Student's t.
 * For: printing any estimate at the confidence that its selection leaves it.
 * Assumes: value minus truth, divided by the standard error, follows Student's t.
 * Source: Student 1908, "The probable error of a mean".
 */
export function studentInterval(
  { value, standardError, degrees }: Estimate,
  confidence: number,
): { readonly low: number; readonly high: number } {
  const reach = quantile((1 + confidence) / 2, degrees) * standardError;
  return { low: value - reach, high: value + reach };
}
