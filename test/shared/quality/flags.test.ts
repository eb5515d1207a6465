import { describe, expect, test } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import type { Receipt } from '../../../shared/contracts/receipt.ts';
import type { RunPlan } from '../../../shared/contracts/run-plan.ts';
import { flags, verdictOf } from '../../../shared/quality/flags.ts';
import type { Aggregates } from '../../../shared/signals/aggregates.ts';
import { cohortRow, sampleScope } from '../signals/sample-scope.ts';

const scope = sampleScope(['north']);
const plan = { periodEndDay: 20_757, asOfDay: 20_762, periodLabel: 'October 2026' } as RunPlan;
const definitions = {
  owner: 'revops',
  approved: { by: 'revops', on: '2026-10-01' },
  calendar: { softCloseDays: 5 },
} as unknown as Definitions;
const none: Aggregates = {
  cohort: [],
  cluster: [],
  cohort_cluster: [],
  reach: [],
  curve: [],
  outcome_curve: [],
  money: [],
  deal_size: [],
  deal_cluster: [],
  place: [],
  handoff: [],
  touch_credit: [],
  overlap: [],
};
const receipt = {
  source: 'crm',
  object: 'deal',
  read: 1000,
  accepted: 990,
  rejected: [],
  ignored: [],
  excluded: [],
  lookups: [],
} as unknown as Receipt;

const region = (segment: string, entered: number, won: number, lost: number) =>
  cohortRow({ slot: 1, segment, entered, unit_won: won, unit_lost: lost });

describe('flags', () => {
  test('nothing to say of clean data', () => {
    expect(flags(plan, definitions, [receipt], { ...none, cohort: [region('north', 100, 40, 40)] }, scope)).toEqual([]);
    expect(verdictOf([])).toBe('pass');
  });

  test('a dimension that is filled in as deals close is constrained', () => {
    const cohort = [region('north', 160, 60, 40), region('blank', 35, 0, 0)];
    const found = flags(plan, definitions, [], { ...none, cohort }, scope);
    expect(found.map(({ id, severity }) => [id, severity])).toEqual([['filled_by_outcome/region', 'constrain']]);
    expect(found[0]?.sentence).toContain('blank for 36.8% of the open and 0.0% of the closed');
    expect(verdictOf(found)).toBe('constrained');
  });

  test.each<[string, Partial<Aggregates>, readonly Receipt[], string]>([
    ['often blank', { cohort: [region('north', 70, 30, 30), region('blank', 30, 13, 13)] }, [], 'often_blank/region'],
    [
      'often unmapped',
      { cohort: [region('north', 95, 40, 40), region('unmapped', 5, 2, 2)] },
      [],
      'often_unmapped/region',
    ],
    ['rejected rows', {}, [{ ...receipt, rejected: [{ reason: 'bad_date', rows: 10 }] }], 'rows_rejected/crm.deal'],
    [
      'keys that a lookup lacks',
      {},
      [{ ...receipt, lookups: [{ lookup: 'teams', matched: 900, unmatched: 90, blank: 10 }] }],
      'lookup_unmatched/crm.deal',
    ],
    [
      'ids of several records',
      { place: [{ grain: 'opportunity', place: 'repeated', units: 2 }] },
      [],
      'records_repeated',
    ],
    [
      'stage entries without a record',
      { place: [{ grain: 'opportunity', place: 'evidence without a record', units: 2 }] },
      [],
      'evidence_without_record',
    ],
    [
      'won deals without a rate',
      {
        money: [
          {
            slot: 0,
            segment: 'all',
            funnel: 'sales',
            outcome: 'won',
            closed_month: 202609,
            deals: 3,
            amount: 0,
            unpriced: 2,
          },
        ],
      },
      [],
      'amounts_unpriced',
    ],
  ])('%s', (_, given, receipts, id) => {
    expect(flags(plan, definitions, receipts, { ...none, ...given }, scope).map((flag) => flag.id)).toEqual([id]);
  });

  test('an unapproved file, a period that is not over, and the worst first', () => {
    const found = flags(
      { ...plan, asOfDay: 20_759 },
      { ...definitions, approved: undefined } as never,
      [],
      { ...none, place: [{ grain: 'person', place: 'repeated', units: 1 }] },
      scope,
    );
    expect(found.map(({ id }) => id)).toEqual(['records_repeated', 'definitions_not_approved', 'period_provisional']);
    expect(verdictOf(found)).toBe('blocked');
  });
});
