import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusteredValues, mergeValues } from '../../../shared/stats/clustered-values.ts';
import { designEffect, intraclusterCorrelation } from '../../../shared/stats/intracluster-correlation.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** The values of one cluster. */
type Cluster = readonly number[];

// survivors of each litter of rats: Weil 1970, "Selection of the valid number of sampling units", the data of Rao and Scott 1992
const controlLitters = litters(
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
);
const treatedLitters = litters(
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
);

describe('intraclusterCorrelation', () => {
  test.each([
    // mean 1/2, variance 1/4; squares 1 + 0 + 0 + 1, times 4/3, less 8/4; over 1/4 of 16 - 8 pairs: (8/3 - 2) / 2
    [
      'of two trials each',
      [
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      1 / 3,
    ],
    // mean 3, variance 2; sums less their share -4, 0, 4: 32 x 3/2, less 12; over 2 x (12 - 6): 36 / 12 is more than one
    [
      'of equal values',
      [
        [1, 1],
        [3, 3],
        [5, 5],
      ],
      1,
    ],
    // opposed: squares 0, less 4/4; a negative estimate is not believed
    [
      'of opposed values',
      [
        [1, 0],
        [0, 1],
      ],
      0,
    ],
    // mean 2, variance 5/3; sums less their share 0, -2, 2: 8 x 3/2, less 6 x 5/3; over 5/3 x (14 - 6)
    ['of unequal clusters', [[1, 3], [0], [2, 2, 4]], 2 / (40 / 3)],
    ['without two of a cluster', [[1], [0], [1]], 0],
    [
      'of values that do not differ',
      [
        [1, 1],
        [1, 1, 1],
      ],
      0,
    ],
  ])('%s', (_name, clusters, correlation) => {
    expect(intraclusterCorrelation([valuesOf(clusters)])).toBeCloseTo(correlation, 12);
  });

  test('with its design effect gives back that of each litter group', () => {
    // computed independently: cluster-robust variance by statsmodels 0.15.0 over the binomial one, as in clusters.test.ts
    const effectOf = (group: readonly Cluster[]) => {
      const values = valuesOf(group);
      return designEffect(values, intraclusterCorrelation([values]));
    };
    expect(effectOf(controlLitters)).toBeCloseTo(1.232495, 6);
    expect(effectOf(treatedLitters)).toBeCloseTo(3.952861, 6);
  });

  test('of several groups is over their pairs together, each around its own mean', () => {
    const groups = [controlLitters, treatedLitters];
    const together = intraclusterCorrelation(groups.map(valuesOf));
    // from the definition, pair by pair, with the correction for few clusters on every group's sum of squares
    const parts = groups.map(pairSums);
    const expected = (parts[0]?.alike ?? 0) + (parts[1]?.alike ?? 0);
    expect(together).toBeCloseTo(expected / ((parts[0]?.pairs ?? 0) + (parts[1]?.pairs ?? 0)), 12);
    // one group has mean 90%, the other 77%: taken as one group, that difference passes for resemblance
    const asOne = intraclusterCorrelation([valuesOf([...controlLitters, ...treatedLitters])]);
    expect(asOne).toBeGreaterThan(together);
  });

  test('a group of one cluster has no part in it, as it cannot be told from its mean', () => {
    const known = [valuesOf(controlLitters), valuesOf(treatedLitters)];
    const single = valuesOf([[1, 1, 1, 1, 0, 0, 0]]);
    expect(intraclusterCorrelation([...known, single])).toBe(intraclusterCorrelation(known));
    expect(intraclusterCorrelation([single])).toBe(0);
    expect(intraclusterCorrelation([])).toBe(0);
  });

  test.each([
    [0, 12],
    [0.05, 20],
    [0.2, 3],
    [0.5, 5],
  ])('recovers a correlation of %d among %d of a cluster, in groups of different rates', (correlation, size) => {
    const numbers = seededNumbers(size);
    const rates = [0.2, 0.5, 0.35, 0.7];
    const groups = rates.map((rate) =>
      valuesOf(Array.from({ length: 1200 }, () => resembling(numbers.uniform, rate, correlation, size))),
    );
    // standard error of the estimate, Donner 1986: about (1 - r)(1 + (n - 1) r) sqrt(2 / (n (n - 1) clusters)); three of it
    const error =
      (1 - correlation) * (1 + (size - 1) * correlation) * Math.sqrt(2 / (size * (size - 1) * rates.length * 1200));
    expect(Math.abs(intraclusterCorrelation(groups) - correlation)).toBeLessThan(3 * error + 0.001);
  });

  test('is the same for values moved or stretched, and lies between none and one', () => {
    const clusters = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(clusters, fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 4 }), (group, by, times) => {
        const plain = intraclusterCorrelation([valuesOf(group)]);
        expect(plain).toBeGreaterThanOrEqual(0);
        expect(plain).toBeLessThanOrEqual(1);
        // values that are all the same leave rounding for a variance
        if (new Set(group.flat()).size === 1) return;
        const moved = group.map((cluster) => cluster.map((value) => times * value + by));
        expect(intraclusterCorrelation([valuesOf(moved)])).toBeCloseTo(plain, 9);
      }),
    );
  });
});

describe('designEffect', () => {
  test.each([
    // Kish 1965, 5.4: 1 + (b - 1) roh for equal clusters of b; for unequal ones the mean size over units
    ['20 of a cluster', { count: 100, countSquared: 2000 }, 0.05, 1.95],
    ['clusters of one', { count: 100, countSquared: 100 }, 0.5, 1],
    ['no resemblance', { count: 100, countSquared: 2000 }, 0, 1],
    ['clusters of 1 and 3', { count: 4, countSquared: 10 }, 0.2, 1.3],
    ['nobody', { count: 0, countSquared: 0 }, 0.5, 1],
  ])('%s', (_name, sizes, correlation, expected) => {
    expect(designEffect(sizes, correlation)).toBeCloseTo(expected, 12);
  });
});

describe('clustered values', () => {
  test('merged are those of all clusters together', () => {
    expect(mergeValues([valuesOf(controlLitters), valuesOf(treatedLitters)])).toEqual(
      valuesOf([...controlLitters, ...treatedLitters]),
    );
    expect(mergeValues([])).toEqual(valuesOf([]));
  });
});

function litters(...counts: readonly (readonly [survived: number, born: number])[]): Cluster[] {
  return counts.map(([survived, born]) => Array.from({ length: born }, (_, place) => (place < survived ? 1 : 0)));
}

function valuesOf(clusters: readonly Cluster[]): ClusteredValues {
  const sum = (term: (cluster: Cluster) => number) => clusters.reduce((all, cluster) => all + term(cluster), 0);
  return {
    count: sum(({ length }) => length),
    sum: sum(total),
    squares: sum((cluster) => total(cluster.map((value) => value * value))),
    clusters: clusters.length,
    countSquared: sum(({ length }) => length ** 2),
    countSum: sum((cluster) => cluster.length * total(cluster)),
    sumSquared: sum((cluster) => total(cluster) ** 2),
  };
}

function pairSums(clusters: readonly Cluster[]) {
  const values = clusters.flat();
  const mean = total(values) / values.length;
  const variance = total(values.map((value) => (value - mean) ** 2)) / values.length;
  const products = clusters.flatMap((cluster) =>
    cluster.flatMap((one, place) =>
      cluster.filter((_, other) => other !== place).map((other) => (one - mean) * (other - mean)),
    ),
  );
  const ownSquares = values.length * variance;
  const correction = clusters.length / (clusters.length - 1);
  return { alike: correction * (total(products) + ownSquares) - ownSquares, pairs: products.length * variance };
}

/** Each value is its cluster's own with probability sqrt(correlation), which makes any two of them so correlated. */
function resembling(uniform: () => number, rate: number, correlation: number, size: number): Cluster {
  const draw = () => (uniform() < rate ? 1 : 0);
  const own = draw();
  return Array.from({ length: size }, () => (uniform() < Math.sqrt(correlation) ? own : draw()));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
