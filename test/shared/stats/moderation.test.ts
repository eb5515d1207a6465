import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EstimatedVariance, moderatedVariances } from '../../../shared/stats/moderated-variances.ts';
import { digamma, trigamma, trigammaInverse } from '../../../shared/stats/polygamma.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';

const EULER = 0.5772156649015329;

describe('digamma and trigamma', () => {
  // Abramowitz and Stegun 1964, 6.3.2, 6.3.3, 6.4.2 and 6.4.4; table 6.1 for 1.5
  test.each([
    { at: 1, first: -EULER, second: Math.PI ** 2 / 6 },
    { at: 0.5, first: -EULER - 2 * Math.LN2, second: Math.PI ** 2 / 2 },
    { at: 2, first: 1 - EULER, second: Math.PI ** 2 / 6 - 1 },
    { at: 1.5, first: 0.03648997397857652, second: 0.9348022005446793 },
  ])('at $at', ({ at, first, second }) => {
    expect(digamma(at)).toBeCloseTo(first, 12);
    expect(trigamma(at)).toBeCloseTo(second, 12);
  });

  test('follow their recurrence, and trigamma has its inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x)).toBeLessThan(1e-9);
        expect(Math.abs(trigamma(x) - trigamma(x + 1) - 1 / (x * x))).toBeLessThan(1e-9);
        expect(Math.abs(trigammaInverse(trigamma(x)) / x - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  test.each([1e-8, 1e9])('the inverse at the ends: %d', (value) => {
    expect(trigamma(trigammaInverse(value)) / value).toBeCloseTo(1, 3);
  });
});

const variances = fc.array(
  fc.record({ variance: fc.double({ min: 1e-3, max: 1e3, noNaN: true }), degrees: fc.integer({ min: 1, max: 30 }) }),
  { minLength: 1, maxLength: 8 },
);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const pooled = (group: readonly EstimatedVariance[]) =>
  sumOf(group.map(({ variance, degrees }) => variance * degrees)) / sumOf(group.map(({ degrees }) => degrees));

describe('moderatedVariances', () => {
  test('lie between the own variance and the pooled one of the group, with no more degrees than the group has', () => {
    fc.assert(
      fc.property(fc.array(variances, { minLength: 1, maxLength: 5 }), (groups) => {
        for (const [at, group] of moderatedVariances(groups).entries()) {
          const own = groups[at] ?? [];
          const total = sumOf(own.map(({ degrees }) => degrees));
          for (const [index, { variance, degrees }] of group.entries()) {
            const ends = [own[index]?.variance ?? 0, pooled(own)];
            expect(variance).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-9));
            expect(variance).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-9));
            expect(degrees).toBeGreaterThanOrEqual(own[index]?.degrees ?? Infinity);
            expect(degrees).toBeLessThanOrEqual(total);
          }
        }
      }),
    );
  });

  test('who is alone stays as it is', () => {
    const alone = { variance: 7, degrees: 3 };
    const others = [0.01, 1, 100].map((variance) => ({ variance, degrees: 4 }));
    const [[kept] = []] = moderatedVariances([[alone], others]);
    expect(kept?.variance).toBeCloseTo(7, 12);
    expect(kept?.degrees).toBe(3);
  });

  test('are one where they differ no more than by chance', () => {
    const group = [0.9, 1, 1.1].map((variance) => ({ variance, degrees: 5 }));
    for (const one of moderatedVariances([group]).flat()) {
      expect(one.variance).toBeCloseTo(1, 12);
      expect(one.degrees).toBe(15);
    }
  });

  test('do not care for the order of the groups or in them', () => {
    fc.assert(
      fc.property(fc.array(variances, { minLength: 1, maxLength: 4 }), (groups) => {
        const turned = moderatedVariances(groups.map((group) => group.toReversed()).toReversed());
        const back = turned.map((group) => group.toReversed()).toReversed();
        for (const [at, group] of moderatedVariances(groups).entries())
          for (const [index, { variance, degrees }] of group.entries()) {
            expect(back[at]?.[index]?.variance).toBeCloseTo(variance, 6);
            expect((back[at]?.[index]?.degrees ?? 0) / degrees).toBeCloseTo(1, 6);
          }
      }),
    );
  });

  test('recover how much true variances vary within groups, whatever the groups differ by', () => {
    // Smyth 2004, 2: true variance = common x 8 / chi-squared(8), seen with 10 degrees; so each has 18
    const random = seededRandom('prior');
    const groups = Array.from({ length: 500 }, (_, at) =>
      Array.from({ length: 3 }, () => {
        const truth = (4 ** (at % 5) * 8) / chiSquared(random, 8);
        return { variance: (truth * chiSquared(random, 10)) / 10, degrees: 10 };
      }),
    );
    const degrees = moderatedVariances(groups)[0]?.[0]?.degrees ?? 0;
    expect(degrees).toBeGreaterThan(16.5);
    expect(degrees).toBeLessThan(20);
  });
});

/** Of even degrees: a sum of exponentials. */
function chiSquared(random: () => number, degrees: number): number {
  return sumOf(Array.from({ length: degrees / 2 }, () => -2 * Math.log(1 - random())));
}
