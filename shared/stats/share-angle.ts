/**
 * A share as an angle: the arcsine of its root.
 * For: comparing shares where nothing should have to be plugged in: the variance of counting is the same at every rate, few
 * units leave less skew, and limits stay within 0 and 1.
 * Assumes: independent trials.
 * Source: Anscombe 1948, "The transformation of Poisson, binomial and negative-binomial data".
 * https://doi.org/10.1093/biomet/35.3-4.246
 */
export type Counted = { readonly part: number; readonly whole: number };

export function angleOf({ part, whole }: Counted): number {
  return Math.asin(Math.sqrt((part + 0.375) / (whole + 0.75)));
}

export function angleVariance(whole: number): number {
  return 1 / (4 * whole + 2);
}

export function shareOf(angle: number): number {
  return Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2)) ** 2;
}
