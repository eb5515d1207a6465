import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredDifferenceFromAll, measuredRate } from '../../../shared/signals/measured-rate.ts';
import { newcombeInterval } from '../../../shared/stats/newcombe-interval.ts';

const rate = (part: number, whole: number, designEffect?: number) =>
  measuredRate(part, whole, 30, 'no_entrants', designEffect);

describe('the interval of a share', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
  ])('of %d in %d is Wilson’s', (part, whole, low, high) => {
    expect(rate(part, whole)).toMatchObject({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });

  it('is that of the independent units that alike ones are worth, whose counts stay as they are', () => {
    expect(rate(162, 526, 2)).toMatchObject({
      ...{ part: 162, whole: 526, designEffect: 2 },
      ...{ low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) },
    });
    expect(rate(81, 263)).not.toHaveProperty('designEffect');
  });
});

describe('the difference of a segment from all', () => {
  it('is its difference from the rest, as far as the rest is of all', () => {
    const rest = newcombeInterval({ part: 40, whole: 100 }, { part: 60, whole: 300 });
    expect(measuredDifferenceFromAll(rate(40, 100), rate(100, 400))).toEqual({
      kind: 'measured',
      value: 0.15,
      low: expect.closeTo(0.75 * rest.low, 6),
      high: expect.closeTo(0.75 * rest.high, 6),
    });
  });

  it('is none where the segment is all there is', () => {
    const all = rate(3, 7);
    expect(measuredDifferenceFromAll(all, all)).toEqual({ kind: 'measured', value: 0, low: 0, high: 0 });
  });

  it('is wider where units are alike, and has the sign of the difference of the shares', () => {
    const counts = fc.record({
      own: fc.integer({ min: 20, max: 400 }),
      rest: fc.integer({ min: 20, max: 400 }),
      first: fc.double({ min: 0, max: 1, noNaN: true }),
      second: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, ({ own, rest, first, second }) => {
        const [part, others] = [Math.round(first * own), Math.round(second * rest)];
        const of = (effect: number) =>
          measuredDifferenceFromAll(rate(part, own, effect), rate(part + others, own + rest, effect));
        const [plain, clustered] = [of(1), of(3)];
        if (plain.kind === 'withheld' || clustered.kind === 'withheld') throw new Error('nothing is withheld');
        expect(plain.value).toBeCloseTo(part / own - (part + others) / (own + rest), 5);
        expect(clustered.high - clustered.low).toBeGreaterThan(plain.high - plain.low);
      }),
    );
  });

  it('is withheld for the reason of whichever is', () => {
    expect(measuredDifferenceFromAll(rate(0, 0), rate(3, 7))).toEqual({ kind: 'withheld', reason: 'no_entrants' });
  });
});
