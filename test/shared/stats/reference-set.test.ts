import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APART,
  type Deviance,
  devianceAt,
  meanDeviance,
  NO_DEVIANCE,
  referenceSet,
  shareDeviance,
} from '../../../shared/stats/reference-set.ts';

/** The scan's resolution over the range 0 to 1: a fortieth of one of 400 steps. */
const FINEST = 1 / 16_000;

describe('shareDeviance', () => {
  // twice the log-likelihood ratio of a binomial, by hand: 2 (30 ln(.3 / .5) + 70 ln(.7 / .5)), and 2 x 20 ln(1 / .9)
  test.each([
    [30, 100, 0.5, 16.456576],
    [30, 100, 0.3, 0],
    [0, 20, 0.1, 4.214421],
    [20, 20, 0.9, 4.214421],
  ])('%d of %d at %d', (part, whole, level, deviance) => {
    expect(devianceAt(shareDeviance(part, whole), level)).toBeCloseTo(deviance, 6);
    expect(devianceAt(shareDeviance(part, whole, 2.5), level)).toBeCloseTo(deviance / 2.5, 6);
  });

  test('is near the squared standard score where the share is near the level', () => {
    const standardScore = (0.41 - 0.4) / Math.sqrt((0.4 * 0.6) / 10_000);
    expect(devianceAt(shareDeviance(4100, 10_000), 0.4) / standardScore ** 2).toBeCloseTo(1, 2);
  });
});

test('meanDeviance is the squared standard score', () => {
  expect(devianceAt(meanDeviance(3, 0.5), 5)).toBe(16);
  expect(devianceAt(meanDeviance(3, 0.5), 3)).toBe(0);
});

describe('referenceSet', () => {
  test('of equal groups is all of them, at the pooled share', () => {
    const { level, isMember } = referenceSet(shares([120, 400], [30, 100], [240, 800], [15, 50]), 0, 1);
    expect(isMember).toEqual([true, true, true, true]);
    expect(Math.abs(level - 0.3)).toBeLessThan(FINEST);
  });

  test('of groups that agree within chance is all of them, at the pooled share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 100, max: 2000 }), fc.double({ min: -1, max: 1, noNaN: true })), {
          minLength: 4,
          maxLength: 12,
        }),
        (drawn) => {
          // nobody further than one standard error from 0.4
          const counts = drawn.map(
            ([whole, errors]): Counts => [Math.round(0.4 * whole + errors * Math.sqrt(0.24 * whole)), whole],
          );
          const { level, isMember } = referenceSet(shares(...counts), 0, 1);
          expect(isMember).toEqual(counts.map(() => true));
          expect(Math.abs(level - pooled(counts))).toBeLessThan(2 * FINEST);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a group of which nothing is known is as far from every level: it moves none, and is a member', () => {
    expect([0, 0.5, 1, 1e9].map((level) => devianceAt(NO_DEVIANCE, level))).toEqual([0, 0, 0, 0]);
    const known = shares([120, 400], [130, 400], [20, 400]);
    const { level, isMember } = referenceSet(known, 0, 1);
    expect(referenceSet([...known, NO_DEVIANCE], 0, 1)).toEqual({ level, isMember: [...isMember, true] });
  });

  test('a group apart does not pull the level to itself, however large it is', () => {
    const small = Array.from({ length: 8 }, (): Counts => [160, 400]);
    for (const whole of [400, 4000, 400_000]) {
      const { level, isMember } = referenceSet(shares(...small, [0.2 * whole, whole]), 0, 1);
      expect(Math.abs(level - 0.4)).toBeLessThan(FINEST);
      expect(isMember).toEqual([...small.map(() => true), false]);
    }
  });

  test.each([
    ['five against three', [0.4, 0.4, 0.4, 0.4, 0.4, 0.2, 0.2, 0.2], 0.4],
    ['three against five', [0.4, 0.4, 0.4, 0.2, 0.2, 0.2, 0.2, 0.2], 0.2],
    ['four against three and one alone', [0.7, 0.7, 0.7, 0.7, 0.5, 0.5, 0.5, 0.1], 0.7],
  ])('of two camps the larger agreement: %s', (_name, rates, expected) => {
    const { level, isMember } = referenceSet(shares(...rates.map((rate): Counts => [400 * rate, 400])), 0, 1);
    expect(Math.abs(level - expected)).toBeLessThan(FINEST);
    expect(isMember).toEqual(rates.map((rate) => rate === expected));
  });

  test('of two camps that agree as well the lower one', () => {
    const means = [0.6, 0.2, 0.6, 0.2].map((mean) => meanDeviance(mean, 0.02));
    expect(referenceSet(means, 0, 1).isMember).toEqual([false, true, false, true]);
  });

  test('many small groups outvote a few that hold more units', () => {
    const rates: Counts[] = [...many(6, [80, 200]), ...many(4, [1000, 5000])];
    expect(referenceSet(shares(...rates), 0, 1).isMember).toEqual(rates.map(([part, whole]) => part / whole === 0.4));
  });

  test('a member lies less than APART from the level, of whoever is added one by one', () => {
    const level = 0.4;
    const steady = many(20, [40_000, 100_000]);
    const apartFrom = (part: number) => devianceAt(shareDeviance(part, 1000), level);
    for (const part of [440, 435, 437, 438, 439, 363, 362, 360]) {
      const { isMember } = referenceSet(shares(...steady, [part, 1000]), 0, 1);
      expect(isMember.at(-1)).toBe(apartFrom(part) < APART);
    }
    // chi-squared with one degree of freedom exceeds 6 with probability .0143: 1 of 70
    expect(APART).toBe(6);
    expect([apartFrom(438) < APART, apartFrom(439) < APART]).toEqual([true, false]);
  });

  test('groups of resembling units are told apart later', () => {
    const steady = many(8, [160, 400]);
    const isMember = (designEffect: number) =>
      referenceSet([...shares(...steady), shareDeviance(120, 400, designEffect)], 0, 1).isMember.at(-1);
    expect([isMember(1), isMember(4)]).toEqual([false, true]);
  });

  test('does not depend on the order of the groups', () => {
    const counts = fc.array(
      fc
        .tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 0, max: 10 }))
        .map(([whole, tenths]): Counts => [Math.round((whole * tenths) / 10), whole]),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 11 }), (groups, turn) => {
        const turned = (values: readonly unknown[]) => [...values.slice(turn), ...values.slice(0, turn)].reverse();
        const plain = referenceSet(shares(...groups), 0, 1);
        const moved = referenceSet(shares(...(turned(groups) as Counts[])), 0, 1);
        expect(moved.level).toBe(plain.level);
        expect(moved.isMember).toEqual(turned(plain.isMember));
      }),
      { numRuns: 60 },
    );
  });

  test('groups too large to be met by the scan are found at their own level', () => {
    // at 1% the scan's nearest levels are .00125 away: four standard errors of 100 000
    for (const [rate, whole] of [
      [0.01, 100_000],
      [0.015, 400_000],
      [0.4, 10_000_000],
    ] as const) {
      const alike = [-0.7, 0, 0.7, 0.3, -0.3].map((errors): Counts => {
        const chance = errors * Math.sqrt(rate * (1 - rate) * whole);
        return [Math.round(rate * whole + chance), whole];
      });
      const apart: Counts[] = [[Math.round(1.25 * rate * whole), whole]];
      const { level, isMember } = referenceSet(shares(...apart, ...alike), 0, 1);
      expect(isMember).toEqual([false, true, true, true, true, true]);
      expect(Math.abs(level / rate - 1)).toBeLessThan(0.01);
    }
    // five between two levels of the scan against three at one of them
    const camps = [...many(5, [1000, 100_000]), ...many(3, [1125, 100_000])];
    expect(referenceSet(shares(...camps), 0, 1).isMember).toEqual(camps.map(([part]) => part === 1000));
    // just past the edge between two levels
    const edge = [...many(5, [4008, 400_000]), ...many(1, [6000, 400_000])];
    expect(referenceSet(shares(...edge), 0, 1).isMember).toEqual([true, true, true, true, true, false]);
    const means = [8.1, 8.1, 8.1, 9].map((mean) => meanDeviance(mean, 0.0001));
    expect(referenceSet(means, 7.95, 9.15).isMember).toEqual([true, true, true, false]);
  });

  test('scans any range, of means as of shares', () => {
    const groups = [8.1, 8.2, 8.15, 8.05, 12].map((mean) => meanDeviance(mean, 0.1));
    const { level, isMember } = referenceSet(groups, 7.95, 12.1);
    // the mean of the four: 8.125
    expect(Math.abs(level - 8.125)).toBeLessThan(4.15 * FINEST);
    expect(isMember).toEqual([true, true, true, true, false]);
  });

  test('finds a level at the end of its range', () => {
    expect(referenceSet(shares([0, 400], [0, 300], [1, 500]), 0, 1).level).toBeLessThan(0.002);
    expect(referenceSet(shares([400, 400], [300, 300]), 0, 1).level).toBeGreaterThan(0.998);
  });

  test('refuses an empty range', () => {
    expect(() => referenceSet([], 1, 1)).toThrow(RangeError);
    expect(() => referenceSet([], 1, 0)).toThrow(RangeError);
    expect(referenceSet([], 0, 1).isMember).toEqual([]);
  });
});

type Counts = readonly [part: number, whole: number];

function shares(...counts: readonly Counts[]): Deviance[] {
  return counts.map(([part, whole]) => shareDeviance(part, whole));
}

function many(times: number, counts: Counts): Counts[] {
  return Array.from({ length: times }, () => counts);
}

function pooled(counts: readonly Counts[]): number {
  const sum = (place: 0 | 1) => counts.reduce((total, one) => total + one[place], 0);
  return sum(0) / sum(1);
}
