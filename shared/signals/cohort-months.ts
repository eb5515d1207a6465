import type { CohortRow } from '../queries/catalog.ts';
import type { Aggregates } from './aggregates.ts';
import { monthsBefore } from './calendar-month.ts';
import { sumOf } from './cell-rows.ts';
import { isInWindow, isMature } from './month-maturity.ts';
import type { Scope } from './report-scope.ts';

type Cohorts = Pick<Aggregates, 'cohort'>;
type StagePlace = { readonly slot: number; readonly segment: string; readonly funnel: string; readonly stage: string };

/** How many months of entry the figures of a stage rest on: those of the window that have had its horizon. */
export function cohortMonths(place: Pick<StagePlace, 'funnel' | 'stage'>, aggregates: Cohorts, scope: Scope): number {
  const rows = matureRows({ ...place, slot: 0, segment: 'all' }, aggregates, scope);
  return new Set(rows.map(({ entered_month: month }) => month)).size;
}

/** How many months the window has, and how many of them have had a horizon, whether or not anybody entered in them. */
export type CohortRoom = { readonly windowMonths: number; readonly matureMonths: number };

export function cohortRoom(horizonDays: number, scope: Scope): CohortRoom {
  const room = { windowMonths: 0, matureMonths: 0 };
  for (let month = scope.periodMonths[1]; month >= scope.windowMonth; month = monthsBefore(month, 1)) {
    room.windowMonths += 1;
    if (isMature(month, horizonDays, scope)) room.matureMonths += 1;
  }
  return room;
}

type Counted = (row: CohortRow) => number;

/** Entrants of a segment in a mean month of those, or others that `counted` counts; undefined where there is no such month. */
export function monthlyEntrants(
  place: StagePlace,
  aggregates: Cohorts,
  scope: Scope,
  counted: Counted = ({ entered }) => entered,
): number | undefined {
  const months = cohortMonths(place, aggregates, scope);
  return months === 0 ? undefined : sumOf(matureRows(place, aggregates, scope), counted) / months;
}

function matureRows({ slot, segment, funnel, stage }: StagePlace, { cohort }: Cohorts, scope: Scope) {
  const horizon = scope.funnels.find(({ id }) => id === funnel)?.stages.find(({ id }) => id === stage)?.horizonDays;
  return cohort
    .filter((row) => row.slot === slot && row.segment === segment && row.funnel === funnel && row.stage === stage)
    .filter(({ entered_month: month }) => month !== null && isInWindow(month, scope))
    .filter(({ entered_month: month }) => isMature(month ?? 0, horizon ?? 0, scope));
}
