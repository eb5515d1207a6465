import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialDraw } from '../../../shared/stats/binomial-draw.ts';
import { kitagawaSplit, type SplitSegment } from '../../../shared/stats/kitagawa-split.ts';
import type { IntervalEstimate } from '../../../shared/stats/normal-interval.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';
import { shapleySplit, shapleySplitWithErrors } from '../../../shared/stats/shapley-split.ts';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

// Bickel, Hammel and O'Connell 1975, "Sex bias in graduate admissions: data from Berkeley": departments A to F, men first
const BERKELEY: readonly SplitSegment[] = (
  [
    [512, 825, 89, 108],
    [353, 560, 17, 25],
    [120, 325, 202, 593],
    [138, 417, 131, 375],
    [53, 191, 94, 393],
    [22, 373, 24, 341],
  ] as const
).map(([part, whole, otherPart, otherWhole]) => ({
  first: { part, whole },
  second: { part: otherPart, whole: otherWhole },
}));

const cell = fc
  .record({ whole: fc.integer({ min: 1, max: 400 }), fraction: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ whole, fraction }) => ({ part: Math.round(whole * fraction), whole }));
const segments = fc.array(fc.record({ first: cell, second: cell }), { minLength: 1, maxLength: 8 });

describe('kitagawaSplit', () => {
  test('Berkeley: the gap of 14.2 points is all mix, within departments it has the other sign', () => {
    const split = kitagawaSplit(BERKELEY);
    expect(split?.movement.value).toBeCloseTo(557 / 1835 - 1198 / 2691, 12);
    expect(split?.movement.value).toBeCloseTo(-0.1416, 4);
    expect(split?.mix.value).toBeLessThan(-0.1416);
    expect(split?.rate.value).toBeGreaterThan(0);
    expect(split?.mix.high).toBeLessThan(0);
  });

  test('household headship in the United States, 1970 and 1985: Das Gupta 1993, table 5.1', () => {
    const sizes = [12.9, 10.9, 9.5, 8, 7.8, 8.4, 8.6, 7.8, 7, 5.9, 4.7, 3.6, 4.9];
    const laterSizes = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6, 6.3, 5.9, 5.1, 4, 5.5];
    const rates = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8];
    const laterRates = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2];
    const cellOf = (size = 0, rate = 0) => ({ part: size * rate, whole: size * 100 });
    const split = kitagawaSplit(
      sizes.map((size, index) => ({
        first: cellOf(size, rates[index]),
        second: cellOf(laterSizes[index], laterRates[index]),
      })),
    );
    expect(100 * (split?.mix.value ?? 0)).toBeCloseTo(1.2269, 4);
    expect(100 * (split?.rate.value ?? 0)).toBeCloseTo(1.7403, 4);
    expect(100 * (split?.movement.value ?? 0)).toBeCloseTo(2.9672, 4);
  });

  test('centres the mix: a segment above the mean that grows adds, one below that shrinks adds as well', () => {
    const split = kitagawaSplit([
      { first: { part: 80, whole: 100 }, second: { part: 160, whole: 200 } },
      { first: { part: 60, whole: 300 }, second: { part: 40, whole: 200 } },
    ]);
    // shares .25 and .75 become .5 and .5; total rates .35 and .5, their mean .425
    expect(split?.segments.map((part) => part.mix.value)).toEqual([
      expect.closeTo((0.8 - 0.425) * 0.25, 12),
      expect.closeTo((0.2 - 0.425) * -0.25, 12),
    ]);
    expect(split?.segments.map((part) => part.rate.value)).toEqual([0, 0]);
  });

  test('sums to the movement, turns its signs when the times change places, keeps the order of the segments', () => {
    fc.assert(
      fc.property(segments, (given) => {
        const split = kitagawaSplit(given);
        const parts = split?.segments ?? [];
        expect(sumOf(parts.flatMap((part) => [part.mix.value, part.rate.value]))).toBeCloseTo(
          split?.movement.value ?? 9,
          12,
        );
        expect((split?.mix.value ?? 9) + (split?.rate.value ?? 9)).toBeCloseTo(split?.movement.value ?? 0, 12);
        const back = kitagawaSplit(given.map(({ first, second }) => ({ first: second, second: first })));
        const reversed = kitagawaSplit([...given].reverse());
        parts.forEach((part, index) => {
          expect(back?.segments[index]?.mix.value).toBeCloseTo(-part.mix.value, 12);
          expect(back?.segments[index]?.rate.value).toBeCloseTo(-part.rate.value, 12);
          expect(back?.segments[index]?.mix.standardError).toBeCloseTo(part.mix.standardError, 10);
          expect(reversed?.segments.at(-1 - index)?.mix.low).toBeCloseTo(part.mix.low, 10);
          expect(reversed?.segments.at(-1 - index)?.rate.high).toBeCloseTo(part.rate.high, 10);
        });
      }),
    );
  });

  test('takes a segment that is there at one time only for mix alone', () => {
    const lasting = { first: { part: 30, whole: 100 }, second: { part: 30, whole: 100 } };
    const arriving = { first: { part: 0, whole: 0 }, second: { part: 45, whole: 50 } };
    const split = kitagawaSplit([lasting, arriving]);
    expect(split?.segments[1]?.rate).toEqual({ value: 0, standardError: 0, low: 0, high: 0 });
    expect(split?.rate.value).toBe(0);
    expect(split?.mix.value).toBeCloseTo(75 / 150 - 0.3, 12);
    expect(split?.movement.value).toBeCloseTo(75 / 150 - 0.3, 12);
    expect(split?.movement.standardError).toBeGreaterThan(Math.sqrt((0.3 * 0.7) / 100));
    const leaving = kitagawaSplit([lasting, { first: arriving.second, second: arriving.first }]);
    expect(leaving?.mix.value).toBeCloseTo(-(split?.mix.value ?? 0), 12);
    expect(leaving?.mix.standardError).toBeCloseTo(split?.mix.standardError ?? 0, 12);
  });

  test('knows the standard error of a movement: that of two independent shares', () => {
    const split = kitagawaSplit(BERKELEY);
    const binomial = Math.sqrt((0.4452 * 0.5548) / 2691 + (0.3035 * 0.6965) / 1835);
    expect((split?.movement.standardError ?? 0) / binomial).toBeCloseTo(1, 2);
  });

  test('has the standard errors of the delta method on the single counts, by numerical slopes', () => {
    // many units, so that the half successes and failures that guard rates of 0 and 1 do not show
    const many = BERKELEY.map(({ first, second }) => ({
      first: { part: first.part * 1e4, whole: first.whole * 1e4 },
      second: { part: second.part * 1e4, whole: second.whole * 1e4 },
    }));
    const read = [
      (given: readonly SplitSegment[]) => kitagawaSplit(given)?.mix,
      (given: readonly SplitSegment[]) => kitagawaSplit(given)?.rate,
      (given: readonly SplitSegment[]) => kitagawaSplit(given)?.movement,
      (given: readonly SplitSegment[]) => kitagawaSplit(given)?.segments[0]?.mix,
      (given: readonly SplitSegment[]) => kitagawaSplit(given)?.segments[0]?.rate,
      (given: readonly SplitSegment[]) => kitagawaSplit(given)?.segments[5]?.mix,
    ];
    for (const estimate of read) {
      let variance = 0;
      many.forEach((segment, index) => {
        for (const time of ['first', 'second'] as const)
          for (const success of [0, 1]) {
            const { part, whole } = segment[time];
            const count = success === 1 ? part : whole - part;
            const step = count / 1e3;
            const moved = (by: number) =>
              estimate(many.with(index, { ...segment, [time]: { part: part + by * success, whole: whole + by } }))
                ?.value ?? 0;
            // counts are multinomial, and shares do not change when all counts grow alike: the mean slope is zero
            variance += count * ((moved(step) - moved(-step)) / (2 * step)) ** 2;
          }
      });
      expect((estimate(many)?.standardError ?? 0) / Math.sqrt(variance)).toBeCloseTo(1, 4);
    }
  });

  test('does not take rates of 0 for certainty', () => {
    const split = kitagawaSplit([
      { first: { part: 0, whole: 10 }, second: { part: 0, whole: 10 } },
      { first: { part: 0, whole: 10 }, second: { part: 0, whole: 10 } },
    ]);
    expect(split?.rate.standardError).toBeGreaterThan(0.04);
  });

  test('is undefined where a time has no units', () => {
    expect(kitagawaSplit([{ first: { part: 0, whole: 0 }, second: { part: 1, whole: 2 } }])).toBeUndefined();
    expect(kitagawaSplit([])).toBeUndefined();
  });

  test.each([
    ['independent units', 1],
    ['units in threes that are alike, with a design effect of three', 3],
  ])('covers what it says: %s', (_, alike) => {
    const truth = {
      first: { units: 600, shares: [0.5, 0.3, 0.2], rates: [0.3, 0.55, 0.2] },
      second: { units: 450, shares: [0.3, 0.3, 0.4], rates: [0.4, 0.45, 0.25] },
    };
    const random = seededRandom(`coverage ${alike}`);
    const exact = (time: keyof typeof truth) =>
      truth[time].shares.map((share, index) => ({
        part: 1e9 * share * (truth[time].rates[index] ?? 0),
        whole: 1e9 * share,
      }));
    const drawn = (time: keyof typeof truth) => {
      let unitsLeft = truth[time].units;
      let shareLeft = 1;
      return truth[time].shares.map((share, index) => {
        const whole = binomialDraw(random, unitsLeft, Math.min(1, share / shareLeft));
        unitsLeft -= whole;
        shareLeft -= share;
        const part = binomialDraw(random, whole, truth[time].rates[index] ?? 0);
        return { part: part * alike, whole: whole * alike, designEffect: alike };
      });
    };
    const zipped = (make: (time: keyof typeof truth) => readonly SplitSegment['first'][]) => {
      const second = make('second');
      return make('first').map((first, index) => ({ first, second: second[index] ?? first }));
    };
    const flat = (given: readonly SplitSegment[]): readonly IntervalEstimate[] => {
      const split = kitagawaSplit(given);
      if (split === undefined) throw new Error('no split');
      return [split.movement, split.mix, split.rate, ...split.segments.flatMap((part) => [part.mix, part.rate])];
    };
    const truths = flat(zipped(exact)).map((estimate) => estimate.value);
    const runs = 2000;
    const covered = truths.map(() => 0);
    for (let run = 0; run < runs; run++)
      flat(zipped(drawn)).forEach(({ low, high }, index) => {
        const value = truths[index] ?? Number.NaN;
        if (low <= value && value <= high) covered[index] = (covered[index] ?? 0) + 1;
      });
    for (const count of covered) {
      expect(count / runs).toBeGreaterThan(0.93);
      expect(count / runs).toBeLessThan(0.97);
    }
  });
});

const product = (factors: readonly number[]) => factors.reduce((result, factor) => result * factor, 1);

describe('shapleySplit', () => {
  // Das Gupta 1993, Standardization and Decomposition of Rates, chapter 2
  test.each([
    ['mean earnings, table 2.1', [10930, 0.717892], [16591, 0.825974], [4369.913, 1487.262], 3],
    [
      'birth rates of Austria and Chile, table 2.2',
      [51.78746, 0.45919, 0.52638],
      [84.90502, 0.75756, 0.51065],
      [10.4340333, 10.5608476, -0.6670084],
      6,
    ],
    [
      'births outside of marriage, table 2.3',
      [25.3, 0.214, 0.279, 0.949],
      [32.7, 0.29, 0.473, 0.986],
      [0.6889411, 0.8125381, 1.3829055, 0.1047547],
      6,
    ],
    [
      'fertility in South Korea, table 2.4',
      [0.58, 0.76, 0.84, 0.66, 16.573],
      [0.72, 0.97, 0.97, 0.56, 16.158],
      [1.0909785, 1.2298438, 0.7278399, -0.8398707, -0.1290187],
      6,
    ],
  ])('%s', (_, first, second, parts, digits) => {
    shapleySplit(product, first, second).forEach((part, index) => {
      expect(part).toBeCloseTo(parts[index] ?? Number.NaN, digits);
    });
  });

  const states = fc.integer({ min: 1, max: 6 }).chain((length) => {
    const factors = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: length, maxLength: length });
    return fc.tuple(factors, factors);
  });
  const velocity = (factors: readonly number[]) => product(factors.slice(0, -1)) / (factors.at(-1) ?? 1);

  test('sums to the movement, turns its signs with the states, follows the factors, gives an unmoved factor nothing', () => {
    fc.assert(
      fc.property(states, ([first, second]) => {
        const movement = velocity(second) - velocity(first);
        const parts = shapleySplit(velocity, first, second);
        const scale = Math.abs(velocity(first)) + Math.abs(velocity(second)) + sumOf(parts.map(Math.abs));
        expect(Math.abs(sumOf(parts) - movement)).toBeLessThan(1e-9 * scale);
        const back = shapleySplit(velocity, second, first);
        parts.forEach((part, index) => {
          expect(Math.abs((back[index] ?? 9) + part)).toBeLessThan(1e-9 * scale);
        });
        const forwards = shapleySplit(product, first, second);
        const turned = shapleySplit(product, [...first].reverse(), [...second].reverse());
        const size = product(first) + product(second) + sumOf(forwards.map(Math.abs));
        forwards.forEach((part, index) => {
          expect(Math.abs((turned.at(-1 - index) ?? 9) - part)).toBeLessThan(1e-9 * size);
        });
        expect(shapleySplit(velocity, first, [first[0] ?? 0, ...second.slice(1)])[0]).toBe(0);
      }),
    );
  });

  test('refuses more than six factors, none, and states of unlike length', () => {
    expect(() => shapleySplit(product, [1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1])).toThrow(RangeError);
    expect(() => shapleySplit(product, [], [])).toThrow(RangeError);
    expect(() => shapleySplit(product, [1, 2], [1])).toThrow(RangeError);
  });
});

describe('shapleySplitWithErrors', () => {
  test('has the closed form of two factors', () => {
    const [one, other] = [
      [
        { value: 40, standardError: 3 },
        { value: 0.2, standardError: 0.02 },
      ],
      [
        { value: 55, standardError: 4 },
        { value: 0.26, standardError: 0.03 },
      ],
    ] as const;
    const split = shapleySplitWithErrors(product, one, other);
    // part of the first factor: (b - a) * (p + q) / 2
    expect(split.parts[0]?.value).toBeCloseTo(15 * 0.23, 12);
    expect(split.parts[0]?.standardError).toBeCloseTo(Math.hypot(0.23 * 3, 0.23 * 4, 7.5 * 0.02, 7.5 * 0.03), 9);
    expect(split.parts[1]?.standardError).toBeCloseTo(Math.hypot(47.5 * 0.02, 47.5 * 0.03, 0.03 * 3, 0.03 * 4), 9);
    expect(split.movement.value).toBeCloseTo(55 * 0.26 - 40 * 0.2, 12);
    expect(split.movement.standardError).toBeCloseTo(Math.hypot(0.2 * 3, 40 * 0.02, 0.26 * 4, 55 * 0.03), 9);
  });

  test('gives no width without errors', () => {
    const exact = (values: readonly number[]) => values.map((value) => ({ value, standardError: 0 }));
    const split = shapleySplitWithErrors(product, exact([2, 3, 4]), exact([3, 3, 5]));
    expect(split.parts.map((part) => part.high - part.low)).toEqual([0, 0, 0]);
  });

  test('covers the parts of a velocity: opportunities, win rate, mean deal, cycle days', () => {
    const velocity = ([opportunities = 0, winRate = 0, deal = 0, days = 1]: readonly number[]) =>
      (opportunities * winRate * deal) / days;
    const [first, second] = [
      [200, 0.25, 30_000, 90],
      [230, 0.22, 34_000, 80],
    ] as const;
    const errors = [0, 0.02, 1500, 4] as const;
    const random = seededRandom('velocity');
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const seen = (values: readonly number[]) =>
      values.map((value, index) => ({
        value: value + (errors[index] ?? 0) * normal(),
        standardError: errors[index] ?? 0,
      }));
    const truths = shapleySplit(velocity, first, second);
    const runs = 2000;
    const covered = [0, 0, 0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const split = shapleySplitWithErrors(velocity, seen(first), seen(second));
      [...split.parts, split.movement].forEach(({ low, high }, index) => {
        const truth = truths[index] ?? velocity(second) - velocity(first);
        if (low <= truth && truth <= high) covered[index] = (covered[index] ?? 0) + 1;
      });
    }
    for (const count of covered) {
      expect(count / runs).toBeGreaterThan(0.93);
      expect(count / runs).toBeLessThan(0.97);
    }
  });
});
