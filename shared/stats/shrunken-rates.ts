import { zeroCrossing } from './zero-crossing.ts';

/**
 * Rates shrunken towards their common mean.
 * For: ranking many rates, where small groups would otherwise take both ends of the ranking by chance.
 * Assumes: true rates vary about one mean as a beta distribution does; the counts are of independent trials, or were divided
 * by their design effect (fractions are welcome).
 * Source: Kleinman 1973, "Proportions with extraneous variance" (beta-binomial, weighted mean); Chung, Rabe-Hesketh, Dorie,
 * Gelman and Liu 2013, "A nondegenerate penalized likelihood estimator for variance parameters in multilevel models".
 * https://doi.org/10.1080/01621459.1973.10481332, https://doi.org/10.1007/s11336-013-9328-2
 *
 * The variance between true rates is the mode of its normal likelihood times its square root, Chung's weak prior: at zero that
 * product is zero, so the variance cannot collapse and claim that all are equal. Nor does it exceed half of mean x (1 - mean),
 * where the common mean still weighs as much as one trial. In the order given; each error is the posterior standard deviation.
 */
export function shrunkenRates(groups: readonly Counts[]): readonly ShrunkenRate[] {
  const wrong = groups.find(({ part, whole }) => !(whole > 0 && part >= 0 && part <= whole));
  if (wrong !== undefined)
    throw new RangeError(
      `shrunkenRates requires 0 <= part <= whole and whole > 0, got ${wrong.part} of ${wrong.whole}`,
    );
  const pooled = offTheEnds(sumOf(groups, ({ part }) => part) / sumOf(groups, ({ whole }) => whole), groups);
  const spread = pooled * (1 - pooled);
  const between = varianceBetween(groups, spread);
  const precision = spread / between - 1;
  const mean = offTheEnds(weightedMean(groups, spread, between), groups);
  return groups.map(({ part, whole }) => {
    const shrunken = (part + precision * mean) / (whole + precision);
    const standardError = Math.sqrt((shrunken * (1 - shrunken)) / (whole + precision + 1));
    return { raw: part / whole, shrunken, standardError };
  });
}

type Counts = { readonly part: number; readonly whole: number };

export type ShrunkenRate = { readonly raw: number; readonly shrunken: number; readonly standardError: number };

/** Near zero likelihood times prior rises: where it ceases to, or the most that it may be. */
function varianceBetween(groups: readonly Counts[], spread: number): number {
  return zeroCrossing((between) => slope(groups, spread, between), 0, spread / 2);
}

/** Twice the derivative by the variance between groups, at the mean that fits that variance best. */
function slope(groups: readonly Counts[], spread: number, between: number): number {
  const mean = weightedMean(groups, spread, between);
  let sum = 0;
  for (const { part, whole } of groups) {
    const variance = spread / whole + between;
    sum += ((part / whole - mean) / variance) ** 2 - 1 / variance;
  }
  return sum + 1 / between;
}

/** Groups count by the inverse of their variance, so that one huge group is not the mean of all. */
function weightedMean(groups: readonly Counts[], spread: number, between: number): number {
  let weights = 0;
  let sum = 0;
  for (const { part, whole } of groups) {
    const weight = 1 / (spread / whole + between);
    weights += weight;
    sum += (weight * part) / whole;
  }
  return sum / weights;
}

/** A mean of 0 or 1 would claim to know everything: it stays half a trial away. */
function offTheEnds(mean: number, groups: readonly Counts[]): number {
  const half = 0.5 / (sumOf(groups, ({ whole }) => whole) + 1);
  return Math.min(Math.max(mean, half), 1 - half);
}

function sumOf(groups: readonly Counts[], term: (group: Counts) => number): number {
  return groups.reduce((sum, group) => sum + term(group), 0);
}
