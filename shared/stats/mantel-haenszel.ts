import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import { normalReach } from './normal-reach.ts';

/**
 * Mantel-Haenszel risk difference of two groups over strata, with the Cochran-Mantel-Haenszel test.
 * For: whether two groups differ in a share once each is compared within strata of a third attribute.
 * Assumes: independent trials; the difference is much the same in every stratum (else it is their mean, weighted by size).
 * The test has the variance under no difference and no continuity correction, the interval Sato's, which holds both for many
 * small strata and for few large ones: near its border the two may disagree. A design effect multiplies both variances.
 * Source: Mantel and Haenszel 1959; Sato 1989, "On the variance estimator for the Mantel-Haenszel risk difference",
 * Biometrics 45; Agresti 2013, Categorical Data Analysis, 6.4.
 * https://doi.org/10.1093/jnci/22.4.719
 */
export type Stratum = {
  readonly first: { readonly part: number; readonly whole: number };
  readonly second: { readonly part: number; readonly whole: number };
};
export type StratifiedDifference = {
  /** Share of the first group less that of the second. */
  readonly difference: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Chi-squared with one degree of freedom. */
  readonly statistic: number;
  readonly pValue: number;
};

/** Undefined where no stratum holds both groups with both a success and a failure: nothing is compared. */
export function mantelHaenszel(
  strata: readonly Stratum[],
  { confidence = 0.95, designEffect = 1 }: { readonly confidence?: number; readonly designEffect?: number } = {},
): StratifiedDifference | undefined {
  if (!(designEffect >= 1)) throw new RangeError(`mantelHaenszel requires designEffect >= 1, got ${designEffect}`);
  const compared = strata.filter(({ first, second }) => first.whole > 0 && second.whole > 0);
  const nullVariance = designEffect * total(compared, hypergeometricVariance);
  if (!(nullVariance > 0)) return undefined;
  const weights = total(compared, weight);
  const excess = total(compared, weightedDifference);
  const difference = excess / weights;
  const sato = difference * total(compared, satoSlope) + total(compared, satoSpread);
  const standardError = Math.sqrt(designEffect * Math.max(sato, 0)) / weights;
  const reach = normalReach(confidence) * standardError;
  return {
    difference,
    standardError,
    low: difference - reach,
    high: difference + reach,
    statistic: excess ** 2 / nullVariance,
    pValue: 2 * cumulative(-Math.abs(excess) / Math.sqrt(nullVariance), 0, 1),
  };
}

function weight({ first, second }: Stratum): number {
  return (first.whole * second.whole) / (first.whole + second.whole);
}

/** The same number as the first group's successes less those expected under no difference. */
function weightedDifference({ first, second }: Stratum): number {
  return (first.part * second.whole - second.part * first.whole) / (first.whole + second.whole);
}

function hypergeometricVariance({ first, second }: Stratum): number {
  const whole = first.whole + second.whole;
  const part = first.part + second.part;
  return (first.whole * second.whole * part * (whole - part)) / (whole * whole * (whole - 1));
}

function satoSlope({ first, second }: Stratum): number {
  const crossed = first.whole ** 2 * second.part - second.whole ** 2 * first.part;
  const unequal = (first.whole * second.whole * (second.whole - first.whole)) / 2;
  return (crossed + unequal) / (first.whole + second.whole) ** 2;
}

function satoSpread({ first, second }: Stratum): number {
  const discordant = first.part * (second.whole - second.part) + second.part * (first.whole - first.part);
  return discordant / 2 / (first.whole + second.whole);
}

function total(strata: readonly Stratum[], value: (stratum: Stratum) => number): number {
  return strata.reduce((sum, stratum) => sum + value(stratum), 0);
}
