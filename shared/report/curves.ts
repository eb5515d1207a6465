import type { Curves } from '../contracts/outputs.ts';
import type { CurveRow } from '../queries/catalog.ts';
import { stageCounts } from '../signals/age-counts.ts';
import { cellRows } from '../signals/cell-rows.ts';
import { rounded } from '../signals/measured-rate.ts';
import type { Scope } from '../signals/report-scope.ts';
import { watchedCurve } from '../signals/watched-curve.ts';

/** What share had moved on, and what share had left otherwise, by each age; cohorts of the window. */
export function stageCurves(rows: readonly CurveRow[], scope: Scope): Curves['curves'] {
  const byCell = cellRows(rows.filter(({ cohorts }) => cohorts !== 'earlier'));
  return scope.dimensions.flatMap(({ id: dimension, slot, segments }) =>
    segments.flatMap(({ id: segment }) =>
      scope.funnels.flatMap((funnel) =>
        funnel.stages.flatMap((stage) => {
          // the windows of entry are disjoint: their counts of one age add up
          const counts = byCell(slot, segment, funnel.id, stage.id).map(stageCounts);
          const { curve, units, late, unobserved } = watchedCurve(counts);
          if (curve.length === 0) return [];
          return [
            {
              dimension,
              segment,
              funnel: funnel.id,
              stage: stage.id,
              ...{ units, late, unobserved },
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
