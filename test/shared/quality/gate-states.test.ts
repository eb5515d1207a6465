import { describe, expect, test } from 'vitest';
import { GATE_IDS, type GateBound, type GateId } from '../../../shared/contracts/gates.ts';
import type { GateState } from '../../../shared/contracts/outputs.ts';
import { cohortRow } from '../signals/sample-scope.ts';
import { completions, gateInput, monthlyCohorts, RECEIPT, retailMonth, statesOf } from './gate-input.ts';

type Given = Parameters<typeof gateInput>[0];

const stateOf = (id: GateId, given: Given) => statesOf(gateInput(given)).find((state) => state.id === id);
const region = (segment: string, entered: number) => cohortRow({ slot: 1, segment, entered });
const blank = (share: number) => ({ cohort: [region('north', 1000 * (1 - share)), region('blank', 1000 * share)] });
const units = (place: string, count: number) => [
  { grain: 'opportunity', place: 'in the funnel', units: 1000 - count },
  { grain: 'opportunity', place, units: count },
];

/** What each gate measures where it holds: the number, and the place where it is worst. */
const HELD: readonly (readonly [GateId, number, string | null, Given])[] = [
  ['not_assessed', 0, null, {}],
  ['ledger_open', 0, null, {}],
  ['records_repeated', 0, null, {}],
  ['source_missing', 7, 'crm.deal', { receipts: [{ ...RECEIPT, accepted: 7 }] }],
  ['source_incomplete', 0, 'crm', completions({ throughDay: 20_757 })],
  ['source_stale', 0, 'sales.open', {}],
  [
    'source_shrunk',
    0.02,
    'crm.deal',
    { receipts: [{ ...RECEIPT, read: 980 }], history: { ...noHistory(), read: new Map([['crm.deal', 1000]]) } },
  ],
  ['month_missing', 0, 'sales.open', {}],
  [
    'volume_unusual',
    // September has 30 days, in which 97 are usual where most months of 31 have 100
    37 / 97,
    'sales.offer',
    { aggregates: { cohort: [...monthlyCohorts({}), ...monthlyCohorts({ 202609: 60 }, 'offer')] } },
  ],
  [
    'volume_unusual',
    0,
    'sales.open',
    { aggregates: { cohort: [...monthlyCohorts({ 202605: 5 }), ...monthlyCohorts({}, 'offer')] } },
  ],
  ['often_blank', 0.19, 'region', { aggregates: blank(0.19) }],
  [
    'blank_at_stage',
    0.3,
    'region',
    {
      aggregates: {
        cohort: [
          ...blank(0.1).cohort,
          cohortRow({ slot: 1, segment: 'north', entered: 70, stage: 'offer' }),
          cohortRow({ slot: 1, segment: 'blank', entered: 30, stage: 'offer' }),
        ],
      },
    },
  ],
  ['filled_by_outcome', 0, 'region', {}],
  ['often_unmapped', 0.01, 'region', { aggregates: { cohort: [region('north', 99), region('unmapped', 1)] } }],
  ['mostly_unmapped', 0.1, 'region', { aggregates: { cohort: [region('north', 90), region('unmapped', 10)] } }],
  ['known_today_only', 0, null, {}],
  ['undated', 0, null, {}],
  [
    'entries_inferred',
    0.25,
    'sales.open',
    {
      aggregates: {
        cohort: [cohortRow({ entered_month: 202610, entered: 100, observed: 75, inferred: 20, snapshot: 5 })],
      },
    },
  ],
  [
    'dates_unreadable',
    0.005,
    'crm.deal.created',
    { receipts: [{ ...RECEIPT, emptied: [{ column: 'created', reason: 'bad_date', rows: 5 }] }] },
  ],
  ['rows_rejected', 0.005, 'crm.deal', { receipts: [{ ...RECEIPT, rejected: [{ reason: 'bad_number', rows: 5 }] }] }],
  [
    'rows_repeated',
    0.01,
    'crm.deal',
    {
      receipts: [
        {
          ...RECEIPT,
          ignored: [
            { reason: 'exact_duplicate', rows: 10 },
            { reason: 'deleted', rows: 90 },
          ],
        },
      ],
    },
  ],
  ['rows_excluded', 0.05, 'crm.deal', { receipts: [{ ...RECEIPT, excluded: [{ rule: 'test', rows: 50 }] }] }],
  [
    'lookup_unmatched',
    0,
    'crm.deal',
    { receipts: [{ ...RECEIPT, lookups: [{ lookup: 'teams', matched: 9, unmatched: 0, blank: 0 }] }] },
  ],
  ['evidence_without_record', 0, null, {}],
  ['rates_unusable', 0, null, { receipts: [{ ...RECEIPT, written: { dated_rate: 9 } }] }],
  ['records_in_no_stage', 0, null, {}],
  ['observed_late', 0, 'sales.open', {}],
  ['closures_in_bulk', 1, 'sales', {}],
  [
    'closed_administratively',
    0.25,
    'sales.open',
    {
      aggregates: { cohort: [cohortRow({ entered_month: 202610, entered: 99, lost: 40, lost_administratively: 10 })] },
    },
  ],
  ['period_partial', 0, 'sales', {}],
  ['period_provisional', 0, null, {}],
  // month 1 of retail years has four weeks, in 2023 as in 2022
  ['extra_week', 0, null, retailMonth('2023-01')],
  ['definitions_not_approved', 0, null, {}],
];

/** What cannot be measured, and why. */
const NOT_MEASURED: readonly (readonly [GateId, string])[] = [
  ['source_shrunk', 'there is no version before'],
  ['extra_week', 'months are not of weeks'],
  ['source_incomplete', 'the definitions name no completion signal'],
  ['definitions_changed', 'there is no version before'],
  ['control_total', 'the definitions name no control totals'],
  ['lookup_unmatched', 'nothing is looked up in another file'],
  ['usage_unmatched', 'the definitions count no usage'],
  ['person_unmatched', 'the definitions match no people'],
  ['opportunity_missing', 'no person was converted'],
  ['amounts_unpriced', 'no deal was won'],
  ['rates_unusable', 'no rates are exported'],
  ['entries_out_of_order', 'no stage has dated entries in the window'],
  ['closed_administratively', 'no stage has losses enough in the window'],
];

const WITHIN: Readonly<Record<GateBound, (found: number, allowed: number) => boolean>> = {
  below: (found, allowed) => found < allowed,
  at_most: (found, allowed) => found <= allowed,
  at_least: (found, allowed) => found >= allowed,
  above: (found, allowed) => found > allowed,
};

describe('a gate that holds', () => {
  test.each(HELD)('%s says that it measured %s at %s', (id, found, at, given) => {
    const state = stateOf(id, given);
    expect(state).toMatchObject({ state: 'passed', findings: 0, at });
    expect(state?.found).toBeCloseTo(found, 12);
    expect(state !== undefined && isWithin(state)).toBe(true);
  });

  test.each(NOT_MEASURED)('%s without anything to measure has not passed: %s', (id, sentence) => {
    expect(stateOf(id, {})).toMatchObject({ state: 'not_measured', found: null, at: null, sentence });
  });
});

test('a gate that finds too much says the worst of it, within what no gate passes', () => {
  const receipts = [
    { ...RECEIPT, excluded: [{ rule: 'test', rows: 60 }] },
    { ...RECEIPT, object: 'log', excluded: [{ rule: 'test', rows: 120 }] },
  ];
  const state = stateOf('rows_excluded', { receipts });
  expect(state).toMatchObject({ state: 'found', severity: 'warn', found: 0.12, at: 'crm.log', findings: 2 });
  expect(state !== undefined && isWithin(state)).toBe(false);
});

test('a finding too small for the gate is told as a warning, with the reason', () => {
  const state = stateOf('records_in_no_stage', { aggregates: { place: units('in no stage', 50) } });
  expect(state).toMatchObject({ state: 'found', severity: 'warn', found: 0.05, findings: 1 });
});

test('every gate is there, in order, with a sentence and what was measured before', () => {
  const earlier = [{ period: '2026-09', found: 0.3 }];
  const states = statesOf(gateInput({ history: { ...noHistory(), measured: new Map([['often_blank', earlier]]) } }));
  expect(states.map(({ id }) => id)).toEqual([...GATE_IDS]);
  expect(states.filter((state) => state.earlier.length > 0)).toMatchObject([{ id: 'often_blank', earlier }]);
  expect(states.every(({ sentence }) => sentence.length > 0 && !sentence.endsWith('.'))).toBe(true);
});

function isWithin({ found, bound, allowed }: GateState): boolean {
  return found !== null && WITHIN[bound](found, allowed);
}

function noHistory() {
  return { read: new Map(), flaggedMonths: new Map(), measured: new Map() };
}
