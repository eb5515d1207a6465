import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectableDifference, detectableShareDifference } from '../../../shared/stats/detectable-difference.ts';
import { plannedMeanSample } from '../../../shared/stats/planned-mean-sample.ts';
import { plannedSample } from '../../../shared/stats/planned-sample.ts';

describe('detectableDifference', () => {
  test('is the multiplier 2.8 of the standard error, and more on few degrees of freedom', () => {
    // Bloom 1995, "Minimum detectable effects": two-sided .05 with power .80 is 2.80 standard errors; t .975 on 20 degrees 2.0860
    expect(detectableDifference({ standardError: 1, degrees: 1e6, level: 0.05 })).toBeCloseTo(2.8, 2);
    expect(detectableDifference({ standardError: 1, degrees: 20, level: 0.05 })).toBeCloseTo(2.086 + 0.8416, 3);
    expect(detectableDifference({ standardError: 0.5, degrees: 1e6, level: 0.05, power: 0.5 })).toBeCloseTo(0.98, 3);
  });

  test('refuses what is no level and no power', () => {
    const error = { standardError: 1, degrees: 9 };
    expect(() => detectableDifference({ ...error, level: 0 })).toThrow(RangeError);
    expect(() => detectableDifference({ ...error, level: 1 })).toThrow(RangeError);
    expect(() => detectableDifference({ ...error, level: 0.05, power: 1 })).toThrow(RangeError);
    expect(() => detectableDifference({ ...error, level: 0.05, power: 0.4 })).toThrow(RangeError);
  });
});

describe('detectableShareDifference', () => {
  // by Fleiss's formula with the root found by scipy 1.17.1, whose power statsmodels 0.15.0 confirms: .800 at each
  test.each([
    [30, 0.260869, 0.204888, 0.379317, undefined],
    [50, 0.200378, 0.166442, 0.292453, 0.232052],
    [100, 0.13985, 0.122732, 0.204379, 0.174268],
    [200, 0.097701, 0.089103, 0.142731, 0.127647],
    [500, 0.061012, 0.057563, 0.089011, 0.082969],
    [1000, 0.042836, 0.04111, 0.06243, 0.059407],
  ])('%i of one against five times as many at 25%%', (whole, above, below, aboveOfForty, belowOfForty) => {
    const plan = { baseShare: 0.25, firstWhole: whole, secondWhole: 5 * whole };
    const single = detectableShareDifference({ ...plan, level: 0.05 });
    expect(single.above).toBeCloseTo(above, 4);
    expect(single.below).toBeCloseTo(below, 4);
    const ofForty = detectableShareDifference({ ...plan, level: 0.05 / 40 });
    expect(ofForty.above).toBeCloseTo(aboveOfForty, 4);
    if (belowOfForty === undefined) expect(ofForty.below).toBeUndefined();
    else expect(ofForty.below).toBeCloseTo(belowOfForty, 4);
  });

  // the project's published planning figures, in points: base 25%, a segment against five times as many, power 80%
  test.each([
    [30, 26, 38],
    [50, 20, 29],
    [100, 14, 20],
    [200, 10, 14],
    [500, 6, 9],
    [1000, 4, 6],
  ])('%i: %i points alone, %i among forty', (whole, alone, amongForty) => {
    const plan = { baseShare: 0.25, firstWhole: whole, secondWhole: 5 * whole };
    expect(Math.round(100 * (detectableShareDifference({ ...plan, level: 0.05 }).above ?? 0))).toBe(alone);
    expect(Math.round(100 * (detectableShareDifference({ ...plan, level: 0.05 / 40 }).above ?? 0))).toBe(amongForty);
  });

  test('has the power that was asked for, under the shares as they would be', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { above, below } = detectableShareDifference(plan);
        if (above !== undefined) expect(powerAt(plan, plan.baseShare + above)).toBeCloseTo(plan.power, 6);
        if (below !== undefined) expect(powerAt(plan, plan.baseShare - below)).toBeCloseTo(plan.power, 6);
        if (above === undefined) expect(powerAt(plan, 1)).toBeLessThan(plan.power);
        if (below === undefined) expect(powerAt(plan, 0)).toBeLessThan(plan.power);
      }),
    );
  });

  test('mirrors, and nothing lies below 0 or above 1', () => {
    const plan = { firstWhole: 200, secondWhole: 300, level: 0.05 };
    const low = detectableShareDifference({ ...plan, baseShare: 0.2 });
    const high = detectableShareDifference({ ...plan, baseShare: 0.8 });
    expect(high.below).toBeCloseTo(low.above ?? 0, 9);
    expect(high.above).toBeCloseTo(low.below ?? 0, 9);
    expect(detectableShareDifference({ ...plan, baseShare: 0 }).below).toBeUndefined();
    expect(detectableShareDifference({ ...plan, baseShare: 1 }).above).toBeUndefined();
    expect(detectableShareDifference({ ...plan, baseShare: 0.02 }).below).toBeUndefined();
  });

  test('a design effect counts as that many times fewer trials', () => {
    const clustered = { baseShare: 0.3, firstWhole: 300, secondWhole: 900, designEffect: 3, level: 0.05 };
    const independent = { baseShare: 0.3, firstWhole: 100, secondWhole: 300, level: 0.05 };
    expect(detectableShareDifference(clustered).above).toBeCloseTo(
      detectableShareDifference(independent).above ?? 0,
      9,
    );
  });

  test('refuses what is no share, no group and no level', () => {
    const plan = { baseShare: 0.3, firstWhole: 100, secondWhole: 300, level: 0.05 };
    expect(() => detectableShareDifference({ ...plan, baseShare: 1.1 })).toThrow(RangeError);
    expect(() => detectableShareDifference({ ...plan, firstWhole: 0 })).toThrow(RangeError);
    expect(() => detectableShareDifference({ ...plan, secondWhole: 0 })).toThrow(RangeError);
    expect(() => detectableShareDifference({ ...plan, level: 0 })).toThrow(RangeError);
  });
});

describe('plannedSample', () => {
  test.each([
    // R documentation of power.prop.test, examples: n = 76.7 per group
    [0.5, 0.75, 0.05, 0.9, 77],
    // computed independently by statsmodels 0.15.0, samplesize_proportions_2indep_onetail at half the level: 355.94, 151.87, 376.94
    [0.6, 0.7, 0.05, 0.8, 356],
    [0.4, 0.25, 0.05, 0.8, 152],
    [0.1, 0.2, 0.01, 0.9, 377],
  ])('%f against %f at level %f with power %f: %i each', (firstShare, secondShare, level, power, each) => {
    expect(plannedSample({ firstShare, secondShare, level, power })).toBe(each);
  });

  test('is inflated by the design effect before it is rounded', () => {
    expect(plannedSample({ firstShare: 0.6, secondShare: 0.7, level: 0.05, designEffect: 2 })).toBe(712);
    expect(plannedSample({ firstShare: 0.6, secondShare: 0.7, level: 0.05, designEffect: 10 })).toBe(3560);
    expect(plannedSample({ firstShare: 0.6, secondShare: 0.7, level: 0.05, designEffect: 100 })).toBe(35595);
  });

  test('is the sample at which the stated difference becomes the detectable one', () => {
    fc.assert(
      fc.property(shares, shares, (firstShare, secondShare) => {
        fc.pre(Math.abs(firstShare - secondShare) > 0.01);
        const each = plannedSample({ firstShare, secondShare, level: 0.05 });
        const side = firstShare > secondShare ? 'above' : 'below';
        const stated = Math.abs(firstShare - secondShare);
        const detectable = (whole: number) =>
          detectableShareDifference({ baseShare: secondShare, firstWhole: whole, secondWhole: whole, level: 0.05 })[
            side
          ];
        expect(detectable(each) ?? Infinity).toBeLessThanOrEqual(stated + 1e-9);
        expect(detectable(each - 1) ?? Infinity).toBeGreaterThanOrEqual(stated - 1e-9);
      }),
    );
  });

  test('refuses equal shares and what is no plan', () => {
    const plan = { firstShare: 0.5, secondShare: 0.6, level: 0.05 };
    expect(() => plannedSample({ ...plan, firstShare: 0.6 })).toThrow(RangeError);
    expect(() => plannedSample({ ...plan, firstShare: -0.1 })).toThrow(RangeError);
    expect(() => plannedSample({ ...plan, level: 0 })).toThrow(RangeError);
    expect(() => plannedSample({ ...plan, power: 1 })).toThrow(RangeError);
    expect(() => plannedSample({ ...plan, designEffect: 0.5 })).toThrow(RangeError);
  });
});

const shares = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);
const plans = fc.record({
  baseShare: shares,
  firstWhole: fc.integer({ min: 10, max: 5000 }),
  secondWhole: fc.integer({ min: 10, max: 5000 }),
  designEffect: fc.integer({ min: 1, max: 4 }),
  level: fc.constantFrom(0.05, 0.01, 0.001),
  power: fc.constantFrom(0.5, 0.8, 0.95),
});

/** Chance that the pooled two-sided score test finds the first group at `share`, in the direction in which it lies. */
function powerAt(plan: typeof plans extends fc.Arbitrary<infer Plan> ? Plan : never, share: number): number {
  const { baseShare, firstWhole, secondWhole, designEffect, level } = plan;
  const pooled = (share * firstWhole + baseShare * secondWhole) / (firstWhole + secondWhole);
  const errorIfEqual = Math.sqrt(designEffect * pooled * (1 - pooled) * (1 / firstWhole + 1 / secondWhole));
  const error = Math.sqrt(
    designEffect * ((share * (1 - share)) / firstWhole + (baseShare * (1 - baseShare)) / secondWhole),
  );
  const critical = { 0.05: 1.959963985, 0.01: 2.575829304, 0.001: 3.290526731 }[level] ?? 0;
  return cumulative((Math.abs(share - baseShare) - critical * errorIfEqual) / error, 0, 1);
}

describe('plannedMeanSample', () => {
  const plan = { variance: 1, difference: 0.5, level: 0.05 };

  test.each([
    // Cohen 1988, Statistical Power Analysis, 2.4: a medium effect of .5 deviations needs 63 per group by the normal approximation
    [1, 0.5, 63],
    // Noether 1987: (1.96 + .8416)^2 / (6 (p - 1/2)^2) per group of two equal ones; .60 needs 131
    [1 / 12, 0.1, 131],
    [1 / 12, -0.1, 131],
  ])('variance %d, difference %d: %i', (variance, difference, expected) => {
    expect(plannedMeanSample({ ...plan, variance, difference })).toBe(expected);
  });

  test('is the sample at which the stated difference becomes the detectable one', () => {
    const positive = (max: number) => fc.double({ min: 0.05, max, noNaN: true });
    fc.assert(
      fc.property(positive(4), positive(2), positive(0.2), positive(3), (variance, difference, level, more) => {
        const designEffect = 1 + more;
        const each = plannedMeanSample({ variance, difference, level, designEffect });
        const detectable = (units: number) => {
          const standardError = Math.sqrt((2 * variance * designEffect) / units);
          return detectableDifference({ standardError, degrees: 1e9, level });
        };
        expect(detectable(each)).toBeLessThanOrEqual(difference * (1 + 1e-6));
        if (each > 1) expect(detectable(each - 1)).toBeGreaterThanOrEqual(difference * (1 - 1e-6));
      }),
    );
  });

  test('refuses what is no plan', () => {
    for (const wrong of [{ variance: 0 }, { difference: 0 }, { level: 0 }, { power: 0.4 }, { designEffect: 0.5 }])
      expect(() => plannedMeanSample({ ...plan, ...wrong })).toThrow(RangeError);
  });
});
