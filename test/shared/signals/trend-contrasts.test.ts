import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBefore, monthsUntil, monthText, placeInQuarter } from '../../../shared/signals/calendar-month.ts';
import { earlierMonths } from '../../../shared/signals/earlier-months.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { stageMonths } from '../../../shared/signals/stage-months.ts';
import { trendContrasts } from '../../../shared/signals/trend-contrasts.ts';
import { monthRow, sampleScope } from './sample-scope.ts';

const scope = sampleScope(['north', 'south']);
/** As of 2026-11-05 with a follow-up of 30 days the newest mature month is September. */
const NEWEST = 202609;
type Rows = Parameters<typeof stageMonths>[0];

/** Shares of a segment by month of entry, the last of which is the newest mature one. */
function monthsOf(segment: string, advanced: readonly number[], entered = 100): Rows {
  return monthsUntil(NEWEST, advanced.length).map((month, index) =>
    monthRow(segment, month, advanced[index] ?? 0, entered),
  );
}

const steady = Array.from({ length: 13 }, (_, index) => 40 + (index % 2));
const whole = monthsOf('all', steady, 400);
const trends = (rows: Rows, given: Scope = scope) => trendContrasts(stageMonths(rows, given), given);
const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('months', () => {
  test.each([
    [202601, 1, 202512],
    [202601, 12, 202501],
    [202609, 3, 202606],
    [202512, 0, 202512],
    [202602, 26, 202312],
  ])('%i less %i is %i', (month, back, before) => {
    expect(monthsBefore(month, back)).toBe(before);
  });

  test('run over the turn of a year, keep their place every three months, and are written with a hyphen', () => {
    expect(monthsUntil(202601, 3)).toEqual([202511, 202512, 202601]);
    for (const month of monthsUntil(202612, 24))
      expect(placeInQuarter(month)).toBe(placeInQuarter(monthsBefore(month, 3)));
    expect(new Set(monthsUntil(202601, 3).map(placeInQuarter)).size).toBe(3);
    expect(monthText(202603)).toBe('2026-03');
  });
});

describe('earlierMonths', () => {
  const until = (count: number, newest = 202608) =>
    monthsUntil(newest, count).map((month) => ({ entered_month: month }));
  const found = (count: number, kind: Parameters<typeof earlierMonths>[2]) => {
    const months = earlierMonths(until(count), NEWEST, kind);
    return typeof months === 'string' ? months : months.map(({ entered_month: month }) => month);
  };

  test.each([
    { kind: 'quarter_before', months: 13, expected: [202606] },
    { kind: 'quarter_before', months: 2, expected: 'no_comparator' },
    { kind: 'year_before', months: 12, expected: [202509] },
    { kind: 'year_before', months: 11, expected: 'no_comparator' },
    { kind: 'trailing_mean', months: 20, expected: [202509, 202512, 202603, 202606] },
    { kind: 'trailing_mean', months: 9, expected: [202512, 202603, 202606] },
    { kind: 'trailing_mean', months: 8, expected: [202601, 202602, 202603, 202604, 202605, 202606, 202607, 202608] },
    { kind: 'trailing_mean', months: 3, expected: [202606, 202607, 202608] },
    { kind: 'trailing_mean', months: 2, expected: 'too_few_months' },
    { kind: 'trailing_mean', months: 0, expected: 'no_comparator' },
  ] as const)('$kind of $months months before', ({ kind, months, expected }) => {
    expect(found(months, kind)).toEqual(expected);
  });
});

describe('stageMonths', () => {
  const monthsHeld = (rows: Rows) =>
    stageMonths(rows, scope)
      .find(({ dimension }) => dimension.id === 'all')
      ?.segments.get('all')
      ?.map(({ entered_month: month }) => month);

  test('go back three years and no further', () => {
    const rows = monthsOf(
      'all',
      Array.from({ length: 40 }, () => 40),
    );
    expect(monthsHeld(rows)).toEqual(monthsUntil(NEWEST, 36));
  });

  test('are the mature ones in order of time', () => {
    const rows = [...whole, monthRow('all', 202610, 10, 400)].toReversed();
    expect(monthsHeld(rows)).toEqual(monthsUntil(NEWEST, 13));
  });

  test('begin with the first whole month: one of less than half of the next is partial, for every segment', () => {
    const rows = [...whole, monthRow('all', 202508, 90, 199), monthRow('all', 202507, 3, 5)];
    expect(monthsHeld(rows)).toEqual(monthsUntil(NEWEST, 13));
    expect(monthsHeld([...whole, monthRow('all', 202508, 90, 200)])).toEqual(monthsUntil(NEWEST, 14));
    const north = [...rows, monthRow('north', 202508, 50, 100), ...monthsOf('north', steady)];
    const held = stageMonths(north, scope).find(({ dimension }) => dimension.id === 'region');
    expect(held?.segments.get('north')).toHaveLength(13);
    expect(held?.segments.has('south')).toBe(false);
  });

  test('leave out funnels without dates, stages without a follow-up, and the last stage', () => {
    expect(stageMonths(whole, scope).map(({ stage }) => stage.id)).toEqual(['open', 'open']);
    const undated = { ...scope, funnels: scope.funnels.map((funnel) => ({ ...funnel, dated: false })) };
    expect(stageMonths(whole, undated)).toEqual([]);
    const [funnel] = scope.funnels;
    if (funnel === undefined) throw new Error('no funnel');
    const endless = { ...funnel, stages: funnel.stages.map((stage) => ({ ...stage, horizonDays: null })) };
    expect(stageMonths(whole, { ...scope, funnels: [endless] })).toEqual([]);
    expect(
      stageMonths(
        whole.map((row) => ({ ...row, entered_month: null })),
        scope,
      ),
    ).toEqual([]);
  });
});

describe('trendContrasts', () => {
  test('finds a newest month that fell, against all three pasts, and names their months', () => {
    const { tested } = trends([...whole, ...monthsOf('north', [...steady.slice(0, -1), 15])]);
    const north = tested.filter(({ segment }) => segment === 'north');
    expect(idsOf(north)).toEqual([
      'trend/stage_conversion/quarter_before/region.north/sales.open',
      'trend/stage_conversion/year_before/region.north/sales.open',
      'trend/stage_conversion/trailing_mean/region.north/sales.open',
    ]);
    for (const one of north) {
      expect(one.pValue).toBeLessThan(0.001);
      expect(one.value).toBeCloseTo(
        0.15 - (one.comparator.figure.kind === 'share' ? one.comparator.figure.value : 0),
        6,
      );
      expect(one).toMatchObject({ estimate: { part: 15, whole: 100 }, comparator: { segments: ['north'] } });
    }
    expect(north.map(({ comparator }) => comparator.months)).toEqual([
      ['2026-06'],
      ['2025-09'],
      ['2025-09', '2025-12', '2026-03', '2026-06'],
    ]);
    expect(north[2]?.comparator.figure).toMatchObject({ part: 40 + 41 + 40 + 41, whole: 400 });
    const all = tested.filter(({ segment }) => segment === 'all');
    expect(all).toHaveLength(3);
    expect(Math.min(...all.map(({ pValue }) => pValue))).toBeGreaterThan(0.5);
  });

  test('what months do anyway is no trend', () => {
    const swinging = [60, 20, 45, 25, 58, 33, 22, 61, 30, 57, 28, 40];
    const calm = trends([...whole, ...monthsOf('north', [...steady.slice(0, -1), 18])]);
    const wild = trends([...whole, ...monthsOf('north', [...swinging, 18])]);
    const trailing = ({ tested }: typeof calm) => tested.find(({ id }) => id.includes('trailing_mean/region'));
    expect(trailing(calm)?.pValue).toBeLessThan(1e-3);
    expect(trailing(wild)?.pValue).toBeGreaterThan(0.05);
    expect(trailing(wild)?.degrees).toBeLessThan(20);
    expect(trailing(wild)?.plannedErrors).toBeLessThan((trailing(calm)?.plannedErrors ?? 0) / 2);
  });

  test('clusters that move as one make a test more careful, and are named', () => {
    const rows = monthsOf('north', [...steady.slice(0, -1), 15]);
    // ten owners of ten units each: all of them advance or none
    const owned = rows.map((row) => ({
      ...row,
      owners: 10,
      owner_entered_squared: 1000,
      owner_entered_advanced: 10 * row.advanced,
      owner_advanced_squared: 10 * row.advanced,
    }));
    const [alone] = trends([...whole, ...rows]).tested.filter(({ segment }) => segment === 'north');
    const [together] = trends([...whole, ...owned]).tested.filter(({ segment }) => segment === 'north');
    expect(alone?.clusters).toEqual({ by: 'account', count: 100, designEffect: 1 });
    expect(together?.clusters).toMatchObject({ by: 'owner', count: 10 });
    expect(together?.clusters.designEffect).toBeGreaterThan(5);
    const low = (one: typeof alone) => (one?.estimate.kind === 'share' ? one.estimate.low : 0);
    expect(low(together)).toBeLessThan(low(alone) - 0.02);
    expect(together?.pValue).toBeGreaterThan(10 * (alone?.pValue ?? 1));
    expect(together?.plannedErrors).toBeLessThan((alone?.plannedErrors ?? 0) / 2);
  });

  test('planned errors are the planned effect on the pooled rate, and do not know who is higher', () => {
    const rows = [...whole, ...monthsOf('north', steady)];
    const once = trends(rows).tested[0]?.plannedErrors ?? 0;
    const twice = trendContrasts(stageMonths(rows, scope), scope, { plannedEffect: 0.6 }).tested[0]?.plannedErrors;
    expect(twice).toBeCloseTo(2 * once, 9);
    // 40 of 400 and 41 of 400 pooled: .3 x .10125 / (sqrt(.10125 x .89875 x 2 / 400))
    expect(once).toBeCloseTo((0.3 * 0.10125) / Math.sqrt((0.10125 * 0.89875 * 2) / 400), 6);
  });

  test('says why a place was not tested', () => {
    const reasons = (rows: Rows) =>
      Object.fromEntries(trends(rows).notTested.map(({ id, reason }) => [id.split('/').slice(2, 4).join(' '), reason]));
    expect(reasons([...whole, ...monthsOf('north', [4, 4, 4, 4, 4, 4], 29)])).toEqual({
      'quarter_before region.north': 'small_sample',
      'year_before region.north': 'no_comparator',
      'trailing_mean region.north': 'small_sample',
    });
    const few = monthsOf('north', steady).map((row) => (row.entered_month === 202606 ? { ...row, entered: 29 } : row));
    expect(reasons([...whole, ...few])).toEqual({ 'quarter_before region.north': 'small_sample' });
    expect(reasons([...whole, ...monthsOf('north', [40, 40])])).toEqual({
      'quarter_before region.north': 'no_comparator',
      'year_before region.north': 'no_comparator',
      'trailing_mean region.north': 'too_few_months',
    });
    expect(reasons(monthsOf('all', [40, 40, 40, 40], 400))).toEqual({
      'quarter_before all.all': 'too_few_months',
      'year_before all.all': 'no_comparator',
      'trailing_mean all.all': 'too_few_months',
    });
    expect(
      reasons(
        monthsOf(
          'all',
          Array.from({ length: 13 }, () => 0),
        ),
      ),
    ).toMatchObject({
      'year_before all.all': 'nobody_differs',
    });
    const oneCluster = monthsOf('all', steady).map((row) => ({ ...row, owners: 1, accounts: 1 }));
    expect(reasons(oneCluster)).toMatchObject({ 'year_before all.all': 'one_cluster' });
  });

  test('blank and unmapped are not segments', () => {
    const blank = sampleScope(['north', 'blank', 'unmapped']);
    const { tested, notTested } = trends(
      [...whole, ...monthsOf('blank', steady), ...monthsOf('unmapped', steady)],
      blank,
    );
    expect(new Set([...tested, ...notTested].map(({ segment }) => segment))).toEqual(new Set(['all']));
  });

  test('a threshold of the definitions is the null', () => {
    const rows = [...whole, ...monthsOf('north', [...steady.slice(0, -1), 15])];
    const strict = trends(rows, { ...scope, nullThreshold: 0.2 }).tested.find(({ segment }) => segment === 'north');
    const plain = trends(rows).tested.find(({ segment }) => segment === 'north');
    expect(strict?.pValue).toBeGreaterThan(100 * (plain?.pValue ?? 1));
    expect(strict?.nullHypothesis).toContain('20 points');
  });

  test('shuffled labels shuffle the results, and the order of rows does not matter', () => {
    const advanced = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(advanced, advanced, (north, south) => {
        const one = trends([...whole, ...monthsOf('north', north), ...monthsOf('south', south)]);
        const swapped = trends([...monthsOf('north', south), ...monthsOf('south', north), ...whole].toReversed());
        const other = (segment: string) => ({ north: 'south', south: 'north' })[segment] ?? segment;
        const facts = (family: typeof one, label: (segment: string) => string) =>
          new Map(
            family.tested.map(({ segment, comparator, value, pValue }) => [
              `${label(segment)} ${comparator.kind}`,
              [value, pValue] as const,
            ]),
          );
        const expected = facts(one, (segment) => segment);
        const found = facts(swapped, other);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, [value, pValue]] of expected) {
          expect(found.get(key)?.[0]).toBeCloseTo(value, 9);
          expect(found.get(key)?.[1]).toBeCloseTo(pValue, 6);
        }
      }),
      { numRuns: 30 },
    );
  });
});
