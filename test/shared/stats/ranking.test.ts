import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separableRanks } from '../../../shared/stats/separable-ranks.ts';
import { shrunkenRates } from '../../../shared/stats/shrunken-rates.ts';
import { seededNumbers } from './seeded-numbers.ts';

const manyGroups = fc.array(
  fc.tuple(fc.nat(200), fc.nat(200)).map(([part, other]) => ({ part, whole: part + other + 1 })),
  { minLength: 1, maxLength: 30 },
);
const manyEstimates = fc.array(
  fc.record({
    value: fc.double({ min: -5, max: 5, noNaN: true }),
    standardError: fc.double({ min: 0.01, max: 2, noNaN: true }),
  }),
  { maxLength: 20 },
);

describe('shrunkenRates', () => {
  // Efron and Morris 1975, "Data analysis using Stein's estimator and its generalizations", table 1:
  // hits in the first 45 at-bats of 18 players, and their averages over the rest of the season
  const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
  const season = [
    0.346, 0.298, 0.276, 0.222, 0.273, 0.27, 0.263, 0.21, 0.269, 0.23, 0.264, 0.256, 0.303, 0.264, 0.226, 0.286, 0.316,
    0.2,
  ];
  const players = shrunkenRates(hits.map((part) => ({ part, whole: 45 })));

  test('foretell the season of the published batters three times as well as their averages', () => {
    // Efron and Morris 1975: total squared error .077 of the averages (here .0755 from three digits), .022 of theirs
    const squaredError = (value: (player: (typeof players)[number]) => number) =>
      players.reduce((sum, player, index) => sum + (value(player) - (season[index] ?? 0)) ** 2, 0);
    expect(squaredError(({ raw }) => raw)).toBeCloseTo(0.0755, 4);
    expect(squaredError(({ shrunken }) => shrunken)).toBeLessThan(0.0755 / 3);
  });

  // the same posterior mode, found by scipy 1.17.1's Nelder-Mead over mean and deviation together
  test.each([
    ['batters', hits.map((part) => [part, 45] as const), 0, 0.300327, 0.034698],
    ['batters', hits.map((part) => [part, 45] as const), 17, 0.23694, 0.032185],
    ['unequal groups', unequal(), 0, 0.477546, 0.060386],
    ['unequal groups', unequal(), 1, 0.162395, 0.039222],
    ['unequal groups', unequal(), 2, 0.250423, 0.015238],
    ['unequal groups', unequal(), 3, 0.408324, 0.092198],
  ])('%s %#', (_name, counts, index, shrunken, standardError) => {
    const rate = shrunkenRates(counts.map(([part, whole]) => ({ part, whole })))[index];
    expect(rate?.shrunken).toBeCloseTo(shrunken, 5);
    expect(rate?.standardError).toBeCloseTo(standardError, 5);
  });

  test('lie between the own rate and one common mean, in any order, and mirror', () => {
    fc.assert(
      fc.property(manyGroups, (groups) => {
        const rates = shrunkenRates(groups);
        const mirrored = shrunkenRates(groups.map(({ part, whole }) => ({ part: whole - part, whole })));
        const reversed = shrunkenRates(groups.toReversed()).toReversed();
        rates.forEach((rate, index) => {
          expect(rate.shrunken).toBeGreaterThan(0);
          expect(rate.shrunken).toBeLessThan(1);
          expect(rate.standardError).toBeGreaterThan(0);
          expect(mirrored[index]?.shrunken).toBeCloseTo(1 - rate.shrunken, 6);
          expect(reversed[index]?.shrunken).toBeCloseTo(rate.shrunken, 6);
        });
        const raised = rates.filter(({ raw, shrunken }) => shrunken > raw + 1e-12).map(({ shrunken }) => shrunken);
        const lowered = rates.filter(({ raw, shrunken }) => shrunken < raw - 1e-12).map(({ shrunken }) => shrunken);
        expect(Math.max(...raised)).toBeLessThanOrEqual(Math.min(...lowered) + 1e-12);
      }),
    );
  });

  test('of equal groups are not made equal by decree, and of opposite ones keep one trial of the mean', () => {
    // four groups at .2 exactly: the likelihood alone would say that nothing varies
    const equal = shrunkenRates([20, 40, 60, 80].map((part) => ({ part, whole: 5 * part })));
    for (const { shrunken } of equal) expect(shrunken).toBeCloseTo(0.2, 9);
    const moved = shrunkenRates(
      [22, 38, 60, 80].map((part, index) => ({ part, whole: [100, 200, 300, 400][index] ?? 0 })),
    );
    expect((moved[0]?.shrunken ?? 0) - (moved[1]?.shrunken ?? 0)).toBeGreaterThan(0.001);
    // one trial of .5 on top of ten: (10 + .5) / 11
    expect(shrunkenRates([10, 0].map((part) => ({ part, whole: 10 })))[0]?.shrunken).toBeCloseTo(10.5 / 11, 9);
  });

  test.each([0, 1])(
    'where all rates are %i nothing is certain all the same, least of all the smallest group',
    (rate) => {
      const rates = shrunkenRates([10, 50].map((whole) => ({ part: rate * whole, whole })));
      const errors = rates.map(({ standardError }) => standardError);
      expect(errors[1]).toBeGreaterThan(0);
      expect(errors[0]).toBeGreaterThan(errors[1] ?? 0);
      // half a trial of sixty-one at most
      for (const { shrunken } of rates) {
        expect(Math.abs(shrunken - rate)).toBeGreaterThan(0);
        expect(Math.abs(shrunken - rate)).toBeLessThanOrEqual(0.5 / 61);
      }
    },
  );

  test('one huge group is not the mean of all', () => {
    const groups = [
      { part: 1000, whole: 10000 },
      ...[29, 31, 30, 28, 32, 30].map((part) => ({ part, whole: 100 })),
      { part: 3, whole: 10 },
    ];
    expect(shrunkenRates(groups).at(-1)?.shrunken).toBeGreaterThan(0.25);
  });

  test('small groups no longer take the ends of a ranking of equals by chance', () => {
    // eight groups of one true rate, from 40 to 800: the smallest is first or last in a quarter of fair rankings
    const numbers = seededNumbers(11);
    const rankings = 400;
    let smallestAtEnd = 0;
    let shrunkenAtEnd = 0;
    for (let ranking = 0; ranking < rankings; ranking++) {
      const rates = shrunkenRates(
        Array.from({ length: 8 }, (_, index) => {
          const whole = Math.round(40 * 20 ** (index / 7));
          const part = Array.from({ length: whole }).filter(() => numbers.uniform() < 0.25).length;
          return { part, whole };
        }),
      );
      if (isAtEnd(rates.map(({ raw }) => raw))) smallestAtEnd++;
      if (isAtEnd(rates.map(({ shrunken }) => shrunken))) shrunkenAtEnd++;
    }
    expect(smallestAtEnd / rankings).toBeGreaterThan(0.4);
    expect(shrunkenAtEnd / rankings).toBeLessThan(0.25);
  });

  test('refuses what is no share', () => {
    expect(() => shrunkenRates([{ part: 1, whole: 0 }])).toThrow(RangeError);
    expect(() => shrunkenRates([{ part: 3, whole: 2 }])).toThrow(RangeError);
    expect(() => shrunkenRates([{ part: -1, whole: 2 }])).toThrow(RangeError);
    expect(shrunkenRates([])).toEqual([]);
  });
});

describe('separableRanks', () => {
  test('tells apart what is far apart, and leaves neighbours together', () => {
    const values = [0.31, 0.3, 0.1, 0.7];
    // three comparisons with .7 and three with .1 are beyond 4 standard errors, .31 against .30 is not
    expect(
      separableRanks(
        values.map((value) => ({ value, standardError: 0.03 })),
        0.05,
      ),
    ).toEqual([
      { low: 2, high: 3 },
      { low: 2, high: 3 },
      { low: 4, high: 4 },
      { low: 1, high: 1 },
    ]);
  });

  test('compares by the error of the difference, at the level of Holm for all pairs', () => {
    // two estimates are one pair: separated beyond 1.96 x sqrt(3^2 + 4^2) = 9.80
    const ranks = (difference: number) =>
      separableRanks(
        [
          { value: 0, standardError: 3 },
          { value: difference, standardError: 4 },
        ],
        0.05,
      );
    expect(ranks(9.79)).toEqual([
      { low: 1, high: 2 },
      { low: 1, high: 2 },
    ]);
    expect(ranks(9.81)).toEqual([
      { low: 2, high: 2 },
      { low: 1, high: 1 },
    ]);
  });

  test('hold each rank that the values have, in any order, and narrow as the level grows', () => {
    fc.assert(
      fc.property(manyEstimates, (estimates) => {
        const ranges = separableRanks(estimates, 0.05);
        expect(separableRanks([...estimates].reverse(), 0.05)).toEqual([...ranges].reverse());
        const wider = separableRanks(estimates, 0.001);
        ranges.forEach(({ low, high }, index) => {
          const above = estimates.filter(({ value }) => value > (estimates[index]?.value ?? 0)).length;
          expect(low).toBeLessThanOrEqual(above + 1);
          expect(high).toBeGreaterThanOrEqual(above + 1);
          expect(wider[index]?.low).toBeLessThanOrEqual(low);
          expect(wider[index]?.high).toBeGreaterThanOrEqual(high);
        });
      }),
    );
  });

  test.each([
    ['all equal', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['two groups', [0, 0, 0, 0, 2, 2, 2, 2]],
    ['all different', [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]],
  ])('%s: all true ranks lie within, together, with the confidence stated', (_name, truths) => {
    const level = 0.1;
    const rankings = 1500;
    const numbers = seededNumbers(23);
    let wrong = 0;
    for (let ranking = 0; ranking < rankings; ranking++) {
      const errors = truths.map((_, index) => 0.4 + 0.1 * index);
      const ranges = separableRanks(
        truths.map((truth, index) => ({
          value: numbers.normal(truth, errors[index] ?? 1),
          standardError: errors[index] ?? 1,
        })),
        level,
      );
      const isWithin = ranges.every(({ low, high }, index) => {
        const truth = truths[index] ?? 0;
        const above = truths.filter((other) => other > truth).length;
        const below = truths.filter((other) => other < truth).length;
        return low <= above + 1 && high >= truths.length - below;
      });
      if (!isWithin) wrong++;
    }
    // three standard errors of a simulated share
    expect(wrong / rankings).toBeLessThan(level + 3 * Math.sqrt((level * (1 - level)) / rankings));
  });

  test('refuses an estimate that claims to know', () => {
    const certain = { value: 1, standardError: 0 };
    expect(() => separableRanks([certain, certain], 0.05)).toThrow(RangeError);
  });
});

function unequal(): readonly (readonly [part: number, whole: number])[] {
  return [
    [30, 60],
    [12, 80],
    [200, 800],
    [9, 20],
    [55, 300],
  ];
}

function isAtEnd(values: readonly number[]): boolean {
  return values[0] === Math.min(...values) || values[0] === Math.max(...values);
}
