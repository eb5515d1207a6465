import quantile from '@stdlib/stats-base-dists-t-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../shared/stats/estimate.ts';
import { minimumEffectTest } from '../../../shared/stats/minimum-effect-test.ts';
import { noninferiorityTest } from '../../../shared/stats/noninferiority-test.ts';

const estimates = fc.record({
  value: fc.double({ min: -3, max: 3, noNaN: true }),
  standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
  degrees: fc.integer({ min: 2, max: 200 }),
});
const thresholds = fc.double({ min: 0.01, max: 3, noNaN: true });

/** Two one-sided tests, of the value and of its opposite. */
function largerOfBoth(estimate: Estimate, threshold: number): number {
  const sides = [estimate, { ...estimate, value: -estimate.value }];
  return Math.max(...sides.map((side) => noninferiorityTest(side, threshold)));
}

describe('noninferiorityTest', () => {
  // lower tail of Student's t from a printed table: t(10) = 1.812 and 3.169 leave .05 and .005, t(infinity) = 1.645 leaves .05
  test.each([
    [0.1 - 1.812 * 0.02, 0.02, 10, 0.1, 0.05],
    [-3.169, 1, 10, 0, 0.005],
    [0.5 - 1.645, 1, 1e6, 0.5, 0.05],
    [0.1, 0.02, 10, 0.1, 0.5],
  ])('of %d with error %d on %d degrees against %d: p = %d', (value, standardError, degrees, threshold, expected) => {
    expect(noninferiorityTest({ value, standardError, degrees }, threshold)).toBeCloseTo(expected, 3);
  });

  test('of the published replication on organic food: the larger of both sides', () => {
    // Lakens 2017, "Equivalence tests": means 5.25 and 5.22, deviations .95 and .83, 95 and 89 people, bounds d = .43;
    // t(182) = -2.69, p = .004
    const pValue = largerOfBoth(
      { value: 5.25 - 5.22, standardError: Math.sqrt(0.95 ** 2 / 95 + 0.83 ** 2 / 89), degrees: 182 },
      0.43 * Math.sqrt((0.95 ** 2 + 0.83 ** 2) / 2),
    );
    expect(pValue).toBeCloseTo(0.004, 3);
    expect(quantile(pValue, 182)).toBeCloseTo(-2.69, 2);
  });

  test('both sides find exactly where the 90% interval lies within the bounds, and never where the minimum-effect test does', () => {
    fc.assert(
      fc.property(estimates, thresholds, (estimate, threshold) => {
        const pValue = largerOfBoth(estimate, threshold);
        const reach = quantile(0.95, estimate.degrees) * estimate.standardError;
        const within = Math.abs(estimate.value) + reach - threshold;
        fc.pre(Math.abs(within) > 1e-9);
        expect(pValue < 0.05).toBe(within < 0);
        expect(pValue + minimumEffectTest(estimate, threshold)).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
  });

  test('refuses an estimate without an error', () => {
    expect(() => noninferiorityTest({ value: 1, standardError: 0, degrees: 2 }, 1)).toThrow(RangeError);
    expect(() => noninferiorityTest({ value: 1, standardError: 1, degrees: 0 }, 1)).toThrow(RangeError);
  });
});
