import type { CurvePoint } from './competing-curve.ts';

/**
 * Quantile of the time until the first of two competing endings, read off its cumulative incidence.
 * For: the age by which a share of all units had ended in the first way, those that ended in the other never doing so.
 * Assumes: what the curve assumes.
 * Returns: the first age at which the share is at least the probability; undefined where it does not come up so far.
 * Source: Peng and Fine 2007, "Nonparametric quantile inference with competing-risks data", Biometrika 94, 735-744 (the
 * cause-specific quantile: the least time at which the cumulative incidence reaches the probability); so Peng and
 * Fine 2009, "Competing risks quantile regression", https://doi.org/10.1198/jasa.2009.tm08228
 */
export function incidenceQuantile(curve: readonly CurvePoint[], probability: number): number | undefined {
  // a product of exact fractions may miss one half by the last bit
  const tolerance = 1e-12;
  return curve.find(({ first }) => first >= probability - tolerance)?.age;
}
