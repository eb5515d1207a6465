import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competingCurve } from '../../../shared/stats/competing-curve.ts';
import { countQuantile } from '../../../shared/stats/count-quantile.ts';
import { curveAtAge } from '../../../shared/stats/curve-at-age.ts';
import { restrictedMean } from '../../../shared/stats/restricted-mean.ts';
import { type AgeCounts, type RiskSet, riskSets } from '../../../shared/stats/risk-sets.ts';
import { stayingQuantile } from '../../../shared/stats/staying-quantile.ts';
import { stayingQuantileInterval } from '../../../shared/stats/staying-quantile-interval.ts';
import { countsOf, type Followed, followedUnits } from './followed-units.ts';
import { mercaptopurine, one, placebo, transplantGroups } from './published-times.ts';

const remission = competingCurve(mercaptopurine);
const placeboRemission = competingCurve(placebo);

describe('competingCurve with one ending is Kaplan-Meier', () => {
  // shares: Kalbfleisch and Prentice 2002; errors: Klein and Moeschberger 2003, table 4.1
  test.each([
    [6, 0.857, 0.076],
    [7, 0.807, 0.087],
    [10, 0.753, 0.096],
    [13, 0.69, 0.107],
    [16, 0.627, 0.114],
    [22, 0.538, 0.128],
    [23, 0.448, 0.135],
    [35, 0.448, 0.135],
  ])('still in remission after %i weeks', (age, staying, error) => {
    const point = curveAtAge(remission, age);
    expect(point?.staying).toBeCloseTo(staying, 3);
    expect(Math.sqrt(point?.stayingVariance ?? 0)).toBeCloseTo(error, 3);
  });

  test('its median is 23 weeks, and that of the placebo arm 8', () => {
    expect(stayingQuantile(remission, 0.5)).toBe(23);
    expect(stayingQuantile(placeboRemission, 0.5)).toBe(8);
    expect(stayingQuantile(remission, 0.9)).toBeUndefined();
  });

  test('without censoring the variances are those of a proportion', () => {
    for (const { first, staying, firstVariance, stayingVariance } of placeboRemission) {
      expect(firstVariance).toBeCloseTo((first * staying) / 21, 12);
      expect(stayingVariance).toBeCloseTo((first * staying) / 21, 12);
    }
  });
});

describe('competingCurve', () => {
  const [lymphoblastic, myeloid] = transplantGroups('disease').map((counts) => competingCurve(counts));

  // shares: Scrucca et al. 2007 (there by cuminc of R's cmprsk); variances computed independently by R's survival 3.5-3,
  // survfit of a multi-state curve (infinitesimal jackknife, which without late entries is the delta method)
  test.each([
    ['ALL', 20, 0.3713851, 0.369863, 0.003219937497, 0.003192662531, 0.002649268349],
    ['ALL', 40, 0.3875571, 0.386035, 0.003308189795, 0.0032843242, 0.002486029507],
    ['ALL', 60, 0.3875571, 0.386035, 0.003308189795, 0.0032843242, 0.002486029507],
    ['AML', 20, 0.241453, 0.4439103, 0.001771331952, 0.002388505479, 0.002096809799],
    ['AML', 40, 0.2663827, 0.4551473, 0.001955229577, 0.002416013108, 0.002032190379],
    ['AML', 60, 0.281039, 0.4551473, 0.00208165526, 0.002416013108, 0.002027406908],
  ])('%s after %i months', (disease, month, relapse, death, relapseVariance, deathVariance, stayingVariance) => {
    const point = curveAtAge((disease === 'ALL' ? lymphoblastic : myeloid) ?? [], month);
    expect(point?.first).toBeCloseTo(relapse, 7);
    expect(point?.second).toBeCloseTo(death, 7);
    expect(point?.firstVariance).toBeCloseTo(relapseVariance, 11);
    expect(point?.secondVariance).toBeCloseTo(deathVariance, 11);
    expect(point?.stayingVariance).toBeCloseTo(stayingVariance, 11);
  });

  test('shares by hand: ten units, endings compete', () => {
    const curve = competingCurve([
      { age: 1, first: 2, second: 1, censored: 1 },
      { age: 2, first: 1, second: 2, censored: 0 },
      { age: 5, first: 0, second: 1, censored: 2 },
    ]);
    // after age 1: 2/10, 1/10, 7/10 stay; six are watched: + 7/10 x 1/6, 7/10 x 2/6; 7/20 stay; of three one ends: + 7/60
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([10, 6, 3]);
    expect(curve[1]?.first).toBeCloseTo(2 / 10 + 7 / 60, 12);
    expect(curve[1]?.second).toBeCloseTo(1 / 10 + 14 / 60, 12);
    expect(curve[2]?.second).toBeCloseTo(1 / 10 + 14 / 60 + 7 / 60, 12);
    expect(curve[2]?.staying).toBeCloseTo(14 / 60, 12);
  });

  test('variances are what the closed sums of Marubini and Valsecchi 1995 say, late entries or not', () => {
    fc.assert(
      fc.property(followedUnits(), (units) => {
        const counts = countsOf(units);
        const sets = riskSets(counts);
        for (const [place, point] of competingCurve(counts).entries()) {
          expect(point.firstVariance).toBeCloseTo(incidenceVariance(sets.slice(0, place + 1), 'first'), 10);
          expect(point.secondVariance).toBeCloseTo(incidenceVariance(sets.slice(0, place + 1), 'second'), 10);
          expect(point.stayingVariance).toBeCloseTo(greenwood(sets.slice(0, place + 1)), 10);
        }
      }),
    );
  });

  test('the three shares sum to one at every age, the order of rows is irrelevant, tables put end to end are one', () => {
    fc.assert(
      fc.property(followedUnits(), (units) => {
        const counts = countsOf(units);
        const curve = competingCurve(counts);
        for (const point of curve) expect(point.first + point.second + point.staying).toBeCloseTo(1, 9);
        expect(competingCurve([...counts].reverse())).toEqual(curve);
        expect(competingCurve(addedUp(counts))).toEqual(curve);
      }),
    );
  });

  test('no variance is below zero, also where all end in one way', () => {
    const ageOnly = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ageOnly, (ages) => {
        for (const point of competingCurve(ages.map((age) => one(age, 'first'))))
          expect(Math.min(point.firstVariance, point.secondVariance, point.stayingVariance)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('an ending read as the other changes places, and nothing else', () => {
    fc.assert(
      fc.property(followedUnits(), (units) => {
        const counts = countsOf(units);
        const mirrored = competingCurve(counts.map((row) => ({ ...row, first: row.second, second: row.first })));
        for (const [place, point] of competingCurve(counts).entries()) {
          expect(mirrored[place]?.first).toBe(point.second);
          expect(mirrored[place]?.secondVariance).toBe(point.firstVariance);
        }
      }),
    );
  });
});

describe('late entries', () => {
  // sixteen units (from, to, ending), six of them from the start; computed independently by R's survival 3.5-3, survfit
  const from = [0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 3, 3, 5, 5, 6, 8].map((age) => (age === 0 ? undefined : age));
  const to = [2, 3, 3, 4, 5, 6, 9, 12, 5, 6, 4, 9, 6, 10, 9, 12];
  const how = [1, 2, 1, 0, 1, 2, 1, 0, 2, 1, 1, 1, 2, 0, 1, 2];
  const names = ['censored', 'first', 'second'] as const;
  const units = to.map((age, unit) => ({ from: from[unit], to: age, ending: names[how[unit] ?? 0] ?? 'censored' }));
  const curve = competingCurve(countsOf(units));

  test.each([
    [2, 8, 0.875, 0.125, 0, 0.013671875],
    [3, 9, 0.6805555555556, 0.222222222222, 0.0972222222222, 0.02297400120027],
    [4, 9, 0.6049382716049, 0.297839506173, 0.0972222222222, 0.02323494047317],
    [5, 7, 0.4320987654321, 0.384259259259, 0.1836419753086, 0.02252366678521],
    [6, 7, 0.2469135802469, 0.445987654321, 0.3070987654321, 0.01388677200291],
    [9, 6, 0.1234567901235, 0.569444444444, 0.3070987654321, 0.00601195617199],
    [12, 2, 0.0617283950617, 0.569444444444, 0.3688271604938, 0.00340818642145],
  ])('at age %i, %i are watched', (age, atRisk, staying, first, second, stayingVariance) => {
    const point = curveAtAge(curve, age);
    expect(point?.atRisk).toBe(atRisk);
    expect(point?.staying).toBeCloseTo(staying, 12);
    expect(point?.first).toBeCloseTo(first, 11);
    expect(point?.second).toBeCloseTo(second, 11);
    expect(point?.stayingVariance).toBeCloseTo(stayingVariance, 12);
  });

  test('the risk set at an age is whoever came before it and has not left before it', () => {
    fc.assert(
      fc.property(followedUnits(), (followed) => {
        for (const { age, atRisk } of riskSets(countsOf(followed)))
          expect(atRisk).toBe(followed.filter((unit) => (unit.from ?? -1) < age && age <= unit.to).length);
      }),
    );
  });

  test('who comes at an age is not at risk of what happens at that age', () => {
    const late: Followed[] = [
      { from: undefined, to: 3, ending: 'first' },
      { from: undefined, to: 5, ending: 'censored' },
      { from: 3, to: 5, ending: 'first' },
    ];
    expect(competingCurve(countsOf(late)).map(({ age, atRisk, first }) => [age, atRisk, first])).toEqual([
      [3, 2, 0.5],
      [5, 2, 0.75],
    ]);
  });

  test.each(['first', 'censored'] as const)(
    'the curve stops where nobody is left (%s), whoever comes then or later',
    (last) => {
      for (const from of [3, 4]) {
        const gap = countsOf([
          { from: undefined, to: 3, ending: last },
          { from, to: 9, ending: 'second' },
        ]);
        expect(competingCurve(gap).map(({ age }) => age)).toEqual([3]);
      }
    },
  );

  test('nobody watched from the start is no curve, and more that leave than are there is an error', () => {
    expect(competingCurve(countsOf([{ from: 2, to: 4, ending: 'first' }]))).toEqual([]);
    expect(competingCurve([])).toEqual([]);
    expect(() => competingCurve([one(1, 'first'), one(2, 'first'), one(2, 'first'), one(3, 'late')])).toThrow(
      RangeError,
    );
  });
});

describe('curveAtAge', () => {
  const curve = competingCurve([one(3, 'first'), one(5, 'second'), one(7, 'censored')]);

  test('between two ages the earlier holds, before the first nothing has happened', () => {
    expect(curveAtAge(curve, 6)).toEqual(curve[1]);
    expect(curveAtAge(curve, 2)).toMatchObject({
      age: 2,
      atRisk: 3,
      first: 0,
      second: 0,
      staying: 1,
      firstVariance: 0,
    });
  });

  test('beyond the last age nothing is known, unless all had ended', () => {
    expect(curveAtAge(curve, 7)).toEqual(curve[2]);
    expect(curveAtAge(curve, 8)).toBeUndefined();
    expect(curveAtAge([], 0)).toBeUndefined();
    const ended = competingCurve([one(3, 'first'), one(5, 'second')]);
    expect(curveAtAge(ended, 99)).toEqual(ended[1]);
  });
});

describe('restrictedMean', () => {
  const [lymphoblastic, myeloid] = transplantGroups('disease', 'months').map((counts) => competingCurve(counts));

  // computed independently by R's survival 3.5-3, survfit with rmean
  test.each([
    ['6-MP', remission, 20, 16.116526611, 1.25156019601],
    ['6-MP', remission, 35, 23.287394958, 2.827467623],
    ['placebo', placeboRemission, 20, 8.428571429, 1.2680826825],
    ['placebo', placeboRemission, 35, 8.666666667, 1.377390041],
    ['ALL, by months', lymphoblastic, 10, 6.21917808219, 0.397140546598],
    ['ALL, by months', lymphoblastic, 30, 11.4128614916, 1.29162811431],
    ['AML, by months', myeloid, 30, 13.3260842959, 1.12177703329],
  ])('%s', (_, curve = [], horizon, mean, error) => {
    const measured = restrictedMean(curve, horizon);
    expect(measured?.mean).toBeCloseTo(mean, 8);
    expect(measured?.standardError).toBeCloseTo(error, 8);
  });

  test('without censoring it is the mean of the times, cut at the horizon', () => {
    const times = placebo.map(({ age }) => Math.min(age, 13));
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    expect(restrictedMean(placeboRemission, 13)?.mean).toBeCloseTo(mean, 12);
  });

  test('undefined beyond the last unit watched; before anybody leaves it is the horizon', () => {
    expect(restrictedMean(remission, 36)).toBeUndefined();
    expect(restrictedMean(remission, 5)).toEqual({ mean: 5, standardError: 0 });
    expect(restrictedMean([], 5)).toBeUndefined();
  });
});

describe('stayingQuantileInterval', () => {
  const grouped = transplantGroups('disease', 'months').map((counts) => competingCurve(counts));

  // computed independently by R's survival 3.5-3, quantile of survfit with conf.type = 'log-log'
  test.each([
    ['6-MP', remission, 0.25, 6, 22],
    ['6-MP', remission, 0.5, 13, undefined],
    ['6-MP', remission, 0.75, 23, undefined],
    ['placebo', placeboRemission, 0.25, 1, 5],
    ['placebo', placeboRemission, 0.5, 4, 11],
    ['placebo', placeboRemission, 0.75, 8, 22],
    ['ALL, by months', grouped[0], 0.5, 4, 8],
    ['AML, by months', grouped[1], 0.5, 6, 10],
  ])('%s, %d', (_, curve = [], probability, low, high) => {
    expect(stayingQuantileInterval(curve, probability)).toEqual({ low, high });
  });

  test('holds the quantile, and widens with confidence', () => {
    // computed independently by R's survival 3.5-3, as above with conf.int = 0.8
    expect(stayingQuantileInterval(placeboRemission, 0.5, { confidence: 0.8 })).toEqual({ low: 5, high: 11 });
    fc.assert(
      fc.property(followedUnits(false), (units) => {
        const curve = competingCurve(countsOf(units));
        const { low, high } = stayingQuantileInterval(curve, 0.5);
        const median = stayingQuantile(curve, 0.5) ?? Number.POSITIVE_INFINITY;
        if (low !== undefined) expect(low).toBeLessThanOrEqual(median);
        if (high !== undefined) expect(high).toBeGreaterThanOrEqual(median);
      }),
    );
  });

  test('where four units are worth one it is as wide as at twice the normal deviate', () => {
    // 1.959964 twice leaves .0000886 outside; the bounds computed independently by lifelines 0.30.3
    for (const curve of [remission, placeboRemission, ...grouped])
      expect(stayingQuantileInterval(curve, 0.5, { designEffect: 4 })).toEqual(
        stayingQuantileInterval(curve, 0.5, { confidence: 1 - 0.0000886 }),
      );
    expect(stayingQuantileInterval(placeboRemission, 0.5, { designEffect: 4 })).toEqual({ low: 1, high: 17 });
  });

  test('nothing is bounded where all leave at once', () => {
    expect(stayingQuantileInterval(competingCurve([one(4, 'first')]), 0.5)).toEqual({
      low: undefined,
      high: undefined,
    });
  });
});

test('countQuantile is the smallest value that so many do not exceed', () => {
  const values = [
    { value: 9, count: 1 },
    { value: 2, count: 3 },
    { value: 5, count: 2 },
  ];
  expect([0, 0.5, 0.51, 0.84, 1].map((probability) => countQuantile(values, probability))).toEqual([2, 2, 5, 9, 9]);
  expect(countQuantile([], 0.5)).toBeUndefined();
});

/** The closed formula, from the start anew for each age: own sums of squares and cross-products. */
function incidenceVariance(sets: readonly RiskSet[], ending: 'first' | 'second'): number {
  const points = shares(sets, ending);
  const reached = points.at(-1)?.incidence ?? 0;
  return points.reduce((sum, { before, incidence, set }) => {
    const left = set.first + set.second;
    const ahead = reached - incidence;
    const risk = set.atRisk;
    const staying = left === risk ? 0 : (ahead ** 2 * left) / (risk * (risk - left));
    const own = (before ** 2 * set[ending] * (risk - set[ending])) / risk ** 3;
    const cross = (-2 * ahead * before * set[ending]) / risk ** 2;
    return sum + staying + own + cross;
  }, 0);
}

function shares(sets: readonly RiskSet[], ending: 'first' | 'second') {
  let staying = 1;
  let incidence = 0;
  return sets.map((set) => {
    const before = staying;
    incidence += (staying * set[ending]) / set.atRisk;
    staying *= 1 - (set.first + set.second) / set.atRisk;
    return { set, before, incidence };
  });
}

function greenwood(sets: readonly RiskSet[]): number {
  const staying = sets.reduce((share, set) => share * (1 - (set.first + set.second) / set.atRisk), 1);
  if (staying < 1e-12) return 0;
  const sum = sets.reduce((terms, { first, second, atRisk }) => {
    const left = first + second;
    return terms + left / (atRisk * (atRisk - left));
  }, 0);
  return staying ** 2 * sum;
}

function addedUp(counts: readonly AgeCounts[]): AgeCounts[] {
  return [...new Set(counts.map(({ age }) => age))].map((age) => {
    const rows = counts.filter((row) => row.age === age);
    const sum = (of: 'first' | 'second' | 'censored' | 'late') =>
      rows.reduce((total, row) => total + (row[of] ?? 0), 0);
    return { age, first: sum('first'), second: sum('second'), censored: sum('censored'), late: sum('late') };
  });
}
