import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsUntil } from '../../../shared/signals/calendar-month.ts';
import { mixHypotheses } from '../../../shared/signals/mix-hypotheses.ts';
import { movements } from '../../../shared/signals/movements.ts';
import { spanSplits } from '../../../shared/signals/span-splits.ts';
import { stageMonths } from '../../../shared/signals/stage-months.ts';
import { monthRow, sampleScope } from './sample-scope.ts';

const regions = ['north', 'south', 'blank'];
const scope = sampleScope(regions);
/** As of 2026-11-05 with a follow-up of 30 days the newest mature month is September. */
const NEWEST = 202609;
type Rows = Parameters<typeof stageMonths>[0];
type Span = Readonly<Record<string, readonly [advanced: number, entered: number]>>;

/** Three equal months of each span, the newest span last, and the whole funnel beside them. */
function spansOf(...spans: readonly Span[]): Rows {
  const months = monthsUntil(NEWEST, 3 * spans.length);
  return months.flatMap((month, index) => {
    const counts = Object.entries(spans[Math.floor(index / 3)] ?? {});
    const total = (at: 0 | 1) => counts.reduce((sum, [, count]) => sum + count[at], 0);
    return [
      ...counts.map(([segment, [advanced, entered]]) => monthRow(segment, month, advanced, entered)),
      monthRow('all', month, total(0), total(1)),
    ];
  });
}

const splits = (rows: Rows) => spanSplits(stageMonths(rows, scope), scope);
const share = (figure: ReturnType<typeof movements>[number]['first']) => (figure.kind === 'share' ? figure.value : 0);

// north converts half, south a fifth; the share of south doubles and no rate moves
const before: Span = { north: [150, 300], south: [20, 100] };
const after: Span = { north: [100, 200], south: [40, 200] };

describe('movements', () => {
  test('a doubled share of the weaker segment is mix, in all of the movement', () => {
    const [movement] = movements(splits(spansOf(before, after)));
    expect(movement).toMatchObject({
      id: 'movement/stage_conversion/quarter_before/region.all/sales.open',
      comparator: 'quarter_before',
      months: ['2026-07', '2026-08', '2026-09'],
      earlierMonths: ['2026-04', '2026-05', '2026-06'],
      first: { part: 510, whole: 1200 },
      second: { part: 420, whole: 1200 },
    });
    expect(movement?.movement.value).toBeCloseTo(0.35 - 0.425, 12);
    expect(movement?.mix.value).toBeCloseTo(-0.075, 12);
    expect(movement?.rate.value).toBeCloseTo(0, 12);
    expect(movement?.mix.high).toBeLessThan(0);
    expect(movement?.mix.low).toBeLessThan(-0.075);
    expect(movement?.rate.low).toBeLessThan(0);
    expect(movement?.rate.high).toBeGreaterThan(0);
  });

  test('is against the same months of the year before too', () => {
    const found = movements(splits(spansOf(before, after, before, after, after)));
    expect(found.map(({ comparator, earlierMonths }) => [comparator, earlierMonths[0]])).toEqual([
      ['quarter_before', '2026-04'],
      ['year_before', '2025-07'],
    ]);
    expect(found[0]?.movement.value).toBeCloseTo(0, 12);
    expect(found[1]?.mix.value).toBeCloseTo(-0.075, 12);
  });

  test('needs every month of both spans, of enough units, in a stage that is followed up', () => {
    const rows = spansOf(before, after);
    const kinds = (given: Rows) => movements(splits(given)).map(({ comparator }) => comparator);
    expect(kinds(rows)).toEqual(['quarter_before']);
    expect(kinds(rows.filter(({ entered_month: month }) => month !== 202605))).toEqual([]);
    expect(kinds(spansOf({ north: [4, 9] }, after))).toEqual([]);
    expect(kinds(spansOf({ north: [4, 10], south: [1, 10] }, { north: [5, 10] }))).toEqual(['quarter_before']);
  });

  test('clusters that move as one widen the intervals', () => {
    const rows = spansOf(before, after);
    const owned = rows.map((row) => ({
      ...row,
      owners: row.entered / 20,
      owner_entered_squared: 20 * row.entered,
      owner_entered_advanced: 20 * row.advanced,
      owner_advanced_squared: 20 * row.advanced,
    }));
    const width = (given: Rows) => {
      const [movement] = movements(splits(given));
      return (movement?.mix.high ?? 0) - (movement?.mix.low ?? 0);
    };
    expect(width(owned) / width(rows)).toBeGreaterThan(3);
  });

  test('parts sum to the movement and the movement to the rates; labels and the order of rows do not matter', () => {
    const count = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 5, max: 200 }))
      .map(([part, rest]): Span[string] => [part, part + rest]);
    const span = fc.record({ north: count, south: count, blank: count });
    const swapped = ({ north, south, blank }: Record<'north' | 'south' | 'blank', Span[string]>): Span => ({
      north: south,
      south: north,
      blank,
    });
    fc.assert(
      fc.property(span, span, (one, other) => {
        const [movement] = movements(splits(spansOf(one, other)));
        const [turned] = movements(splits(spansOf(swapped(one), swapped(other)).toReversed()));
        if (movement === undefined || turned === undefined) throw new Error('no movement');
        const sum = movement.segments.reduce((total, { mix, rate }) => total + mix.value + rate.value, 0);
        expect(Math.abs(sum - movement.movement.value)).toBeLessThan(1e-9);
        expect(Math.abs(movement.mix.value + movement.rate.value - movement.movement.value)).toBeLessThan(1e-9);
        expect(share(movement.second) - share(movement.first)).toBeCloseTo(movement.movement.value, 5);
        const partsOf = ({ segments }: typeof movement, segment: string) =>
          segments.find((part) => part.segment === segment);
        for (const [segment, opposite] of [
          ['north', 'south'],
          ['south', 'north'],
          ['blank', 'blank'],
        ] as const)
          for (const part of ['mix', 'rate'] as const)
            for (const figure of ['value', 'low', 'high'] as const)
              expect(partsOf(turned, opposite)?.[part][figure]).toBeCloseTo(
                partsOf(movement, segment)?.[part][figure] ?? 0,
                9,
              );
      }),
      { numRuns: 50 },
    );
  });
});

describe('mixHypotheses', () => {
  test.each([202604, 202608])('a month without any unit of the dimension, %i, leaves nothing to compare', (month) => {
    const rows = spansOf(before, after).filter((row) => row.entered_month !== month || row.slot === 0);
    expect(mixHypotheses(splits(rows)).notTested.map(({ reason }) => reason)).toEqual([
      'no_comparator',
      'no_comparator',
    ]);
    expect(mixHypotheses(splits(rows)).tested).toEqual([]);
  });

  test('find a mix that moved the total, and name both spans', () => {
    const { tested, notTested } = mixHypotheses(splits(spansOf(before, after)));
    const [movement] = movements(splits(spansOf(before, after)));
    expect(tested).toHaveLength(1);
    const [mix] = tested;
    expect(mix).toMatchObject({
      id: 'mix/stage_conversion/quarter_before/region.all/sales.open',
      claim: 'mix',
      segment: 'all',
      estimate: { part: 420, whole: 1200 },
      comparator: {
        kind: 'quarter_before',
        segments: ['north', 'south'],
        months: ['2026-04', '2026-05', '2026-06'],
        figure: { part: 510, whole: 1200 },
      },
    });
    expect(mix?.value).toBeCloseTo(movement?.mix.value ?? 0, 9);
    expect(mix?.pValue).toBeLessThan(1e-6);
    // two errors of a normal interval of 95% lie 1.96 times further apart than one
    expect(mix?.standardError).toBeCloseTo(
      ((movement?.mix.high ?? 0) - (movement?.mix.low ?? 0)) / (2 * 1.959963984540054),
      9,
    );
    expect(mix?.plannedErrors).toBeCloseTo((0.1 * (930 / 2400)) / (mix?.standardError ?? 1), 9);
    expect(notTested).toMatchObject([
      { id: 'mix/stage_conversion/year_before/region.all/sales.open', reason: 'no_comparator' },
    ]);
  });

  test('a change of rates alone is none', () => {
    const rates = spansOf({ north: [150, 300], south: [20, 100] }, { north: [90, 300], south: [50, 100] });
    const [mix] = mixHypotheses(splits(rates)).tested;
    expect(mix?.value).toBeCloseTo(0, 12);
    expect(mix?.pValue).toBeGreaterThan(0.99);
  });

  test('say why there is none', () => {
    const reasons = (rows: Rows) => mixHypotheses(splits(rows)).notTested.map(({ reason }) => reason);
    expect(reasons(spansOf({ north: [4, 9] }, after))).toEqual(['small_sample', 'no_comparator']);
    // one segment alone has no mix
    expect(reasons(spansOf({ north: [40, 100] }, { north: [50, 100] }))).toEqual(['nobody_differs', 'no_comparator']);
    const oneCluster = spansOf(before, after).map((row) => ({ ...row, owners: 1, accounts: 1 }));
    expect(reasons(oneCluster)).toEqual(['one_cluster', 'no_comparator']);
  });
});
