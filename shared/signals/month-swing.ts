import { pointVariance, type SeriesSpread, seriesSpreads } from '../stats/series-spread.ts';
import { angleVariance } from '../stats/share-angle.ts';
import { isNamed } from './named-segments.ts';
import type { StageMonth } from './stage-month.ts';
import type { StageMonths } from './stage-months.ts';

/**
 * How far a segment's months before the newest one differ beyond counting, at the same place of the quarter: by swings that
 * all units of a month share, and by clusters. The segments of a dimension moderate each other. By segment, in the order of
 * the stages given; segments of too few months are left out.
 */
export function monthSwings(stages: readonly StageMonths[]): readonly ReadonlyMap<string, SeriesSpread>[] {
  const named = stages.map(({ segments }) => [...segments].filter(([segment]) => isNamed(segment)));
  const spreads = seriesSpreads(
    named.map((group, at) =>
      group.map(([, months]) => months.filter(({ month }) => month < (stages[at]?.newest ?? 0))),
    ),
  );
  return named.map((group, at) => {
    const known = group.flatMap(([segment], index) => {
      const spread = spreads[at]?.[index];
      return spread === undefined ? [] : [[segment, spread] as const];
    });
    return new Map(known);
  });
}

/** How many times the variance of these months' share, taken together, exceeds that of independent units. */
export function swingEffect(months: readonly StageMonth[], swing: SeriesSpread): number {
  const units = months.reduce((sum, { whole }) => sum + whole, 0);
  const ofMean = months.reduce(
    (sum, { whole, variance }) => sum + (whole / units) ** 2 * pointVariance(swing, variance),
    0,
  );
  return ofMean / angleVariance(units);
}
