import { type AgeCounts, type RiskSet, riskSets } from './risk-sets.ts';

/**
 * Risk sets of several groups at the ages of all of them.
 * For: tests that compare groups age by age.
 * Assumes: what risk-sets.ts assumes of each group.
 * Returns: per age, ascending, one risk set per group in the groups' order; nobody at risk where a group has come to its end.
 * Source: Andersen, Borgan, Gill and Keiding 1993, Statistical Models Based on Counting Processes, V.2.
 * https://doi.org/10.1007/978-1-4612-4348-9
 */
export function jointRiskSets(groups: readonly (readonly AgeCounts[])[]): readonly (readonly RiskSet[])[] {
  const ages = [...new Set(groups.flat().map(({ age }) => age))].sort((one, other) => one - other);
  const quiet = ages.map((age) => ({ age, first: 0, second: 0, censored: 0 }));
  const sets = groups.map((counts) => riskSets([...counts, ...quiet]));
  // each group's risk sets are a beginning of the ages: they only ever stop
  return ages.map((age, place) => sets.map((group) => group[place] ?? { age, atRisk: 0, first: 0, second: 0 }));
}
