import type { CurvePoint } from './competing-curve.ts';
import { curveAtAge } from './curve-at-age.ts';

export type RestrictedMean = { readonly mean: number; readonly standardError: number };

/**
 * Restricted mean time: the area under a curve of staying up to a horizon.
 * For: how long units stay on average, of at most so long; told also where the curve never comes down to its median.
 * Assumes: what the curve assumes. An age class counts with its age, which is its end: the mean is over by less than the
 * width of a class, alike in all groups.
 * Returns: in the ages' unit; undefined where nobody was watched up to the horizon, unless all had left before.
 * Source: Irwin 1949; Karrison 1987, "Restricted mean life with adjustment for covariates"; Klein and Moeschberger 2003,
 * Survival Analysis, 4.5.1 and 4.5.2.
 * https://doi.org/10.1007/b97377
 */
export function restrictedMean(curve: readonly CurvePoint[], horizon: number): RestrictedMean | undefined {
  if (curveAtAge(curve, horizon) === undefined) return undefined;
  const points = curve.filter(({ age }) => age < horizon);
  let area = 0;
  let end = horizon;
  let variance = 0;
  for (const [place, { age, staying, atRisk }] of [...points.entries()].reverse()) {
    area += staying * (end - age);
    end = age;
    const before = points[place - 1]?.staying ?? 1;
    // whoever leaves takes from the area after that age; where all leave there is none
    if (staying > 0) variance += (area ** 2 * (before / staying - 1)) / atRisk;
  }
  return { mean: end + area, standardError: Math.sqrt(variance) };
}
