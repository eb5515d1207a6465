import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianDifference } from '../../../shared/stats/median-difference.ts';

const upTo = (size: number, shift = 0) =>
  Array.from({ length: size }, (_, index) => ({ value: index + 1 + shift, count: 1 }));

describe('medianDifference', () => {
  test('each median has the order statistics of the sign interval', () => {
    // Conover 1999, Practical Nonparametric Statistics, 3.2: of 100 values the 41st and the 60th bound the median (x(r), r about
    // 100/2 - 1.96 * sqrt(100)/2 = 40.2, and 50 + 9.8 = 59.8, both rounded up)
    const { value, low, high } = medianDifference(upTo(100, 7), upTo(100)) ?? { value: 0, low: 0, high: 0 };
    expect(value).toBe(7);
    expect(low).toBeCloseTo(7 - Math.hypot(50 - 41, 60 - 50), 9);
    expect(high).toBeCloseTo(7 + Math.hypot(60 - 50, 50 - 41), 9);
  });

  test('turns its sign with the groups; a design effect is as many fewer values', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 20, max: 200 }),
        fc.nat(50),
        (one, other, shift) => {
          const there = medianDifference(upTo(one, shift), upTo(other));
          const back = medianDifference(upTo(other), upTo(one, shift));
          expect(there?.value).toBe(-(back?.value ?? 0) || 0);
          expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 9);
          const wider = medianDifference(upTo(one, shift), upTo(other), { designEffect: 2 });
          expect(wider?.low).toBeLessThanOrEqual(there?.low ?? 0);
          expect(wider?.high).toBeGreaterThanOrEqual(there?.high ?? 0);
        },
      ),
    );
  });

  test('a higher confidence is wider', () => {
    const wide = medianDifference(upTo(100), upTo(100), { confidence: 0.99 });
    expect(wide?.high).toBeGreaterThan(medianDifference(upTo(100), upTo(100))?.high ?? 99);
  });

  test('too few values bound nothing: three, or thirty that are worth three', () => {
    expect(medianDifference(upTo(3), upTo(100))).toBeUndefined();
    expect(medianDifference(upTo(100), upTo(30), { designEffect: 10 })).toBeUndefined();
    expect(medianDifference(upTo(30), upTo(100), { designEffect: 1 })).toBeDefined();
    expect(() => medianDifference(upTo(30), upTo(30), { designEffect: 0.5 })).toThrow(RangeError);
  });
});
