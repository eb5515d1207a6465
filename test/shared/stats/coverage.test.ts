import { describe, expect, test } from 'vitest';
import { newcombeInterval } from '../../../shared/stats/newcombe-interval.ts';
import { wilsonInterval } from '../../../shared/stats/wilson-interval.ts';

type Interval = { readonly low: number; readonly high: number };

const inner = Array.from({ length: 91 }, (_, index) => 0.05 + index / 100);

describe('exact coverage of the Wilson interval, every outcome enumerated', () => {
  // enumerated independently with scipy 1.17.1's binomial distribution
  test.each([
    [20, 0.05, 0.9245],
    [40, 0.2, 0.9283],
    [40, 0.05, 0.952],
    [50, 0.5, 0.9351],
  ])('%i trials at %f', (whole, share, coverage) => {
    expect(wilsonCoverage(whole, share)).toBeCloseTo(coverage, 4);
  });

  test.each([20, 40, 100, 400])('%i trials: from 92 to 98% at shares from 5% to 95%, 95% on average', (whole) => {
    const coverages = inner.map((share) => wilsonCoverage(whole, share));
    expect(Math.min(...coverages)).toBeGreaterThan(0.92);
    expect(Math.max(...coverages)).toBeLessThan(0.98);
    expect(mean(coverages)).toBeGreaterThan(0.945);
    expect(mean(coverages)).toBeLessThan(0.96);
  });
});

describe("exact coverage of Newcombe's interval, every pair of outcomes enumerated", () => {
  // enumerated independently with statsmodels 0.15.0, confint_proportions_2indep, method newcomb
  test.each([
    [20, 0.1, 20, 0.1, 0.98316],
    [20, 0.3, 40, 0.2, 0.95281],
    [30, 0.25, 100, 0.4, 0.95186],
    [50, 0.5, 50, 0.6, 0.94556],
  ])('%i trials at %f, %i at %f', (firstWhole, first, secondWhole, second, coverage) => {
    const intervals = newcombeIntervals(firstWhole, secondWhole);
    expect(newcombeCoverage(intervals, firstWhole, secondWhole, first, second)).toBeCloseTo(coverage, 5);
  });

  // it errs to the safe side where both groups are small and both shares at one end: 98.3% at 20 and 20 trials at 10%
  test.each([
    [20, 20, 0.985],
    [20, 40, 0.98],
    [30, 100, 0.98],
    [50, 50, 0.98],
  ])(
    '%i and %i trials: from 92% to %f at each pair of shares, 94 to 96% on average',
    (firstWhole, secondWhole, most) => {
      const shares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9];
      const intervals = newcombeIntervals(firstWhole, secondWhole);
      const coverages = shares.flatMap((first) =>
        shares.map((second) => newcombeCoverage(intervals, firstWhole, secondWhole, first, second)),
      );
      expect(Math.min(...coverages)).toBeGreaterThan(0.92);
      expect(Math.max(...coverages)).toBeLessThan(most);
      expect(mean(coverages)).toBeGreaterThan(0.94);
      expect(mean(coverages)).toBeLessThan(0.96);
    },
  );
});

function wilsonCoverage(whole: number, share: number): number {
  return chances(whole, share).reduce(
    (sum, chance, part) => (holds(wilsonInterval(part, whole), share) ? sum + chance : sum),
    0,
  );
}

function newcombeIntervals(firstWhole: number, secondWhole: number): readonly (readonly Interval[])[] {
  return Array.from({ length: firstWhole + 1 }, (_, first) =>
    Array.from({ length: secondWhole + 1 }, (_, second) =>
      newcombeInterval({ part: first, whole: firstWhole }, { part: second, whole: secondWhole }),
    ),
  );
}

function newcombeCoverage(
  intervals: readonly (readonly Interval[])[],
  firstWhole: number,
  secondWhole: number,
  firstShare: number,
  secondShare: number,
): number {
  const secondChances = chances(secondWhole, secondShare);
  return chances(firstWhole, firstShare).reduce(
    (sum, chance, first) =>
      sum +
      chance *
        secondChances.reduce((within, secondChance, second) => {
          const interval = intervals[first]?.[second];
          return interval !== undefined && holds(interval, firstShare - secondShare) ? within + secondChance : within;
        }, 0),
    0,
  );
}

function holds({ low, high }: Interval, truth: number): boolean {
  return low <= truth + 1e-12 && truth - 1e-12 <= high;
}

/** Chance of each number of successes, by recurrence from the most likely one so that none underflows. */
function chances(whole: number, share: number): readonly number[] {
  const weights = new Array<number>(whole + 1).fill(0);
  const mode = Math.floor((whole + 1) * share);
  weights[mode] = 1;
  for (let part = mode; part < whole; part++)
    weights[part + 1] = ((weights[part] ?? 0) * (whole - part) * share) / ((part + 1) * (1 - share));
  for (let part = mode; part > 0; part--)
    weights[part - 1] = ((weights[part] ?? 0) * part * (1 - share)) / ((whole - part + 1) * share);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
