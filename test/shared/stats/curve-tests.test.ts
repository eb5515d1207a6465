import normal from '@stdlib/stats-base-dists-normal-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competingCurve } from '../../../shared/stats/competing-curve.ts';
import { curveAtAge } from '../../../shared/stats/curve-at-age.ts';
import { grayTest } from '../../../shared/stats/gray-test.ts';
import { incidenceDifference } from '../../../shared/stats/incidence-difference.ts';
import { jointRiskSets } from '../../../shared/stats/joint-risk-sets.ts';
import { logRankTest } from '../../../shared/stats/log-rank-test.ts';
import { pooledIncidence } from '../../../shared/stats/pooled-incidence.ts';
import type { AgeCounts } from '../../../shared/stats/risk-sets.ts';
import { scoreTest } from '../../../shared/stats/score-test.ts';
import { countsOf, followedUnits } from './followed-units.ts';
import { mercaptopurine, one, placebo, transplantGroups } from './published-times.ts';

const groups = fc.array(followedUnits().map(countsOf), { minLength: 2, maxLength: 4 });

describe('grayTest', () => {
  // by disease: Scrucca et al. 2007; the others computed independently by R's cmprsk 2.2-11, cuminc
  test.each([
    ['disease', 'exact', 'first', 2.8623325, 1, 0.09067592],
    ['disease', 'exact', 'second', 0.4481279, 1, 0.50322531],
    ['phase', 'exact', 'first', 14.3585497, 3, 0.00245559],
    ['phase', 'exact', 'second', 0.5894389, 3, 0.89884578],
    ['disease', 'months', 'first', 2.9376232, 1, 0.08653798],
    ['disease', 'months', 'second', 0.4971433, 1, 0.48075801],
    ['phase', 'months', 'first', 14.6222773, 3, 0.00216962],
    ['phase', 'months', 'second', 0.5805013, 3, 0.90088128],
  ] as const)('transplants by %s, %s ages, %s ending', (by, grain, ending, statistic, degrees, pValue) => {
    const tested = grayTest(transplantGroups(by, grain), ending);
    expect(tested?.statistic).toBeCloseTo(statistic, 7);
    expect(tested?.degrees).toBe(degrees);
    expect(tested?.pValue).toBeCloseTo(pValue, 8);
  });

  test('where nothing competes: 6-MP and placebo', () => {
    // computed independently by R's cmprsk 2.2-11, cuminc; all units watched for 20 weeks at most
    const watched = [mercaptopurine, placebo].map((counts) =>
      counts.map((row) => (row.age > 20 ? one(20, 'censored') : row)),
    );
    expect(grayTest(watched)?.statistic).toBeCloseTo(13.7703725003, 9);
  });

  test('ties beyond the placebo units that are left add no negative variance', () => {
    // cmprsk lets them, at week 23, and so finds 16.9153798937
    expect(grayTest([mercaptopurine, placebo])?.statistic).toBeLessThan(16.9);
    expect(grayTest([mercaptopurine, placebo])?.statistic).toBeGreaterThan(13.8);
  });

  test('a p-value beyond what one less the distribution can tell is not zero', () => {
    const alike = (first: number, second: number) => [{ age: 1, first, second, censored: 0 }];
    const tested = grayTest([alike(900, 100), alike(100, 900)]);
    // the square of a normal deviate
    const expected = 2 * normal(-Math.sqrt(tested?.statistic ?? 0), 0, 1);
    expect(expected).toBeLessThan(1e-200);
    expect(tested?.pValue).toBe(expected);
  });

  test('clusters of units that are alike count as fewer', () => {
    const groups = transplantGroups('phase', 'exact');
    const tested = grayTest(groups, 'first', 4);
    expect(tested?.statistic).toBeCloseTo(14.3585497 / 4, 7);
    expect(tested?.degrees).toBe(3);
    expect(() => grayTest(groups, 'first', 0.9)).toThrow(RangeError);
  });

  test('undefined with one group, and with nobody who ended so', () => {
    expect(grayTest([placebo])).toBeUndefined();
    expect(grayTest([placebo, mercaptopurine], 'second')).toBeUndefined();
    expect(grayTest([])).toBeUndefined();
  });

  test('more groups than have anybody who could end so take no degrees of freedom', () => {
    const nobody = [one(0, 'censored')];
    const two = grayTest([mercaptopurine, placebo]);
    const three = grayTest([mercaptopurine, nobody, placebo]);
    expect(three?.degrees).toBe(1);
    expect(three?.statistic).toBeCloseTo(two?.statistic ?? 0, 9);
  });
});

describe('pooledIncidence', () => {
  test('by hand: two groups of two and four, of which the first ends at once', () => {
    const quick = [one(1, 'first'), one(1, 'first')];
    const slow = [one(2, 'first'), one(2, 'first'), one(2, 'second'), one(3, 'first')];
    const steps = pooledIncidence(jointRiskSets([quick, slow]), 'first');
    // at age 1 two of six; at age 2 only the slow are watched, none of whom had ended: the pooled third is not believed
    expect(steps.map(({ weight }) => weight)).toEqual([6, 4, 4]);
    expect(steps.map(({ growth }) => growth)).toEqual([1 / 3, 1 / 2, 1 / 4]);
    expect(steps.map(({ notBefore }) => notBefore)).toEqual([1, 1, 1 / 2]);
    expect(steps.map(({ notAfter }) => notAfter)).toEqual([1 - 1 / 3, 1 / 2, 1 / 4]);
  });

  test('is a share for any groups, and stops where nobody is watched', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const joint = jointRiskSets(counts);
        const steps = pooledIncidence(joint, 'first');
        expect(steps.length).toBe(joint.filter((sets) => sets.some(({ atRisk }) => atRisk > 0)).length);
        for (const { notBefore, notAfter, growth, members } of steps) {
          const own = members.filter(({ atRisk }) => atRisk > 0).map(({ incidenceAfter }) => 1 - incidenceAfter);
          expect(notBefore).toBeGreaterThan(0);
          expect(notAfter).toBeGreaterThanOrEqual(Math.min(...own));
          expect(notAfter).toBeLessThanOrEqual(notBefore + 1e-12);
          expect(growth).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('logRankTest', () => {
  test('6-MP against placebo: chi-squared 16.79', () => {
    // Kalbfleisch and Prentice 2002, 1.5; more digits computed independently by R's survival 3.5-3, survdiff
    expect(logRankTest([mercaptopurine, placebo])).toMatchObject({ degrees: 1 });
    expect(logRankTest([mercaptopurine, placebo])?.statistic).toBeCloseTo(16.79294099, 8);
    expect(logRankTest([mercaptopurine, placebo])?.pValue).toBeCloseTo(4.169e-5, 8);
  });

  // computed independently by R's survival 3.5-3, survdiff, either ending counted
  test.each([
    ['phase', 24.4349433443, 3],
    ['disease', 1.28131369354, 1],
  ] as const)('transplants by %s and month: leaving at all', (by, statistic, degrees) => {
    const tested = logRankTest(transplantGroups(by, 'months'));
    expect(tested?.statistic).toBeCloseTo(statistic, 9);
    expect(tested?.degrees).toBe(degrees);
  });

  test('with late entries', () => {
    // computed independently by R's survival 3.5-3: score test of coxph(Surv(from, to, left), ties = 'exact')
    const from = [0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 3, 3, 5, 5, 6, 8];
    const to = [2, 3, 3, 4, 5, 6, 9, 12, 5, 6, 4, 9, 6, 10, 9, 12];
    const how = [1, 2, 1, 0, 1, 2, 1, 0, 2, 1, 1, 1, 2, 0, 1, 2];
    const names = ['censored', 'first', 'second'] as const;
    const units = to.map((age, unit) => ({
      from: from[unit] === 0 ? undefined : from[unit],
      to: age,
      ending: names[how[unit] ?? 0] ?? 'censored',
    }));
    const halves = [0, 1].map((half) => countsOf(units.filter((_, unit) => unit % 2 === half)));
    expect(logRankTest(halves)?.statistic).toBeCloseTo(5.55573498065, 9);
  });

  test('undefined where nobody leaves, or all at once', () => {
    expect(logRankTest([[one(3, 'censored')], [one(4, 'censored')]])).toBeUndefined();
    expect(logRankTest([[one(3, 'first')], [one(3, 'first')]])).toBeUndefined();
  });
});

describe.each([
  ['grayTest', grayTest],
  ['logRankTest', logRankTest],
])('%s', (_, tested) => {
  test('the order of groups and of rows is irrelevant, tables put end to end are one', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const statistic = tested(counts)?.statistic;
        const turned = tested([...counts].reverse().map((rows) => [...rows].reverse()))?.statistic;
        if (statistic === undefined) expect(turned).toBeUndefined();
        else expect(turned).toBeCloseTo(statistic, 6);
      }),
    );
  });

  test('groups that are alike do not differ', () => {
    fc.assert(
      fc.property(followedUnits().map(countsOf), fc.integer({ min: 2, max: 4 }), (counts, copies) => {
        const alike = tested(Array.from({ length: copies }, () => counts));
        if (alike === undefined) return;
        expect(alike.statistic).toBeCloseTo(0, 9);
        expect(alike.pValue).toBeCloseTo(1, 4);
      }),
    );
  });

  test('twice the units of each group say about twice as much', () => {
    const doubled = [mercaptopurine, placebo].map((counts) => [...counts, ...counts]);
    const ratio = (tested(doubled)?.statistic ?? 0) / (tested([mercaptopurine, placebo])?.statistic ?? 1);
    expect(ratio).toBeGreaterThan(1.8);
    expect(ratio).toBeLessThan(2.2);
  });
});

describe('scoreTest', () => {
  test('independent scores: the sum of their squares', () => {
    const tested = scoreTest(
      [1, 2],
      [
        [1, 0],
        [0, 4],
      ],
    );
    // chi-squared 2 with two degrees of freedom has the tail exp(-1)
    expect(tested).toMatchObject({ statistic: 2, degrees: 2 });
    expect(tested?.pValue).toBeCloseTo(Math.exp(-1), 12);
  });

  test('scores that sum to zero: any of them may be left out', () => {
    // by hand: of (2, -1, -1) with covariance 3I - 1, the first two: (2, -1) inverse [[2, -1], [-1, 2]] (2, -1) = 2
    const covariance = [
      [2, -1, -1],
      [-1, 2, -1],
      [-1, -1, 2],
    ];
    expect(scoreTest([2, -1, -1], covariance)?.statistic).toBeCloseTo(2, 12);
    expect(scoreTest([2, -1, -1], covariance)?.degrees).toBe(2);
  });

  test('no score varies: undefined', () => {
    expect(scoreTest([0], [[0]])).toBeUndefined();
    expect(scoreTest([], [])).toBeUndefined();
  });
});

describe('incidenceDifference', () => {
  const [lymphoblastic = [], myeloid = []] = transplantGroups('disease');

  // shares: Scrucca et al. 2007; errors: of variances computed independently by R's survival 3.5-3, survfit
  test.each([
    [20, 'first', 0.3713851 - 0.241453, 0.003219937497 + 0.001771331952],
    [60, 'first', 0.3875571 - 0.281039, 0.003308189795 + 0.00208165526],
    [40, 'second', 0.386035 - 0.4551473, 0.0032843242 + 0.002416013108],
  ] as const)('ALL less AML after %i months, %s ending', (age, ending, value, variance) => {
    const difference = incidenceDifference(lymphoblastic, myeloid, age, 0.95, ending);
    expect(difference?.value).toBeCloseTo(value, 6);
    expect(difference?.standardError).toBeCloseTo(Math.sqrt(variance), 9);
    expect(difference?.low).toBeCloseTo(value - 1.959964 * Math.sqrt(variance), 6);
    expect(difference?.high).toBeCloseTo(value + 1.959964 * Math.sqrt(variance), 6);
  });

  test('the p-value is just the level at which the interval touches zero', () => {
    const { pValue = 1 } = incidenceDifference(lymphoblastic, myeloid, 20) ?? {};
    expect(incidenceDifference(lymphoblastic, myeloid, 20, 1 - pValue)?.low).toBeCloseTo(0, 9);
    expect(pValue).toBeGreaterThan(0.05);
  });

  test('undefined where either group was not watched for so long, or nothing has an error', () => {
    expect(incidenceDifference(mercaptopurine, lymphoblastic, 36)).toBeUndefined();
    expect(incidenceDifference(lymphoblastic, mercaptopurine, 36)).toBeUndefined();
    expect(incidenceDifference(placebo, placebo, 23)).toBeUndefined();
    expect(incidenceDifference(placebo, placebo, 0)).toBeUndefined();
    // all of one group had ended: its shares stay
    expect(incidenceDifference(mercaptopurine, placebo, 35)?.value).toBeCloseTo(0.552 - 1, 3);
  });

  test('groups that change places change the sign, and the row order nothing', () => {
    fc.assert(
      fc.property(
        followedUnits().map(countsOf),
        followedUnits().map(countsOf),
        fc.nat(12),
        (here: AgeCounts[], there: AgeCounts[], age) => {
          const difference = incidenceDifference(here, there, age);
          const turned = incidenceDifference([...there].reverse(), [...here].reverse(), age);
          expect(turned === undefined).toBe(difference === undefined);
          if (difference === undefined || turned === undefined) return;
          expect(turned.value).toBeCloseTo(-difference.value, 12);
          expect(turned.low).toBeCloseTo(-difference.high, 9);
          expect(turned.pValue).toBeCloseTo(difference.pValue, 9);
          const points = [here, there].map((counts) => curveAtAge(competingCurve(counts), age)?.first ?? 0);
          expect(difference.value).toBeCloseTo((points[0] ?? 0) - (points[1] ?? 0), 12);
        },
      ),
    );
  });
});
