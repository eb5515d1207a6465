import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalTimes } from '../../../shared/stats/arrival-times.ts';
import { brunnerMunzelTest } from '../../../shared/stats/brunner-munzel-test.ts';
import { countQuantile } from '../../../shared/stats/count-quantile.ts';
import { type LevelOrPace, levelOrPace } from '../../../shared/stats/level-or-pace.ts';
import { minimumEffectTest } from '../../../shared/stats/minimum-effect-test.ts';
import { studentInterval } from '../../../shared/stats/student-interval.ts';
import { alignedCounts } from './aligned-counts.ts';

// pain scores on the third day after surgery, two treatments: Brunner and Munzel 2000
const scoresY = [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1];
const scoresN = [3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4];

const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 25 });

describe('brunnerMunzelTest', () => {
  test('the published example: W = 3.1375 at 17.683 degrees of freedom', () => {
    const effect = compared(scoresN, scoresY);
    expect(effect?.probability).toBeCloseTo(0.788961, 6);
    expect(effect?.low).toBeCloseTo(0.5952169, 7);
    expect(effect?.high).toBeCloseTo(0.9827052, 7);
    expect(effect?.pValue).toBeCloseTo(0.005786, 6);
    expect(effect?.degrees).toBeCloseTo(17.683, 3);
    expect(((effect?.probability ?? 0) - 0.5) / (effect?.standardError ?? 1)).toBeCloseTo(3.1375, 4);
  });

  test('is what the ranks of the paper say, pair by pair', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const effect = compared(first, second);
        const { probability, variance } = byRanks(first, second);
        // without a variance there is no test, and only then
        expect(effect === undefined).toBe(variance < 1e-12);
        if (effect === undefined) return;
        expect(effect.probability).toBeCloseTo(probability, 12);
        expect(effect.standardError).toBeCloseTo(Math.sqrt(variance), 12);
      }),
    );
  });

  test('groups that change places change the side', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const effect = compared(first, second);
        const turned = compared(second, first);
        expect(turned === undefined).toBe(effect === undefined);
        if (effect === undefined || turned === undefined) return;
        expect(turned.probability).toBeCloseTo(1 - effect.probability, 12);
        expect(turned.low).toBeCloseTo(1 - effect.high, 9);
        expect(turned.pValue).toBeCloseTo(effect.pValue, 9);
      }),
    );
  });

  test('a value that neither group has says nothing', () => {
    // how many had the pain scores 1 to 5; nobody had a sixth between them
    const effect = brunnerMunzelTest([3, 0, 1, 4, 2, 1], [11, 0, 2, 0, 1, 0]);
    expect(effect?.probability).toBeCloseTo(0.788961, 6);
    expect(effect).toEqual(brunnerMunzelTest([3, 1, 4, 2, 1], [11, 2, 0, 1, 0]));
  });

  test('groups that are alike do not differ', () => {
    const effect = compared(scoresN, scoresN);
    expect(effect?.probability).toBeCloseTo(0.5, 12);
    expect(effect?.pValue).toBeCloseTo(1, 9);
  });

  test('undefined with one value, without overlap, and where all are one', () => {
    expect(compared([3], scoresY)).toBeUndefined();
    expect(compared(scoresY, [])).toBeUndefined();
    expect(compared([1, 2], [3, 4])).toBeUndefined();
    expect(compared([2, 2], [2, 2])).toBeUndefined();
  });
});

describe('arrivals', () => {
  const group = scoresN.map((age) => ({ age, first: 1, second: 3, censored: 0 }));
  const other = scoresY.map((age) => ({ age, first: 1, second: 0, censored: 2 }));

  test('are the ages of the first ending within the horizon, the horizon included', () => {
    const counts = [
      { age: 9, first: 4, second: 1, censored: 0 },
      { age: 3, first: 1, second: 0, censored: 0 },
      { age: 5, first: 0, second: 7, censored: 2 },
      { age: 10, first: 8, second: 0, censored: 0 },
    ];
    expect(arrivalTimes(counts, 9)).toEqual([
      { value: 9, count: 4 },
      { value: 3, count: 1 },
    ]);
    expect(countQuantile(arrivalTimes(counts, 9), 0.2)).toBe(3);
  });

  test('are compared by Brunner and Munzel, whatever the other endings, and the horizon cuts both groups', () => {
    const agesOf = (counts: typeof group, horizon: number) => arrivalTimes(counts, horizon).map(({ value }) => value);
    const within = (horizon: number) => compared(agesOf(group, horizon), agesOf(other, horizon));
    expect(within(5)?.probability).toBeCloseTo(0.788961, 6);
    expect(within(5)?.pValue).toBeCloseTo(0.005786, 6);
    const { probability } = byRanks(
      scoresN.filter((age) => age <= 3),
      scoresY.filter((age) => age <= 3),
    );
    expect(within(3)?.probability).toBeCloseTo(probability, 12);
    expect(within(1)).toBeUndefined();
    expect(within(0)).toBeUndefined();
  });
});

describe('levelOrPace', () => {
  const differences = {
    below: difference(-0.2),
    unclear: difference(-0.04),
    zero: difference(0),
    above: difference(0.2),
  };
  const paces = { slower: pace(0.7), unclear: pace(0.52), faster: pace(0.3) };

  // early and late difference, pace among arrivals: the whole table
  test.each<[keyof typeof differences, keyof typeof differences, keyof typeof paces, LevelOrPace]>([
    ['below', 'below', 'slower', 'fewer_and_slower'],
    ['unclear', 'below', 'slower', 'fewer_and_slower'],
    ['above', 'below', 'slower', 'fewer_and_slower'],
    ['below', 'below', 'unclear', 'fewer'],
    ['unclear', 'below', 'unclear', 'fewer'],
    ['above', 'below', 'unclear', 'cannot_tell'],
    ['below', 'below', 'faster', 'fewer_and_faster'],
    ['unclear', 'below', 'faster', 'fewer_and_faster'],
    ['above', 'below', 'faster', 'fewer_and_faster'],
    ['below', 'unclear', 'slower', 'slower'],
    ['unclear', 'unclear', 'slower', 'slower'],
    ['zero', 'unclear', 'slower', 'cannot_tell'],
    ['above', 'unclear', 'slower', 'cannot_tell'],
    ['below', 'unclear', 'unclear', 'cannot_tell'],
    ['unclear', 'unclear', 'unclear', 'cannot_tell'],
    ['above', 'unclear', 'unclear', 'cannot_tell'],
    ['below', 'zero', 'faster', 'cannot_tell'],
    ['unclear', 'unclear', 'faster', 'faster'],
    ['above', 'unclear', 'faster', 'faster'],
    ['below', 'above', 'slower', 'more_and_slower'],
    ['unclear', 'above', 'slower', 'more_and_slower'],
    ['above', 'above', 'slower', 'more_and_slower'],
    ['below', 'above', 'unclear', 'cannot_tell'],
    ['unclear', 'above', 'unclear', 'more'],
    ['above', 'above', 'unclear', 'more'],
    ['below', 'above', 'faster', 'more_and_faster'],
    ['unclear', 'above', 'faster', 'more_and_faster'],
    ['above', 'above', 'faster', 'more_and_faster'],
  ])('early %s, late %s, pace %s: %s', (early, late, speed, answer) => {
    expect(levelOrPace({ early: differences[early], late: differences[late], pace: paces[speed] })).toBe(answer);
  });

  test('groups that change places change every word', () => {
    const opposite = { fewer: 'more', more: 'fewer', slower: 'faster', faster: 'slower' } as Record<string, string>;
    const share = fc.double({ min: -1, max: 1, noNaN: true }).map(difference);
    const probability = fc.double({ min: 0, max: 1, noNaN: true }).map(pace);
    fc.assert(
      fc.property(share, share, probability, (early, late, speed) => {
        const answer = levelOrPace({ early, late, pace: speed });
        const turned = levelOrPace({ early: negated(early), late: negated(late), pace: pace(1 - speed.probability) });
        expect(turned).toBe(answer.replace(/fewer|more|slower|faster/g, (word) => opposite[word] ?? word));
      }),
    );
  });

  test('an interval that touches the middle shows nothing', () => {
    const touching = { value: -0.1, low: -0.2, high: 0 };
    expect(levelOrPace({ early: touching, late: touching, pace: { probability: 0.6, low: 0.5, high: 0.7 } })).toBe(
      'cannot_tell',
    );
  });
});

/** With Student's interval at .95 and p-value. */
function compared(first: readonly number[], second: readonly number[]) {
  const [own = [], others = []] = alignedCounts([first, second]);
  const effect = brunnerMunzelTest(own, others);
  if (effect === undefined) return undefined;
  const { low, high } = studentInterval({ ...effect, value: effect.probability }, 0.95);
  return { ...effect, low, high, pValue: minimumEffectTest({ ...effect, value: effect.probability - 0.5 }, 0) };
}

/** Brunner and Munzel 2000: ranks among all and within the own group. */
function byRanks(first: readonly number[], second: readonly number[]) {
  const all = [...first, ...second];
  const pairs = first.flatMap((one) => second.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return {
    probability: pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length,
    variance: rankVariance(first, all) / second.length ** 2 + rankVariance(second, all) / first.length ** 2,
  };
}

function rankVariance(own: readonly number[], all: readonly number[]): number {
  const excess = own.map((value) => rank(value, all) - rank(value, own));
  const mean = excess.reduce((sum, value) => sum + value, 0) / own.length;
  return excess.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1) / own.length;
}

function rank(value: number, among: readonly number[]): number {
  const below = among.filter((other) => other < value).length;
  return below + (among.filter((other) => other === value).length + 1) / 2;
}

function difference(value: number) {
  return { value, low: value - 0.1, high: value + 0.1 };
}

function negated({ value, low, high }: { value: number; low: number; high: number }) {
  return { value: -value, low: -high, high: -low };
}

function pace(probability: number) {
  return { probability, low: probability - 0.1, high: probability + 0.1 };
}
