import type { Rate } from '../contracts/measure.ts';
import type { CohortRow } from '../queries/catalog.ts';
import { sumOf } from './cell-rows.ts';
import { measuredRate, withheld } from './measured-rate.ts';
import { isInWindow, isMature } from './month-maturity.ts';
import type { Scope, StageOutline } from './report-scope.ts';

/** The cohorts that a rate of a stage may be taken over: mature ones of the window; where nothing is dated, everybody. */
export function ratedCohorts(rows: readonly CohortRow[], stage: StageOutline, scope: Scope): readonly CohortRow[] {
  const { horizonDays } = stage;
  if (horizonDays === null)
    return rows.filter((row) => row.entered_month === null || isInWindow(row.entered_month, scope));
  return rows.filter(
    ({ entered_month: month }) => month !== null && isInWindow(month, scope) && isMature(month, horizonDays, scope),
  );
}

/** stage_conversion: advanced within the horizon / entered, by cohort of entry into the stage. */
export function stageConversion(
  rows: readonly CohortRow[],
  stage: StageOutline,
  scope: Scope,
  designEffect?: number,
): Rate {
  if (stage.isLast) return withheld('last_stage');
  const rated = ratedCohorts(rows, stage, scope);
  const advanced = sumOf(rated, (row) => (stage.horizonDays === null ? row.reached_next : row.reached_in_horizon));
  const whole = sumOf(rated, entered);
  return measuredRate(advanced, whole, scope.minimumSample, reasonWithout(rows, stage), designEffect);
}

/** drop_off: lost within the horizon / entered, of the same cohorts. */
export function dropOff(rows: readonly CohortRow[], stage: StageOutline, scope: Scope, designEffect?: number): Rate {
  if (stage.isLast) return withheld('last_stage');
  const rated = ratedCohorts(rows, stage, scope);
  const lost = sumOf(rated, (row) => (stage.horizonDays === null ? row.lost : row.lost_in_horizon));
  return measuredRate(lost, sumOf(rated, entered), scope.minimumSample, reasonWithout(rows, stage), designEffect);
}

function reasonWithout(rows: readonly CohortRow[], stage: StageOutline) {
  const dated = rows.some((row) => row.entered_month !== null);
  if (rows.length === 0) return 'no_entrants';
  return stage.horizonDays !== null && !dated ? 'undated' : 'no_mature_cohort';
}

function entered(row: CohortRow): number {
  return row.entered;
}
