import type { CurvePoint } from './competing-curve.ts';

/**
 * Quantile of the time until leaving, read off a curve of staying.
 * For: the age by which a share of all units had left, those still there counted as watched until now.
 * Assumes: what the curve assumes.
 * Returns: the first age at which the share staying is at most 1 - probability; undefined where the curve does not come down so far.
 * Source: Brookmeyer and Crowley 1982.
 * https://doi.org/10.2307/2530286
 */
export function stayingQuantile(curve: readonly CurvePoint[], probability: number): number | undefined {
  // a product of exact fractions may miss one half by the last bit
  const tolerance = 1e-12;
  return curve.find((point) => point.staying <= 1 - probability + tolerance)?.age;
}
