import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../../shared/stats/benjamini-hochberg.ts';
import { type ClusteredCounts, clusteredContrast } from '../../../shared/stats/clustered-contrast.ts';

describe('benjaminiHochberg', () => {
  // Benjamini and Hochberg 1995, section 3.2: the thrombolysis trial
  const trial = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  test('rejects the four hypotheses of the published example at 0.05', () => {
    expect(benjaminiHochberg(trial, 0.05).filter(Boolean)).toHaveLength(4);
  });

  test('does not depend on the order, and a larger budget never takes a finding away', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (pValues) => {
        const found = benjaminiHochberg(pValues, 0.05);
        expect(benjaminiHochberg([...pValues].reverse(), 0.05)).toEqual([...found].reverse());
        const wider = benjaminiHochberg(pValues, 0.1);
        expect(found.filter((isFound, index) => isFound && !wider[index])).toEqual([]);
      }),
    );
  });
});

describe('clusteredContrast', () => {
  test('with clusters of one it is the difference of two proportions with t', () => {
    const contrast = clusteredContrast(singles(60, 200), singles(90, 200));
    // variance of a proportion with the n/(n-1) of one cluster each: .3 x .7 / 199 + .45 x .55 / 199
    const error = Math.sqrt((0.3 * 0.7) / 199 + (0.45 * 0.55) / 199);
    expect(contrast?.value).toBeCloseTo(-0.15, 12);
    // t quantile .975 with 199 degrees of freedom: 1.971957
    expect((contrast?.high ?? 0) - (contrast?.low ?? 0)).toBeCloseTo(2 * 1.971957 * error, 3);
  });

  test('trials that only repeat their cluster add nothing', () => {
    const once = clusteredContrast(singles(60, 200), singles(90, 200));
    const fivefold = clusteredContrast(repeated(singles(60, 200), 5), repeated(singles(90, 200), 5));
    expect(fivefold?.low).toBeCloseTo(once?.low ?? 0, 9);
    const naive = clusteredContrast(singles(300, 1000), singles(450, 1000));
    expect(naive?.pValue).toBeLessThan((fivefold?.pValue ?? 0) / 1000);
  });

  test('says nothing of a single cluster, nor where nobody or everybody advanced', () => {
    expect(clusteredContrast({ ...singles(5, 10), clusters: 1 }, singles(90, 200))).toBeUndefined();
    expect(clusteredContrast(singles(0, 10), singles(0, 200))).toBeUndefined();
    expect(clusteredContrast(singles(10, 10), singles(200, 200))).toBeUndefined();
  });
});

function singles(part: number, whole: number): ClusteredCounts {
  return { part, whole, clusters: whole, wholeSquared: whole, wholePart: part, partSquared: part };
}

function repeated(counts: ClusteredCounts, times: number): ClusteredCounts {
  return {
    part: counts.part * times,
    whole: counts.whole * times,
    clusters: counts.clusters,
    wholeSquared: counts.wholeSquared * times * times,
    wholePart: counts.wholePart * times * times,
    partSquared: counts.partSquared * times * times,
  };
}
