import type { CurvePoint } from './competing-curve.ts';
import { normalReach } from './normal-reach.ts';

/**
 * Brookmeyer-Crowley interval of a quantile of the time until leaving.
 * For: by which ages a share of all units may have left, beside stayingQuantile.
 * Assumes: what the curve assumes, and log(-log(staying)) normal, which keeps its bounds within 0 and 1. A design effect above
 * one multiplies the variance, where units come in clusters that are alike.
 * Returns: the ages at which the share is within the bounds of staying; `high` is undefined where the data do not bound the
 * quantile from above, both are where the curve does not come down so far.
 * Source: Brookmeyer and Crowley 1982, "A confidence interval for the median survival time"; Klein and Moeschberger 2003,
 * Survival Analysis, (4.5.5).
 * https://doi.org/10.2307/2530286
 */
export function stayingQuantileInterval(
  curve: readonly CurvePoint[],
  probability: number,
  { confidence = 0.95, designEffect = 1 }: { readonly confidence?: number; readonly designEffect?: number } = {},
): { readonly low: number | undefined; readonly high: number | undefined } {
  const normal = normalReach(confidence) * Math.sqrt(designEffect);
  return {
    low: curve.find((point) => bound(point, normal) <= 1 - probability)?.age,
    high: curve.find((point) => bound(point, -normal) <= 1 - probability)?.age,
  };
}

/** A bound of the share staying, below it for a positive normal deviate; one where no error can be told. */
function bound({ staying, stayingVariance }: CurvePoint, normal: number): number {
  if (staying === 0 || staying === 1) return 1;
  const error = Math.sqrt(stayingVariance) / (staying * -Math.log(staying));
  return staying ** Math.exp(normal * error);
}
