import { SLOTS } from '../contracts/canonical-tables.ts';
import type { RowColumns, RowOf } from './row.ts';

/**
 * Every query file: which tables it reads and what it returns. The journey queries are materialised in this order, the
 * aggregates are collected: each is a bounded table of sufficient statistics.
 */

const segments = Object.fromEntries(SLOTS.map((slot) => [slot, 'text?'])) as Record<string, 'text?'>;

export const JOURNEY_QUERIES = {
  merged_record: {
    reads: ['merge', 'run'],
    columns: { grain: 'text', record_id: 'text', survivor_id: 'text' },
  },
  person_link: {
    reads: ['person', 'matched_object', 'matching_way', 'merged_record'],
    columns: {
      person_id: 'text',
      object: 'text',
      way: 'text',
      other_id: 'text',
      is_united: 'boolean',
      is_ambiguous: 'boolean',
    },
  },
  same_record: {
    reads: ['person_link', 'merged_record'],
    columns: { grain: 'text', record_id: 'text', unit_id: 'text', how: 'text' },
  },
  party: {
    reads: ['person', 'opportunity', 'opportunity_person', 'same_record', 'run'],
    columns: { way: 'text', id: 'text', opportunity_id: 'text', created_day: 'integer?' },
  },
  joined_person: {
    reads: ['person', 'person_link', 'same_record', 'matched_object'],
    columns: {
      person_id: 'text',
      first_key: 'text?',
      account_id: 'text?',
      owner_id: 'text?',
      opportunity_id: 'text?',
      created_at: 'integer?',
      created_day: 'integer?',
      ...segments,
    },
  },
  close_date_rate: {
    reads: ['dated_rate', 'close_rate', 'calendar', 'run'],
    columns: { currency: 'text', day: 'integer', numerator: 'integer', denominator: 'integer' },
  },
  unit: {
    reads: [
      'person',
      'opportunity',
      'account',
      'opportunity_person',
      'stage',
      'rate',
      'close_date_rate',
      'amount_bin',
      'calendar',
      'administrative_reason',
      'source',
      'same_record',
      'joined_person',
    ],
    columns: {
      unit_key: 'integer',
      grain: 'text',
      funnel: 'text',
      unit_id: 'text',
      cycle: 'integer',
      object: 'text',
      present: 'text?',
      pipeline: 'text?',
      opportunity_id: 'text?',
      /** The unit's own, or the one behind an opportunity. */
      person_id: 'text?',
      created_at: 'integer?',
      created_day: 'integer?',
      observed_from_day: 'integer?',
      account_key: 'text',
      owner_key: 'text',
      amount: 'integer?',
      close_amount: 'integer?',
      amount_bin: 'integer?',
      has_amount: 'boolean',
      closed_month: 'integer?',
      administrative: 'boolean',
      has_lead: 'boolean',
      ...segments,
    },
  },
  unit_stage: {
    reads: ['unit', 'stage_entry', 'stage_map', 'stage', 'same_record', 'run'],
    columns: {
      unit_key: 'integer',
      kind: 'text',
      stage: 'text',
      stage_number: 'integer?',
      is_win: 'boolean',
      first_at: 'integer?',
      first_day: 'integer?',
      last_at: 'integer?',
      last_day: 'integer?',
      some_untimed: 'boolean',
      entries: 'integer',
    },
  },
  entry_known: {
    reads: [
      'unit',
      'unit_stage',
      'person',
      'same_record',
      'party',
      'touch',
      'touched_dimension',
      'usage',
      'usage_band',
    ],
    columns: { unit_key: 'integer', entry_day: 'integer', slot: 'integer', segment: 'text' },
  },
  entry_segment: {
    reads: [
      'unit',
      'unit_stage',
      'person',
      'opportunity',
      'account',
      'same_record',
      'matched_object',
      'segment_change',
      'tracked_object',
      'entry_known',
    ],
    columns: { unit_key: 'integer', entry_day: 'integer', ...segments },
  },
  unit_standing: {
    reads: ['unit', 'unit_stage', 'stage'],
    columns: {
      unit_key: 'integer',
      grain: 'text',
      funnel: 'text',
      last_kind: 'text',
      last_number: 'integer?',
      last_day: 'integer?',
      is_won: 'boolean',
      was_lost: 'boolean',
      furthest: 'integer',
    },
  },
  journey_stage: {
    reads: ['unit', 'unit_stage', 'unit_standing', 'entry_segment', 'stage', 'run', 'calendar', 'small_segment'],
    columns: {
      grain: 'text',
      funnel: 'text',
      unit_id: 'text',
      stage: 'text',
      stage_number: 'integer',
      is_native: 'boolean',
      is_first: 'boolean',
      is_last: 'boolean',
      origin: 'text',
      entered_at: 'integer?',
      entered_day: 'integer?',
      entered_month: 'integer?',
      funnel_day: 'integer?',
      funnel_month: 'integer?',
      outcome: 'text',
      unit_outcome: 'text',
      reached_next: 'boolean',
      age: 'integer?',
      unit_age: 'integer?',
      watched: 'integer?',
      observed_age: 'integer?',
      reach_age: 'integer?',
      reach_days: 'integer',
      horizon_days: 'integer?',
      early_horizon_days: 'integer?',
      entry_window: 'text',
      reopened: 'boolean',
      reentered: 'boolean',
      at_once: 'boolean',
      administrative: 'boolean',
      account_key: 'text',
      owner_key: 'text',
      cycle: 'integer',
      amount: 'integer?',
      close_amount: 'integer?',
      amount_bin: 'integer?',
      has_amount: 'boolean',
      closed_month: 'integer?',
      has_lead: 'boolean',
      ...segments,
    },
  },
} as const satisfies Record<string, { reads: readonly string[]; columns: RowColumns }>;

/** Collected before the journeys are written: by it is decided which segments are told apart in them. */
export const SIZE_QUERIES = {
  segment_size: {
    reads: ['unit', 'unit_stage', 'entry_segment', 'run', 'calendar'],
    columns: {
      slot: 'integer',
      segment: 'text',
      funnel: 'text',
      last_month: 'integer?',
      accounts: 'integer',
      main_accounts: 'integer',
      owners: 'integer',
      main_owners: 'integer',
    },
  },
} as const satisfies Record<string, { reads: readonly string[]; columns: RowColumns }>;
export type SegmentSizeRow = RowOf<(typeof SIZE_QUERIES)['segment_size']['columns']>;

/** Counters of `cohort`, in order. */
const COHORT_COUNTERS = [
  'entered',
  'observed',
  'inferred',
  'snapshot',
  'advanced',
  'reached_next',
  'reached_in_horizon',
  'reached_early',
  'reached_same_age',
  'lost',
  'lost_in_horizon',
  'lost_administratively',
  'back',
  'still_open',
  'won_here',
  'unit_won',
  'unit_lost',
  'won_amount',
  'lost_amount',
  'won_unpriced',
  'reopened',
  'reentered',
  'observed_late',
  'with_lead',
  'at_once',
] as const;

type Counter = (typeof COHORT_COUNTERS)[number];
const counters = Object.fromEntries(COHORT_COUNTERS.map((name) => [name, 'integer'])) as Record<Counter, 'integer'>;

const cell = { slot: 'integer', segment: 'text', funnel: 'text' } as const;
const stageCell = { ...cell, grain: 'text', stage: 'text', stage_number: 'integer' } as const;
const clusterSums = {
  accounts: 'integer',
  account_entered_squared: 'integer',
  account_entered_advanced: 'integer',
  account_advanced_squared: 'integer',
  owners: 'integer',
  owner_entered_squared: 'integer',
  owner_entered_advanced: 'integer',
  owner_advanced_squared: 'integer',
} as const;

/** A share of segments at stages: units of the whole, those of them that are a part, and sums over the clusters that they come in. */
const shareCluster = {
  ...cell,
  grain: 'text',
  stage: 'text',
  whole: 'integer',
  part: 'integer',
  accounts: 'integer',
  account_whole_squared: 'integer',
  account_whole_part: 'integer',
  account_part_squared: 'integer',
  owners: 'integer',
  owner_whole_squared: 'integer',
  owner_whole_part: 'integer',
  owner_part_squared: 'integer',
} as const;

export const AGGREGATE_QUERIES = {
  cohort: {
    reads: ['journey_stage', 'run'],
    columns: { ...stageCell, entered_month: 'integer?', ...counters },
  },
  cohort_cluster: {
    reads: ['journey_stage'],
    columns: { ...stageCell, entered_month: 'integer?', entered: 'integer', advanced: 'integer', ...clusterSums },
  },
  cluster: {
    reads: ['journey_stage', 'run', 'calendar'],
    columns: {
      ...stageCell,
      entered: 'integer',
      advanced: 'integer',
      lost: 'integer',
      days: 'integer',
      days_squared: 'integer',
      advanced_early: 'integer',
      advanced_any_order: 'integer',
      entered_observed: 'integer',
      advanced_observed: 'integer',
      entered_decided: 'integer',
      entered_matched: 'integer',
      advanced_matched: 'integer',
      ...clusterSums,
      account_entered_lost: 'integer',
      account_lost_squared: 'integer',
      owner_entered_lost: 'integer',
      owner_lost_squared: 'integer',
      arrived_accounts: 'integer',
      account_advanced_days: 'integer',
      account_days_squared: 'integer',
      arrived_owners: 'integer',
      owner_advanced_days: 'integer',
      owner_days_squared: 'integer',
    },
  },
  overlap: {
    reads: ['journey_stage', 'run', 'calendar'],
    columns: {
      ...stageCell,
      other_slot: 'integer',
      other_segment: 'text',
      entered: 'integer',
      advanced: 'integer',
    },
  },
  reach: {
    reads: ['journey_stage', 'run'],
    columns: {
      ...stageCell,
      funnel_month: 'integer?',
      reach_days: 'integer',
      reached: 'integer',
      reached_in_horizon: 'integer',
    },
  },
  reach_cluster: { reads: ['journey_stage', 'stage', 'calendar', 'run'], columns: shareCluster },
  win_cluster: { reads: ['journey_stage', 'stage', 'calendar', 'run'], columns: shareCluster },
  closed_cluster: { reads: ['journey_stage', 'calendar', 'run'], columns: shareCluster },
  loss_cluster: { reads: ['journey_stage', 'stage'], columns: shareCluster },
  curve: {
    reads: ['journey_stage', 'run', 'calendar'],
    columns: {
      ...stageCell,
      cohorts: 'text',
      age_to: 'integer',
      advanced: 'integer',
      lost: 'integer',
      back: 'integer',
      censored: 'integer',
      late: 'integer',
      unobserved: 'integer',
    },
  },
  outcome_curve: {
    reads: ['journey_stage'],
    columns: {
      ...cell,
      grain: 'text',
      entry_window: 'text',
      age_to: 'integer',
      won: 'integer',
      lost: 'integer',
      censored: 'integer',
      late: 'integer',
      unobserved: 'integer',
    },
  },
  money: {
    reads: ['journey_stage'],
    columns: {
      ...cell,
      outcome: 'text',
      closed_month: 'integer?',
      deals: 'integer',
      // withheld where it would tell single deals (quality/suppression)
      amount: 'integer?',
      unpriced: 'integer',
      accounts: 'integer',
      owners: 'integer',
      // of the whole alone: what control totals are held against
      close_amount: 'integer?',
      close_unpriced: 'integer?',
    },
  },
  deal_size: {
    reads: ['journey_stage'],
    columns: {
      ...cell,
      amount_bin: 'integer',
      deals: 'integer',
      amount: 'integer',
      close_deals: 'integer',
      close_amount: 'integer',
    },
  },
  deal_cluster: {
    reads: ['journey_stage'],
    columns: {
      ...cell,
      deals: 'integer',
      bins: 'integer',
      bins_squared: 'integer',
      accounts: 'integer',
      account_deals_squared: 'integer',
      account_deals_bins: 'integer',
      account_bins_squared: 'integer',
      owners: 'integer',
      owner_deals_squared: 'integer',
      owner_deals_bins: 'integer',
      owner_bins_squared: 'integer',
    },
  },
  velocity: {
    reads: ['journey_stage', 'stage'],
    columns: {
      ...cell,
      entered_month: 'integer',
      entered: 'integer',
      closed: 'integer',
      won: 'integer',
      days: 'integer',
      priced: 'integer',
      amount: 'integer',
      account_entered_squared: 'integer',
      closed_accounts: 'integer',
      account_closed_squared: 'integer',
      account_closed_won: 'integer',
      account_won_squared: 'integer',
      won_accounts: 'integer',
      account_won_days: 'integer',
      account_days_squared: 'integer',
      closed_owners: 'integer',
      owner_closed_squared: 'integer',
      owner_closed_won: 'integer',
      owner_won_squared: 'integer',
      won_owners: 'integer',
      owner_won_days: 'integer',
      owner_days_squared: 'integer',
    },
  },
  place: {
    reads: ['person', 'opportunity', 'stage_entry', 'journey_stage', 'same_record', 'run'],
    columns: { grain: 'text', place: 'text', units: 'integer' },
  },
  person_match: {
    reads: ['person', 'matched_object', 'merged_record', 'person_link'],
    columns: { object: 'text', way: 'text', records: 'integer', united: 'integer', ambiguous: 'integer' },
  },
  customer_rate: {
    reads: ['journey_stage', 'funnel_kind', 'run', 'calendar', 'usage', 'usage_metric', 'same_record'],
    columns: {
      slot: 'integer',
      segment: 'text',
      metric: 'text',
      customers: 'integer',
      active: 'integer',
      expanded: 'integer',
      without_account: 'integer',
      due: 'integer',
      renewed: 'integer',
      account_due_squared: 'integer',
    },
  },
  stage_order: {
    reads: ['unit_stage', 'unit', 'stage', 'run'],
    columns: { funnel: 'text', stage: 'text', units: 'integer', out_of_order: 'integer' },
  },
  unusable_rate: {
    reads: ['dated_rate', 'opportunity', 'unit', 'unit_standing', 'close_date_rate'],
    columns: {
      source: 'text',
      object: 'text',
      file_number: 'integer',
      row_number: 'integer',
      currency: 'text?',
      from_day: 'integer',
      rates: 'integer',
      deals: 'integer',
    },
  },
  usage_match: {
    reads: ['usage', 'account', 'opportunity', 'same_record', 'run'],
    columns: { metric: 'text', accounts: 'integer', account_missing: 'integer' },
  },
  handoff: {
    reads: ['unit'],
    columns: { funnel: 'text', converted_persons: 'integer', opportunities: 'integer', opportunity_missing: 'integer' },
  },
  record_match: {
    reads: ['unit', 'unit_standing', 'account', 'opportunity'],
    columns: {
      grain: 'text',
      funnel: 'text',
      units: 'integer',
      with_account: 'integer',
      account_missing: 'integer',
      with_person: 'integer',
      closed: 'integer',
      closed_before_created: 'integer',
    },
  },
  moved_segment: {
    reads: ['unit', 'entry_segment', 'tracked_object', 'run'],
    columns: { slot: 'integer', units: 'integer', moved: 'integer', untracked: 'integer' },
  },
  account_segment: {
    reads: ['account', 'opportunity', 'person'],
    columns: { slot: 'integer', segment: 'text', other_segment: 'text', account_id: 'text?', accounts: 'integer' },
  },
  evidence: {
    reads: ['stage_entry', 'stage_map', 'person', 'opportunity', 'calendar', 'run'],
    columns: {
      object: 'text',
      evidence: 'text',
      entered_month: 'integer?',
      entries: 'integer',
      units: 'integer',
      before_created: 'integer',
      recorded: 'integer',
      recorded_late: 'integer',
      last_known_day: 'integer?',
    },
  },
  touch_credit: {
    reads: ['journey_stage', 'touch', 'party', 'run'],
    columns: {
      ...cell,
      event: 'text',
      channel: 'text',
      model: 'text',
      touched: 'integer',
      credit: 'integer',
      amount: 'integer',
    },
  },
  touches_to_won: {
    reads: ['journey_stage', 'touch', 'party', 'run'],
    columns: { ...cell, touches_to: 'integer', opportunities: 'integer', touches: 'integer' },
  },
  activity: {
    reads: ['journey_stage', 'activity', 'party', 'run'],
    columns: {
      ...cell,
      role: 'text',
      outcome: 'text',
      place: 'text',
      age_to: 'integer',
      opportunities: 'integer',
      activities: 'integer',
    },
  },
} as const satisfies Record<string, { reads: readonly string[]; columns: RowColumns }>;

export type AggregateName = keyof typeof AGGREGATE_QUERIES;
export type AggregateRow<Name extends AggregateName> = RowOf<(typeof AGGREGATE_QUERIES)[Name]['columns']>;
export type CohortRow = AggregateRow<'cohort'>;
export type ClusterRow = AggregateRow<'cluster'>;
export type ShareClusterRow = AggregateRow<'reach_cluster' | 'win_cluster' | 'closed_cluster' | 'loss_cluster'>;
export type DealClusterRow = AggregateRow<'deal_cluster'>;
export type OverlapRow = AggregateRow<'overlap'>;
export type ReachRow = AggregateRow<'reach'>;
export type CurveRow = AggregateRow<'curve'>;
export type OutcomeCurveRow = AggregateRow<'outcome_curve'>;
export type MoneyRow = AggregateRow<'money'>;
export type DealSizeRow = AggregateRow<'deal_size'>;
export type VelocityRow = AggregateRow<'velocity'>;
export type TouchCreditRow = AggregateRow<'touch_credit'>;
export type TouchesToWonRow = AggregateRow<'touches_to_won'>;
export type ActivityRow = AggregateRow<'activity'>;
