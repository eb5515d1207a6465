/**
 * Values that come in clusters, as sums.
 * For: how much values of one cluster resemble each other, in numbers that can be added up. Yes-or-no trials are values of 1 and 0.
 * Assumes: of groups that are merged, no cluster has values in two; one that has counts as one in each.
 * Source: Cochran 1977, Sampling Techniques, 6.4.
 * https://www.wiley.com/en-us/Sampling+Techniques%2C+3rd+Edition-p-9780471162407
 */
export type ClusteredValues = {
  readonly count: number;
  readonly sum: number;
  /** Sum of the single values squared. */
  readonly squares: number;
  readonly clusters: number;
  /** Sums over clusters of count squared, count times sum, sum squared. */
  readonly countSquared: number;
  readonly countSum: number;
  readonly sumSquared: number;
};

/** The values of several groups taken as one. */
export function mergeValues(all: readonly ClusteredValues[]): ClusteredValues {
  const total = { count: 0, sum: 0, squares: 0, clusters: 0, countSquared: 0, countSum: 0, sumSquared: 0 };
  for (const one of all) {
    total.count += one.count;
    total.sum += one.sum;
    total.squares += one.squares;
    total.clusters += one.clusters;
    total.countSquared += one.countSquared;
    total.countSum += one.countSum;
    total.sumSquared += one.sumSquared;
  }
  return total;
}
