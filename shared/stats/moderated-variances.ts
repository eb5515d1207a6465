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
 *
 * In the order given; degrees above zero. Who is alone in its group comes back as it is.
 */
export type EstimatedVariance = { readonly variance: number; readonly degrees: number };

export function moderatedVariances(
  groups: readonly (readonly EstimatedVariance[])[],
): readonly (readonly EstimatedVariance[])[] {
  const pools = groups.map(pooledVariance);
  const priorDegrees = degreesOfPrior(groups, pools);
  return groups.map((group, at) => {
    const { variance: pooled, degrees: total } = pools[at] ?? pooledVariance(group);
    if (priorDegrees === Infinity) {
      const common = { variance: pooled, degrees: total };
      return group.map(() => common);
    }
    return group.map(({ variance, degrees }) => ({
      variance: (priorDegrees * pooled + degrees * variance) / (priorDegrees + degrees),
      degrees: Math.min(priorDegrees + degrees, total),
    }));
  });
}

/** By how much the logarithms of a group's estimates vary; without end where that is no more than by chance. */
function degreesOfPrior(
  groups: readonly (readonly EstimatedVariance[])[],
  pools: readonly EstimatedVariance[],
): number {
  const chances = new Map<number, LogChance>();
  let [squares, degrees, byChance, estimates] = [0, 0, 0, 0];
  groups.forEach((group, at) => {
    const pooled = pools[at]?.variance ?? 0;
    if (group.length < 2 || pooled === 0) return;
    let ownChance = 0;
    const logs = group.map((one) => {
      const chance = heldChance(chances, one.degrees);
      ownChance += chance.variance;
      // a variance of zero has no logarithm, and is chance
      return Math.log(Math.max(one.variance, 1e-5 * pooled)) - chance.mean;
    });
    squares += squaresAboutMean(logs);
    degrees += group.length - 1;
    byChance += ownChance;
    estimates += group.length;
  });
  const excess = degrees === 0 ? 0 : squares / degrees - byChance / estimates;
  return excess > 0 ? 2 * trigammaInverse(excess) : Infinity;
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
