import type { Rate } from '../contracts/measure.ts';
import type { FunnelOutline } from '../contracts/outputs.ts';
import type { ReachRow } from '../queries/catalog.ts';
import { type CellRows, sumOf } from './cell-rows.ts';
import { measuredRate, withheld } from './measured-rate.ts';
import { isInWindow, isMature } from './month-maturity.ts';
import type { Scope, StageOutline } from './report-scope.ts';

/**
 * Share of the entrants into the grain's first stage that came to the stage after `stage`, within the horizons up to it:
 * stage_conversion, unconditional. With the grain `person` it runs from the funnel's first stage into the opportunity's
 * stages: persons are counted, and only those whose own conversion made the opportunity.
 */
export function reachRate(
  rows: CellRows<ReachRow>,
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
  return measuredRate(part, whole, scope.minimumSample, started.length === 0 ? 'no_entrants' : 'no_mature_cohort');
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
