import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VelocityMovement } from '../../../shared/contracts/outputs.ts';
import type { VelocityRow } from '../../../shared/queries/catalog.ts';
import { monthsUntil } from '../../../shared/signals/calendar-month.ts';
import { velocityFactors } from '../../../shared/signals/velocity-factors.ts';
import { velocityMovements } from '../../../shared/signals/velocity-movements.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { sampleScope } from './sample-scope.ts';
import { dealRowsOf } from './sample-units.ts';

const scope = sampleScope(['north', 'south']);
/** As of 2026-11-05 with horizons of 30 and 30 days the newest mature month is August. */
const NEWEST = 202608;
/** Forty deals whose mean is 205,000 hundredths, for the spread of sizes. */
const deals = dealRowsOf(
  'all',
  Array.from({ length: 40 }, (_, index) => ({
    amount: 10_000 * (index + 1),
    account: `a${index}`,
    owner: `o${index}`,
  })),
);
type Span = {
  readonly entered: number;
  readonly closed: number;
  readonly won: number;
  readonly days: number;
  readonly amount: number;
};

const before: Span = { entered: 100, closed: 80, won: 20, days: 40, amount: 200_000 };
const spans = (earlier: Span, newer: Span) => [
  ...monthRows([202603, 202604, 202605], earlier),
  ...monthRows([202606, 202607, 202608], newer),
];

describe('velocityMovements', () => {
  test('are of three mature months against the three before and a year before', () => {
    const rows = [
      ...monthRows(monthsUntil(202508, 3), before),
      ...spans(before, before),
      ...monthRows([202609], before),
    ];
    const found = movementsOf(rows);
    expect(found.map(({ comparator, months, earlierMonths }) => [comparator, months, earlierMonths])).toEqual([
      ['quarter_before', ['2026-06', '2026-07', '2026-08'], ['2026-03', '2026-04', '2026-05']],
      ['year_before', ['2026-06', '2026-07', '2026-08'], ['2025-06', '2025-07', '2025-08']],
    ]);
    for (const { split } of found) expect(split).toMatchObject({ kind: 'measured', movement: { value: 0 } });
  });

  test('say the velocity and its factors: 300 x 1/4 x 2,000.00 / 40 days', () => {
    const { first, second } = measured(spans(before, { ...before, entered: 150, days: 20 }));
    expect(first.velocity).toBeCloseTo((300 * 0.25 * 200_000) / 40, 6);
    expect(second.velocity).toBeCloseTo((450 * 0.25 * 200_000) / 20, 6);
    expect(first.factors).toMatchObject({
      opportunities: { value: 300 },
      winRate: { value: 0.25 },
      dealSize: { value: 200_000 },
      cycleDays: { value: expect.closeTo(40, 9) },
    });
  });

  test.each([
    ['opportunities', { entered: 120 }],
    ['winRate', { closed: 50 }],
    ['dealSize', { amount: 300_000 }],
    ['cycleDays', { days: 60 }],
  ] as const)('all of it is %s where nothing else moved', (name, changed) => {
    const { first, second, movement, parts } = measured(spans(before, { ...before, ...changed }));
    expect(movement.value).toBeCloseTo(second.velocity - first.velocity, 6);
    expect(Math.abs(movement.value)).toBeGreaterThan(1);
    for (const [part, { value, low, high }] of Object.entries(parts)) {
      expect(value).toBeCloseTo(part === name ? movement.value : 0, 6);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  test('the four parts sum to the movement, to 1e-9 of what they are parts of', () => {
    const span = fc.record({
      entered: fc.integer({ min: 60, max: 5000 }),
      closed: fc.integer({ min: 40, max: 60 }),
      won: fc.integer({ min: 4, max: 40 }),
      days: fc.integer({ min: 1, max: 400 }),
      amount: fc.integer({ min: 1, max: 900_000_000 }),
    });
    fc.assert(
      fc.property(span, span, (one, other) => {
        const { first, second, movement, parts } = measured(spans(one, other));
        const sum = Object.values(parts).reduce((total, { value }) => total + value, 0);
        const scale = first.velocity + second.velocity;
        expect(Math.abs(sum - movement.value)).toBeLessThan(1e-9 * scale);
        expect(Math.abs(second.velocity - first.velocity - movement.value)).toBeLessThan(1e-9 * scale);
      }),
    );
  });

  test('trials that only repeat their account or owner add nothing', () => {
    const alone = measured(spans(before, before)).second.factors;
    for (const by of ['account', 'owner'] as const) {
      const { opportunities, winRate, cycleDays } = measured(spans(before, before).map((row) => inClusters(row, 4, by)))
        .second.factors;
      const wider = (one: { low: number; high: number }, other: { low: number; high: number }) =>
        (one.high - one.low) / (other.high - other.low);
      expect(wider(winRate, alone.winRate)).toBeGreaterThan(1.7);
      expect(wider(cycleDays, alone.cycleDays)).toBeGreaterThan(1.7);
      // opportunities come by accounts; an owner is no arrival
      expect(wider(opportunities, alone.opportunities)).toBeCloseTo(by === 'account' ? 2 : 1, 6);
    }
  });

  test('deals that are alike by owner make their mean less certain', () => {
    const alike = dealRowsOf(
      'all',
      Array.from({ length: 40 }, (_, index) => ({
        amount: 10_000 * (index + 1),
        account: `a${index}`,
        owner: `o${Math.floor(index / 8)}`,
      })),
    );
    const { dealSize } = measured(spans(before, before)).second.factors;
    const clustered = measured(spans(before, before), alike).second.factors.dealSize;
    expect(clustered.value).toBe(dealSize.value);
    expect(clustered.high - clustered.low).toBeGreaterThan(1.8 * (dealSize.high - dealSize.low));
    // forty equal steps have a coefficient of variation of about .57, here over sixty deals
    expect((dealSize.high - dealSize.low) / 2 / dealSize.value).toBeCloseTo((1.96 * 0.57) / Math.sqrt(60), 2);
  });

  test.each([
    ['no_comparator', spans(before, before).filter(({ entered_month }) => entered_month !== 202604)],
    // nine won in all, and 27 closed of 30 that are asked for
    ['small_sample', spans({ ...before, won: 3 }, before)],
    ['small_sample', spans(before, { ...before, closed: 9, won: 6 })],
    ['no_velocity', spans({ ...before, days: 0 }, before)],
    ['no_velocity', spans(before, { ...before, amount: 0 })],
    ['one_cluster', spans(before, before).map((row) => ({ ...row, closed_owners: 0, won_owners: 0 }))],
    ['one_cluster', spans(before, before).map((row) => ({ ...row, won_accounts: 0 }))],
  ] as const)('withheld: %s', (reason, rows) => {
    expect(movementsOf(rows)[0]?.split).toEqual({ kind: 'withheld', reason });
  });

  test('ten that were won and priced are enough, and thirty closed', () => {
    expect(movementsOf(spans({ ...before, closed: 10, won: 4 }, before))[0]?.split.kind).toBe('measured');
  });

  test('a share of independent opportunities has its binomial error, and one of all has an error too', () => {
    const rows = monthRows([202606, 202607, 202608], before);
    const spread = { bins: [], designEffect: 1 };
    const errorOf = (given: readonly VelocityRow[]) => {
      const factors = velocityFactors(given, spread, 30);
      return typeof factors === 'string' ? 0 : factors.winRate.standardError;
    };
    // 60 of 240; Wilson's interval is a little off from it
    expect(errorOf(rows) / Math.sqrt((0.25 * 0.75) / 240)).toBeCloseTo(1, 1);
    expect(errorOf(monthRows([202606, 202607, 202608], { ...before, won: 80 }))).toBeGreaterThan(0.002);
  });

  test('a month that is not whole is no newest one', () => {
    const found = movementsOf([monthRow(202608, { ...before, entered: 40 }), monthRow(202609, before)]);
    expect(found[0]?.split).toEqual({ kind: 'withheld', reason: 'no_mature_cohort' });
  });

  test('a month at the start that is not whole is none', () => {
    const [march, ...others] = spans(before, before);
    const partial = march === undefined ? [] : [{ ...march, entered: 40 }];
    expect(movementsOf([...partial, ...others])[0]?.split).toEqual({ kind: 'withheld', reason: 'no_comparator' });
  });

  test('funnels of which it cannot be told say why, once for the whole', () => {
    const [funnel] = scope.funnels;
    const of = (given: Partial<typeof scope>) =>
      velocityMovements(aggregates(spans(before, before)), { ...scope, ...given }).map(({ segment, months, split }) => [
        segment,
        months,
        split,
      ]);
    const twice = (reason: string) => [
      ['all', [], { kind: 'withheld', reason }],
      ['all', [], { kind: 'withheld', reason }],
    ];
    expect(of({ exits: [] })).toEqual(twice('no_exit_defined'));
    const stages =
      funnel?.stages.map((stage) => ({ ...stage, horizonDays: stage.number === 2 ? null : stage.horizonDays })) ?? [];
    expect(of({ funnels: scope.funnels.map((one) => ({ ...one, stages })) })).toEqual(twice('undated'));
    expect(of({ funnels: scope.funnels.map((one) => ({ ...one, dated: false })) })).toEqual(twice('undated'));
    expect(of({ asOfDay: scope.asOfDay - 400 })).toEqual(twice('no_mature_cohort'));
    const persons = funnel?.stages.map((stage) => ({ ...stage, grain: 'person' as const })) ?? [];
    expect(of({ funnels: scope.funnels.map((one) => ({ ...one, stages: persons })) })).toEqual([]);
  });

  test('segments are told over the months of the whole, those without opportunities not at all', () => {
    const north = spans(before, before).map((row) => ({ ...row, slot: 1, segment: 'north' }));
    const found = velocityMovements(aggregates([...spans(before, before), ...north.slice(0, 5)]), scope);
    expect(found.map(({ dimension, segment, split }) => [dimension, segment, split.kind])).toEqual([
      ['all', 'all', 'measured'],
      ['all', 'all', 'withheld'],
      ['region', 'north', 'withheld'],
      ['region', 'north', 'withheld'],
    ]);
    expect(found[2]?.months.at(-1)).toBe(`${Math.floor(NEWEST / 100)}-08`);
  });
});

function monthRows(months: readonly number[], span: Span): VelocityRow[] {
  return months.map((month) => monthRow(month, span));
}

/** `days` and `amount` are of one deal; every opportunity is an account and an owner of its own. */
function monthRow(month: number, { entered, closed, won, days, amount }: Span): VelocityRow {
  // half of the wins take a quarter less, the others as much more, so that days have an error
  const squares = Math.round(won * days * days * (1 + 1 / 16));
  return {
    ...{ slot: 0, segment: 'all', funnel: 'sales', entered_month: month },
    ...{ entered, closed, won, days: won * days, priced: won, amount: won * amount },
    ...{ account_entered_squared: entered, closed_accounts: closed, closed_owners: closed },
    ...{ account_closed_squared: closed, account_closed_won: won, account_won_squared: won, won_accounts: won },
    ...{ account_won_days: won * days, account_days_squared: squares },
    ...{ owner_closed_squared: closed, owner_closed_won: won, owner_won_squared: won, won_owners: won },
    ...{ owner_won_days: won * days, owner_days_squared: squares },
  };
}

/** The same opportunities, but so many alike ones to a cluster. */
function inClusters(row: VelocityRow, size: number, by: 'account' | 'owner'): VelocityRow {
  const names = [
    `${by}_closed_squared`,
    `${by}_closed_won`,
    `${by}_won_squared`,
    `${by}_won_days`,
    `${by}_days_squared`,
  ] as const;
  return {
    ...row,
    ...Object.fromEntries(names.map((name) => [name, row[name] * size])),
    [`closed_${by}s`]: row[`closed_${by}s`] / size,
    [`won_${by}s`]: row[`won_${by}s`] / size,
    ...(by === 'account' ? { account_entered_squared: row.account_entered_squared * size } : {}),
  };
}

function aggregates(velocity: readonly VelocityRow[], sizes = deals) {
  const whole = { slot: 0, segment: 'all' };
  return aggregatesOf({
    velocity,
    deal_size: sizes.size.map((row) => ({ ...row, ...whole })),
    deal_cluster: [{ ...sizes.cluster, ...whole }],
  });
}

function movementsOf(rows: readonly VelocityRow[], sizes = deals): VelocityMovement[] {
  return velocityMovements(aggregates(rows, sizes), scope).map((one) => VelocityMovement.parse(one));
}

function measured(rows: readonly VelocityRow[], sizes = deals) {
  const split = movementsOf(rows, sizes)[0]?.split;
  if (split?.kind !== 'measured') throw new Error(`not measured: ${split?.reason}`);
  return split;
}
