import type { AggregateRow, ClusterRow, CohortRow } from '../../../shared/queries/catalog.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';

/** One funnel of two stages and a win, one dimension; as of the end of 2026-10 plus five days. */
export function sampleScope(segments: readonly string[]): Scope {
  const stage = (id: string, number: number, horizonDays: number | null, isLast: boolean) => ({
    id,
    label: id,
    grain: 'opportunity' as const,
    number,
    horizonDays,
    isLast,
  });
  return {
    calendar: { kind: 'months' },
    asOfDay: 20_762,
    periodMonths: [202610, 202610],
    windowMonth: 202511,
    sameAgeDays: 5,
    minimumSample: 30,
    falseDiscoveryRate: 0.05,
    nullThreshold: 0,
    plannedEffect: 0.3,
    scenarios: [],
    pairs: [],
    funnels: [
      {
        id: 'sales',
        label: 'Sales',
        dated: true,
        stages: [stage('open', 1, 30, false), stage('offer', 2, 30, false), stage('won', 3, null, true)],
      },
    ],
    exits: [{ funnel: 'sales', grain: 'opportunity' }],
    dimensions: [
      { id: 'all', slot: 0, label: 'All', known: 'entry', segments: [{ id: 'all', label: 'All' }] },
      { id: 'region', slot: 1, label: 'Region', known: 'entry', segments: segments.map((id) => ({ id, label: id })) },
    ],
  };
}

/** A segment whose every unit is a cluster of its own, unless said otherwise. */
export function clusterRow(segment: string, advanced: number, entered: number, stage = 'open'): ClusterRow {
  return {
    slot: 1,
    segment,
    funnel: 'sales',
    grain: 'opportunity',
    stage,
    stage_number: stage === 'open' ? 1 : 2,
    entered,
    advanced,
    lost: entered - advanced,
    days: 10 * advanced,
    days_squared: 120 * advanced,
    advanced_early: Math.floor(advanced / 2),
    advanced_any_order: advanced,
    entered_observed: entered,
    advanced_observed: advanced,
    entered_decided: entered,
    entered_matched: entered,
    advanced_matched: advanced,
    accounts: entered,
    account_entered_squared: entered,
    account_entered_advanced: advanced,
    account_advanced_squared: advanced,
    owners: entered,
    owner_entered_squared: entered,
    owner_entered_advanced: advanced,
    owner_advanced_squared: advanced,
    account_entered_lost: entered - advanced,
    account_lost_squared: entered - advanced,
    owner_entered_lost: entered - advanced,
    owner_lost_squared: entered - advanced,
    arrived_accounts: advanced,
    account_advanced_days: 10 * advanced,
    account_days_squared: 120 * advanced,
    arrived_owners: advanced,
    owner_advanced_days: 10 * advanced,
    owner_days_squared: 120 * advanced,
  };
}

/** A month of entry of a segment, every unit a cluster of its own, unless said otherwise. `all` is the whole funnel. */
export function monthRow(
  segment: string,
  month: number,
  advanced: number,
  entered: number,
  given: Partial<AggregateRow<'cohort_cluster'>> = {},
): AggregateRow<'cohort_cluster'> {
  return {
    slot: segment === 'all' ? 0 : 1,
    segment,
    funnel: 'sales',
    grain: 'opportunity',
    stage: 'open',
    stage_number: 1,
    entered_month: month,
    entered,
    advanced,
    accounts: entered,
    account_entered_squared: entered,
    account_entered_advanced: advanced,
    account_advanced_squared: advanced,
    owners: entered,
    owner_entered_squared: entered,
    owner_entered_advanced: advanced,
    owner_advanced_squared: advanced,
    ...given,
  };
}

/** A cohort in which everybody advanced, but for what is given. */
export function cohortRow(given: Partial<CohortRow>): CohortRow {
  const entered = given.entered ?? 10;
  return {
    slot: 0,
    segment: 'all',
    funnel: 'sales',
    grain: 'opportunity',
    stage: 'open',
    stage_number: 1,
    entered_month: 202605,
    observed: entered,
    inferred: 0,
    snapshot: 0,
    advanced: entered,
    reached_next: entered,
    reached_in_horizon: entered,
    reached_early: entered,
    reached_same_age: entered,
    lost: 0,
    lost_in_horizon: 0,
    lost_administratively: 0,
    back: 0,
    still_open: 0,
    won_here: 0,
    unit_won: 0,
    unit_lost: 0,
    won_amount: 0,
    lost_amount: 0,
    won_unpriced: 0,
    reopened: 0,
    reentered: 0,
    observed_late: 0,
    with_lead: 0,
    at_once: 0,
    ...given,
    entered,
  };
}
