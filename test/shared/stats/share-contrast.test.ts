import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midPTest } from '../../../shared/stats/mid-p-test.ts';
import { type ShareGroup, shareContrast } from '../../../shared/stats/share-contrast.ts';
import { heldQuantiles, studentInterval } from '../../../shared/stats/student-interval.ts';

/** So many degrees of freedom that Student's t is normal. */
const MANY = 1e7;

describe('shareContrast', () => {
  test('of large groups is the score test', () => {
    // by hand: pooled 150 of 400 = .375, error sqrt(.375 x .625 x (1/200 + 1/200)) = .0484123, z = -.15 / .0484123 = -3.098387;
    // two-sided normal tail .0019458, Student's with 30 degrees .0042017: computed independently by scipy 1.17.1
    expect(shareContrast(group(60, 200), group(90, 200), MANY)?.pValue).toBeCloseTo(0.0019458, 6);
    expect(shareContrast(group(60, 200), group(90, 200), 30)?.pValue).toBeCloseTo(0.0042017, 6);
  });

  test('its interval has the error of each own share', () => {
    const contrast = shareContrast(group(60, 200), group(90, 200, 2), 30);
    expect(contrast?.value).toBeCloseTo(-0.15, 12);
    expect(contrast?.degrees).toBe(30);
    expect(contrast?.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 200 + (2 * 0.45 * 0.55) / 200), 12);
  });

  test('a share of none or all is as uncertain as the pooled one', () => {
    const pooled = 20 / 150;
    const error = Math.sqrt((pooled * (1 - pooled)) / 50 + (0.2 * 0.8) / 100);
    expect(shareContrast(group(0, 50), group(20, 100), 40)?.standardError).toBeCloseTo(error, 12);
    expect(shareContrast(group(50, 50), group(80, 100), 40)?.standardError).toBeCloseTo(error, 12);
  });

  test('of small groups is the exact mid-p test', () => {
    // Fisher's tea tasting in Agresti 2002, 3.5: the one-sided mid-p of 3 of 4 against 1 of 4 is .129; both sides 18 / 70
    expect(shareContrast(group(3, 4), group(1, 4), 6)?.pValue).toBeCloseTo(18 / 70, 12);
  });

  test.each([
    // fewer than 25 expected of either kind in either group: 100 x .24 of the first
    ['few of a kind', group(20, 100), group(100, 400), true],
    ['few of the other kind', group(80, 100), group(300, 400), true],
    ['few in the second', group(100, 400), group(20, 100), true],
    ['exactly 25 expected', group(20, 100), group(105, 400), false],
    ['enough of both', group(30, 100), group(100, 300), false],
  ])('%s: whether it is exact', (_name, first, second, isExact) => {
    const contrast = shareContrast(first, second, MANY);
    expect(contrast?.pValue === midPTest(first, second)).toBe(isExact);
  });

  test('a design effect multiplies the variance of the score test', () => {
    const plain = shareContrast(group(900, 2000), group(800, 2000), MANY);
    for (const effect of [1.5, 4]) {
      const clustered = shareContrast(group(900, 2000, effect), group(800, 2000, effect), MANY);
      const fewer = shareContrast(group(900 / effect, 2000 / effect), group(800 / effect, 2000 / effect), MANY);
      expect(clustered?.pValue).toBeCloseTo(fewer?.pValue ?? 0, 9);
      expect(clustered?.standardError).toBeCloseTo((plain?.standardError ?? 0) * Math.sqrt(effect), 12);
    }
    // on one side only it multiplies that side's
    const first = shareContrast(group(900, 2000, 3), group(800, 2000), MANY);
    // the pooled share stays as it was counted: 1700 of 4000
    const error = Math.sqrt(0.425 * 0.575 * (3 / 2000 + 1 / 2000));
    expect(first?.pValue).toBeCloseTo(twoSided(0.05 / error), 6);
  });

  test('a design effect divides the deviate of the exact test by its root, the larger of the two', () => {
    const plain = shareContrast(group(2, 30), group(8, 30), MANY)?.pValue ?? 0;
    const deviate = normalDeviate(plain);
    for (const [one, other] of [
      [4, 1],
      [1, 4],
      [4, 4],
    ] as const) {
      const clustered = shareContrast(group(2, 30, one), group(8, 30, other), MANY)?.pValue ?? 0;
      expect(normalDeviate(clustered)).toBeCloseTo(deviate / 2, 4);
    }
    // equal shares stay as unlikely to differ
    expect(shareContrast(group(3, 30, 4), group(3, 30, 4), MANY)?.pValue).toBe(1);
  });

  test('a threshold takes differences up to it into the null', () => {
    const pValues = [0.001, 0.01, 0.02, 0.05, 0.1].map(
      (threshold) => shareContrast(group(600, 2000), group(900, 2000), 500, threshold)?.pValue ?? 0,
    );
    expect(shareContrast(group(600, 2000), group(900, 2000), 500)?.pValue).toBeLessThan(pValues[1] ?? 0);
    expect(pValues).toEqual(pValues.toSorted((one, other) => one - other));
    expect(new Set(pValues).size).toBe(5);
    // a difference at the threshold itself: one half, and next to nothing from the other tail
    expect(shareContrast(group(800, 2000), group(900, 2000), 500, 0.05)?.pValue).toBeCloseTo(0.5, 2);
    // by hand: error sqrt(.3 x .7 / 2000 + .45 x .55 / 2000) = .0151245; (.05 - .15) / error = -6.611788, the other tail is nothing
    expect(shareContrast(group(600, 2000), group(900, 2000), MANY, 0.05)?.standardError).toBeCloseTo(0.0151245, 6);
    expect(shareContrast(group(600, 2000), group(900, 2000), MANY, 0.12)?.pValue).toBeCloseTo(0.0236536, 5);
  });

  test('of swapped groups has the other sign and the same error and p-value', () => {
    const side = fc.record({
      whole: fc.integer({ min: 1, max: 400 }),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
      effect: fc.constantFrom(1, 1.4, 3),
    });
    fc.assert(
      fc.property(side, side, fc.constantFrom(0, 0.03), (one, other, threshold) => {
        const [first, second] = [one, other].map(({ whole, fraction, effect }) =>
          group(Math.round(whole * fraction), whole, effect),
        ) as [ShareGroup, ShareGroup];
        const plain = shareContrast(first, second, 50, threshold);
        const swapped = shareContrast(second, first, 50, threshold);
        expect(swapped === undefined).toBe(plain === undefined);
        if (plain === undefined || swapped === undefined) return;
        expect(swapped.value).toBeCloseTo(-plain.value, 12);
        expect(swapped.standardError).toBeCloseTo(plain.standardError, 12);
        expect(swapped.pValue).toBeCloseTo(plain.pValue, 9);
        expect(plain.pValue).toBeGreaterThanOrEqual(0);
        expect(plain.pValue).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('says nothing where nobody or everybody is a part', () => {
    expect(shareContrast(group(0, 50), group(0, 60), 40)).toBeUndefined();
    expect(shareContrast(group(50, 50), group(60, 60), 40)).toBeUndefined();
    expect(shareContrast(group(0, 50), group(60, 60), 40)).toBeDefined();
  });
});

describe('studentInterval', () => {
  // Student's quantiles of the usual table: .975 with 10 degrees 2.228139, .995 with 5 4.032143, .95 with 1 6.313752
  test.each([
    [10, 0.95, 2.228139],
    [5, 0.99, 4.032143],
    [1, 0.9, 6.313752],
    [1e9, 0.95, 1.959964],
  ])('with %d degrees at %d reaches %d standard errors to each side', (degrees, confidence, errors) => {
    const { low, high } = studentInterval({ value: 3, standardError: 0.5, degrees }, confidence);
    expect(high - 3).toBeCloseTo(errors / 2, 5);
    expect(3 - low).toBeCloseTo(errors / 2, 5);
  });

  test('is the same to the last bit where quantiles are held for other intervals', () => {
    const held = heldQuantiles(0.99);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (all) => {
        for (const degrees of all) {
          const estimate = { value: 3, standardError: 0.5, degrees: degrees / 2 };
          expect(studentInterval(estimate, 0.99, held)).toEqual(studentInterval(estimate, 0.99));
        }
      }),
    );
  });
});

function group(part: number, whole: number, designEffect = 1): ShareGroup {
  return { part, whole, designEffect };
}

function twoSided(deviate: number): number {
  return 2 * cumulative(-Math.abs(deviate), 0, 1);
}

function normalDeviate(pValue: number): number {
  return -quantile(pValue / 2, 0, 1);
}
