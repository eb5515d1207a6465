import upToT from '@stdlib/stats-base-dists-t-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialDraw } from '../../../shared/stats/binomial-draw.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';
import { predictionLimit, type SeriesPoint } from './prediction-limit.ts';

const shares = (values: readonly number[], whole: number, firstMonth?: number): readonly SeriesPoint[] =>
  values.map((value, index) => ({
    part: Math.round(value * whole),
    whole,
    ...(firstMonth === undefined ? {} : { season: (firstMonth + index) % 3 }),
  }));

function ofNewest(points: readonly SeriesPoint[]) {
  const newest = points.at(-1);
  if (newest === undefined) throw new Error('no points');
  return predictionLimit(points.slice(0, -1), newest);
}

describe('predictionLimit', () => {
  test('is the t prediction of the angles where counting adds next to nothing, with a mean per season', () => {
    // Hahn and Meeker 1991, 4.7: (new - mean) / (s * sqrt(1 + 1/n)) with n - 1 degrees; with seasons as in their ch. 11
    const values = [0.2, 0.23, 0.18, 0.22, 0.17, 0.21, 0.28];
    const angles = values.map((value) => Math.asin(Math.sqrt(value)));
    const earlier = angles.slice(0, -1);
    const mean = earlier.reduce((sum, angle) => sum + angle, 0) / 6;
    const squares = earlier.reduce((sum, angle) => sum + (angle - mean) ** 2, 0);
    const statistic = ((angles[6] ?? 0) - mean) / Math.sqrt((squares / 5) * (1 + 1 / 6));
    const tested = ofNewest(shares(values, 1e9));
    if (!tested.tested) throw new Error('not tested');
    expect(tested.degrees).toBe(5);
    expect(tested.pValue).toBeCloseTo(2 * upToT(-statistic, 5), 5);
    expect(tested.expected).toBeCloseTo(Math.sin(mean) ** 2, 6);
    expect(tested.betweenVariance).toBeCloseTo((4 * Math.sin(mean) ** 2 * Math.cos(mean) ** 2 * squares) / 5, 6);

    const [one = 0, two = 0, three = 0, four = 0, five = 0, six = 0] = earlier;
    const halves = ((one - four) ** 2 + (two - five) ** 2 + (three - six) ** 2) / 2;
    const seasonal = ofNewest(shares(values, 1e9, 0));
    if (!seasonal.tested) throw new Error('not tested');
    const own = (angles[6] ?? 0) - (one + four) / 2;
    expect(seasonal.degrees).toBe(3);
    expect(seasonal.pValue).toBeCloseTo(2 * upToT(-own / Math.sqrt((halves / 3) * 1.5), 3), 5);
  });

  test('goes without seasons where a single point has none', () => {
    const seasonal = shares([0.82, 0.49, 0.54, 0.83, 0.49, 0.57, 0.79, 0.49], 600, 2);
    const bare = seasonal.map(({ part, whole }) => ({ part, whole }));
    for (const at of [0, seasonal.length - 1])
      expect(ofNewest(seasonal.with(at, bare[at] ?? { part: 0, whole: 0 }))).toEqual(ofNewest(bare));
    expect(ofNewest(seasonal)).not.toEqual(ofNewest(bare));
  });

  test.each([0.8, 0.95])('finds a point on its limits at 1 - %d', (confidence) => {
    const earlier = shares([0.3, 0.33, 0.28, 0.32, 0.27, 0.31], 1e9);
    const limits = predictionLimit(earlier, { part: 3e8, whole: 1e9 }, confidence);
    if (!limits.tested) throw new Error('not tested');
    for (const limit of [limits.low, limits.high]) {
      const tested = predictionLimit(earlier, { part: limit * 1e9, whole: 1e9 });
      expect(tested.tested && tested.pValue).toBeCloseTo(1 - confidence, 6);
    }
  });

  test('keeps the binomial variance where months agree by chance', () => {
    const tested = ofNewest(shares([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.58], 200));
    if (!tested.tested) throw new Error('not tested');
    const angle = (part: number) => Math.asin(Math.sqrt((part + 0.375) / 200.75));
    const statistic = (angle(116) - angle(100)) / Math.sqrt((1 + 1 / 6) / 802);
    expect(tested.pValue).toBeCloseTo(2 * upToT(-statistic, 5), 9);
    expect(tested.betweenVariance).toBe(0);
  });

  test('weighs months by their units where they differ by counting alone', () => {
    const earlier = [0.4, 0.42, 0.38, 0.41, 0.39].map((share) => ({ part: share * 1000, whole: 1000 }));
    const tested = predictionLimit([...earlier, { part: 7, whole: 10 }], { part: 400, whole: 1000 });
    if (!tested.tested) throw new Error('not tested');
    expect(Math.abs(tested.expected - 0.4)).toBeLessThan(0.01);
  });

  test('does not flag the quarter ends of a company whose first month is March', () => {
    // win rates by month of the public Maven Analytics CRM sample, about 600 units each
    const rates = [0.82, 0.49, 0.54, 0.83, 0.49, 0.57, 0.79, 0.49, 0.53, 0.79];
    for (let months = 6; months <= rates.length; months++) {
      const tested = ofNewest(shares(rates.slice(0, months), 600, 2));
      expect(tested.tested && tested.pValue).toBeGreaterThan(0.1);
      const unlabelled = ofNewest(shares(rates.slice(0, months), 600));
      expect(unlabelled.tested && unlabelled.pValue).toBeGreaterThan(0.1);
    }
  });

  test('sees a drop within a season that a plain mean would hide', () => {
    const rates = [0.82, 0.49, 0.54, 0.83, 0.49, 0.55, 0.81, 0.49, 0.54, 0.68];
    const tested = ofNewest(shares(rates, 600, 2));
    expect(tested.tested && tested.pValue).toBeLessThan(0.01);
    expect(tested.tested && tested.expected).toBeCloseTo(0.82, 2);
    const unlabelled = ofNewest(shares(rates, 600));
    expect(unlabelled.tested && unlabelled.pValue).toBeGreaterThan(0.3);
  });

  test.each([
    ['too_few_points', shares([0.5, 0.5, 0.5, 0.5, 0.5], 100), false],
    ['too_few_points', shares([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 100), true],
    ['too_few_points', [...shares([0.5, 0.5, 0.5, 0.5], 100), { part: 0, whole: 0 }, { part: 5, whole: 10 }], false],
    ['no_units', [...shares([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 100), { part: 0, whole: 0 }], false],
    [
      'season_not_seen_before',
      [...shares([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 100, 0), { part: 5, whole: 10, season: 7 }],
      false,
    ],
    ['too_few_points', [0, 0, 1, 2, 3, 0].map((season) => ({ part: 5, whole: 10, season })), false],
  ])('says why it does not test: %s', (reason, points, flagFirst) => {
    const given = points.map((point, index) => ({ ...point, flagged: flagFirst && index === 0 }));
    expect(ofNewest(given)).toEqual({ tested: false, reason });
  });

  const point = fc
    .record({
      whole: fc.integer({ min: 1, max: 2000 }),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
      season: fc.nat(2),
    })
    .map(({ whole, fraction, season }) => ({ part: Math.round(whole * fraction), whole, season }));
  const series = fc.tuple(fc.array(point, { minLength: 8, maxLength: 30 }), point);

  test('ignores the order of earlier points, the names of seasons, and flagged points', () => {
    fc.assert(
      fc.property(series, point, ([earlier, newest], outlier) => {
        const given = predictionLimit(earlier, newest);
        const renamed = (each: SeriesPoint) => ({ ...each, season: 10 - (each.season ?? 0) });
        const again = predictionLimit([...earlier].reverse().map(renamed), renamed(newest));
        const flagged = predictionLimit([{ ...outlier, flagged: true }, ...earlier], newest);
        expect(flagged).toEqual(given);
        expect(again.tested).toBe(given.tested);
        if (again.tested && given.tested) expect(again.pValue).toBeCloseTo(given.pValue, 7);
      }),
    );
  });

  test('mirrors when successes and failures change places, and keeps its limits within 0 and 1 around the expected', () => {
    fc.assert(
      fc.property(series, ([earlier, newest]) => {
        const mirrored = (each: SeriesPoint) => ({ ...each, part: each.whole - each.part });
        const given = predictionLimit(earlier, newest);
        const other = predictionLimit(earlier.map(mirrored), mirrored(newest));
        if (!given.tested || !other.tested) return;
        expect(other.pValue).toBeCloseTo(given.pValue, 7);
        expect(other.low).toBeCloseTo(1 - given.high, 7);
        expect(given.low).toBeGreaterThanOrEqual(0);
        expect(given.high).toBeLessThanOrEqual(1);
        expect(given.low).toBeLessThan(given.expected);
        expect(given.high).toBeGreaterThan(given.expected);
      }),
    );
  });

  const RUNS = 2000;
  const random = seededRandom('prediction limits');
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  /** p-values of newest points after months with a quarter-end swing of 30 points; `drop` is what the newest month loses. */
  function pValues(months: number, deviation: number, unitsOf: () => number, drop = 0): readonly number[] {
    return Array.from({ length: RUNS }, (_, run) => {
      const points = Array.from({ length: months }, (_, index) => {
        const season = (run + index) % 3;
        const rate = 0.5 + (season === 2 ? 0.3 : 0) + deviation * normal() - (index === months - 1 ? drop : 0);
        const whole = unitsOf();
        return { whole, part: binomialDraw(random, whole, rate), season };
      });
      const tested = ofNewest(points);
      return tested.tested ? tested.pValue : 1;
    });
  }
  const below = (level: number, values: readonly number[]) =>
    values.filter((value) => value < level).length / values.length;
  const unequal = () => Math.round(20 * 40 ** random());

  test.each([
    [6, 0.02, 'equal'],
    [12, 0.02, 'equal'],
    [24, 0.02, 'equal'],
    [24, 0.04, 'equal'],
    [24, 0, 'equal'],
    [6, 0.02, 'unequal'],
    [12, 0.04, 'unequal'],
    [24, 0.02, 'unequal'],
  ])(
    '%i months, between-month deviation %d, %s units: no more false alarms than it says',
    (months, deviation, units) => {
      const values = pValues(months, deviation, units === 'equal' ? () => 600 : unequal);
      for (const level of [0.05, 0.01])
        expect(below(level, values)).toBeLessThan(level + 3 * Math.sqrt((level * (1 - level)) / RUNS));
    },
  );

  test('does not buy that with silence: between months that differ it comes near its level', () => {
    expect(
      below(
        0.05,
        pValues(24, 0.04, () => 600),
      ),
    ).toBeGreaterThan(0.035);
  });

  test('a new month of many more units than the earlier ones raises no more false alarms', () => {
    let month = 0;
    // every 24th draw is the newest month's
    const values = pValues(24, 0.04, () => (++month % 24 === 0 ? 20_000 : unequal()));
    expect(below(0.05, values)).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS));
  });

  test.each([
    [12, 0.6],
    [24, 0.8],
  ])('finds a drop of 8 points after %i months of 600 units that differ by one point', (months, power) => {
    expect(
      below(
        0.05,
        pValues(months, 0.01, () => 600, 0.08),
      ),
    ).toBeGreaterThan(power);
  });
});
