import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equivalenceTest } from '../../../shared/stats/equivalence-test.ts';
import { noninferiorityTest } from '../../../shared/stats/noninferiority-test.ts';

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

  test('the larger of the two sides is the equivalence test', () => {
    const values = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(values, fc.double({ min: 0.1, max: 2, noNaN: true }), (value, threshold) => {
        const sides = [value, -value].map((side) =>
          noninferiorityTest({ value: side, standardError: 0.4, degrees: 20 }, threshold),
        );
        const whole = equivalenceTest({ value, standardError: 0.4, degrees: 20 }, threshold);
        expect(Math.max(...sides)).toBeCloseTo(whole, 12);
      }),
    );
  });

  test('refuses an estimate without an error', () => {
    expect(() => noninferiorityTest({ value: 1, standardError: 0, degrees: 2 }, 1)).toThrow(RangeError);
    expect(() => noninferiorityTest({ value: 1, standardError: 1, degrees: 0 }, 1)).toThrow(RangeError);
  });
});
