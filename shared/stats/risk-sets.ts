/**
 * Risk sets by age, from counts of who left, was last seen or came under observation at each age.
 * For: everything that follows units over their age: curves, restricted means, tests of whole curves.
 * Assumes: at one age, endings come first, then whoever is last seen goes, then whoever comes late joins, to be at risk
 * at later ages only. A unit that leaves at the very age at which it came was never at risk: it is in no count.
 * Source: Andersen, Borgan, Gill and Keiding 1993, Statistical Models Based on Counting Processes, III.2 and III.3.
 * https://doi.org/10.1007/978-1-4612-4348-9
 */
export type AgeCounts = {
  readonly age: number;
  readonly first: number;
  readonly second: number;
  readonly censored: number;
  /** Units that come under observation at this age; those watched from the start are in no `late`. */
  readonly late?: number;
};

/** Which of the two endings a statement is about. */
export type Ending = 'first' | 'second';

export type RiskSet = {
  readonly age: number;
  /** Units watched just before this age. */
  readonly atRisk: number;
  readonly first: number;
  readonly second: number;
};

/**
 * One risk set per age, ascending; rows of one age add up, so that tables may be put end to end.
 * They stop where nobody is left, also where units come at that age or later: what happens to those is known only given
 * that they were still there, and no risk set connects it with the start. Rows by which more leave than are there are a RangeError.
 */
export function riskSets(counts: readonly AgeCounts[]): readonly RiskSet[] {
  const rows = addedByAge(counts);
  let atRisk = rows.reduce((sum, row) => sum + leaving(row) - row.late, 0);
  const sets: RiskSet[] = [];
  for (const row of rows) {
    if (atRisk === 0) break;
    if (leaving(row) > atRisk)
      throw new RangeError(`riskSets: ${leaving(row)} leave at age ${row.age} where ${atRisk} are watched`);
    sets.push({ age: row.age, atRisk, first: row.first, second: row.second });
    atRisk = atRisk === leaving(row) ? 0 : atRisk - leaving(row) + row.late;
  }
  return sets;
}

function addedByAge(counts: readonly AgeCounts[]): readonly Required<AgeCounts>[] {
  const rows = new Map<number, Required<AgeCounts>>();
  for (const { age, first, second, censored, late = 0 } of counts) {
    const sum = rows.get(age) ?? { age, first: 0, second: 0, censored: 0, late: 0 };
    rows.set(age, {
      age,
      first: sum.first + first,
      second: sum.second + second,
      censored: sum.censored + censored,
      late: sum.late + late,
    });
  }
  return [...rows.values()].sort((one, other) => one.age - other.age);
}

function leaving(row: AgeCounts): number {
  return row.first + row.second + row.censored;
}
