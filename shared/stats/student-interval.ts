import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './estimate.ts';

/**
 * Interval of an estimate with Student's t.
 * For: printing any estimate at the confidence that its selection leaves it.
 * Assumes: value minus truth, divided by the standard error, follows Student's t.
 * Source: Student 1908, "The probable error of a mean".
 * https://doi.org/10.1093/biomet/6.1.1
 *
 * `quantileOf`: of degrees of freedom, at that confidence; from heldQuantiles where many intervals share their degrees.
 */
export function studentInterval(
  { value, standardError, degrees }: Estimate,
  confidence: number,
  quantileOf: QuantileOf = (own) => quantile((1 + confidence) / 2, own),
): { readonly low: number; readonly high: number } {
  const reach = quantileOf(degrees) * standardError;
  return { low: value - reach, high: value + reach };
}

export type QuantileOf = (degrees: number) => number;

/** Each quantile is worked out once: it costs more than all the rest of an interval. */
export function heldQuantiles(confidence: number): QuantileOf {
  const held = new Map<number, number>();
  return (degrees) => {
    const found = held.get(degrees) ?? quantile((1 + confidence) / 2, degrees);
    held.set(degrees, found);
    return found;
  };
}
