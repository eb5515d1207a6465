import { brunnerMunzelTest, type CountedValue, type RelativeEffect } from './brunner-munzel-test.ts';
import { countQuantile } from './count-quantile.ts';
import type { AgeCounts } from './risk-sets.ts';

/**
 * Time among those who made it: the ages at which units reached the first ending within a horizon.
 * For: how fast, apart from how many: the units that did not make it are in no count.
 * Assumes: mature cohorts, each unit watched from its start to the horizon or its ending. Of others, the fast are seen
 * more often than the slow.
 * Source: Pepe and Mori 1993, "Kaplan-Meier, marginal or conditional probability curves in summarizing competing risks
 * failure time data?", on conditioning on the ending.
 */
export function arrivalTimes(counts: readonly AgeCounts[], horizon: number): readonly CountedValue[] {
  return counts
    .filter(({ age, first }) => age <= horizon && first > 0)
    .map(({ age, first }) => ({ value: age, count: first }));
}

export type ArrivalContrast = RelativeEffect & { readonly firstMedian: number; readonly secondMedian: number };

/**
 * Two groups' times among those who made it within a horizon: `probability` that a random arrival of the first group took
 * longer than one of the second, ties half.
 * Assumes: as above, and age classes alike in both groups. A group with a lower ceiling of ages looks faster, so both
 * share the horizon.
 * Returns: undefined where fewer than two of a group made it, where the times do not overlap, or are all one.
 */
export function arrivalContrast(
  first: readonly AgeCounts[],
  second: readonly AgeCounts[],
  horizon: number,
  confidence = 0.95,
  designEffect = 1,
): ArrivalContrast | undefined {
  const one = arrivalTimes(first, horizon);
  const other = arrivalTimes(second, horizon);
  const effect = brunnerMunzelTest(one, other, confidence, designEffect);
  const firstMedian = countQuantile(one, 0.5);
  const secondMedian = countQuantile(other, 0.5);
  if (effect === undefined || firstMedian === undefined || secondMedian === undefined) return undefined;
  return { ...effect, firstMedian, secondMedian };
}
