import type { TrendPoint, Trends } from '../contracts/outputs.ts';
import type { AggregateRow, CohortRow } from '../queries/catalog.ts';
import type { Aggregates } from '../signals/aggregates.ts';
import { cellRows } from '../signals/cell-rows.ts';
import { conversionSides, type SideOf } from '../signals/conversion-sides.ts';
import { measuredRate, withheld } from '../signals/measured-rate.ts';
import { isMature } from '../signals/month-maturity.ts';
import type { Scope } from '../signals/report-scope.ts';

/** A series goes back so many months with entrants, and no further. */
export const MOST_MONTHS = 36;

/** Conversions by month of entry; months that have not had the horizon are provisional and comparable at the same age only. */
export function trendSeries(
  { cohort, cohort_cluster, cluster }: Pick<Aggregates, 'cohort' | 'cohort_cluster' | 'cluster'>,
  scope: Scope,
): Trends['series'] {
  const rows = cellRows(cohort);
  const clusters = cellRows(cohort_cluster);
  const sides = conversionSides(cluster);
  return scope.dimensions.flatMap(({ id: dimension, slot, segments }) =>
    segments.flatMap(({ id: segment }) =>
      scope.funnels
        .filter(({ dated }) => dated)
        .flatMap((funnel) =>
          funnel.stages.flatMap((stage) => {
            if (stage.isLast || stage.horizonDays === null) return [];
            const sideOf = sides({ slot, funnel: funnel.id, stage: stage.id });
            const designEffect = monthlyDesignEffect(clusters(slot, segment, funnel.id, stage.id), sideOf);
            const points = rows(slot, segment, funnel.id, stage.id)
              .flatMap((row) =>
                row.entered_month === null
                  ? []
                  : [
                      trendPoint(
                        row,
                        row.entered_month,
                        stage.horizonDays ?? 0,
                        scope,
                        designEffect(row.entered_month),
                      ),
                    ],
              )
              .slice(-MOST_MONTHS);
            return points.length === 0 ? [] : [{ dimension, segment, funnel: funnel.id, stage: stage.id, points }];
          }),
        ),
    ),
  );
}

/** Of the entrants of a month; undefined where the stage has no mature cohort to tell it from. */
function monthlyDesignEffect(rows: readonly AggregateRow<'cohort_cluster'>[], sideOf: SideOf | undefined) {
  const byMonth = new Map(rows.map((row) => [row.entered_month, row]));
  return (month: number): number | undefined => {
    const row = byMonth.get(month);
    return row === undefined ? undefined : sideOf?.(row).designEffect;
  };
}

function trendPoint(
  row: CohortRow,
  month: number,
  horizonDays: number,
  scope: Scope,
  designEffect: number | undefined,
): TrendPoint {
  const mature = isMature(month, horizonDays, scope);
  return {
    month: monthText(month),
    entered: row.entered,
    status: mature ? 'mature' : 'provisional',
    conversion: mature
      ? measuredRate(row.reached_in_horizon, row.entered, scope.minimumSample, 'no_entrants', designEffect)
      : withheld('no_mature_cohort'),
    sameAge: measuredRate(row.reached_same_age, row.entered, scope.minimumSample, 'no_entrants', designEffect),
    firstReported: null,
  };
}

/** 2026-10 of 202610. */
export function monthText(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}
