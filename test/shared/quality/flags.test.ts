import { describe, expect, test } from 'vitest';
import { GATE_IDS, type GateId } from '../../../shared/contracts/gates.ts';
import { constraints } from '../../../shared/quality/constraints.ts';
import { verdictOf } from '../../../shared/quality/flags.ts';
import { GATES } from '../../../shared/quality/gates/gates.ts';
import { monthsUntil } from '../../../shared/signals/calendar-month.ts';
import { cohortRow } from '../signals/sample-scope.ts';
import {
  completions,
  DEFINITIONS,
  flagsOf,
  gateInput,
  monthlyCohorts,
  RECEIPT,
  retailMonth,
  statesOf,
} from './gate-input.ts';
import { RECORD_GATE_CASES } from './record-gate-cases.ts';

const region = (segment: string, entered: number, won: number, lost: number, given = {}) =>
  cohortRow({ slot: 1, segment, entered, unit_won: won, unit_lost: lost, ...given });
const money = (given: object) => ({
  ...{ slot: 0, segment: 'all', funnel: 'sales', outcome: 'won', closed_month: 202610, deals: 100, amount: 500_000 },
  ...{ unpriced: 0, accounts: 90, owners: 20, close_amount: 0, close_unpriced: 100, ...given },
});
const inMonths = (given: Readonly<Record<number, number>>) => ({
  aggregates: { cohort: [...monthlyCohorts(given), ...monthlyCohorts({}, 'offer')] },
});
const inMonthsFrom = (first: number, closed: readonly ReturnType<typeof money>[]) => ({
  aggregates: { cohort: [cohortRow({ entered_month: first, entered: 100 })], money: [...closed] },
});
const place = (name: string, units: number) => ({
  place: [
    { grain: 'opportunity', place: 'in the funnel', units: 1000 - units },
    { grain: 'opportunity', place: name, units },
  ],
});
const totals = (...lines: string[]) => ({
  definitions: { ...DEFINITIONS, controlTotals: { file: 'totals.csv' } },
  controlTotals: ['period,funnel,stage,measure,value', '2026-10,sales,open,entered,100', ...lines].join('\n'),
});

const SMALL = { funnel: 'sales', dimension: 'region', merged: 2, mergesUnnamed: false, shown: [] };

type Case = readonly [GateId, string, Parameters<typeof gateInput>[0], string, string];

/** One row per gate: what is wrong, the flag that it raises, its severity, and part of what it says. */
const closedIn = (month: number) => ({
  ...{
    slot: 0,
    segment: 'all',
    funnel: 'sales',
    outcome: 'won',
    closed_month: month,
    deals: 40,
    amount: 0,
    unpriced: 0,
    accounts: 40,
    owners: 9,
    close_amount: 0,
    close_unpriced: 0,
  },
});

const CASES: readonly Case[] = [
  ['not_assessed', 'block', { receipts: [] }, 'not_assessed/1', 'no export object has a receipt'],
  ['ledger_open', 'block', { ledgerGaps: ['a', 'b', 'c', 'd', 'e'] }, 'ledger_open', 'a; b; c; and 2 more'],
  ['records_repeated', 'block', { aggregates: place('repeated', 2) }, 'records_repeated', '2 ids'],
  [
    'source_missing',
    'block',
    { receipts: [{ ...RECEIPT, read: 0, accepted: 0 }] },
    'source_missing/crm.deal',
    'crm.deal has no rows: sales.open',
  ],
  [
    'source_incomplete',
    'constrain',
    completions({ isComplete: false, throughDay: null }),
    'source_incomplete/crm',
    '_DONE is not among the exports',
  ],
  [
    'source_incomplete',
    'constrain',
    completions({ throughDay: 20_756 }),
    'source_incomplete/crm',
    'goes up to 2026-10-30; the period ends on 2026-10-31',
  ],
  [
    'source_stale',
    'constrain',
    inMonths({ 202609: 0, 202610: 0 }),
    'source_stale/crm.deal',
    'from 2026-09 to the end of October 2026',
  ],
  [
    'source_shrunk',
    'constrain',
    { history: { read: new Map([['crm.deal', 1030]]), flaggedMonths: new Map(), measured: new Map() } },
    'source_shrunk/crm.deal',
    'has 1000 rows; the version before read 1030',
  ],
  [
    'month_missing',
    'constrain',
    inMonths({ 202605: 0 }),
    'month_missing/crm.deal',
    'hardly any, in 2026-05 for sales.open',
  ],
  [
    'volume_unusual',
    'constrain',
    inMonths({ 202610: 45 }),
    'volume_unusual/sales.open',
    '45 entrants in 2026-10 (usual 100)',
  ],
  [
    'often_blank',
    'constrain',
    { aggregates: { cohort: [region('north', 70, 30, 30), region('blank', 30, 13, 13)] } },
    'often_blank/region',
    'blank for 30.0%',
  ],
  [
    'blank_at_stage',
    'constrain',
    {
      aggregates: {
        cohort: [
          region('north', 90, 30, 30),
          region('blank', 10, 3, 3),
          region('north', 30, 9, 9, { stage: 'offer' }),
          region('blank', 30, 9, 9, { stage: 'offer' }),
        ],
      },
    },
    'blank_at_stage/region',
    '50.0% of sales.offer',
  ],
  [
    'filled_by_outcome',
    'constrain',
    { aggregates: { cohort: [region('north', 160, 60, 40), region('blank', 35, 0, 0)] } },
    'filled_by_outcome/region',
    'blank for 36.8% of the open and 0.0% of the closed',
  ],
  [
    'often_unmapped',
    'warn',
    { aggregates: { cohort: [region('north', 95, 40, 40), region('unmapped', 5, 2, 2)] } },
    'often_unmapped/region',
    '5.0%',
  ],
  [
    'mostly_unmapped',
    'constrain',
    { aggregates: { cohort: [region('north', 75, 30, 30), region('unmapped', 25, 10, 10)] } },
    'mostly_unmapped/region',
    '25.0%',
  ],
  [
    'entries_inferred',
    'constrain',
    { aggregates: { cohort: [cohortRow({ entered_month: 202610, entered: 100, observed: 40, inferred: 60 })] } },
    'entries_inferred/sales.open',
    '60.0% of the entries of open in 2026-10',
  ],
  [
    'observed_late',
    'constrain',
    { aggregates: { cohort: [cohortRow({ entered_month: 202610, entered: 100, observed_late: 6 })] } },
    'observed_late/sales.open',
    '6 of the 100 entrants of open in the window (6.0%; of 2026-10)',
  ],
  [
    'observed_late',
    'warn',
    { aggregates: { cohort: [cohortRow({ entered_month: 202610, entered: 100, observed_late: 5 })] } },
    'observed_late/sales.open',
    '5 of the 100 entrants',
  ],
  [
    'dates_unreadable',
    'constrain',
    { receipts: [{ ...RECEIPT, emptied: [{ column: 'created', reason: 'bad_date', rows: 6 }] }] },
    'dates_unreadable/crm.deal.created',
    '6 of 1000 rows',
  ],
  [
    'rows_rejected',
    'warn',
    { receipts: [{ ...RECEIPT, rejected: [{ reason: 'bad_number', rows: 50 }] }] },
    'rows_rejected/crm.deal',
    '50 of 1000',
  ],
  [
    'rows_rejected',
    'constrain',
    { receipts: [{ ...RECEIPT, rejected: [{ reason: 'bad_number', rows: 51 }] }] },
    'rows_rejected/crm.deal',
    '51 of 1000',
  ],
  [
    'rows_repeated',
    'warn',
    { receipts: [{ ...RECEIPT, ignored: [{ reason: 'exact_duplicate', rows: 11 }] }] },
    'rows_repeated/crm.deal',
    '11 of 1000',
  ],
  [
    'rows_excluded',
    'warn',
    { receipts: [{ ...RECEIPT, excluded: [{ rule: 'test_email', rows: 51 }] }] },
    'rows_excluded/crm.deal',
    'test_email 51',
  ],
  [
    'lookup_unmatched',
    'warn',
    { receipts: [{ ...RECEIPT, lookups: [{ lookup: 'teams', matched: 900, unmatched: 90, blank: 10 }] }] },
    'lookup_unmatched/crm.deal',
    '90 rows',
  ],
  [
    'evidence_without_record',
    'warn',
    { aggregates: place('evidence without a record', 20) },
    'evidence_without_record',
    '20 units',
  ],
  [
    'evidence_without_record',
    'constrain',
    { aggregates: place('evidence without a record', 21) },
    'evidence_without_record',
    '21 units',
  ],
  ['records_in_no_stage', 'warn', { aggregates: place('in no stage', 50) }, 'records_in_no_stage', '50 records'],
  // what came after the as-of day is no part of the whole
  [
    'records_in_no_stage',
    'constrain',
    {
      aggregates: {
        place: [
          { grain: 'opportunity', place: 'in no stage', units: 11 },
          { grain: 'opportunity', place: 'in the funnel', units: 100 },
          { grain: 'opportunity', place: 'after the as-of day', units: 900 },
        ],
      },
    },
    'records_in_no_stage',
    '11 records',
  ],
  ['records_in_no_stage', 'constrain', { aggregates: place('in no stage', 51) }, 'records_in_no_stage', '51 records'],
  ['amounts_unpriced', 'warn', { aggregates: { money: [money({ unpriced: 5 })] } }, 'amounts_unpriced', '5 won deals'],
  [
    'amounts_unpriced',
    'constrain',
    { aggregates: { money: [money({ unpriced: 20 })] } },
    'amounts_unpriced',
    '20 won deals',
  ],
  [
    'closed_administratively',
    'constrain',
    { aggregates: { cohort: [cohortRow({ entered: 100, lost: 50, lost_administratively: 13 })] } },
    'closed_administratively/sales.open',
    '26.0% of those lost at open',
  ],
  [
    'closures_in_bulk',
    'constrain',
    {
      aggregates: {
        money: [202510, 202511, 202512, 202601, 202602, 202603, 202604, 202605, 202606, 202607].map((closed_month) =>
          money({ outcome: 'lost', closed_month, deals: closed_month === 202607 ? 81 : 40 }),
        ),
      },
    },
    'closures_in_bulk/sales',
    '81 in 2026-07 (usual 40)',
  ],
  [
    'control_total',
    'constrain',
    totals('2026-09,sales,open,entered,97'),
    'control_total/2026-09.sales.open.entered',
    '100 here, 97 in the control totals (3.1% apart)',
  ],
  [
    'control_total',
    'constrain',
    { ...totals('2026-10,sales,,revenue,5200'), aggregates: { money: [money({})] } },
    'control_total/2026-10.sales.revenue',
    '5000 here, 5200',
  ],
  [
    'control_total',
    'warn',
    { ...totals(), controlTotals: 'period,funnel,stage,measure,value\n2026-09,sales,open,entered,100' },
    'control_total/period',
    'nothing of October 2026',
  ],
  // the window begins in November 2025
  ['control_total', 'warn', totals('2025-10,sales,open,entered,97'), 'control_total/2025-10.sales.open.entered', '97'],
  [
    'control_total',
    'constrain',
    totals('October,sales,open,entered,97'),
    'control_total/line 3',
    '"October" is no period',
  ],
  [
    'small_sample',
    'warn',
    { aggregates: { cohort: [cohortRow({ entered: 29, entered_month: 202610 })] } },
    'small_sample/sales',
    'open 29, offer 0',
  ],
  [
    'confidentiality_floor',
    'warn',
    { smallSegments: [SMALL] },
    'confidentiality_floor/region/sales',
    'Region in Sales: 2 segments are shown together as Other (small segments): some have fewer than 5 accounts',
  ],
  [
    'period_partial',
    'constrain',
    // a quarter, and the first deal of all was closed in its last month
    {
      scope: { ...gateInput().scope, periodMonths: [202608, 202610] },
      aggregates: { money: [closedIn(202610)] },
    },
    'period_partial/sales',
    'has no closings before 2026-10, within October 2026: the period holds 1 of its 3 months',
  ],
  [
    'period_provisional',
    'warn',
    { plan: { ...gateInput().plan, asOfDay: 20_759 } },
    'period_provisional',
    'provisional until',
  ],
  ['extra_week', 'warn', retailMonth('2023-12'), 'extra_week', 'has 5 weeks, and the same period a year before had 4'],
  [
    'definitions_not_approved',
    'warn',
    { definitions: withoutApproval() },
    'definitions_not_approved',
    'revops approved them',
  ],
  [
    'definitions_approval_old',
    'warn',
    { definitions: { ...DEFINITIONS, approved: { by: 'revops', on: '2025-09-01' } } },
    'definitions_approval_old',
    '425 days',
  ],
  [
    'definitions_changed',
    'warn',
    {
      history: {
        ...gateInput().history,
        definitions: { ...DEFINITIONS, dimensions: [{ id: 'region', label: 'Area' }] },
      },
    },
    'definitions_changed',
    'dimensions.region.label',
  ],
];

function withoutApproval() {
  const { approved: _, ...rest } = DEFINITIONS;
  return rest;
}

describe('gates', () => {
  test('are those of the closed list, in its order', () => {
    expect(GATES.map(({ id }) => id)).toEqual([...GATE_IDS]);
  });

  test('find nothing in clean data', () => {
    expect(flagsOf(gateInput())).toEqual([]);
    expect(verdictOf([])).toBe('pass');
  });

  test.each(CASES)('%s: %s', (kind, severity, given, id, says) => {
    const own = flagsOf(gateInput(given)).filter((flag) => flag.kind === kind);
    expect(own.map((flag) => [flag.id, flag.severity])).toEqual([[id, severity]]);
    expect(own[0]?.sentence).toContain(says);
    const measured = statesOf(gateInput(given)).find((state) => state.id === kind)?.found;
    expect(measured, 'what was measured is what was found').toBe(Math.max(...own.map(({ found }) => found)));
  });

  test('says of small segments what the floor is of, and which are shown from a later month on', () => {
    const sentence = (given: Parameters<typeof gateInput>[0]) => flagsOf(gateInput(given))[0]?.sentence;
    const shown = [{ segment: 'north', from: '2026-10' }];
    expect(sentence({ smallSegments: [{ ...SMALL, merged: 0, shown }] })).toBe(
      'Region in Sales: 1 that had been merged is shown from a later month of entry on, earlier entrants stay in Other (small segments)',
    );
    const [region] = DEFINITIONS.dimensions;
    const definitions = region && { ...DEFINITIONS, dimensions: [{ ...region, identifies: 'owners' as const }] };
    expect(sentence({ smallSegments: [SMALL], ...(definitions && { definitions }) })).toContain(
      '5 accounts or 5 owners',
    );
  });

  test('every gate but those of the scope has a case', () => {
    const elsewhere: readonly GateId[] = [
      ...(['known_today_only', 'undated', 'opportunity_missing', 'opportunity_without_person'] as const),
      ...RECORD_GATE_CASES.map(({ gate }) => gate),
    ];
    expect(GATE_IDS.filter((id) => !CASES.some(([kind]) => kind === id)).sort()).toEqual([...elsewhere].sort());
  });

  test('dimensions known today only, undated funnels, opportunities that are not there', () => {
    const { scope } = gateInput();
    const [all, region] = scope.dimensions;
    const [funnel] = scope.funnels;
    if (all === undefined || region === undefined || funnel === undefined) throw new RangeError('no scope');
    const today = { ...scope, dimensions: [all, { ...region, known: 'today' as const }] };
    expect(flagsOf(gateInput({ scope: today })).map(({ id }) => id)).toEqual(['known_today_only/region']);
    const undated = { ...scope, funnels: [{ ...funnel, dated: false }] };
    expect(flagsOf(gateInput({ scope: undated })).map(({ id }) => id)).toEqual(['undated/sales']);
    const persons = { ...funnel, stages: funnel.stages.map((stage) => ({ ...stage, grain: 'person' as const })) };
    const handoff = [{ funnel: 'sales', converted_persons: 100, opportunities: 80, opportunity_missing: 20 }];
    const found = flagsOf(gateInput({ scope: { ...scope, funnels: [persons] }, aggregates: { handoff } }));
    expect(found.map(({ id, severity }) => [id, severity])).toEqual([['opportunity_missing/sales', 'constrain']]);
  });

  test('a field that is filled because deals are won', () => {
    const cohort = [region('north', 200, 100, 60), region('blank', 40, 0, 40)];
    const found = flagsOf(gateInput({ aggregates: { cohort } })).filter(({ kind }) => kind === 'filled_by_outcome');
    expect(found[0]?.sentence).toContain('blank for 0.0% of the won and 40.0% of the lost');
  });

  test('few units are no outcome: chance explains the difference', () => {
    const cohort = [region('north', 70, 33, 27), region('blank', 10, 1, 9)];
    expect(flagsOf(gateInput({ aggregates: { cohort } })).filter(({ kind }) => kind === 'filled_by_outcome')).toEqual(
      [],
    );
  });

  const partly = { scope: { ...gateInput().scope, periodMonths: [202608, 202610] as const } };
  const losses = (month: number) => money({ outcome: 'lost', closed_month: month, deals: month === 202607 ? 81 : 40 });
  const revenue = { ...totals('2026-10,sales,,revenue,5200'), aggregates: { money: [money({})] } };
  test.each([
    ['losses in bulk', { aggregates: { money: monthsUntil(202607, 10).map(losses) } }, 'closing'],
    ['revenue', revenue, 'closing'],
    ['deals won', { ...totals('2026-10,sales,,won,97'), aggregates: { money: [money({})] } }, 'closing'],
    ['entrants', totals('2026-09,sales,open,entered,97'), undefined],
    ['a period without its first closings', { ...partly, aggregates: { money: [closedIn(202610)] } }, 'closing'],
    ['a period without its first entries', { ...partly, ...inMonthsFrom(202610, [closedIn(202601)]) }, undefined],
  ] satisfies readonly (readonly [string, Parameters<typeof gateInput>[0], string | undefined])[])(
    'tells months of closing from months of entry: %s',
    (_, given, monthsOf) => {
      const kinds: readonly GateId[] = ['closures_in_bulk', 'control_total', 'period_partial'];
      const own = flagsOf(gateInput(given)).filter(({ kind, months }) => kinds.includes(kind) && months !== undefined);
      expect(own.map((flag) => flag.monthsOf)).toEqual([monthsOf]);
    },
  );

  test('control totals that are named and not there leave the report unassessed', () => {
    const { controlTotals: _, ...named } = totals();
    expect(flagsOf(gateInput(named)).map(({ id, severity }) => [id, severity])).toEqual([['not_assessed/1', 'block']]);
  });
});

describe('what is usual', () => {
  const unusual = (given: Parameters<typeof gateInput>[0]) =>
    flagsOf(gateInput(given)).flatMap(({ kind, months = [] }) => (kind === 'volume_unusual' ? months : []));

  test('a poisoned month does not make the months after it look odd, nor ordinary', () => {
    expect(unusual(inMonths({ 202606: 1000 }))).toEqual(['2026-06']);
    const twice = { 202603: 1000, 202604: 1000, 202605: 1000, 202606: 1000, 202607: 1000, 202608: 1000, 202609: 1000 };
    expect(unusual(inMonths(twice))).toEqual(
      Object.keys(twice).map((month) => `${month.slice(0, 4)}-${month.slice(4)}`),
    );
  });

  test('months that the version before flagged are no part of it', () => {
    // 60 of 100 is passed by itself, and would be most of what is usual for the newest month
    const months = { 202604: 60, 202605: 60, 202606: 60, 202607: 60, 202608: 60, 202609: 60, 202610: 40 };
    const flagged = Object.keys(months)
      .slice(0, 6)
      .map((month) => `${month.slice(0, 4)}-${month.slice(4)}`);
    const history = { read: new Map(), flaggedMonths: new Map([['sales.open', flagged]]), measured: new Map() };
    const before = { cohort: monthlyCohorts({ ...months, 202603: 60, 202602: 60, 202601: 60 }) };
    expect(unusual({ aggregates: before })).toEqual([]);
    expect(
      unusual({
        aggregates: before,
        history: {
          ...history,
          flaggedMonths: new Map([['sales.open', [...flagged, '2026-01', '2026-02', '2026-03']]]),
        },
      }),
    ).toEqual(['2026-10']);
  });

  test('a month that is nearly empty is missing, not unusual', () => {
    const kinds = (entered: number) => flagsOf(gateInput(inMonths({ 202605: entered }))).map(({ kind }) => kind);
    expect([0, 10, 11].map(kinds)).toEqual([['month_missing'], ['month_missing'], ['volume_unusual']]);
    const newest = flagsOf(gateInput(inMonths({ 202610: 10 }))).map(({ kind }) => kind);
    expect(newest).toEqual(['source_stale']);
  });

  test('a month before the window is told by no gate, and is no baseline', () => {
    expect(unusual(inMonths({ 202510: 1000 }))).toEqual([]);
  });
});

describe('what the definitions say of a gate', () => {
  const blank = { cohort: [region('north', 85, 30, 30), region('blank', 15, 6, 6)] };
  const found = (gates: object) =>
    flagsOf(gateInput({ definitions: { ...DEFINITIONS, ...gates }, aggregates: blank }))
      .filter(({ kind }) => kind === 'often_blank')
      .map(({ severity, allowed }) => [severity, allowed]);

  test('replaces threshold and severity', () => {
    expect(found({})).toEqual([]);
    expect(found({ gates: { often_blank: { allowed: 0.1 } } })).toEqual([['constrain', 0.1]]);
    expect(found({ gates: { often_blank: { allowed: 0.1, severity: 'block' } } })).toEqual([['block', 0.1]]);
    expect(found({ thresholds: { blankShare: 0.12 } })).toEqual([['constrain', 0.12]]);
    expect(found({ thresholds: { blankShare: 0.12 }, gates: { often_blank: { allowed: 0.16 } } })).toEqual([]);
  });
});

describe('what may be said', () => {
  const said = (given: Parameters<typeof gateInput>[0]) => {
    const input = gateInput(given);
    return constraints(flagsOf(input), input.scope).map(
      ({ dimension, stage, says }) => `${dimension} ${stage} ${says}`,
    );
  };

  test('of every dimension at every stage', () => {
    expect(said({})).toEqual(
      ['all open', 'all offer', 'all won', 'region open', 'region offer', 'region won'].map(
        (place) => `${place} supported`,
      ),
    );
  });

  test('a stage that is constrained leaves the others as they are', () => {
    expect(said(inMonths({ 202610: 45 })).filter((one) => !one.endsWith('supported'))).toEqual([
      'all open directional',
      'region open directional',
    ]);
  });

  test('a dimension that is constrained leaves the whole funnel as it is', () => {
    const cohort = [
      ...monthlyCohorts({}),
      ...monthlyCohorts({}, 'offer'),
      region('north', 70, 30, 30),
      region('blank', 30, 13, 13),
    ];
    expect(
      said({ aggregates: { cohort } })
        .filter((one) => one.startsWith('all'))
        .every((one) => one.endsWith('supported')),
    ).toBe(true);
    expect(said({ aggregates: { cohort } })).toContain('region offer directional');
  });

  test('nothing of a stage with few entrants, and nothing at all of a blocked report', () => {
    const cohort = [...monthlyCohorts({}), cohortRow({ stage: 'offer', entered: 29, entered_month: 202610 })];
    expect(said({ aggregates: { cohort } })).toContain('region offer nothing');
    expect(said({ aggregates: { cohort } })).toContain('region open supported');
    expect(said({ ledgerGaps: ['a'] }).every((one) => one.endsWith('nothing'))).toBe(true);
  });
});
