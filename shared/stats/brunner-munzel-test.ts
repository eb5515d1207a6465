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
  const { own, others } = countsByValue(first, second);
  const one = placements(own, others);
  const other = placements(others, own);
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

/** The share of the others that each value is above, ties half: mean over the values, and variance of that mean. */
function placements(own: readonly number[], others: readonly number[]) {
  const [size, whole] = [total(own), total(others)];
  if (size < 2 || whole < 2) return undefined;
  let below = 0;
  const shares = others.map((count) => {
    below += count;
    return (below - count / 2) / whole;
  });
  let sum = 0;
  let squares = 0;
  own.forEach((count, at) => {
    sum += count * (shares[at] ?? 0);
  });
  const mean = sum / size;
  own.forEach((count, at) => {
    const left = (shares[at] ?? 0) - mean;
    squares += count * left * left;
  });
  return { size, mean, variance: squares / (size - 1) / size };
}

/** How many of each group have a value, in ascending order of the values of both. */
function countsByValue(values: readonly CountedValue[], others: readonly CountedValue[]) {
  const [left, right] = [ascending(values), ascending(others)];
  const counts = { own: [] as number[], others: [] as number[] };
  let [at, from, to] = [0, 0, 0];
  for (let value = leastOf(left[0], right[0]); value < Infinity; value = leastOf(left[from], right[to])) {
    counts.own[at] = 0;
    counts.others[at] = 0;
    for (; left[from]?.value === value; from += 1) counts.own[at] = (counts.own[at] ?? 0) + (left[from]?.count ?? 0);
    for (; right[to]?.value === value; to += 1) counts.others[at] = (counts.others[at] ?? 0) + (right[to]?.count ?? 0);
    at += 1;
  }
  return counts;
}

function ascending(values: readonly CountedValue[]): readonly CountedValue[] {
  return values.toSorted((one, other) => one.value - other.value);
}

function leastOf(one: CountedValue | undefined, other: CountedValue | undefined): number {
  return Math.min(one?.value ?? Infinity, other?.value ?? Infinity);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
