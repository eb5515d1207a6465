/**
 * What the counts of earlier months let expect of one month.
 * For: whether a month holds far fewer or far more than usual, on 9 to 12 earlier months of which some may be odd
 * themselves. Fewer would be the months in which a stage fills up, and say nothing of those after.
 * Assumes: counts vary alike about a level, at least as much as Poisson counts do. Roots make that variance equal at every
 * level; the median and the median absolute deviation are moved by no minority of odd months.
 * Source: Anscombe 1948, "The transformation of Poisson, binomial and negative-binomial data"; Hampel 1974, "The influence
 * curve and its role in robust estimation" (the median absolute deviation as a measure of spread).
 * https://doi.org/10.1080/01621459.1974.10482962
 */
export type UsualCount = {
  readonly usual: number;
  /** How far the count lies from the usual one, in deviations; below 0 is fewer. */
  readonly deviations: number;
};

const FEWEST_EARLIER = 9;
const MOST_EARLIER = 12;
/** A normal deviation is so many times the median absolute one. */
const NORMAL_PER_MEDIAN = 1.4826;

/** `earlier` counts, the oldest first, without the one under test; undefined where they are too few. */
export function usualCount(earlier: readonly number[], count: number): UsualCount | undefined {
  if (earlier.length < FEWEST_EARLIER) return undefined;
  const roots = earlier.slice(-MOST_EARLIER).map(root);
  const level = median(roots);
  const spread = NORMAL_PER_MEDIAN * median(roots.map((value) => Math.abs(value - level)));
  // counting alone varies by one on this scale
  return { usual: (level / 2) ** 2 - 0.375, deviations: (root(count) - level) / Math.max(1, spread) };
}

function root(count: number): number {
  return 2 * Math.sqrt(count + 0.375);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
