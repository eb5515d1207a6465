import { describe, expect, test } from 'vitest';
import { monthEndDay } from '../../../shared/definitions/fiscal-calendar.ts';
import { constraints } from '../../../shared/quality/constraints.ts';
import { DEFINITIONS, flagsOf, gateInput, monthlyCohorts, RECEIPT } from './gate-input.ts';
import { RECORD_GATE_CASES, rate, ratesOf } from './record-gate-cases.ts';

describe.each(RECORD_GATE_CASES)('$gate: $about', ({ gate, within, told, beyond, found, says }) => {
  const own = (given: Parameters<typeof gateInput>[0]) => flagsOf(gateInput(given)).filter(({ kind }) => kind === gate);

  test('passes what is allowed, or only tells of it', () => {
    expect(own(within).map(({ severity }) => severity)).toEqual(told === undefined ? [] : [told]);
  });

  test('finds what is one more', () => {
    const [flag, ...others] = own(beyond);
    expect([[flag?.id, flag?.severity], others]).toEqual([found, []]);
    expect(flag?.sentence).toContain(says);
  });

  test('constrains something where its severity says so, and not everything', () => {
    const input = gateInput(beyond);
    const said = constraints(own(beyond), input.scope).map((one) => one.says);
    expect(said.includes('directional')).toBe(found[1] === 'constrain');
    expect(said).toContain('supported');
  });
});

const kindsOf = (given: Parameters<typeof gateInput>[0]) => flagsOf(gateInput(given)).map(({ kind }) => kind);

test('people of one account may be of several personas: only what accounts say can disagree', () => {
  const account_segment = [
    { slot: 1, segment: 'north', other_segment: 'south', account_id: 'A1', accounts: 900 },
    { slot: 1, segment: 'north', other_segment: 'north', account_id: null, accounts: 100 },
  ];
  expect(kindsOf({ aggregates: { account_segment } })).toEqual([]);
});

test('nine of anything are told of, whatever share they are', () => {
  const row = {
    ...{ object: 'crm.log', evidence: 'label offer', entered_month: 202610, entries: 10, units: 10, before_created: 9 },
    ...{ recorded: 0, recorded_late: 0, last_known_day: 20_757 },
  };
  const found = (before_created: number) =>
    flagsOf(gateInput({ aggregates: { evidence: [{ ...row, before_created }] } })).map(({ severity }) => severity);
  expect([found(9), found(10)]).toEqual([['warn'], ['constrain']]);
});

test('entries before the window are no matter of this report', () => {
  const row = {
    ...{ object: 'crm.log', evidence: 'label offer', entered_month: 202510, entries: 100, units: 100 },
    ...{ before_created: 90, recorded: 100, recorded_late: 90, last_known_day: 20_757 },
  };
  expect(kindsOf({ aggregates: { evidence: [row] } })).toEqual([]);
});

test('a report of long ago, made from exports of today, has no entries in the future', () => {
  const row = {
    ...{ object: 'crm.log', evidence: 'label offer', entries: 100, units: 100, before_created: 0 },
    ...{ recorded: 0, recorded_late: 0 },
  };
  const evidence = [
    { ...row, entered_month: 202610, last_known_day: 20_757 },
    { ...row, entered_month: 202703, last_known_day: 20_900 },
  ];
  expect(kindsOf({ aggregates: { evidence } })).toEqual([]);
  // where no system says when anything was recorded, nothing is known of it
  expect(kindsOf({ aggregates: { evidence: [{ ...row, entered_month: 202703, last_known_day: null }] } })).toEqual([]);
});

test('an export that was made before the period ended is stale, though it has entries of the last month', () => {
  const months = [202603, 202604, 202605, 202606, 202607, 202608, 202609, 202610];
  const row = {
    object: 'crm.deal',
    evidence: 'date created',
    entries: 50,
    units: 50,
    before_created: 0,
    recorded: 0,
    recorded_late: 0,
  };
  const stale = (silent: Readonly<Record<number, number>>, from = 0) => {
    const evidence = months.slice(from).map((month) => ({
      ...{ ...row, entered_month: month },
      last_known_day: monthEndDay(month, { kind: 'months' }) - (silent[month] ?? 2),
    }));
    return flagsOf(gateInput({ aggregates: { evidence } })).filter(({ kind }) => kind === 'source_stale');
  };
  expect(stale({ 202610: 11 })).toEqual([]);
  const [found] = stale({ 202610: 12 });
  expect(found).toMatchObject({ severity: 'constrain', stages: ['sales.open'], months: ['2026-10'], found: 1 });
  expect(found?.sentence).toContain(
    'crm.deal knows of nothing after 2026-10-19, 12 days before the end of October 2026',
  );
  // as silent as other months were, or of too few months to tell
  expect(stale({ 202606: 3, 202610: 12 })).toEqual([]);
  expect(stale({ 202610: 20 }, 2)).toEqual([]);
  // a report of long ago is made of exports of today
  expect(stale({ 202610: -40 })).toEqual([]);
});

test('a column that several stages rest on is told of once, with all of them', () => {
  const [sales] = Object.values(DEFINITIONS.funnels);
  if (sales === undefined) throw new RangeError('no funnel');
  const both = { ...DEFINITIONS, funnels: { sales, renewal: sales } };
  const row = {
    ...{ object: 'crm.log', evidence: 'label offer', entered_month: 202610, entries: 100, units: 100 },
    ...{ before_created: 50, recorded: 0, recorded_late: 0, last_known_day: 20_757 },
  };
  const found = flagsOf(gateInput({ definitions: both, aggregates: { evidence: [row] } }));
  expect(found.map(({ stages }) => stages)).toEqual([['sales.offer', 'renewal.offer']]);
});

test('opportunities without a person, in a funnel that begins with persons', () => {
  const { scope } = gateInput();
  const [funnel] = scope.funnels;
  if (funnel === undefined) throw new RangeError('no scope');
  const [first, ...others] = funnel.stages;
  if (first === undefined) throw new RangeError('no stage');
  const withPersons = {
    ...scope,
    funnels: [{ ...funnel, stages: [{ ...first, grain: 'person' as const }, ...others] }],
  };
  const record_match = (with_person: number) => [
    {
      ...{ grain: 'opportunity', funnel: 'sales', units: 100, with_account: 100, account_missing: 0 },
      ...{ with_person, closed: 100, closed_before_created: 0 },
    },
  ];
  const found = (persons: number, given: typeof scope = withPersons) =>
    flagsOf(gateInput({ scope: given, aggregates: { record_match: record_match(persons) } })).map(({ id }) => id);
  expect([found(50), found(49)]).toEqual([[], ['opportunity_without_person/sales']]);
  expect(found(0, scope)).toEqual([]);
});

test('rows of months that the version before found to be too many are no rows that are lost', () => {
  const history = { ...gateInput().history, read: new Map([['crm.deal', 1200]]) };
  const flaggedMonths = new Map([['sales.open', ['2026-09']]]);
  const shrunk = (given: Parameters<typeof gateInput>[0]) =>
    flagsOf(gateInput(given)).flatMap(({ kind, severity }) => (kind === 'source_shrunk' ? [severity] : []));
  expect(shrunk({ history })).toEqual(['constrain']);
  expect(shrunk({ history: { ...history, flaggedMonths } })).toEqual(['warn']);
  // what is as odd as it was explains no loss, nor does a stage that rests on another object
  const cohort = [...monthlyCohorts({ 202609: 300 }), ...monthlyCohorts({}, 'offer')];
  expect(shrunk({ history: { ...history, flaggedMonths }, aggregates: { cohort } })).toEqual(['constrain']);
  const elsewhere = new Map([['sales.offer', ['2026-09']]]);
  expect(shrunk({ history: { ...history, flaggedMonths: elsewhere } })).toEqual(['constrain']);
});

test('accounts that are lost constrain the dimensions that are read of them, and no other', () => {
  const definitions = {
    ...DEFINITIONS,
    sources: {
      crm: { objects: { ...DEFINITIONS.sources.crm?.objects, firm: { files: 'firm.csv', holds: 'accounts' } } },
    },
    dimensions: [
      { id: 'region', label: 'Region', from: [{ object: 'crm.firm', column: 'country' }] },
      { id: 'persona', label: 'Persona', from: [{ object: 'crm.deal', column: 'persona' }] },
    ],
  } as unknown as typeof DEFINITIONS;
  const receipts = [RECEIPT, { ...RECEIPT, object: 'firm', read: 900 }];
  const history = { ...gateInput().history, read: new Map([['crm.firm', 1000]]) };
  const shrunk = flagsOf(gateInput({ definitions, receipts, history })).filter(({ kind }) => kind === 'source_shrunk');
  expect(shrunk.map(({ id, dimension }) => [id, dimension])).toEqual([['source_shrunk/crm.firm.region', 'region']]);
});

test.each<
  [object: string, declared: object, says: readonly (readonly [string | null, readonly string[] | undefined])[]]
>([
  ['rows that stages rest on', { deal: { holds: 'opportunities' } }, [[null, ['sales.open']]]],
  ['records that no stage rests on', { record: { holds: 'opportunities' } }, [[null, ['sales.open', 'sales.won']]]],
  ['what only dimensions are read of', { firm: { holds: 'accounts' } }, [['region', undefined]]],
  ['touches, which no stage rests on', { touch: { holds: 'touches' } }, [[null, ['sales.won']]]],
  ['what stands for other records', { merge: { holds: 'merges' } }, [[null, undefined]]],
])('%s: as much is constrained, whether rows are lost, rejected or without a date', (_, declared, says) => {
  const stages = [
    { id: 'open', grain: 'opportunity', evidence: [{ object: 'crm.deal', date: 'created' }] },
    { id: 'won', grain: 'opportunity', evidence: [{ object: 'crm.log', label: 'Won' }] },
  ];
  const definitions = {
    ...{ ...DEFINITIONS, sources: { crm: { objects: declared } } },
    funnels: { sales: { label: 'Sales', exits: [], stages } },
    dimensions: [{ id: 'region', label: 'Region', from: [{ object: 'crm.firm', column: 'country' }] }],
  } as unknown as typeof DEFINITIONS;
  const rejected = [{ reason: 'bad_number', column: 'size', rows: 60 }] as const;
  const emptied = [{ reason: 'bad_date', column: 'seen', rows: 60 }] as const;
  const object = Object.keys(declared).join();
  const receipts = [{ ...RECEIPT, object, rejected: [...rejected], emptied: [...emptied] }];
  const history = { ...gateInput().history, read: new Map([[`crm.${object}`, 1100]]) };
  const kinds = ['source_shrunk', 'dates_unreadable', 'rows_rejected'];
  const found = flagsOf(gateInput({ definitions, receipts, history })).filter(({ kind }) => kinds.includes(kind));
  for (const of of kinds)
    expect(found.filter(({ kind }) => kind === of).map(({ dimension, stages }) => [dimension, stages])).toEqual(says);
});

test('what the definitions say of rejected rows holds: its threshold and its severity', () => {
  const rejected = [{ reason: 'bad_number' as const, rows: 20 }];
  const found = (gates: (typeof DEFINITIONS)['gates']) =>
    flagsOf(gateInput({ definitions: { ...DEFINITIONS, gates }, receipts: [{ ...RECEIPT, rejected }] }));
  expect(found({ rows_rejected: { allowed: 0.01, severity: 'block' } })[0]?.severity).toBe('block');
  expect(found({ rows_rejected: { allowed: 0.02, severity: 'block' } })[0]?.severity).toBe('warn');
});

test('rejected rows are told with the reasons, so that dates that are told by themselves are seen to be the same', () => {
  const rejected = [
    { reason: 'bad_number' as const, rows: 7 },
    { reason: 'bad_date' as const, column: 'created', rows: 60 },
    { reason: 'no_id' as const, rows: 2 },
    { reason: 'wrong_field_count' as const, rows: 1 },
  ] as unknown as (typeof RECEIPT)['rejected'];
  const told = flagsOf(gateInput({ receipts: [{ ...RECEIPT, rejected }] })).find(
    ({ kind }) => kind === 'rows_rejected',
  );
  expect(told?.sentence).toBe(
    '70 of 1000 rows of crm.deal could not be read: 60 bad date in created, 7 bad number, 2 no id and others',
  );
});

test('many rates without a currency are told with the first of them, however many there are', () => {
  const nowhere = [1, 2, 3, 4, 5, 6, 7].map((row_number) => rate({ row_number, currency: null, deals: 0 }));
  expect(flagsOf(gateInput(ratesOf(...nowhere))).map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(
      /^Rates that name no currency: row 1 of new\.csv \(from 2026-10-01\), .*row 5 of new\.csv \(from 2026-10-01\), 2 more; no deal was won on their days/,
    ),
  ]);
});

test('so many rates as the definitions allow are passed', () => {
  const found = (allowed: number) => {
    const definitions = { ...DEFINITIONS, gates: { rates_unusable: { allowed } } };
    return flagsOf(gateInput({ ...ratesOf(rate({}), rate({ row_number: 9 })), definitions })).length;
  };
  expect([found(1), found(2)]).toEqual([1, 0]);
});

test('what deals without a usable rate come to is not told, however many they are: they may be of one account', () => {
  const [flag] = flagsOf(gateInput(ratesOf(rate({ deals: 400 }))));
  expect(flag?.sentence).toMatch(/at the rates of the day of closing: 400$/);
});
