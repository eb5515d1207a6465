import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialDraw } from '../../../shared/stats/binomial-draw.ts';
import { mantelHaenszel, type Stratum } from '../../../shared/stats/mantel-haenszel.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';

type Row = readonly [part: number, whole: number, otherPart: number, otherWhole: number];
const strataOf = (rows: readonly Row[]): readonly Stratum[] =>
  rows.map(([part, whole, otherPart, otherWhole]) => ({
    first: { part, whole },
    second: { part: otherPart, whole: otherWhole },
  }));

// UCBAdmissions of R: men and women in departments A to F
const BERKELEY = strataOf([
  [512, 825, 89, 108],
  [353, 560, 17, 25],
  [120, 325, 202, 593],
  [138, 417, 131, 375],
  [53, 191, 94, 393],
  [22, 373, 24, 341],
]);

// Colditz and others 1994, "Efficacy of BCG vaccine in the prevention of tuberculosis": cases among vaccinated and others
const BCG = strataOf([
  [4, 123, 11, 139],
  [6, 306, 29, 303],
  [3, 231, 11, 220],
  [62, 13598, 248, 12867],
  [33, 5069, 47, 5808],
  [180, 1541, 372, 1451],
  [8, 2545, 10, 629],
  [505, 88391, 499, 88391],
  [29, 7499, 45, 7277],
  [17, 1716, 65, 1665],
  [186, 50634, 141, 27338],
  [5, 2498, 3, 2341],
  [27, 16913, 29, 17854],
]);

// the example of metafor's rma.mh in the tests of MetidaFreq.jl, checked there against OpenMetaAnalyst
const TRIALS = strataOf([
  [21, 41, 2, 12],
  [14, 31, 12, 34],
  [11, 23, 9, 16],
]);

const stratum = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.nat(30), fc.nat(30))
  .map(([part, otherPart, rest, otherRest]): Row => [part, part + rest, otherPart, otherPart + otherRest]);

describe('mantelHaenszel', () => {
  test('Berkeley: mantelhaen.test(UCBAdmissions, correct = FALSE) of R, and with the correction 1.4269', () => {
    const compared = mantelHaenszel(BERKELEY);
    expect(compared?.statistic).toBeCloseTo(1.5246, 4);
    expect(compared?.pValue).toBeCloseTo(0.2169, 4);
    const weights = BERKELEY.reduce(
      (sum, { first, second }) => sum + (first.whole * second.whole) / (first.whole + second.whole),
      0,
    );
    const excess = Math.abs((compared?.difference ?? 0) * weights);
    const variance = excess ** 2 / (compared?.statistic ?? 1);
    expect((excess - 0.5) ** 2 / variance).toBeCloseTo(1.4269, 4);
    expect(compared?.difference).toBeLessThan(0);
  });

  test.each([
    ['three trials (OpenMetaAnalyst)', TRIALS, 0.114863, 0.082751, 6],
    // metafor 4, rma.mh(measure = "RD") of dat.bcg
    ['BCG vaccine (metafor)', BCG, -3.288181832613e-3, 2.866567485273736e-4, 14],
  ])('risk difference and Sato standard error: %s', (_, strata, difference, standardError, digits) => {
    const compared = mantelHaenszel(strata);
    expect(compared?.difference).toBeCloseTo(difference, digits);
    expect(compared?.standardError).toBeCloseTo(standardError, digits);
  });

  test('interval of the three trials (OpenMetaAnalyst)', () => {
    expect(mantelHaenszel(TRIALS)?.low).toBeCloseTo(-0.047325, 6);
    expect(mantelHaenszel(TRIALS)?.high).toBeCloseTo(0.277052, 6);
  });

  test('turns its sign with the groups, ignores the order of strata and those that hold one group', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (rows) => {
        const there = mantelHaenszel(strataOf(rows));
        const back = mantelHaenszel(strataOf(rows.map(([a, b, c, d]): Row => [c, d, a, b])));
        expect(back === undefined).toBe(there === undefined);
        if (there === undefined || back === undefined) return;
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.standardError).toBeCloseTo(there.standardError, 9);
        expect(back.pValue).toBeCloseTo(there.pValue, 12);
        const more = mantelHaenszel(
          strataOf([[3, 9, 0, 0], [1, 1, 0, 0], ...[...rows].reverse(), [0, 0, 5, 5], [0, 0, 0, 0]]),
        );
        expect(more?.difference).toBeCloseTo(there.difference, 12);
        expect(more?.standardError).toBeCloseTo(there.standardError, 9);
        expect(more?.pValue).toBeCloseTo(there.pValue, 12);
      }),
    );
  });

  test('is the plain difference in one stratum', () => {
    expect(mantelHaenszel(strataOf([[30, 100, 10, 50]]))?.difference).toBeCloseTo(0.1, 12);
  });

  test('counts resembling trials as fewer', () => {
    const plain = mantelHaenszel(TRIALS);
    const inflated = mantelHaenszel(TRIALS, { designEffect: 2.5 });
    expect(inflated?.statistic).toBeCloseTo((plain?.statistic ?? 0) / 2.5, 12);
    expect(inflated?.standardError).toBeCloseTo((plain?.standardError ?? 0) * Math.sqrt(2.5), 12);
    expect(inflated?.pValue).toBeGreaterThan(plain?.pValue ?? 1);
    expect(() => mantelHaenszel(TRIALS, { designEffect: 0.9 })).toThrow(RangeError);
  });

  test('is undefined where nothing can differ', () => {
    expect(mantelHaenszel([])).toBeUndefined();
    expect(mantelHaenszel(strataOf([[3, 9, 0, 0]]))).toBeUndefined();
    expect(mantelHaenszel(strataOf([[9, 9, 4, 4]]))).toBeUndefined();
  });

  test('covers a common difference over many small strata, and raises false alarms as often as it says', () => {
    const random = seededRandom('strata');
    const runs = 2000;
    let covered = 0;
    let alarms = 0;
    for (let run = 0; run < runs; run++) {
      const rows = (difference: number) =>
        Array.from({ length: 12 }, (_, index): Row => {
          const base = 0.15 + 0.05 * index;
          const [whole, otherWhole] = [8 + index, 20 - index];
          const part = binomialDraw(random, whole, base + difference);
          return [part, whole, binomialDraw(random, otherWhole, base), otherWhole];
        });
      const different = mantelHaenszel(strataOf(rows(0.15)));
      if (different !== undefined && different.low <= 0.15 && different.high >= 0.15) covered += 1;
      if ((mantelHaenszel(strataOf(rows(0)))?.pValue ?? 1) < 0.05) alarms += 1;
    }
    // three Monte-Carlo errors of 2000 runs are 1.5 points
    expect(Math.abs(covered / runs - 0.95)).toBeLessThan(0.015);
    expect(Math.abs(alarms / runs - 0.05)).toBeLessThan(0.015);
  });
});
