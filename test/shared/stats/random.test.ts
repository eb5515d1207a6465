import upToChiSquared from '@stdlib/stats-base-dists-chisquare-cdf';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { binomialDraw } from '../../../shared/stats/binomial-draw.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';

/** Pearson's test of counts against expected ones; neighbours are pooled until at least ten are expected. */
function fitPValue(observed: readonly number[], expected: readonly number[]): number {
  const cells: { seen: number; due: number }[] = [];
  expected.forEach((due, index) => {
    const last = cells.at(-1);
    if (last !== undefined && last.due < 10) {
      last.due += due;
      last.seen += observed[index] ?? 0;
    } else cells.push({ due, seen: observed[index] ?? 0 });
  });
  const statistic = cells.reduce((sum, { seen, due }) => sum + (seen - due) ** 2 / Math.max(due, 1), 0);
  return 1 - upToChiSquared(statistic, cells.length - 1);
}

function countsOf(values: readonly number[], cells: number): readonly number[] {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('seededRandom', () => {
  // Fowler, Noll and Vo, test vectors of FNV-1a with 32 bits
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('folds %j by FNV-1a', (seed, folded) => {
    const generator = xoroshiro128plus(folded);
    for (let skipped = 0; skipped < 32; skipped++) generator.next();
    const random = seededRandom(seed);
    expect([random(), random()]).toEqual([uniformFloat64(generator), uniformFloat64(generator)]);
  });

  test('gives the same numbers again, for a number and its text alike, and others for another seed', () => {
    const numbers = (seed: string | number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers('7')).toEqual(numbers(7));
    expect(numbers(8)).not.toEqual(numbers(7));
  });

  test('is uniform in [0, 1), with 53 bits', () => {
    const random = seededRandom('uniform');
    const values = Array.from({ length: 100_000 }, random);
    expect(values.every((value) => value >= 0 && value < 1 && Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(values.some((value) => (value * 2 ** 53) % 2 === 1)).toBe(true);
    const cells = countsOf(
      values.map((value) => Math.floor(value * 100)),
      100,
    );
    expect(fitPValue(cells, new Array(100).fill(1000))).toBeGreaterThan(1e-4);
  });

  test('gives unlike first numbers for neighbouring seeds', () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => Math.floor(seededRandom(seed)() * 100));
    expect(fitPValue(countsOf(firsts, 100), new Array(100).fill(100))).toBeGreaterThan(1e-4);
  });
});

describe('binomialDraw', () => {
  test.each([
    // below a mean of ten: inversion
    [1, 0.3],
    [20, 0.3],
    [800, 0.01],
    [1_000_000, 0.000_004],
    // above it: rejection
    [40, 0.25],
    [25, 0.5],
    [800, 0.3],
    [1_000_000, 0.001],
    [1_000_000, 0.5],
    // mirrored
    [20, 0.9],
    [800, 0.97],
  ])('%i trials at %d follow the exact distribution', (trials, probability) => {
    const draws = 100_000;
    const random = seededRandom(`${trials} at ${probability}`);
    const values = Array.from({ length: draws }, () => binomialDraw(random, trials, probability));
    const spread = Math.sqrt(trials * probability * (1 - probability));
    const low = Math.max(0, Math.floor(trials * probability - 8 * spread - 8));
    const high = Math.min(trials, Math.ceil(trials * probability + 8 * spread + 8));
    expect(values.every((value) => value >= low && value <= high)).toBe(true);
    const expected = densities(trials, probability, low, high).map((density) => density * draws);
    expect(expected.reduce((sum, due) => sum + due, 0) / draws).toBeCloseTo(1, 6);
    expect(
      fitPValue(
        countsOf(
          values.map((value) => value - low),
          expected.length,
        ),
        expected,
      ),
    ).toBeGreaterThan(1e-4);
  });

  test.each([
    [40, 0.25],
    [60, 0.2],
    [800, 0.3],
    [1_000_000, 0.001],
  ])('accepts in the tails by the exact odds: %i trials at %d', (trials, probability) => {
    for (const offset of [0.3, 0.35, 0.38, 0.4, 0.415, 0.425, 0.435, 0.45, 0.46]) {
      // places that mirror each other share a hat, so that the heights they accept are in the ratio of the densities
      const upper = highestAccepted(trials, probability, 0.5 + offset);
      const lower = highestAccepted(trials, probability, 0.5 - offset);
      // the hat lies above the density: no height would be accepted beyond 1
      expect(Math.max(upper.height, lower.height)).toBeLessThan(1 - 1e-9);
      let logRatio = (upper.draw - lower.draw) * Math.log(probability / (1 - probability));
      for (let count = lower.draw + 1; count <= upper.draw; count++) logRatio += Math.log((trials - count + 1) / count);
      expect(Math.log(upper.height / lower.height)).toBeCloseTo(logRatio, 6);
    }
  });

  test('knows the ends', () => {
    const random = seededRandom('ends');
    expect([binomialDraw(random, 0, 0.4), binomialDraw(random, 50, 0), binomialDraw(random, 50, 1)]).toEqual([
      0, 0, 50,
    ]);
  });

  test.each([
    [-1, 0.5],
    [2.5, 0.5],
    [10, 1.01],
    [10, Number.NaN],
  ])('refuses %d trials at %d', (trials, probability) => {
    expect(() => binomialDraw(seededRandom(1), trials, probability)).toThrow(RangeError);
  });
});

/** The greatest second number with which the first one is accepted, and the draw it gives. */
function highestAccepted(trials: number, probability: number, place: number) {
  const drawAt = (height: number) => {
    // where the first pair is refused, the middle is drawn at once
    const numbers = [place, height, 0.5, 0];
    return binomialDraw(() => numbers.shift() ?? 0.5, trials, probability);
  };
  const draw = drawAt(1e-300);
  let height = 0;
  let refused = 1;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (height + refused) / 2;
    if (drawAt(middle) === draw) height = middle;
    else refused = middle;
  }
  return { draw, height };
}

/** Exact probabilities of low to high: by the ratio of neighbours, outwards from the mode, then scaled to one. */
function densities(trials: number, probability: number, low: number, high: number): readonly number[] {
  const mode = Math.floor((trials + 1) * probability);
  const odds = probability / (1 - probability);
  const relative = new Map([[mode, 1]]);
  for (let count = mode + 1; count <= high; count++)
    relative.set(count, (relative.get(count - 1) ?? 0) * odds * ((trials - count + 1) / count));
  for (let count = mode - 1; count >= low; count--)
    relative.set(count, ((relative.get(count + 1) ?? 0) / odds) * ((count + 1) / (trials - count)));
  const total = [...relative.values()].reduce((sum, value) => sum + value, 0);
  return Array.from({ length: high - low + 1 }, (_, index) => (relative.get(low + index) ?? 0) / total);
}
