import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AmountBin } from '../../../shared/stats/binned-amounts.ts';
import { brunnerMunzelTest } from '../../../shared/stats/brunner-munzel-test.ts';
import { logAmountContrast, logAmountMean } from '../../../shared/stats/log-amount-contrast.ts';
import { meanRidits } from '../../../shared/stats/mean-ridits.ts';
import { alignedCounts } from './aligned-counts.ts';

const manyGroups = fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 12 }), {
  minLength: 1,
  maxLength: 5,
});

describe('meanRidits', () => {
  test('by hand', () => {
    // of all: two ones, two twos, two threes, at the ridits 1/6, 1/2, 5/6
    const [low, high] = riditsOf([1, 1, 2], [2, 3, 3]);
    expect(low?.mean).toBeCloseTo(5 / 18, 12);
    expect(high?.mean).toBeCloseTo(13 / 18, 12);
    // squares around 5/18: 2 x (1/9)^2 + (2/9)^2 = 6/81; over 2, over 3: 1/81
    expect(low?.standardError).toBeCloseTo(1 / 9, 12);
  });

  test('is the probability of being above a random value of all, ties half; all together have one half', () => {
    fc.assert(
      fc.property(manyGroups, (groups) => {
        const all = groups.flat();
        const ridits = riditsOf(...groups);
        let total = 0;
        groups.forEach((group, place) => {
          const wins = group.flatMap((own) => all.map((other) => (own > other ? 1 : own === other ? 0.5 : 0)));
          expect(ridits[place]?.mean).toBeCloseTo(meanOf(wins), 12);
          total += (ridits[place]?.mean ?? 0) * group.length;
        });
        expect(total / all.length).toBeCloseTo(0.5, 12);
      }),
    );
  });

  test('only the order of values counts, not their scale, nor values that no group has', () => {
    fc.assert(
      fc.property(manyGroups, (groups) => {
        const stretched = riditsOf(...groups.map((group) => group.map((value) => Math.exp(value))));
        const spaced = meanRidits(alignedCounts(groups).map((counts) => counts.flatMap((count) => [0, count, 0])));
        riditsOf(...groups).forEach((ridit, place) => {
          for (const other of [stretched[place], spaced[place]]) {
            expect(other?.mean).toBeCloseTo(ridit?.mean ?? 0, 12);
            expect(other?.standardError).toBeCloseTo(ridit?.standardError ?? 0, 12);
          }
        });
      }),
    );
  });

  test('a group of equal values does not claim to have no error', () => {
    const [equal] = riditsOf([2, 2, 2, 2], [1, 1, 3, 3]);
    // as if one value of four were spread evenly: a twelfth over four, over four
    expect(equal).toEqual({ mean: 0.5, standardError: Math.sqrt(1 / 12 / 4 / 4) });
  });

  test('says nothing of a group of fewer than two, which yet counts among all', () => {
    const [pair, single, none] = riditsOf([1, 2], [3], []);
    expect(pair?.mean).toBeCloseTo((1 / 6 + 1 / 2) / 2, 12);
    expect([single, none]).toEqual([undefined, undefined]);
    expect(meanRidits([])).toEqual([]);
  });
});

describe('ranks of clustered values', () => {
  const [first = [], second = []] = alignedCounts([
    [1, 2, 3, 3, 4, 5, 6, 8],
    [2, 4, 5, 6, 6, 7, 9, 9],
  ]);

  test('have the error times the root of the design effect, and nothing else', () => {
    const plain = brunnerMunzelTest(first, second);
    const clustered = brunnerMunzelTest(first, second, 4);
    expect(clustered).toEqual({ ...plain, standardError: expect.any(Number) });
    expect(clustered?.standardError).toBeCloseTo(2 * (plain?.standardError ?? 0), 12);
  });
});

describe('logAmountMean', () => {
  const open = [10, 20, 40, 80].map((amount): AmountBin => bin(amount, amount, 20 * amount));

  test('is the mean logarithm with its error', () => {
    // bins open on a side have no width: logarithms 10, 20, 40, 80 in hundredths, two steps of ln 2 around their middle
    const mean = logAmountMean(open);
    expect(mean?.value).toBeCloseTo(Math.log(10) + 1.5 * Math.LN2, 12);
    // squares (1.5^2 + .5^2) x 2 = 5, over three, over four
    expect(mean?.standardError).toBeCloseTo(Math.LN2 * Math.sqrt(5 / 12), 12);
    expect(logAmountMean(open, 1.5)?.standardError).toBeCloseTo(Math.LN2 * Math.sqrt((5 / 12) * 1.5), 12);
    expect(logAmountMean(open, 1.5)?.value).toBe(mean?.value);
  });

  test('two of them make the contrast', () => {
    const other = [30, 90].map((amount) => bin(amount, amount, 20 * amount));
    const contrast = logAmountContrast(open, other);
    const [one, two] = [logAmountMean(open), logAmountMean(other)];
    expect(contrast?.logDifference).toBeCloseTo((one?.value ?? 0) - (two?.value ?? 0), 12);
    expect(contrast?.standardError).toBeCloseTo(Math.hypot(one?.standardError ?? 0, two?.standardError ?? 0), 12);
  });

  test('says nothing of fewer than two amounts after division by the design effect', () => {
    expect(logAmountMean(open, 2)).toBeDefined();
    expect(logAmountMean(open, 2.01)).toBeUndefined();
    expect(logAmountMean([])).toBeUndefined();
  });

  test('leaves out what has no logarithm', () => {
    expect(logAmountMean([...open, bin(0, -100, 1, 5)])).toEqual(logAmountMean(open));
  });
});

function bin(sum: number, atLeast: number, below: number, count = 1): AmountBin {
  return { atLeast, below, count, sum };
}

function riditsOf(...groups: readonly (readonly number[])[]) {
  return meanRidits(alignedCounts(groups));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
