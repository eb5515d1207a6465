import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ComparatorKind, Metric } from '../../../shared/contracts/signal.ts';
import type { Hypothesis } from '../../../shared/signals/hypothesis.ts';
import { budgetFamily, REFERENCE_SHARE_OF_BUDGET, spendBudget } from '../../../shared/signals/report-budget.ts';
import { hypothesisOf } from './sample-hypothesis.ts';

/** Every kind of test of a report, with the parts of a hundred of the budget that they were given when all occur. */
const KINDS = [
  ['level', 'stage_conversion', 'reference_set', 50],
  ['level', 'stage_conversion', 'segment', 15],
  ['level', 'time_in_stage', 'reference_set', 8],
  ['level', 'time_in_stage', 'segment', 5],
  ['level', 'deal_size', 'reference_set', 4],
  ['level', 'deal_size', 'segment', 4],
  ['trend', 'stage_conversion', 'quarter_before', 3],
  ['trend', 'stage_conversion', 'year_before', 3],
  ['trend', 'stage_conversion', 'trailing_mean', 3],
  ['mix', 'stage_conversion', 'quarter_before', 2],
  ['mix', 'stage_conversion', 'year_before', 3],
] as const;

const anyTest = fc.record({
  kind: fc.constantFrom(...KINDS),
  dimension: fc.constantFrom('region', 'industry', 'persona'),
  pValue: fc.oneof(fc.double({ min: 0, max: 0.01, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  plannedErrors: fc.double({ min: 0.1, max: 9, noNaN: true }),
});
const anyFamily = fc
  .array(anyTest, { minLength: 1, maxLength: 60 })
  .map((tests) => tests.map(({ kind, ...more }) => ofKind(kind, more)));

describe('spendBudget', () => {
  test('kinds have their shares of the budget, whatever their number', () => {
    const family = KINDS.flatMap((kind, place) => Array.from({ length: place + 1 }, () => ofKind(kind)));
    const shares = budgetFamily(spendBudget(family, 0.05));
    expect(shares.map(({ claim, metric, comparator }) => [claim, metric, comparator])).toEqual(
      KINDS.map(([claim, metric, comparator]) => [claim, metric, comparator]),
    );
    shares.forEach(({ weight, tested }, place) => {
      expect(weight).toBeCloseTo((KINDS[place]?.[3] ?? 0) / 100, 9);
      expect(tested).toBe(place + 1);
    });
  });

  test('kinds that do not occur leave theirs to the others, in proportion', () => {
    const family = [ofKind(KINDS[1]), ofKind(KINDS[1]), ofKind(KINDS[3])];
    const { weights } = spendBudget(family, 0.05);
    // 15 to 5 of what is there: 3/4 of three tests to two of them, 1/4 to one
    [9 / 8, 9 / 8, 3 / 4].forEach((weight, place) => {
      expect(weights[place]).toBeCloseTo(weight, 9);
    });
    expect(budgetFamily(spendBudget(family, 0.05)).map(({ weight }) => weight)).toEqual([
      expect.closeTo(0.75, 9),
      expect.closeTo(0.25, 9),
    ]);
  });

  test('weights have mean one, shares sum to one, and every test is in one kind', () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const spent = spendBudget(family, 0.05);
        expect(sum(spent.weights) / family.length).toBeCloseTo(1, 9);
        const kinds = budgetFamily(spent);
        expect(sum(kinds.map(({ weight }) => weight))).toBeCloseTo(1, 9);
        expect(sum(kinds.map(({ tested }) => tested))).toBe(family.length);
        expect(sum(kinds.map(({ found }) => found))).toBe(spent.found.filter(Boolean).length);
      }),
    );
  });

  test('a test is found if and only if it passes the level that is printed with it', () => {
    fc.assert(
      fc.property(anyFamily, fc.constantFrom(0.01, 0.05, 0.1), (family, rate) => {
        const { found, levels } = spendBudget(family, rate);
        family.forEach(({ pValue }, place) => {
          const level = levels[place] ?? 0;
          // the last digit of a product may fall either way
          if (Math.abs(pValue - level) > 1e-12) expect(pValue <= level).toBe(found[place]);
        });
      }),
    );
  });

  test('levels by hand', () => {
    // four alike, so that weights are one; nine tenths of .05; two are found, a third would have been one more
    const family = [0.001, 0.02, 0.04, 0.5].map((pValue) => ofKind(KINDS[0], { pValue }));
    const { found, levels } = spendBudget(family, 0.05);
    expect(REFERENCE_SHARE_OF_BUDGET).toBe(0.9);
    expect(found).toEqual([true, true, false, false]);
    [2, 2, 3, 3].forEach((times, place) => {
      expect(levels[place]).toBeCloseTo((0.045 * times) / 4, 9);
    });
  });

  test('only nine tenths of the budget are spent on tests', () => {
    const found = (pValue: number) => spendBudget([ofKind(KINDS[0], { pValue })], 0.05).found[0];
    expect([found(0.0449), found(0.0451)]).toEqual([true, false]);
  });

  test('no weight passes what the budget itself would not, however many others are found', () => {
    // one test holds the share of its kind, 50 of 53 hundredths of 41: with forty of another kind found its level would be 1.7
    const others = Array.from({ length: 40 }, () => ofKind(KINDS[7], { pValue: 1e-9 }));
    const alone = (pValue: number) => spendBudget([ofKind(KINDS[0], { pValue }), ...others], 0.05);
    expect(alone(0.96).found).toEqual([false, ...others.map(() => true)]);
    expect(alone(0.044).found[0]).toBe(true);
    expect(alone(0.046).found[0]).toBe(false);
    expect(alone(0.96).levels[0]).toBeCloseTo(0.045, 12);
  });

  test('weights look at plans, never at results', () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const other = family.map((hypothesis) => ({ ...hypothesis, pValue: 0.5, value: 0, standardError: 1 }));
        expect(spendBudget(other, 0.05).weights).toEqual(spendBudget(family, 0.05).weights);
      }),
    );
  });

  test('within a kind, what could be found has more than the hopeless and the sure', () => {
    const { weights } = spendBudget(
      [0.2, 3, 12].map((plannedErrors) => ofKind(KINDS[0], { plannedErrors })),
      0.05,
    );
    expect(weights[1]).toBeGreaterThan(2);
    expect(weights[0]).toBeLessThan(0.2);
    expect(weights[2]).toBeLessThan(0.2);
  });

  test('what is of no kind has no share and is never found', () => {
    const shift = hypothesisOf('west', -0.4, 0.01, { claim: 'shift' });
    const spent = spendBudget([shift, ofKind(KINDS[0], { pValue: 0.0001 })], 0.05);
    expect(spent.found).toEqual([false, true]);
    expect(spent.weights).toEqual([0, 2]);
    expect(spendBudget([], 0.05)).toEqual({ found: [], weights: [], levels: [], dimensions: [], kinds: [] });
  });

  test('the order of the tests does not matter', () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const plain = spendBudget(family, 0.05);
        const turned = spendBudget(family.toReversed(), 0.05);
        expect(turned.found.toReversed()).toEqual(plain.found);
        turned.weights.toReversed().forEach((weight, place) => {
          expect(weight).toBeCloseTo(plain.weights[place] ?? 0, 9);
        });
      }),
    );
  });
});

type Kind = readonly [Claim, Metric, ComparatorKind, number];

function ofKind([claim, metric, kind]: Kind, more: Partial<Hypothesis> = {}): Hypothesis {
  const hypothesis = hypothesisOf('west', -0.05, 0.02, { claim, metric, ...more });
  return { ...hypothesis, comparator: { ...hypothesis.comparator, kind } };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
