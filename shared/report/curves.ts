import type { Curves } from '../contracts/outputs.ts';
import type { CurveRow } from '../queries/catalog.ts';
import { cellRows } from '../signals/cell-rows.ts';
import { rounded } from '../signals/measured-rate.ts';
import type { Scope } from '../signals/report-scope.ts';
import { competingCurve } from '../stats/competing-curve.ts';

/** What share had moved on, and what share had left otherwise, by each age; cohorts of the window. */
export function stageCurves(rows: readonly CurveRow[], scope: Scope): Curves['curves'] {
  const byCell = cellRows(rows.filter(({ cohorts }) => cohorts !== 'earlier'));
  return scope.dimensions.flatMap(({ id: dimension, slot, segments }) =>
    segments.flatMap(({ id: segment }) =>
      scope.funnels.flatMap((funnel) =>
        funnel.stages.flatMap((stage) => {
          const counts = byAge(byCell(slot, segment, funnel.id, stage.id));
          const curve = competingCurve(counts);
          if (curve.length === 0) return [];
          return [
            {
              dimension,
              segment,
              funnel: funnel.id,
              stage: stage.id,
              units: curve[0]?.atRisk ?? 0,
              age: curve.map((point) => point.age),
              advanced: curve.map((point) => rounded(point.first)),
              lost: curve.map((point) => rounded(point.second)),
              atRisk: curve.map((point) => point.atRisk),
            },
          ];
        }),
      ),
    ),
  );
}

/** The windows of entry are disjoint: their counts of one age add up. */
function byAge(rows: readonly CurveRow[]) {
  const ages = new Map<number, { age: number; first: number; second: number; censored: number }>();
  for (const row of rows) {
    const counts = ages.get(row.age_to) ?? { age: row.age_to, first: 0, second: 0, censored: 0 };
    counts.first += row.advanced;
    counts.second += row.lost + row.back;
    counts.censored += row.censored;
    ages.set(row.age_to, counts);
  }
  return [...ages.values()];
}
