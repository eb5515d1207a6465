import type { Rate } from '../contracts/measure.ts';
import type { FunnelOutline } from '../contracts/outputs.ts';
import type { ReachRow } from '../queries/catalog.ts';
import type { Aggregates } from './aggregates.ts';
import { type CellRows, cellRows, sumOf } from './cell-rows.ts';
import { measuredRate, withheld } from './measured-rate.ts';
import { isInWindow, isMature } from './month-maturity.ts';
import type { Scope, StageOutline } from './report-scope.ts';
import { type ShareSides, shareSides } from './share-sides.ts';

/** Who came how far by month of entry into the funnel, and in which clusters. */
export type ReachTables = { readonly rows: CellRows<ReachRow>; readonly sides: ShareSides };

export function reachTables({ reach, reach_cluster }: Pick<Aggregates, 'reach' | 'reach_cluster'>): ReachTables {
  return { rows: cellRows(reach, true), sides: shareSides(reach_cluster) };
}

/**
 * Share of the entrants into the grain's first stage that came to the stage after `stage`, within the horizons up to it:
 * stage_conversion, unconditional. With the grain `person` it runs from the funnel's first stage into the opportunity's
 * stages: persons are counted, and only those whose own conversion made the opportunity.
 */
export function reachRate(
  { rows, sides }: ReachTables,
  slot: number,
  segment: string,
  funnel: FunnelOutline,
  stage: StageOutline,
  grain: 'person' | 'opportunity',
  scope: Scope,
): Rate {
  const first = funnel.stages.find((candidate) => candidate.grain === grain);
  const next = funnel.stages.find(({ number }) => number === stage.number + 1);
  if (next === undefined) return withheld('last_stage');
  if (first === undefined) return withheld('no_entrants');
  const reached = rows(slot, segment, funnel.id, next.id, grain);
  const started = rows(slot, segment, funnel.id, first.id, grain);
  const horizon = horizonsUpTo(funnel, first, next);
  const counts = (month: number | null) =>
    horizon === undefined
      ? month === null || isInWindow(month, scope)
      : month !== null && isInWindow(month, scope) && isMature(month, horizon, scope);
  const whole = sumOf(
    started.filter((row) => counts(row.funnel_month)),
    (row) => row.reached,
  );
  const part = sumOf(
    reached.filter((row) => counts(row.funnel_month)),
    (row) => (horizon === undefined ? row.reached : row.reached_in_horizon),
  );
  const side = sides({ slot, funnel: funnel.id, grain, stage: next.id }, [segment]);
  const reason = started.length === 0 ? 'no_entrants' : 'no_mature_cohort';
  return measuredRate(part, whole, scope.minimumSample, reason, side?.designEffect);
}

/** Days from the first stage to the next one, each stage within its own horizon; undefined where one has none. */
function horizonsUpTo(funnel: FunnelOutline, first: StageOutline, next: StageOutline): number | undefined {
  let days = 0;
  for (const { number, horizonDays } of funnel.stages) {
    if (number < first.number || number >= next.number) continue;
    if (horizonDays === null) return undefined;
    days += horizonDays;
  }
  return days;
}
