import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensionTests } from '../../../shared/signals/dimension-tests.ts';
import { spendBudget } from '../../../shared/signals/report-budget.ts';
import { hypothesisOf } from './sample-hypothesis.ts';

const RATE = 0.045;
const anyPValue = fc.oneof(fc.double({ min: 0, max: 0.01, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

describe('dimensionTests', () => {
  test('by hand: the smallest of each p-value times the number of tests over its place', () => {
    // region: min(.02 x 3, .03 x 3 / 2, .9) = .045; industry: min(.01 x 2, .5) = .02; persona: .8
    const family = [...of('region', [0.03, 0.9, 0.02]), ...of('industry', [0.5, 0.01]), ...of('persona', [0.8])];
    const together = dimensionTests(
      family,
      family.map(() => 1),
      0.06,
    );
    expect(together.map(({ dimension, tested, pValue }) => [dimension, tested, pValue])).toEqual([
      ['region', 3, expect.closeTo(0.045, 12)],
      ['industry', 2, expect.closeTo(0.02, 12)],
      ['persona', 1, 0.8],
    ]);
    // the smallest has to pass a third of the budget, the next half of it: .03 is not passed by .045, nor by what is larger
    expect(together.map(({ differs }) => differs)).toEqual([false, true, false]);
    expect(together.map(({ level }) => level)).toEqual([0.03, 0.02, 0.03].map((level) => expect.closeTo(level, 12)));
  });

  test('a test with twice the weight counts as one with half the p-value', () => {
    const family = of('region', [0.03, 0.9]);
    expect(dimensionTests(family, [1.5, 0.5], RATE)[0]?.pValue).toBeCloseTo((0.03 / 1.5) * 2, 12);
    expect(dimensionTests(family, [3, 1], RATE)).toEqual([
      { ...dimensionTests(family, [1.5, 0.5], RATE)[0], weight: 4 },
    ]);
  });

  test('tests without weight are no part of it; a dimension of such alone is not there', () => {
    const family = [...of('region', [0.0001, 0.6]), ...of('industry', [0.0001])];
    const [together, ...more] = dimensionTests(family, [0, 1, 0], RATE);
    expect([together?.dimension, together?.tested, together?.pValue, more]).toEqual(['region', 1, 0.6, []]);
    expect(dimensionTests([], [], RATE)).toEqual([]);
  });

  test('in one dimension nothing changes: it differs where Benjamini and Hochberg find anything', () => {
    fc.assert(
      fc.property(fc.array(anyPValue, { minLength: 1, maxLength: 12 }), (pValues) => {
        const { found, dimensions } = spendBudget(of('region', pValues), 0.05);
        // beyond the budget itself nothing is found, though two such may show it together
        if (found.some(Boolean)) expect(dimensions[0]?.differs).toBe(true);
        if (pValues.some((pValue) => pValue <= RATE / pValues.length)) expect(found).toContain(true);
      }),
    );
  });

  test('what one dimension finds opens no other', () => {
    const strong = of(
      'region',
      Array.from({ length: 30 }, () => 1e-9),
    );
    const weak = (pValue: number) => of('industry', [pValue, 0.5, 0.7, 0.9]);
    // of 34 alike with 30 found, the next would have passed .041; by itself it is one of four, at all of the budget
    const spent = (pValue: number) => spendBudget([...strong, ...weak(pValue)], 0.05);
    const found = (pValue: number) => spent(pValue).found[30];
    expect([found(0.0112), found(0.0114), found(0.04)]).toEqual([true, false, false]);
    // and that is the level which is printed with it: .045 of four
    expect(spent(0.04).levels[30]).toBeCloseTo(0.01125, 12);
    expect(spendBudget([...strong, ...of('region', [0.04])], 0.05).found[30]).toBe(true);
  });

  test('the order of the tests does not matter', () => {
    const anyTest = fc.tuple(fc.constantFrom('region', 'industry', 'persona'), anyPValue);
    fc.assert(
      fc.property(fc.array(anyTest, { maxLength: 20 }), (tests) => {
        const family = tests.flatMap(([dimension, pValue]) => of(dimension, [pValue]));
        const asked = (all: typeof family) =>
          dimensionTests(
            all,
            all.map(() => 1),
            RATE,
          ).toSorted((one, other) => (one.dimension < other.dimension ? -1 : 1));
        expect(asked(family.toReversed())).toEqual(asked(family));
      }),
    );
  });
});

function of(dimension: string, pValues: readonly number[]) {
  return pValues.map((pValue) => hypothesisOf('west', -0.05, 0.02, { dimension, pValue }));
}
