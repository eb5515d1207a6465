import type { Aggregates } from '../../../shared/signals/aggregates.ts';
import { curveTable } from '../../../shared/signals/curve-table.ts';
import { overlapTable } from '../../../shared/signals/overlap-table.ts';

/** Aggregates of which only the tables given have rows. */
export function aggregatesOf(given: Partial<Aggregates>): Aggregates {
  return {
    ...{
      cohort: [],
      cohort_cluster: [],
      cluster: [],
      curve: curveTable([]),
      outcome_curve: [],
      money: [],
      deal_size: [],
      deal_cluster: [],
      velocity: [],
    },
    ...{
      touch_credit: [],
      touches_to_won: [],
      activity: [],
      handoff: [],
      overlap: overlapTable([]),
      place: [],
      reach: [],
      reach_cluster: [],
      win_cluster: [],
      closed_cluster: [],
      loss_cluster: [],
      record_match: [],
      person_match: [],
      customer_rate: [],
      usage_match: [],
      unusable_rate: [],
      stage_order: [],
      moved_segment: [],
      account_segment: [],
      evidence: [],
    },
    ...given,
  };
}
