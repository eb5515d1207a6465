import type { CountedValue } from './count-quantile.ts';
import type { AgeCounts } from './risk-sets.ts';

/**
 * Time among those who made it: the ages at which units reached the first ending within a horizon.
 * For: how fast, apart from how many: the units that did not make it are in no count.
 * Assumes: mature cohorts, each unit watched from its start to the horizon or its ending. Of others, the fast are seen
 * more often than the slow. Groups that are compared share the horizon and the age classes: one with a lower ceiling of ages
 * looks faster.
 * Source: Pepe and Mori 1993, "Kaplan-Meier, marginal or conditional probability curves in summarizing competing risks
 * failure time data?", on conditioning on the ending; Klein and Moeschberger 2003,
 * Survival Analysis, 4.7. https://doi.org/10.1007/b97377
 */
export function arrivalTimes(counts: readonly AgeCounts[], horizon: number): readonly CountedValue[] {
  const times: CountedValue[] = [];
  for (const { age, first } of counts) if (age <= horizon && first > 0) times.push({ value: age, count: first });
  return times;
}
