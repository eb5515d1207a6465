import quantile from '@stdlib/stats-base-dists-t-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midPTest } from '../../../shared/stats/mid-p-test.ts';
import { minimumEffectTest } from '../../../shared/stats/minimum-effect-test.ts';

const smallCounts = fc.tuple(fc.nat(12), fc.nat(12)).map(([part, other]): Counts => ({ part, whole: part + other }));
const estimates = fc.record({
  value: fc.double({ min: -3, max: 3, noNaN: true }),
  standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
  degrees: fc.integer({ min: 2, max: 200 }),
});
const thresholds = fc.double({ min: 0.01, max: 3, noNaN: true });

describe('midPTest', () => {
  test('of the lady tasting tea: 3 of 4 against 1 of 4', () => {
    // Agresti 2002, Categorical Data Analysis, 3.5: one-sided P = .243, of which the observed table has .229; mid-p .129
    expect(midPTest({ part: 3, whole: 4 }, { part: 1, whole: 4 }) / 2).toBeCloseTo(0.129, 3);
    // all four right: one table of seventy, half of it
    expect(midPTest({ part: 4, whole: 4 }, { part: 0, whole: 4 })).toBeCloseTo(1 / 70, 12);
  });

  test('is what counting every table with these margins gives', () => {
    fc.assert(
      fc.property(smallCounts, smallCounts, (first, second) => {
        expect(midPTest(first, second)).toBeCloseTo(countedMidP(first, second), 9);
      }),
    );
  });

  test('does not depend on which group is first, nor on what is called a success', () => {
    fc.assert(
      fc.property(smallCounts, smallCounts, (first, second) => {
        const pValue = midPTest(first, second);
        expect(midPTest(second, first)).toBeCloseTo(pValue, 9);
        expect(midPTest(failures(first), failures(second))).toBeCloseTo(pValue, 9);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of equal shares is one and never above', () => {
    expect(midPTest({ part: 1, whole: 2 }, { part: 2, whole: 4 })).toBe(1);
    expect(midPTest({ part: 0, whole: 2 }, { part: 0, whole: 9 })).toBe(1);
  });

  test('agrees with the two-sided score test where counts are large', () => {
    // z = .05 / sqrt(.275 x .725 x 2 / 2000) = 3.541, two-sided .000399
    expect(midPTest({ part: 600, whole: 2000 }, { part: 500, whole: 2000 })).toBeCloseTo(0.0004, 4);
  });

  test('refuses what is no count', () => {
    expect(() => midPTest({ part: 3, whole: 2 }, { part: 1, whole: 2 })).toThrow(RangeError);
    expect(() => midPTest({ part: 1, whole: 2 }, { part: -1, whole: 2 })).toThrow(RangeError);
    expect(() => midPTest({ part: 1.5, whole: 2 }, { part: 1, whole: 2 })).toThrow(RangeError);
  });
});

describe('minimumEffectTest', () => {
  // from both tails of Student's t, computed independently by scipy 1.17.1
  test.each([
    [0.15, 0.05, 30, 0.05, 0.027503],
    [0.15, 0.05, 30, 0.1, 0.162666],
    [-0.02, 0.05, 12, 0.05, 0.813583],
    [0.15, 0.05, 30, 0, 0.00539],
    [-0.3, 0.06, 8, 0.1, 0.005246],
  ])('%f with error %f on %i degrees, beyond %f', (value, standardError, degrees, threshold, pValue) => {
    expect(minimumEffectTest({ value, standardError, degrees }, threshold)).toBeCloseTo(pValue, 6);
  });

  test('at the threshold finds as often as its level says, and inside less often', () => {
    for (const threshold of [0, 0.3, 1, 4])
      for (const level of [0.01, 0.05, 0.2]) {
        expect(foundShare(threshold, threshold, level)).toBeCloseTo(level, 3);
        expect(foundShare(-threshold, threshold, level)).toBeCloseTo(level, 3);
        if (threshold > 0) expect(foundShare(threshold / 2, threshold, level)).toBeLessThan(level);
      }
  });

  test('asks more the larger the threshold, has no sign, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(estimates, thresholds, thresholds, (estimate, threshold, more) => {
        const pValue = minimumEffectTest(estimate, threshold);
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1 + 1e-12);
        expect(minimumEffectTest({ ...estimate, value: -estimate.value }, threshold)).toBe(pValue);
        expect(minimumEffectTest(estimate, threshold + more)).toBeGreaterThanOrEqual(pValue - 1e-12);
        expect(minimumEffectTest(estimate, 0)).toBeLessThanOrEqual(pValue + 1e-12);
      }),
    );
  });

  test('refuses what is no estimate', () => {
    expect(() => minimumEffectTest({ value: 1, standardError: 0, degrees: 9 }, 0.1)).toThrow(RangeError);
    expect(() => minimumEffectTest({ value: 1, standardError: 1, degrees: 0 }, 0.1)).toThrow(RangeError);
    expect(() => minimumEffectTest({ value: 1, standardError: 1, degrees: 9 }, -0.1)).toThrow(RangeError);
  });
});

type Counts = { readonly part: number; readonly whole: number };

function failures({ part, whole }: Counts): Counts {
  return { part: whole - part, whole };
}

function countedMidP(first: Counts, second: Counts): number {
  const parts = first.part + second.part;
  const ways = Array.from(
    { length: parts + 1 },
    (_, part) => choices(first.whole, part) * choices(second.whole, parts - part),
  );
  const total = choices(first.whole + second.whole, parts);
  const share = (isCounted: (part: number) => boolean) =>
    ways.reduce((sum, count, part) => (isCounted(part) ? sum + count / total : sum), 0);
  const observed = share((part) => part === first.part);
  return Math.min(
    1,
    2 * (share((part) => part < first.part) + observed / 2),
    2 * (share((part) => part > first.part) + observed / 2),
  );
}

function choices(whole: number, part: number): number {
  if (part < 0 || part > whole) return 0;
  let ways = 1;
  for (let drawn = 1; drawn <= part; drawn++) ways = (ways * (whole - part + drawn)) / drawn;
  return Math.round(ways);
}

/** Share of the distribution of a value with error 1 on 10 degrees, laid out in equal steps of probability, that is found. */
function foundShare(truth: number, threshold: number, level: number): number {
  const steps = 4000;
  const found = Array.from({ length: steps }, (_, step) => truth + quantile((step + 0.5) / steps, 10)).filter(
    (value) => minimumEffectTest({ value, standardError: 1, degrees: 10 }, threshold) <= level,
  );
  return found.length / steps;
}
