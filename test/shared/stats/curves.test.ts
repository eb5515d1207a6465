import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgeCounts, competingCurve } from '../../../shared/stats/competing-curve.ts';
import { countQuantile } from '../../../shared/stats/count-quantile.ts';
import { stayingQuantile } from '../../../shared/stats/staying-quantile.ts';

// Freireich et al. 1963, remission in weeks; the 6-MP arm, as tabulated by Kalbfleisch and Prentice 2002, table 1.1
const left = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

describe('competingCurve with one ending is Kaplan-Meier', () => {
  const curve = competingCurve(
    [
      ...left.map((age) => ({ age, first: 1, second: 0, censored: 0 })),
      ...censored.map((age) => ({ age, first: 0, second: 0, censored: 1 })),
    ].reduce(merged, []),
  );

  test.each([
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
    [35, 0.448],
  ])('still in remission after %i weeks', (age, staying) => {
    expect(curve.findLast((point) => point.age <= age)?.staying).toBeCloseTo(staying, 3);
  });

  test('its median is 23 weeks, and that of the placebo arm 8', () => {
    expect(stayingQuantile(curve, 0.5)).toBe(23);
    const other = competingCurve(placebo.map((age) => ({ age, first: 1, second: 0, censored: 0 })).reduce(merged, []));
    expect(stayingQuantile(other, 0.5)).toBe(8);
    expect(stayingQuantile(curve, 0.9)).toBeUndefined();
  });
});

describe('competingCurve', () => {
  test('shares by hand: ten units, endings compete', () => {
    const curve = competingCurve([
      { age: 1, first: 2, second: 1, censored: 1 },
      { age: 2, first: 1, second: 2, censored: 0 },
      { age: 5, first: 0, second: 1, censored: 2 },
    ]);
    // after age 1: 2/10, 1/10, 7/10 stay; six are watched: + 7/10 x 1/6, 7/10 x 2/6; 7/20 stay; of three one ends: + 7/60
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([10, 6, 3]);
    expect(curve[1]?.first).toBeCloseTo(2 / 10 + 7 / 60, 12);
    expect(curve[1]?.second).toBeCloseTo(1 / 10 + 14 / 60, 12);
    expect(curve[2]?.second).toBeCloseTo(1 / 10 + 14 / 60 + 7 / 60, 12);
    expect(curve[2]?.staying).toBeCloseTo(14 / 60, 12);
  });

  test('the three shares sum to one at every age, and the order of rows is irrelevant', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ageCounts(), { selector: ({ age }) => age, maxLength: 40 }), (counts) => {
        const curve = competingCurve(counts);
        for (const point of curve) expect(point.first + point.second + point.staying).toBeCloseTo(1, 9);
        expect(competingCurve([...counts].reverse())).toEqual(curve);
      }),
    );
  });
});

test('countQuantile is the smallest value that so many do not exceed', () => {
  const values = [
    { value: 9, count: 1 },
    { value: 2, count: 3 },
    { value: 5, count: 2 },
  ];
  expect([0, 0.5, 0.51, 0.84, 1].map((probability) => countQuantile(values, probability))).toEqual([2, 2, 5, 9, 9]);
  expect(countQuantile([], 0.5)).toBeUndefined();
});

function ageCounts(): fc.Arbitrary<AgeCounts> {
  const count = fc.integer({ min: 0, max: 50 });
  return fc.record({ age: fc.integer({ min: 0, max: 400 }), first: count, second: count, censored: count });
}

function merged(rows: AgeCounts[], row: AgeCounts): AgeCounts[] {
  const same = rows.find(({ age }) => age === row.age);
  if (same === undefined) return [...rows, row];
  const sum = {
    age: row.age,
    first: same.first + row.first,
    second: same.second + row.second,
    censored: same.censored + row.censored,
  };
  return rows.map((other) => (other === same ? sum : other));
}
