import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochbergAdjusted } from '../../../shared/stats/adjusted-p-values.ts';
import { benjaminiHochberg } from '../../../shared/stats/benjamini-hochberg.ts';
import { holm } from '../../../shared/stats/holm.ts';
import { selectedConfidence } from '../../../shared/stats/selected-interval.ts';
import { simesPValue } from '../../../shared/stats/simes-test.ts';
import { seededNumbers } from './seeded-numbers.ts';

const manyPValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
const weightedTests = fc.array(
  fc.record({ pValue: fc.nat(300_000).map((millionths) => millionths / 1e6), weight: fc.nat(8) }),
  {
    minLength: 1,
    maxLength: 40,
  },
);

// Benjamini and Hochberg 1995, section 3.2: the thrombolysis trial
const trial = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

describe('benjaminiHochberg', () => {
  test('rejects the four hypotheses of the published example at 0.05', () => {
    expect(benjaminiHochberg(trial, 0.05).filter(Boolean)).toHaveLength(4);
  });

  test('does not depend on the order, and a larger budget never takes a finding away', () => {
    fc.assert(
      fc.property(manyPValues, (pValues) => {
        const found = benjaminiHochberg(pValues, 0.05);
        expect(benjaminiHochberg([...pValues].reverse(), 0.05)).toEqual([...found].reverse());
        const wider = benjaminiHochberg(pValues, 0.1);
        expect(found.filter((isFound, index) => isFound && !wider[index])).toEqual([]);
      }),
    );
  });

  test('is the largest k of which the k-th smallest weighted p-value is at most k / m of the budget', () => {
    fc.assert(
      fc.property(weightedTests, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (tests, rate) => {
        const total = tests.reduce((sum, { weight }) => sum + weight, 0);
        const weighted = tests.map(({ pValue, weight }) => (pValue * total) / (weight * tests.length));
        const usable = weighted.map((pValue, index) => (tests[index]?.weight === 0 ? 9 : pValue));
        const ordered = usable.toSorted((one, other) => one - other);
        const last = ordered.findLast((pValue, index) => pValue <= ((index + 1) / tests.length) * rate);
        expect(
          benjaminiHochberg(
            tests.map(({ pValue }) => pValue),
            rate,
            tests.map(({ weight }) => weight),
          ),
        ).toEqual(usable.map((pValue) => last !== undefined && pValue <= last));
      }),
    );
  });

  test('planned weights decide between equal p-values, only their proportions count, and zero is never found', () => {
    const equal = [0.01, 0.01, 0.01, 0.01, 0.9, 0.9, 0.9, 0.9];
    expect(benjaminiHochberg(equal, 0.01)).toEqual(equal.map(() => false));
    const weights = [6, 6, 1, 0, 1, 1, 1, 0];
    const found = [true, true, false, false, false, false, false, false];
    expect(benjaminiHochberg(equal, 0.03, weights)).toEqual(found);
    expect(
      benjaminiHochberg(
        equal,
        0.03,
        weights.map((weight) => weight / 64),
      ),
    ).toEqual(found);
    expect(benjaminiHochberg([0, 0], 1, [0, 1])).toEqual([false, true]);
    expect(benjaminiHochberg([0, 0], 1, [0, 0])).toEqual([false, false]);
  });

  test('equal weights are no weights', () => {
    fc.assert(
      fc.property(manyPValues, fc.integer({ min: 1, max: 64 }), (pValues, weight) => {
        const weights = pValues.map(() => weight);
        expect(benjaminiHochberg(pValues, 0.1, weights)).toEqual(benjaminiHochberg(pValues, 0.1));
      }),
    );
  });

  test('refuses weights that are missing, negative or endless', () => {
    expect(() => benjaminiHochberg([0.1, 0.2], 0.05, [1])).toThrow(RangeError);
    expect(() => benjaminiHochberg([0.1, 0.2], 0.05, [1, -1])).toThrow(RangeError);
    expect(() => benjaminiHochberg([0.1, 0.2], 0.05, [1, Infinity])).toThrow(RangeError);
  });
});

describe('simesPValue', () => {
  test('of the published trial is the least of the adjusted ones, at most 1', () => {
    const equal = trial.map(() => 1);
    // the third of fifteen: .0019 x 15 / 3 is above .0001 x 15
    expect(simesPValue(trial, equal)).toBeCloseTo(0.0015, 12);
    expect(simesPValue(trial.slice(9), equal.slice(9))).toBeCloseTo(0.759 * (6 / 5), 12);
    expect(simesPValue([0.9, 0.95], [1, 1])).toBeCloseTo(0.95, 12);
    expect(simesPValue([1, 1], [0.5, 1.5])).toBe(1);
  });

  test('of planned weights too', () => {
    fc.assert(
      fc.property(weightedTests, (tests) => {
        const [pValues, weights] = [tests.map(({ pValue }) => pValue), tests.map(({ weight }) => weight)];
        expect(simesPValue(pValues, weights)).toBe(Math.min(1, ...benjaminiHochbergAdjusted(pValues, weights)));
      }),
    );
  });
});

describe('benjaminiHochbergAdjusted', () => {
  test('of the published trial', () => {
    // Benjamini and Hochberg 1995: the fifth of fifteen, .0201, is above 5/15 of .05; from the definition .0201 x 15 / 5 and so on
    const adjusted = benjaminiHochbergAdjusted(trial);
    [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0298 * (15 / 7), 0.0298 * (15 / 7), 0.0645].forEach((value, index) => {
      expect(adjusted[index]).toBeCloseTo(value, 12);
    });
  });

  test('is the smallest budget at which each is found', () => {
    fc.assert(
      fc.property(weightedTests, (tests) => {
        const pValues = tests.map(({ pValue }) => pValue);
        const weights = tests.map(({ weight }) => weight);
        benjaminiHochbergAdjusted(pValues, weights).forEach((adjusted, index) => {
          expect(adjusted === Infinity).toBe(weights[index] === 0);
          if (adjusted === Infinity) return;
          expect(benjaminiHochberg(pValues, adjusted, weights)[index]).toBe(true);
          if (adjusted > 0) expect(benjaminiHochberg(pValues, adjusted * 0.999999, weights)[index]).toBe(false);
        });
      }),
    );
  });
});

describe('holm', () => {
  test('rejects the three hypotheses of the published trial at 0.05', () => {
    // Benjamini and Hochberg 1995, section 3.2: Bonferroni rejects three; the fourth, .0095, is above Holm's .05 / 12
    expect(holm(trial, 0.05)).toEqual(trial.map((_, index) => index < 3));
  });

  test('stops at the first that fails, though later ones would pass their own bound', () => {
    // bounds .05/4, .05/3, .05/2, .05: the second fails, the third and fourth would pass theirs
    expect(holm([0.01, 0.02, 0.022, 0.04], 0.05)).toEqual([true, false, false, false]);
    // a bound that is reached is passed
    expect(holm([0.05, 0.025], 0.05)).toEqual([true, true]);
  });

  test('what is too large to pass may be left out, if it is counted', () => {
    fc.assert(
      fc.property(manyPValues, (pValues) => {
        const kept = pValues.filter((pValue) => pValue <= 0.1);
        const found = holm(pValues, 0.1).filter((_, index) => (pValues[index] ?? 1) <= 0.1);
        expect(holm(kept, 0.1, pValues.length)).toEqual(found);
      }),
    );
  });

  test('finds what Bonferroni finds and nothing that Benjamini-Hochberg does not, in any order', () => {
    fc.assert(
      fc.property(manyPValues, (pValues) => {
        const found = holm(pValues, 0.1);
        expect(holm([...pValues].reverse(), 0.1)).toEqual([...found].reverse());
        const stepUp = benjaminiHochberg(pValues, 0.1);
        pValues.forEach((pValue, index) => {
          if (pValue <= 0.1 / pValues.length) expect(found[index]).toBe(true);
          if (found[index]) expect(stepUp[index]).toBe(true);
        });
      }),
    );
  });
});

describe('selectedConfidence', () => {
  test('of all found is the ordinary confidence, of few is higher', () => {
    expect(selectedConfidence(40, 40, 0.05)).toBeCloseTo(0.95, 12);
    expect(selectedConfidence(2, 40, 0.05)).toBeCloseTo(0.9975, 12);
    expect(selectedConfidence(2, 40, 0.05, 3)).toBeCloseTo(0.9925, 12);
    expect(selectedConfidence(40, 40, 0.05, 30)).toBe(0);
  });

  test.each([1, 4])('with weights too, of which the largest is %d times the smallest', (most) => {
    const rate = 0.1;
    const numbers = seededNumbers(11);
    const raw = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? most : 1));
    const weights = raw.map((weight) => (weight * 40) / raw.reduce((sum, one) => sum + one, 0));
    const reports = 1500;
    let missed = 0;
    for (let report = 0; report < reports; report++) {
      const truths = raw.map((_, index) => (index < 30 ? 0 : 2));
      const values = truths.map((truth) => numbers.normal(truth, 1));
      const found = benjaminiHochberg(
        values.map((value) => 2 * cumulative(-Math.abs(value), 0, 1)),
        rate,
        weights,
      );
      const count = found.filter(Boolean).length;
      const beyond = values.filter((value, index) => {
        if (!found[index]) return false;
        const confidence = selectedConfidence(count, 40, rate, weights[index]);
        return Math.abs(value - (truths[index] ?? 0)) > quantile((1 + confidence) / 2, 0, 1);
      });
      missed += count === 0 ? 0 : beyond.length / count;
    }
    // three standard errors of a simulated share
    expect(missed / reports).toBeLessThan(rate + 3 * Math.sqrt((rate * (1 - rate)) / reports));
    expect(missed / reports).toBeGreaterThan(rate / 4);
  });

  test('at most the rate of reported intervals misses its truth; ordinary intervals miss far more', () => {
    const rate = 0.1;
    const numbers = seededNumbers(7);
    const reports = 1500;
    let missed = 0;
    let ordinaryMissed = 0;
    for (let report = 0; report < reports; report++) {
      const truths = Array.from({ length: 40 }, (_, index) => (index < 30 ? 0 : 1.5));
      const values = truths.map((truth) => numbers.normal(truth, 1));
      const found = benjaminiHochberg(
        values.map((value) => 2 * cumulative(-Math.abs(value), 0, 1)),
        rate,
      );
      const errors = values.flatMap((value, index) => (found[index] ? [Math.abs(value - (truths[index] ?? 0))] : []));
      if (errors.length === 0) continue;
      const shareBeyond = (confidence: number) =>
        errors.filter((error) => error > quantile((1 + confidence) / 2, 0, 1)).length / errors.length;
      missed += shareBeyond(selectedConfidence(errors.length, truths.length, rate));
      ordinaryMissed += shareBeyond(1 - rate);
    }
    // three standard errors of a simulated share
    expect(missed / reports).toBeLessThan(rate + 3 * Math.sqrt((rate * (1 - rate)) / reports));
    expect(ordinaryMissed / reports).toBeGreaterThan(2 * rate);
  });

  test('refuses what is no selection', () => {
    expect(() => selectedConfidence(0, 40, 0.05)).toThrow(RangeError);
    expect(() => selectedConfidence(41, 40, 0.05)).toThrow(RangeError);
    expect(() => selectedConfidence(1, 40, 1)).toThrow(RangeError);
    expect(() => selectedConfidence(1, 40, 0.05, -1)).toThrow(RangeError);
  });
});
