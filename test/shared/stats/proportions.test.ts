import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombeInterval } from '../../../shared/stats/newcombe-interval.ts';
import { wilsonInterval } from '../../../shared/stats/wilson-interval.ts';

describe('wilsonInterval', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (part, whole, low, high) => {
    const interval = wilsonInterval(part, whole);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('lies within 0 and 1, holds the share, and mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.float({ min: 0, max: 1, noNaN: true }), (whole, fraction) => {
        const part = Math.round(whole * fraction);
        const { low, high } = wilsonInterval(part, whole);
        const mirrored = wilsonInterval(whole - part, whole);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(part / whole);
        expect(high).toBeGreaterThanOrEqual(part / whole);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  test('refuses what is no share', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  });
});

describe('newcombeInterval', () => {
  // Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i minus %i of %i', (part, whole, otherPart, otherWhole, low, high) => {
    const interval = newcombeInterval({ part, whole }, { part: otherPart, whole: otherWhole });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
