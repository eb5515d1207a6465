import normal from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannedWeights } from '../../../shared/stats/planned-weights.ts';

const LEVEL = 0.003;
const manyEffects = fc.array(fc.double({ min: 0.05, max: 12, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('plannedWeights', () => {
  test('have mean one, and none is nothing', () => {
    fc.assert(
      fc.property(manyEffects, fc.constantFrom(0.0001, 0.003, 0.05), (effects, level) => {
        const weights = plannedWeights(effects, level);
        expect(weights).toHaveLength(effects.length);
        expect(meanOf(weights)).toBeCloseTo(1, 9);
        // a floor of a twentieth, before all are scaled back to mean one
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.05 / 1.05 - 1e-12);
      }),
    );
  });

  test('of equal effects are equal', () => {
    for (const effect of [0.2, 1, 3, 8]) {
      for (const weight of plannedWeights([effect, effect, effect, effect], LEVEL)) expect(weight).toBeCloseTo(1, 9);
    }
    expect(plannedWeights([2], LEVEL)[0]).toBeCloseTo(1, 12);
    expect(plannedWeights([], LEVEL)).toEqual([]);
  });

  test('neither the hopeless nor the sure have most: weights rise to one peak and fall', () => {
    // Roeder and Wasserman 2009, theorem 2 and figure 1
    const effects = Array.from({ length: 100 }, (_, place) => (place + 1) / 10);
    const weights = plannedWeights(effects, LEVEL);
    const peak = weights.indexOf(Math.max(...weights));
    expect(effects[peak]).toBeGreaterThan(1.5);
    expect(effects[peak]).toBeLessThan(5);
    weights.forEach((weight, place) => {
      const next = weights[place + 1];
      if (next === undefined) return;
      if (place < peak) expect(next).toBeGreaterThanOrEqual(weight);
      else expect(next).toBeLessThanOrEqual(weight);
    });
    expect(weights[0]).toBeCloseTo(0.05 / 1.05, 6);
    expect(weights[99]).toBeLessThan(0.2);
  });

  test('the last piece of the budget finds as much wherever it goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 6, noNaN: true }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom(0.001, 0.003, 0.02),
        (effects, level) => {
          // the floor taken off again: what the theorem itself gives, with mean one
          const optimal = plannedWeights(effects, level).map((weight) => 1.05 * weight - 0.05);
          // slope of the power of a one-sided normal test in its weight: level x density(z - effect) / density(z)
          const slopes = optimal.flatMap((weight, place) => {
            const effect = effects[place] ?? 0;
            const bound = -quantile(weight * level, 0, 1);
            // of a weight near nothing the floor has taken the digits
            return weight > 1e-4 && weight * level < 0.999 ? [bound * effect - effect ** 2 / 2] : [];
          });
          for (const slope of slopes) expect(slope).toBeCloseTo(slopes[0] ?? 0, 4);
        },
      ),
    );
  });

  test('find more than equal weights do', () => {
    const effects = [0.5, 0.5, 0.5, 1, 1, 2, 2, 3, 3, 4, 6, 9];
    const power = (weights: readonly number[]) =>
      meanOf(effects.map((effect, place) => normal(effect + quantile((weights[place] ?? 0) * LEVEL, 0, 1), 0, 1)));
    expect(power(plannedWeights(effects, LEVEL))).toBeGreaterThan(1.05 * power(effects.map(() => 1)));
  });

  test('go with their tests in any order', () => {
    fc.assert(
      fc.property(manyEffects, (effects) => {
        const turned = plannedWeights(effects.toReversed(), LEVEL).toReversed();
        plannedWeights(effects, LEVEL).forEach((weight, place) => {
          expect(turned[place]).toBeCloseTo(weight, 9);
        });
      }),
    );
  });

  test('a test that is planned to find nothing has the least weight', () => {
    const [none = 0, some = 0, more = 0] = plannedWeights([0, 1, 2], LEVEL);
    expect(none).toBeLessThan(Math.min(some, more) + 1e-12);
    expect(none + some + more).toBeCloseTo(3, 9);
    expect(plannedWeights([0, 0], LEVEL)).toEqual([1, 1]);
  });

  test.each([0, 1, -0.1, Number.NaN])('refuses the level %d', (level) => {
    expect(() => plannedWeights([1, 2], level)).toThrow(RangeError);
  });
});

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
