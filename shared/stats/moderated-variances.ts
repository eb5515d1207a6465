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
  const priorDegrees = degreesOfPrior(groups);
  return groups.map((group) => {
    const total = sumOf(group, ({ degrees }) => degrees);
    const pooled = pooledVariance(group);
    if (priorDegrees === Infinity) return group.map(() => ({ variance: pooled, degrees: total }));
    return group.map(({ variance, degrees }) => ({
      variance: (priorDegrees * pooled + degrees * variance) / (priorDegrees + degrees),
      degrees: Math.min(priorDegrees + degrees, total),
    }));
  });
}

/** By how much the logarithms of a group's estimates vary; without end where that is no more than by chance. */
function degreesOfPrior(groups: readonly (readonly EstimatedVariance[])[]): number {
  let [squares, degrees, byChance, estimates] = [0, 0, 0, 0];
  for (const group of groups) {
    const pooled = pooledVariance(group);
    if (group.length < 2 || pooled === 0) continue;
    const logs = group.map((one) => centredLog(one, pooled));
    const mean = sumOf(logs, (log) => log) / logs.length;
    squares += sumOf(logs, (log) => (log - mean) ** 2);
    degrees += group.length - 1;
    byChance += sumOf(group, (one) => trigamma(one.degrees / 2));
    estimates += group.length;
  }
  const excess = degrees === 0 ? 0 : squares / degrees - byChance / estimates;
  return excess > 0 ? 2 * trigammaInverse(excess) : Infinity;
}

/** Of expectation zero about the logarithm of the true variance. A variance of zero has no logarithm, and is chance. */
function centredLog({ variance, degrees }: EstimatedVariance, pooled: number): number {
  return Math.log(Math.max(variance, 1e-5 * pooled)) - digamma(degrees / 2) + Math.log(degrees / 2);
}

function pooledVariance(group: readonly EstimatedVariance[]): number {
  return sumOf(group, ({ variance, degrees }) => variance * degrees) / sumOf(group, ({ degrees }) => degrees);
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
