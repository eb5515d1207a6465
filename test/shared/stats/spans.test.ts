import upToT from '@stdlib/stats-base-dists-t-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialDraw } from '../../../shared/stats/binomial-draw.ts';
import { seasonPoint } from '../../../shared/stats/season-point.ts';
import { seededRandom } from '../../../shared/stats/seeded-random.ts';
import { seriesColumns } from '../../../shared/stats/series-columns.ts';
import {
  fittedGroup,
  moderatedSpreads,
  pointVariance,
  type SeriesSpread,
  seasonMean,
  seasonMeanVariance,
  seriesSpreads,
} from '../../../shared/stats/series-spread.ts';
import { expectedShare, spanDeviations, spanPredictions, spanPValue } from '../../../shared/stats/span-prediction.ts';
import { predictionLimit } from './prediction-limit.ts';

type SeasonalCount = { readonly part: number; readonly whole: number; readonly season: number };
type CountedCase = { readonly earlier: readonly SeasonalCount[]; readonly span: readonly SeasonalCount[] };

const shares = (values: readonly number[], whole: number): SeasonalCount[] =>
  values.map((value, index) => ({ part: Math.round(value * whole), whole, season: index % 3 }));

const counts = fc
  .record({ whole: fc.integer({ min: 1, max: 2000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ whole, share }) => ({ whole, part: Math.round(share * whole) }));
const series = fc
  .array(counts, { minLength: 7, maxLength: 24 })
  .map((points) => points.map((point, index) => ({ ...point, season: index % 3 })));

const pointsOf = (counted: readonly SeasonalCount[]) => counted.map((one) => seasonPoint(one, one.season));

function predictions(groups: readonly (readonly CountedCase[])[]) {
  const cases = groups.map((group) =>
    group.map(({ earlier, span }) => ({ earlier: pointsOf(earlier), span: pointsOf(span) })),
  );
  return spanPredictions(cases).map((group) =>
    group.map((found) => {
      if (found === undefined) return undefined;
      const { value: expected, ...share } = expectedShare(found);
      return { ...found, ...share, expected, pValue: spanPValue(found) };
    }),
  );
}

function hasMean(spread: SeriesSpread | undefined, season: number): boolean {
  return spread !== undefined && seasonMean(spread, season) !== undefined;
}

function alone(one: CountedCase) {
  return predictions([[one]])[0]?.[0];
}

describe('spanPredictions', () => {
  test('of one point of a series alone are the t prediction limits', () => {
    fc.assert(
      fc.property(series, (points) => {
        const [earlier, span] = [points.slice(0, -1), points.slice(-1)];
        const limits = predictionLimit(earlier, span[0] ?? { part: 0, whole: 0 });
        const found = alone({ earlier, span });
        if (!limits.tested || found === undefined) return expect(limits.tested).toBe(found !== undefined);
        expect(found.pValue).toBeCloseTo(limits.pValue, 6);
        expect(found.expected).toBeCloseTo(limits.expected, 6);
        expect(found.low).toBeCloseTo(limits.low, 6);
        expect(found.high).toBeCloseTo(limits.high, 6);
      }),
    );
  });

  test('keep the variance of counting where points agree by chance', () => {
    const points = shares([0.5, 0.4, 0.3, 0.5, 0.4, 0.3, 0.5, 0.4, 0.3, 0.58], 200);
    const [earlier, span] = [points.slice(0, -1), points.slice(-1)];
    const limits = predictionLimit(earlier, span[0] ?? { part: 0, whole: 0 });
    expect(alone({ earlier, span })?.pValue).toBeCloseTo(limits.tested ? limits.pValue : 0, 9);
  });

  test('of three points hold each against its season, and their mean deviation against its error', () => {
    // counting adds next to nothing: three seasons of two months each, s squared with three degrees
    const values = [0.5, 0.3, 0.2, 0.54, 0.33, 0.24, 0.45, 0.27, 0.17];
    const angles = values.map((value) => Math.asin(Math.sqrt(value)));
    const means = [0, 1, 2].map((season) => ((angles[season] ?? 0) + (angles[season + 3] ?? 0)) / 2);
    const squares = [0, 1, 2].reduce((sum, at) => sum + ((angles[at] ?? 0) - (angles[at + 3] ?? 0)) ** 2 / 2, 0);
    const deviation = [0, 1, 2].reduce((sum, at) => sum + (angles[at + 6] ?? 0) - (means[at] ?? 0), 0) / 3;
    const error = Math.sqrt((squares / 3) * (1 / 3 + 1 / 6));
    const points = shares(values, 1e10);
    const found = alone({ earlier: points.slice(0, 6), span: points.slice(6) });
    expect(found?.degrees).toBe(3);
    expect(found?.pValue).toBeCloseTo(2 * upToT(deviation / error, 3), 5);
    expect(found?.expected).toBeCloseTo(Math.sin(means.reduce((sum, mean) => sum + mean, 0) / 3) ** 2, 6);
    const [[spread] = []] = seriesSpreads([[pointsOf(points.slice(0, 6))]]);
    if (spread === undefined) throw new Error('no spread');
    spanDeviations(pointsOf(points.slice(6)), spread).forEach((one, at) => {
      expect(one).toBeCloseTo(((angles[at + 6] ?? 0) - (means[at] ?? 0)) / Math.sqrt(squares / 3), 4);
    });
    // by a small step of the angle: what the error moves the expected share by
    const share = found?.expected ?? 0;
    const moved = Math.sin(Math.asin(Math.sqrt(share)) + 1e-6 * error) ** 2;
    expect(found?.standardError).toBeCloseTo((moved - share) / 1e-6, 5);
  });

  test('of two points of one season count its mean once, with all its error', () => {
    const values = [0.5, 0.56, 0.5, 0.56, 0.5, 0.56];
    const earlier = shares(values, 1e10).map((point) => ({ ...point, season: 0 }));
    const angles = values.map((value) => Math.asin(Math.sqrt(value)));
    const mean = angles.reduce((sum, angle) => sum + angle, 0) / 6;
    const variance = angles.reduce((sum, angle) => sum + (angle - mean) ** 2, 0) / 5;
    const span = [0.6, 0.6].map((value) => ({ part: value * 1e10, whole: 1e10, season: 0 }));
    const statistic = (Math.asin(Math.sqrt(0.6)) - mean) / Math.sqrt(variance * (1 / 2 + 1 / 6));
    expect(alone({ earlier, span })?.pValue).toBeCloseTo(2 * upToT(-statistic, 5), 6);
  });

  test('are not made where a season was not seen, nothing is left to vary, or there is no span', () => {
    const earlier = shares([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 100);
    expect(alone({ earlier, span: [{ part: 1, whole: 100, season: 3 }] })).toBeUndefined();
    expect(alone({ earlier, span: [...earlier.slice(0, 2), { part: 1, whole: 100, season: 3 }] })).toBeUndefined();
    expect(alone({ earlier: earlier.slice(0, 3), span: earlier.slice(0, 1) })).toBeUndefined();
    expect(alone({ earlier, span: [] })).toBeUndefined();
  });

  test('a steady series is tested with the degrees of all that are alike, and a wild one makes it no less careful', () => {
    const steady = shares([0.5, 0.4, 0.3, 0.5, 0.4, 0.3, 0.5, 0.4, 0.3], 400);
    const span = [{ part: 130, whole: 400, season: 0 }];
    const group = [steady, steady, steady].map((earlier) => ({ earlier, span }));
    const [[together] = []] = predictions([group]);
    expect(alone({ earlier: steady, span })?.degrees).toBe(6);
    expect(together?.degrees).toBe(18);
    const wild = { earlier: shares([0.5, 0.4, 0.3, 0.7, 0.2, 0.5, 0.3, 0.6, 0.1], 400), span: [] };
    const [[beside] = []] = predictions([[...group, wild]]);
    expect(beside?.pValue).toBeGreaterThan(together?.pValue ?? 1);
  });

  test('do not care for the order of earlier points, of series or of groups', () => {
    fc.assert(
      fc.property(fc.array(fc.array(series, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (all) => {
        const groups = all.map((group) =>
          group.map((points) => ({ earlier: points.slice(0, -3), span: points.slice(-3) })),
        );
        const turned = groups
          .map((group) => group.map(({ earlier, span }) => ({ earlier: earlier.toReversed(), span })).toReversed())
          .toReversed();
        const back = predictions(turned).map((group) => group.toReversed());
        for (const [at, group] of predictions(groups).entries())
          for (const [index, found] of group.entries())
            expect(back.toReversed()[at]?.[index]?.pValue ?? -1).toBeCloseTo(found?.pValue ?? -1, 6);
      }),
      { numRuns: 40 },
    );
  });

  test('find no more than their level says where months swing alike, in four series of thirteen points', () => {
    const random = seededRandom('swings');
    const swing = () => 0.05 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let found = 0;
    for (let round = 0; round < 500; round += 1) {
      const group = Array.from({ length: 4 }, () => {
        const points = Array.from({ length: 13 }, (_, index) => {
          const angle = 0.7 + (index % 3 === 0 ? 0.3 : 0) + swing();
          return { part: binomialDraw(random, 250, Math.sin(angle) ** 2), whole: 250, season: index % 3 };
        });
        return { earlier: points.slice(0, -1), span: points.slice(-1) };
      });
      found += predictions([group])
        .flat()
        .filter((one) => (one?.pValue ?? 1) <= 0.05).length;
    }
    // 2,000 tests: within four standard errors of the level, and not far below it
    expect(found / 2000).toBeLessThan(0.07);
    expect(found / 2000).toBeGreaterThan(0.03);
  });
});

describe('seriesSpreads', () => {
  test('a season that comes later in the series has no mean yet', () => {
    const points = [0, 1, 0, 1, 0, 2].map((season, at) => seasonPoint({ part: 30 + at, whole: 100 }, season));
    const [[spread] = []] = moderatedSpreads([fittedGroup(seriesColumns([points]), [5])]);
    expect([0, 1, 2].map((season) => hasMean(spread, season))).toEqual([true, true, false]);
  });

  test('of the first points of longer series are those of series that end there', () => {
    const point = fc.tuple(counts, fc.integer({ min: 0, max: 2 })).map(([count, season]) => seasonPoint(count, season));
    const longer = fc.record({
      points: fc.array(point, { maxLength: 14 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(longer, { minLength: 1, maxLength: 4 }), (given) => {
        const lengths = given.map(({ points, share }) => Math.round(share * points.length));
        const fitted = fittedGroup(seriesColumns(given.map(({ points }) => points)), lengths);
        const [found = []] = moderatedSpreads([fitted]);
        const [expected = []] = seriesSpreads([given.map(({ points }, at) => points.slice(0, lengths[at]))]);
        const plain = (spread: SeriesSpread | undefined) => {
          if (spread === undefined) return undefined;
          const { between, scale, degrees, usualVariance } = spread;
          const seen = [0, 1, 2].filter((season) => hasMean(spread, season));
          const means = seen.map((season) => [season, seasonMean(spread, season), seasonMeanVariance(spread, season)]);
          return { between, scale, degrees, usualVariance, means };
        };
        expect(found.map(plain)).toEqual(expected.map(plain));
      }),
    );
  });

  test('a season that only another series of the group has seen has no mean', () => {
    const first = pointsOf(shares([0.5, 0.4, 0.3, 0.6, 0.5, 0.2], 400)).filter(({ season }) => season !== 2);
    const [spreads = []] = seriesSpreads([[first, pointsOf(shares([0.5, 0.4, 0.3, 0.6, 0.5, 0.2], 400))]]);
    expect(spreads.map((spread) => hasMean(spread, 2))).toEqual([false, true]);
  });

  test('the scale of a wild series widens the error of its mean as that of its newest point', () => {
    const wild = shares([0.5, 0.4, 0.3, 0.8, 0.1, 0.6, 0.2, 0.7, 0.1], 400);
    const calm = shares([0.5, 0.4, 0.3, 0.51, 0.41, 0.31, 0.5, 0.4, 0.3], 400);
    const group = [wild, calm, calm, calm].map((earlier) => ({ earlier, span: earlier.slice(0, 1) }));
    const [[spread] = []] = seriesSpreads([group.map(({ earlier }) => pointsOf(earlier))]);
    const [[found] = []] = predictions([group]);
    if (spread === undefined) throw new Error('no spread');
    expect(spread.scale).toBeGreaterThan(1.5);
    expect(found?.error).toBeCloseTo(
      Math.sqrt(spread.scale * (spread.between + 1 / 1602 + seasonMeanVariance(spread, 0))),
      9,
    );
  });

  test('a point varies by the scale of its series times both variances, and never less than counting', () => {
    const [[spread] = []] = seriesSpreads([[pointsOf(shares([0.5, 0.4, 0.3, 0.6, 0.5, 0.2, 0.4, 0.3, 0.4], 400))]]);
    if (spread === undefined) throw new Error('no spread');
    expect(spread.between).toBeGreaterThan(0);
    expect(spread.scale).toBeCloseTo(1, 6);
    expect(pointVariance(spread, 0.001)).toBeCloseTo(spread.between + 0.001, 9);
    expect(pointVariance({ ...spread, between: 0, scale: 0.5 }, 0.001)).toBe(0.001);
    expect([0, 1, 2, 3].map((season) => hasMean(spread, season))).toEqual([true, true, true, false]);
  });
});
