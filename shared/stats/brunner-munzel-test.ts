import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

export type CountedValue = { readonly value: number; readonly count: number };

export type RelativeEffect = {
  /** That a random value of the first group is above a random one of the second, ties counted half. */
  readonly probability: number;
  readonly standardError: number;
  readonly degrees: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
};

/**
 * Brunner-Munzel test: whether values of one group tend to be above those of another.
 * For: orders of magnitude, times and scores with many ties, where the groups may differ in spread as well.
 * Assumes: independent values, or clusters of them whose resemblance multiplies the variance by `designEffect`. The t
 * approximation is somewhat liberal below ten values in a group.
 * Returns: undefined with fewer than two values in a group, where the groups do not overlap, or where all values are one.
 * Source: Brunner and Munzel 2000, "The nonparametric Behrens-Fisher problem: asymptotic theory and a small-sample
 * approximation".
 */
export function brunnerMunzelTest(
  first: readonly CountedValue[],
  second: readonly CountedValue[],
  confidence = 0.95,
  designEffect = 1,
): RelativeEffect | undefined {
  const counts = countsByValue(first, second);
  const one = placements(counts);
  const other = placements(counts.map(({ own, other }) => ({ own: other, other: own })));
  if (one === undefined || other === undefined) return undefined;
  const variance = one.variance + other.variance;
  if (variance === 0) return undefined;
  const standardError = Math.sqrt(variance * designEffect);
  const degrees = variance ** 2 / (one.variance ** 2 / (one.size - 1) + other.variance ** 2 / (other.size - 1));
  const reach = quantile((1 + confidence) / 2, degrees) * standardError;
  return {
    probability: one.mean,
    standardError,
    degrees,
    low: Math.max(0, one.mean - reach),
    high: Math.min(1, one.mean + reach),
    pValue: 2 * cumulative(-Math.abs(one.mean - 0.5) / standardError, degrees),
  };
}

type Counts = { own: number; other: number };

/** The share of the others that each value is above, ties half: mean over the values, and variance of that mean. */
function placements(counts: readonly Readonly<Counts>[]) {
  const size = counts.reduce((sum, { own }) => sum + own, 0);
  const whole = counts.reduce((sum, { other }) => sum + other, 0);
  if (size < 2 || whole < 2) return undefined;
  let below = 0;
  const placed = counts.map(({ own, other }) => {
    below += other;
    return { share: (below - other / 2) / whole, count: own };
  });
  const mean = placed.reduce((sum, { share, count }) => sum + count * share, 0) / size;
  const squares = placed.reduce((sum, { share, count }) => sum + count * (share - mean) ** 2, 0);
  return { size, mean, variance: squares / (size - 1) / size };
}

/** How many of each group have a value, in ascending order of the values. */
function countsByValue(values: readonly CountedValue[], others: readonly CountedValue[]): readonly Readonly<Counts>[] {
  const counts = new Map<number, Counts>();
  for (const { value, count } of values) added(counts, value).own += count;
  for (const { value, count } of others) added(counts, value).other += count;
  return [...counts].sort(([one], [other]) => one - other).map(([, count]) => count);
}

function added(counts: Map<number, Counts>, value: number): Counts {
  const held = counts.get(value) ?? { own: 0, other: 0 };
  counts.set(value, held);
  return held;
}
