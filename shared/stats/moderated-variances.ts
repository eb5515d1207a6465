import { digamma, trigamma, trigammaInverse } from './polygamma.ts';

/**
 * Variances of many small samples, each moderated by those of its group.
 * For: tests on short series, where an own variance with few degrees of freedom makes Student's quantiles enormous.
 * Assumes: independent estimates. The true variances of a group vary about a common one as a scaled inverse chi-squared does,
 * in all groups alike: a few estimates of one group could not tell how much. Where they differ no more than chance lets them,
 * all of a group are its pooled one. Degrees never exceed those that a group's estimates have together.
 * Source: Smyth 2004, "Linear models and empirical Bayes methods for assessing differential expression in microarray
 * experiments", 6.2, within groups; the pooled variance and the bound of the degrees as in Ritchie et al. 2015, "limma powers
 * differential expression analyses".
 * https://doi.org/10.2202/1544-6115.1027
 *
 * In the order given; degrees above zero. Who is alone in its group comes back as it is.
 */
export type EstimatedVariance = { readonly variance: number; readonly degrees: number };

export function moderatedVariances(
  groups: readonly (readonly EstimatedVariance[])[],
): readonly (readonly EstimatedVariance[])[] {
  const pools = groups.map(pooledVariance);
  const priorDegrees = degreesOfPrior(groups, pools);
  return groups.map((group, at) => moderatedGroup(group, pools[at] ?? pooledVariance(group), priorDegrees));
}

function moderatedGroup(
  group: readonly EstimatedVariance[],
  pooled: EstimatedVariance,
  priorDegrees: number,
): readonly EstimatedVariance[] {
  if (priorDegrees === Infinity) return group.map(() => pooled);
  const moderated: EstimatedVariance[] = [];
  for (const { variance, degrees } of group)
    moderated.push({
      variance: (priorDegrees * pooled.variance + degrees * variance) / (priorDegrees + degrees),
      degrees: Math.min(priorDegrees + degrees, pooled.degrees),
    });
  return moderated;
}

/** By how much the logarithms of a group's estimates vary; without end where that is no more than by chance. */
function degreesOfPrior(
  groups: readonly (readonly EstimatedVariance[])[],
  pools: readonly EstimatedVariance[],
): number {
  const chances = new Map<number, LogChance>();
  let [squares, degrees, byChance, estimates] = [0, 0, 0, 0];
  for (let at = 0; at < groups.length; at += 1) {
    const [group = [], pooled = 0] = [groups[at], pools[at]?.variance];
    if (group.length < 2 || pooled === 0) continue;
    const spread = logSpread(group, pooled, chances);
    squares += spread.squares;
    degrees += group.length - 1;
    byChance += spread.byChance;
    estimates += group.length;
  }
  const excess = degrees === 0 ? 0 : squares / degrees - byChance / estimates;
  return excess > 0 ? 2 * trigammaInverse(excess) : Infinity;
}

/** Squares of the logarithms of a group's estimates about their mean, and the variance that chance gives them, summed. */
function logSpread(group: readonly EstimatedVariance[], pooled: number, chances: Map<number, LogChance>) {
  const logs: number[] = [];
  let byChance = 0;
  for (const { variance, degrees } of group) {
    const chance = heldChance(chances, degrees);
    byChance += chance.variance;
    // a variance of zero has no logarithm, and is chance
    logs.push(Math.log(Math.max(variance, 1e-5 * pooled)) - chance.mean);
  }
  return { squares: squaresAboutMean(logs), byChance };
}

/** Mean and variance of the logarithm of an estimated variance, less that of the true one. */
type LogChance = { readonly mean: number; readonly variance: number };

/** Many estimates have the same degrees. */
function heldChance(chances: Map<number, LogChance>, degrees: number): LogChance {
  const held = chances.get(degrees);
  if (held !== undefined) return held;
  const half = degrees / 2;
  const chance = { mean: digamma(half) - Math.log(half), variance: trigamma(half) };
  chances.set(degrees, chance);
  return chance;
}

function pooledVariance(group: readonly EstimatedVariance[]): EstimatedVariance {
  let [squares, degrees] = [0, 0];
  for (const one of group) {
    squares += one.variance * one.degrees;
    degrees += one.degrees;
  }
  return { variance: squares / degrees, degrees };
}

function squaresAboutMean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares;
}
