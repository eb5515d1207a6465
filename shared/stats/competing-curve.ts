/**
 * Aalen-Johansen curve of two competing endings, and Kaplan-Meier for staying, from counts by age.
 * For: what share had ended in which way by each age, where some are still being watched.
 * Assumes: whoever is no longer watched at an age would have gone on as those who still are; equal ages: endings first.
 * Source: Aalen and Johansen 1978; Kaplan and Meier 1958.
 */
export type AgeCounts = {
  readonly age: number;
  readonly first: number;
  readonly second: number;
  readonly censored: number;
};
export type CurvePoint = {
  readonly age: number;
  /** Units still watched just before this age. */
  readonly atRisk: number;
  /** Shares that had ended so by this age, and the share still there; they sum to one. */
  readonly first: number;
  readonly second: number;
  readonly staying: number;
};

export function competingCurve(counts: readonly AgeCounts[]): readonly CurvePoint[] {
  const ordered = [...counts].sort((one, other) => one.age - other.age);
  let atRisk = ordered.reduce((sum, row) => sum + row.first + row.second + row.censored, 0);
  let staying = 1;
  let first = 0;
  let second = 0;
  const points: CurvePoint[] = [];
  for (const row of ordered) {
    const watched = atRisk;
    if (watched === 0) break;
    first += (staying * row.first) / watched;
    second += (staying * row.second) / watched;
    staying *= 1 - (row.first + row.second) / watched;
    atRisk -= row.first + row.second + row.censored;
    points.push({ age: row.age, atRisk: watched, first, second, staying });
  }
  return points;
}
