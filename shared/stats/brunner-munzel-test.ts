import { ridits } from './ridits.ts';

/**
 * Brunner-Munzel test: whether values of one group tend to be above those of another.
 * For: orders of magnitude, times and scores with many ties, where the groups may differ in spread as well.
 * Assumes: independent values, or clusters of them whose resemblance multiplies the variance by `designEffect`. The t
 * approximation is somewhat liberal below ten values in a group.
 * Returns: undefined with fewer than two values in a group, where the groups do not overlap, or where all values are one.
 * The probability less one half, over its error, is Student's t under the null.
 * Source: Brunner and Munzel 2000, "The nonparametric Behrens-Fisher problem: asymptotic theory and a small-sample
 * approximation".
 * https://doi.org/10.1002/(SICI)1521-4036(200001)42:1%3C17::AID-BIMJ17%3E3.0.CO;2-U
 *
 * `own` and `others`: how many of each group have each value, for the same values in ascending order.
 */
export function brunnerMunzelTest(
  own: readonly number[],
  others: readonly number[],
  designEffect = 1,
): RelativeEffect | undefined {
  const one = placements(own, others);
  const other = placements(others, own);
  if (one === undefined || other === undefined) return undefined;
  const variance = one.variance + other.variance;
  if (variance === 0) return undefined;
  return {
    probability: one.mean,
    standardError: Math.sqrt(variance * designEffect),
    degrees: variance ** 2 / (one.variance ** 2 / (one.size - 1) + other.variance ** 2 / (other.size - 1)),
  };
}

export type RelativeEffect = {
  /** That a random value of the first group is above a random one of the second, ties counted half. */
  readonly probability: number;
  readonly standardError: number;
  readonly degrees: number;
};

/** The share of the others that each value is above, ties half: mean over the values, and variance of that mean. */
function placements(own: readonly number[], others: readonly number[]) {
  const [size, whole] = [total(own), total(others)];
  if (size < 2 || whole < 2) return undefined;
  const shares = ridits(others);
  let sum = 0;
  for (let at = 0; at < own.length; at += 1) sum += (own[at] ?? 0) * (shares[at] ?? 0);
  const mean = sum / size;
  let squares = 0;
  for (let at = 0; at < own.length; at += 1) {
    const left = (shares[at] ?? 0) - mean;
    squares += (own[at] ?? 0) * left * left;
  }
  return { size, mean, variance: squares / (size - 1) / size };
}

function total(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
