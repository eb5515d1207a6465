import type { Curves } from '../contracts/outputs.ts';
import { type CurveTable, OF_WINDOW } from '../signals/curve-table.ts';
import { rounded } from '../signals/measured-rate.ts';
import type { Scope } from '../signals/report-scope.ts';
import { watchedCurve } from '../signals/watched-curve.ts';

/** What share had moved on, and what share had left otherwise, by each age; cohorts of the window. */
export function stageCurves(table: CurveTable, scope: Scope): Curves['curves'] {
  return scope.dimensions.flatMap(({ id: dimension, slot, segments }) =>
    segments.flatMap(({ id: segment }) =>
      scope.funnels.flatMap((funnel) =>
        funnel.stages.flatMap((stage) => {
          const counts = table.countsOf({ slot, segment, funnel: funnel.id, stage: stage.id }, OF_WINDOW);
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
