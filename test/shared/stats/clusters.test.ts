import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusteredProportion } from '../../../shared/stats/clustered-proportion.ts';
import { clusteredRatio } from '../../../shared/stats/clustered-ratio.ts';
import { type ClusteredValues, mergeValues } from '../../../shared/stats/clustered-values.ts';
import { clusteredVariance } from '../../../shared/stats/clustered-variance.ts';
import { ratioVariance } from '../../../shared/stats/ratio-variance.ts';
import { wilsonInterval } from '../../../shared/stats/wilson-interval.ts';
import { seededNumbers } from './seeded-numbers.ts';

type Cluster = readonly [part: number, whole: number];

// survivors of each litter of rats: Weil 1970, "Selection of the valid number of sampling units", the data of Rao and Scott 1992
const controlLitters: readonly Cluster[] = [
  [13, 13],
  [12, 12],
  [9, 9],
  [9, 9],
  [8, 8],
  [8, 8],
  [12, 13],
  [11, 12],
  [9, 10],
  [9, 10],
  [8, 9],
  [11, 13],
  [4, 5],
  [5, 7],
  [7, 10],
  [7, 10],
];
const treatedLitters: readonly Cluster[] = [
  [12, 12],
  [11, 11],
  [10, 10],
  [9, 9],
  [10, 11],
  [9, 10],
  [9, 10],
  [8, 9],
  [8, 9],
  [4, 5],
  [7, 9],
  [4, 7],
  [5, 10],
  [3, 6],
  [3, 10],
  [0, 7],
];

// Cochran 1977, Sampling Techniques, 3.12: 30 households of 104 persons, of whom 30 had seen a doctor
const households = { clusters: 30, count: 104, sum: 30, countSquared: 404, countSum: 113, sumSquared: 86 };

describe('clusteredVariance', () => {
  test('is that of the published households', () => {
    // Cochran 1977, 3.12: v(p) = .00520, last digit by hand, where the binomial formula gives .00197
    expect(Math.abs(clusteredVariance(households, 0) - 0.0052)).toBeLessThan(0.00001);
    expect(clusteredProportion(households)?.designEffect).toBeCloseTo(0.0052 / 0.00197, 1);
  });

  test('with clusters of one is the binomial variance times n / (n - 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, fraction) => {
        const part = Math.round(whole * fraction);
        const share = part / whole;
        expect(clusteredVariance(singles(part, whole), share)).toBeCloseTo((share * (1 - share)) / (whole - 1), 12);
      }),
    );
  });

  test('is never below the binomial variance at the share believed', () => {
    const opposed = countsOf(Array.from({ length: 10 }, () => [2, 4] as const));
    expect(clusteredVariance(opposed, 0.5)).toBe(0.25 / 40);
    expect(clusteredVariance(opposed, 0.2)).toBe((0.2 * 0.8) / 40);
  });
});

describe('clusteredProportion', () => {
  // computed independently: cluster-robust standard error by statsmodels 0.15.0, Student's t by scipy 1.17.1
  test.each([
    ['control', controlLitters, 142 / 158, 0.0266447, 1.232495, 128.1952, 0.827631, 0.942543],
    ['treated', treatedLitters, 112 / 145, 0.0692261, 3.952861, 36.6823, 0.600008, 0.884779],
  ] as const)('%s litters', (_name, litters, share, standardError, designEffect, effectiveWhole, low, high) => {
    const proportion = clusteredProportion(countsOf(litters));
    expect(proportion?.share).toBeCloseTo(share, 12);
    expect(proportion?.standardError).toBeCloseTo(standardError, 7);
    expect(proportion?.designEffect).toBeCloseTo(designEffect, 6);
    expect(proportion?.effectiveWhole).toBeCloseTo(effectiveWhole, 4);
    expect(proportion?.degrees).toBe(15);
    expect(proportion?.low).toBeCloseTo(low, 6);
    expect(proportion?.high).toBeCloseTo(high, 6);
  });

  test('holds its share, depends on no order, and is wider than if trials were independent', () => {
    fc.assert(
      fc.property(manyClusters, (clusters) => {
        const proportion = clusteredProportion(countsOf(clusters));
        expect(clusteredProportion(countsOf([...clusters].reverse()))).toEqual(proportion);
        const { sum: part, count: whole } = countsOf(clusters);
        const independent = wilsonInterval(part, whole);
        expect(proportion?.low).toBeLessThanOrEqual(independent.low + 1e-12);
        expect(proportion?.high).toBeGreaterThanOrEqual(independent.high - 1e-12);
        expect(proportion?.effectiveWhole).toBeLessThanOrEqual(whole);
      }),
    );
  });

  test('where nobody is a part, only a design effect from elsewhere widens the interval', () => {
    const nobody = countsOf(Array.from({ length: 10 }, () => [0, 5] as const));
    expect(clusteredProportion(nobody)).toMatchObject({ low: 0, designEffect: 1, effectiveWhole: 50 });
    const warned = clusteredProportion(nobody, 0.95, 2);
    expect(warned?.effectiveWhole).toBe(25);
    expect(warned?.high).toBeGreaterThan(1.5 * (clusteredProportion(nobody)?.high ?? 1));
  });

  test('says nothing of a single cluster', () => {
    expect(clusteredProportion(countsOf([[3, 10]]))).toBeUndefined();
  });

  test('covers the truth where clusters resemble each other; ignoring clusters does not', () => {
    // 40 clusters of 6 trials, beta-distributed chances: intraclass correlation .25, design effect 2.25
    const numbers = seededNumbers(41);
    const reports = 2000;
    let covered = 0;
    let naivelyCovered = 0;
    for (let report = 0; report < reports; report++) {
      const counts = countsOf(Array.from({ length: 40 }, () => [drawnPart(numbers.uniform, 6), 6] as const));
      const interval = clusteredProportion(counts);
      const naive = wilsonInterval(counts.sum, counts.count);
      if (interval !== undefined && interval.low <= 0.25 && interval.high >= 0.25) covered++;
      if (naive.low <= 0.25 && naive.high >= 0.25) naivelyCovered++;
    }
    expect(covered / reports).toBeGreaterThan(0.93);
    expect(covered / reports).toBeLessThan(0.97);
    expect(naivelyCovered / reports).toBeLessThan(0.85);
  });
});

describe('mergeValues', () => {
  test('of the parts is the whole', () => {
    fc.assert(
      fc.property(manyClusters, manyClusters, (some, others) => {
        expect(mergeValues([countsOf(some), countsOf(others)])).toEqual(countsOf([...some, ...others]));
      }),
    );
  });
});

describe('clusteredRatio', () => {
  // Cochran 1977, Sampling Techniques, 2.11: 33 families of 123 persons spend 907.20 dollars a week on food
  const families = {
    clusters: 33,
    numerator: 907.2,
    denominator: 123,
    numeratorSquared: 28224,
    numeratorDenominator: 3595.5,
    denominatorSquared: 533,
  };

  test('is that of the published families: 7.38 dollars a person, standard error 0.534', () => {
    const ratio = clusteredRatio(families);
    expect(ratio?.ratio).toBeCloseTo(7.38, 2);
    expect(ratio?.standardError).toBeCloseTo(0.534, 3);
    expect(ratio?.degrees).toBe(32);
    // t quantile .975 with 32 degrees of freedom: 2.0369
    expect(((ratio?.high ?? 0) - (ratio?.low ?? 0)) / 2).toBeCloseTo(2.0369 * 0.534, 2);
  });

  test('scales with the unit of money, and one amount for every unit has no error', () => {
    const cents = clusteredRatio({
      ...families,
      numerator: 90720,
      numeratorSquared: 282240000,
      numeratorDenominator: 359550,
    });
    expect(cents?.standardError).toBeCloseTo(100 * (clusteredRatio(families)?.standardError ?? 0), 8);
    const fixed = { clusters: 3, numerator: 60, denominator: 6, numeratorSquared: 1400 };
    expect(clusteredRatio({ ...fixed, numeratorDenominator: 140, denominatorSquared: 14 })).toMatchObject({
      ratio: 10,
      standardError: 0,
      low: 10,
      high: 10,
    });
  });

  test('of equal clusters has no error, also where floating point falls below zero', () => {
    const equal = { clusters: 2, numerator: 6, denominator: 22, numeratorSquared: 18 };
    const ratio = clusteredRatio({ ...equal, numeratorDenominator: 66, denominatorSquared: 242 });
    expect(ratio?.standardError).toBe(0);
  });

  test('says nothing of a single cluster, nor of none to divide by', () => {
    expect(clusteredRatio({ ...families, clusters: 1 })).toBeUndefined();
    expect(clusteredRatio({ ...families, denominator: 0 })).toBeUndefined();
    expect(() => ratioVariance({ ...families, clusters: 1 })).toThrow(RangeError);
    expect(() => ratioVariance({ ...families, denominator: 0 })).toThrow(RangeError);
  });
});

const manyClusters = fc.array(
  fc.tuple(fc.nat(30), fc.nat(30)).map(([part, other]): Cluster => [part, part + other + 1]),
  { minLength: 2, maxLength: 40 },
);

function countsOf(clusters: readonly Cluster[]): ClusteredValues {
  const sum = (term: (part: number, whole: number) => number) =>
    clusters.reduce((total, [part, whole]) => total + term(part, whole), 0);
  return {
    clusters: clusters.length,
    count: sum((_part, whole) => whole),
    sum: sum((part) => part),
    squares: sum((part) => part),
    countSquared: sum((_part, whole) => whole * whole),
    countSum: sum((part, whole) => whole * part),
    sumSquared: sum((part) => part * part),
  };
}

function singles(part: number, whole: number): ClusteredValues {
  const values = { count: whole, sum: part, squares: part };
  return { ...values, clusters: whole, countSquared: whole, countSum: part, sumSquared: part };
}

/** Polya's urn of 0.75 successes and 2.25 failures: the same as a beta-distributed chance of mean .25 and correlation .25. */
function drawnPart(uniform: () => number, whole: number): number {
  let part = 0;
  for (let drawn = 0; drawn < whole; drawn++) if (uniform() < (0.75 + part) / (3 + drawn)) part++;
  return part;
}
