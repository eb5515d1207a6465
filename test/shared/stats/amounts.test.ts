import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOUNT_BINS } from '../../../shared/queries/amount-bins.ts';
import { type AmountBin, binnedMean, binnedMeanError, binnedQuantile } from '../../../shared/stats/binned-amounts.ts';
import { bootstrapMean } from '../../../shared/stats/bootstrap-mean.ts';
import { logAmountContrast } from '../../../shared/stats/log-amount-contrast.ts';
import { medianInterval } from '../../../shared/stats/median-interval.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';

function binned(amounts: readonly number[]): readonly AmountBin[] {
  const bins = new Map<number, AmountBin>();
  for (const amount of amounts) {
    // rounded edges lie within one bin of the exact ones
    const near = Math.max(1, Math.floor(24 * Math.log10(Math.max(amount, 100) / 100)));
    const at = AMOUNT_BINS.slice(near - 1, near + 3).find((bin) => amount >= bin.at_least && amount < bin.below);
    if (at === undefined) throw new Error(`no bin for ${amount}`);
    const held = bins.get(at.bin) ?? { atLeast: at.at_least, below: at.below, count: 0, sum: 0 };
    bins.set(at.bin, { ...held, count: held.count + 1, sum: held.sum + amount });
  }
  return [...bins.values()];
}

function logNormal(random: () => number, count: number, logMean: number, logDeviation: number): readonly number[] {
  return Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.round(Math.exp(logMean + logDeviation * normal));
  });
}

const amounts = fc.array(fc.integer({ min: 100, max: 90_000_000 }), { minLength: 1, maxLength: 60 });

describe('binnedQuantile', () => {
  const tenfold = { atLeast: 100, below: 1000, count: 4, sum: 1200 };

  test.each([
    [0, 100],
    [0.25, 100 * 10 ** 0.25],
    [0.5, 100 * Math.sqrt(10)],
    [1, 1000],
  ])('goes evenly on the log scale within a bin: quantile %d', (probability, value) => {
    const quantile = binnedQuantile([tenfold], probability);
    expect(quantile?.value).toBeCloseTo(value, 9);
    expect(quantile).toMatchObject({ low: 100, high: 1000 });
  });

  test('names the bin that holds the quantile of the single amounts, whatever the order of the bins', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, probability) => {
        const sorted = [...values].sort((one, other) => one - other);
        const exact = sorted[Math.ceil(probability * values.length - 1e-9) - 1] ?? 0;
        const bins = binned(values);
        const quantile = binnedQuantile(bins, probability);
        expect(quantile?.low).toBeLessThanOrEqual(exact);
        expect(quantile?.high).toBeGreaterThan(exact);
        expect(quantile?.value).toBeGreaterThanOrEqual(quantile?.low ?? 0);
        expect(quantile?.value).toBeLessThanOrEqual(quantile?.high ?? 0);
        expect(binnedQuantile([...bins].reverse(), probability)).toEqual(quantile);
      }),
    );
  });

  test('counts within a bin from the amounts below it', () => {
    const next = { atLeast: 1000, below: 10_000, count: 12, sum: 48_000 };
    // the tenth of sixteen is the sixth of twelve: halfway
    expect(binnedQuantile([next, tenfold], 10 / 16)?.value).toBeCloseTo(1000 * Math.sqrt(10), 9);
  });

  test('does not slip into the next bin by a last bit', () => {
    const tenfolds = [
      { atLeast: 100, below: 1000, count: 7, sum: 2800 },
      { atLeast: 1000, below: 10_000, count: 93, sum: 372_000 },
    ];
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(binnedQuantile(tenfolds, 0.07)).toMatchObject({ low: 100, high: 1000 });
  });

  test('sees the same in two tables as in their sum', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        expect(binnedQuantile([...binned(one), ...binned(other)], 0.5)).toEqual(
          binnedQuantile(binned([...one, ...other]), 0.5),
        );
      }),
    );
  });

  test('takes the mean of a bin that is open on a side', () => {
    const open = [{ atLeast: -9e15, below: 100, count: 3, sum: 120 }];
    expect(binnedQuantile(open, 0.5)).toEqual({ value: 40, low: -9e15, high: 100 });
    const twice = [...open, { atLeast: -9e15, below: 100, count: 1, sum: 80 }];
    expect(binnedQuantile(twice, 0.5)?.value).toBe(50);
    expect(binnedQuantile([{ atLeast: 1e12, below: 9e15, count: 1, sum: 3e12 }], 0.5)?.value).toBe(3e12);
  });

  test('is undefined without amounts, and refuses what is no probability', () => {
    expect(binnedQuantile([], 0.5)).toBeUndefined();
    expect(binnedQuantile([{ ...tenfold, count: 0, sum: 0 }], 0.5)).toBeUndefined();
    expect(() => binnedQuantile([tenfold], 1.5)).toThrow(RangeError);
  });
});

test('binnedMean is the mean of the single amounts, exactly', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      expect(binnedMean(binned(values))).toBe(values.reduce((sum, value) => sum + value, 0) / values.length);
    }),
  );
  expect(binnedMean([])).toBeUndefined();
});

describe('logAmountContrast', () => {
  const single = (log: number) => ({
    atLeast: Math.exp(log),
    below: Math.exp(log + 1e-9),
    count: 1,
    sum: Math.exp(log),
  });

  test('is Welch on logarithms: the sleep data of Student 1908, as t.test(extra ~ group, sleep) of R prints them', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const contrast = logAmountContrast(first.map(single), second.map(single));
    expect((contrast?.logDifference ?? 0) / (contrast?.standardError ?? 0)).toBeCloseTo(-1.8608, 4);
    expect(contrast?.degrees).toBeCloseTo(17.776, 3);
    expect(contrast?.pValue).toBeCloseTo(0.07939, 5);
    expect(Math.log(contrast?.low ?? 0)).toBeCloseTo(-3.3654832, 6);
    expect(Math.log(contrast?.high ?? 0)).toBeCloseTo(0.2054832, 6);
    expect(contrast?.ratio).toBeCloseTo(Math.exp(0.75 - 2.33), 6);
  });

  test('turns over when the groups change places, and does not see the currency or the order', () => {
    const one = binned([12_000, 45_000, 30_000, 99_000]);
    const other = binned([8_000, 20_000, 21_000]);
    const there = logAmountContrast(one, other);
    const back = logAmountContrast(other, one);
    expect((there?.ratio ?? 0) * (back?.ratio ?? 0)).toBeCloseTo(1, 12);
    expect((there?.low ?? 0) * (back?.high ?? 0)).toBeCloseTo(1, 12);
    expect(back?.pValue).toBeCloseTo(there?.pValue ?? 0, 12);
    const scaled = (bins: readonly AmountBin[]) =>
      bins.map((bin) => ({ ...bin, atLeast: bin.atLeast * 7, below: bin.below * 7, sum: bin.sum * 7 })).reverse();
    const other7 = logAmountContrast(scaled(one), scaled(other));
    expect(other7?.ratio).toBeCloseTo(there?.ratio ?? 0, 10);
    expect(other7?.pValue).toBeCloseTo(there?.pValue ?? 0, 10);
  });

  test('leaves out amounts without a logarithm and says how many', () => {
    const priced = binned([12_000, 45_000, 30_000]);
    const contrast = logAmountContrast([...priced, ...binned([0, 0])], [...priced, ...binned([-500])]);
    expect(contrast).toMatchObject({ ratio: 1, pValue: 1, leftOut: 3 });
  });

  test('does not take equal prices for certainty', () => {
    const alike = (price: number) => binned(new Array(20).fill(price));
    const contrast = logAmountContrast(alike(10_100), alike(10_101));
    expect(contrast?.standardError).toBeCloseTo(
      (Math.log(10) / 24 / Math.sqrt(12)) * Math.sqrt((20 / 19) * (2 / 20)),
      4,
    );
    expect(contrast?.pValue).toBeGreaterThan(0.9);
  });

  test('counts resembling amounts as fewer', () => {
    const random = seededRandom('design');
    const one = binned(logNormal(random, 120, 10, 1));
    const other = binned(logNormal(random, 90, 10.3, 1));
    const plain = logAmountContrast(one, other);
    const inflated = logAmountContrast(one, other, { designEffect: 3 });
    expect(inflated?.standardError).toBeCloseTo((plain?.standardError ?? 0) * Math.sqrt(3), 12);
    expect(inflated?.degrees).toBeLessThan((plain?.degrees ?? 0) / 2.9);
    expect(inflated?.ratio).toBe(plain?.ratio);
    expect(logAmountContrast(binned([100, 200, 300]), other, { designEffect: 3 })).toBeUndefined();
    expect(() => logAmountContrast(one, other, { designEffect: 0.5 })).toThrow(RangeError);
  });

  test('raises false alarms as often as it says', () => {
    const random = seededRandom('false alarms');
    const runs = 1500;
    const pValues = Array.from(
      { length: runs },
      () =>
        logAmountContrast(binned(logNormal(random, 25, 10, 0.9)), binned(logNormal(random, 60, 10, 0.9)))?.pValue ?? 0,
    );
    for (const level of [0.05, 0.01]) {
      const error = Math.sqrt((level * (1 - level)) / runs);
      const alarms = pValues.filter((pValue) => pValue < level).length / runs;
      expect(Math.abs(alarms - level)).toBeLessThan(3 * error);
    }
  });
});

describe('binnedMeanError', () => {
  const narrow = (value: number, count: number): AmountBin => ({
    atLeast: value,
    below: value,
    count,
    sum: value * count,
  });

  test('is the deviation over the root of the size', () => {
    // 1, 2, 3 and 4, twice each: squares 10, divided by 8 - 1
    const bins = [1, 2, 3, 4].map((value) => narrow(value, 2));
    expect(binnedMeanError(bins, 8)).toBeCloseTo(Math.sqrt(10 / 7 / 8), 12);
    expect(binnedMeanError(bins, 2)).toBeCloseTo(Math.sqrt(10 / 7 / 2), 12);
  });

  test('takes amounts of a class for spread evenly over it', () => {
    const error = binnedMeanError([{ atLeast: 100, below: 200, count: 12, sum: 1800 }], 12);
    expect(error).toBeCloseTo((150 * Math.log(2)) / Math.sqrt(12) / Math.sqrt(11), 9);
  });

  test('is zero for a single amount, and for none', () => {
    expect(binnedMeanError([narrow(5, 1)], 1)).toBe(0);
    expect(binnedMeanError([], 1)).toBe(0);
    expect(binnedMeanError([narrow(5, 0), narrow(7, 3)], 3)).toBe(0);
  });
});

describe('bootstrapMean', () => {
  const random = seededRandom('bootstrap amounts');
  const bins = binned(logNormal(random, 400, 10, 0.8));
  const mean = binnedMean(bins) ?? 0;
  const width = (interval: { readonly low: number; readonly high: number } | undefined) =>
    (interval?.high ?? 0) - (interval?.low ?? 0);

  test('of many amounts is nearly the interval of Student, and leans towards the tail', () => {
    const drawn = bootstrapMean(bins, { seed: 1, replicates: 1999 });
    // 400 log-normal amounts of deviation .8 have a coefficient of variation of the root of exp(.64) - 1
    const student = 2 * 1.966 * mean * Math.sqrt((Math.exp(0.64) - 1) / 400);
    expect(width(drawn) / student).toBeGreaterThan(0.85);
    expect(width(drawn) / student).toBeLessThan(1.2);
    expect((drawn?.high ?? 0) - mean).toBeGreaterThan(mean - (drawn?.low ?? 0));
  });

  test('widens by the root of the design effect', () => {
    const wide = width(bootstrapMean(bins, { seed: 1, replicates: 1999, designEffect: 4 }));
    const narrow = width(bootstrapMean(bins, { seed: 1, replicates: 1999 }));
    expect(wide / narrow).toBeGreaterThan(1.8);
    expect(wide / narrow).toBeLessThan(2.4);
  });

  test('covers the true mean of few skewed amounts where Student does not', () => {
    const groups = seededRandom('coverage of means');
    const truth = Math.exp(10 + 1.2 ** 2 / 2);
    const runs = 500;
    let covered = 0;
    let coveredByStudent = 0;
    for (let run = 0; run < runs; run++) {
      const amounts = logNormal(groups, 30, 10, 1.2);
      const drawn = bootstrapMean(binned(amounts), { seed: run, replicates: 199 });
      if (drawn !== undefined && drawn.low <= truth && truth <= drawn.high) covered += 1;
      if (holds(amounts, truth)) coveredByStudent += 1;
    }
    // 91.7 and 85.8% over 4,000 runs; the Monte-Carlo error of 500 is 1.2 points
    expect(covered / runs).toBeGreaterThan(0.885);
    expect(covered / runs).toBeLessThan(0.95);
    expect(covered - coveredByStudent).toBeGreaterThan(0.04 * runs);
  });

  test('depends on its seed alone, not on the order of the bins nor on their division', () => {
    const drawn = bootstrapMean(bins, { seed: 'a' });
    expect(bootstrapMean([...bins].reverse(), { seed: 'a' })).toEqual(drawn);
    expect(bootstrapMean(bins, { seed: 'b' })).not.toEqual(drawn);
    const halves = bins.flatMap((bin) => [
      { ...bin, count: bin.count - 1, sum: bin.sum - bin.sum / bin.count },
      { ...bin, count: 1, sum: bin.sum / bin.count },
    ]);
    expect(bootstrapMean(halves, { seed: 'a' })?.low).toBeCloseTo(drawn?.low ?? 0, 6);
  });

  test('of equal amounts is as wide as their size class at most, and of a class without a width is their mean', () => {
    const equal = bootstrapMean(binned(Array.from({ length: 50 }, () => 50_000)), { seed: 1 });
    expect(equal?.low).toBeLessThanOrEqual(50_000);
    expect(equal?.low).toBeGreaterThan(49_000);
    const open = [{ atLeast: -100, below: 100, count: 50, sum: 500 }];
    expect(bootstrapMean(open, { seed: 1 })).toEqual({ low: 10, high: 10 });
  });

  test('is undefined for fewer than ten amounts, and refuses too few replicates for its confidence', () => {
    const ten = binned(Array.from({ length: 10 }, (_, index) => 1000 * (index + 1)));
    const least = bootstrapMean(ten, { seed: 1 });
    expect(least?.low).toBeLessThan(5500);
    expect(least?.high).toBeGreaterThan(5500);
    expect(bootstrapMean(ten, { seed: 1, designEffect: 1.1 })).toBeUndefined();
    expect(bootstrapMean([], { seed: 1 })).toBeUndefined();
    expect(() => bootstrapMean(bins, { seed: 1, replicates: 20 })).toThrow(RangeError);
    expect(() => bootstrapMean(bins, { seed: 1, designEffect: 0.5 })).toThrow(RangeError);
  });

  function holds(amounts: readonly number[], truth: number): boolean {
    const count = amounts.length;
    const middle = amounts.reduce((sum, amount) => sum + amount, 0) / count;
    const squares = amounts.reduce((sum, amount) => sum + (amount - middle) ** 2, 0);
    // t quantile .975 with 29 degrees of freedom
    return Math.abs(middle - truth) <= 2.0452 * Math.sqrt(squares / (count - 1) / count);
  }
});

describe('medianInterval', () => {
  test('covers the true median, whatever the shape of the amounts', () => {
    const groups = seededRandom('coverage of medians');
    for (const [deviation, count] of [
      [0.3, 15],
      [0.8, 40],
      [1.5, 200],
    ] as const) {
      const runs = 1000;
      const covered = Array.from({ length: runs }, () =>
        medianInterval(binned(logNormal(groups, count, 10, deviation))),
      );
      const share =
        covered.filter((one) => one !== undefined && one.low <= Math.exp(10) && Math.exp(10) <= one.high).length / runs;
      // three Monte-Carlo errors are 2.1 points
      expect(share).toBeGreaterThan(0.929);
      expect(share).toBeLessThan(0.975);
    }
  });

  test('reads the interval of a half off as quantiles: Wilson of 20 of 40 is 35.2 to 64.8%', () => {
    const bins = binned(Array.from({ length: 40 }, (_, index) => Math.round(100 * 10 ** (index / 10))));
    const interval = medianInterval(bins);
    const at = (share: number) => binnedQuantile(bins, share)?.value ?? 0;
    expect((interval?.low ?? 0) / at(0.352)).toBeCloseTo(1, 2);
    expect((interval?.high ?? 0) / at(0.648)).toBeCloseTo(1, 2);
  });

  test('a design effect is as many fewer amounts', () => {
    const bins = binned(logNormal(seededRandom('clustered'), 400, 10, 0.8));
    const quarter = bins.map((bin) => ({ ...bin, count: bin.count / 4, sum: bin.sum / 4 }));
    expect(medianInterval(bins, { designEffect: 4 })).toEqual(medianInterval(quarter));
    expect(medianInterval(bins, { designEffect: 100 })).toBeUndefined();
    expect(medianInterval([])).toBeUndefined();
  });
});
