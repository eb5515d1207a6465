import { type SeasonPoint, seasonPoint } from '../stats/season-point.ts';
import { pointVariance, type SeriesSpread, seriesSpreads } from '../stats/series-spread.ts';
import { angleVariance } from '../stats/share-angle.ts';
import { placeInQuarter } from './calendar-month.ts';
import type { MonthRow } from './month-row.ts';
import { isNamed } from './named-segments.ts';
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
      group.map(([, months]) =>
        months.filter(({ entered_month: month }) => month < (stages[at]?.newest ?? 0)).map(seasonal),
      ),
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
export function swingEffect(rows: readonly MonthRow[], swing: SeriesSpread): number {
  const whole = rows.reduce((sum, { entered }) => sum + entered, 0);
  const variance = rows.reduce(
    (sum, { entered }) => sum + (entered / whole) ** 2 * pointVariance(swing, angleVariance(entered)),
    0,
  );
  return variance / angleVariance(whole);
}

function seasonal({ entered_month: month, advanced: part, entered: whole }: MonthRow): SeasonPoint {
  return seasonPoint({ part, whole }, placeInQuarter(month));
}
