import normal from '@stdlib/stats-base-dists-normal-cdf';
import { zeroCrossing } from './zero-crossing.ts';

/**
 * Weights of tests from what they were planned to find.
 * For: giving one error budget where it can do most: a test that would find the planned effect anyway needs little of it, and
 * one that could not find it whatever it is given should not have it.
 * Assumes: effects in standard errors are known before the results: from the planned effect and the number of trials.
 * Source: Roeder and Wasserman 2009, "Genome-wide significance levels and weighted hypothesis testing", theorem 2.
 *
 * `effects`: the planned effect of each test in its standard errors, zero or above. `level`: that of a typical finding.
 * The weights have mean one, and none is below `LEAST_WEIGHT` of that: an effect may be larger than planned.
 */
export function plannedWeights(effects: readonly number[], level: number): readonly number[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`plannedWeights requires 0 < level < 1, got ${level}`);
  // a test that is planned to find nothing is given nothing, and 0 / 0 would be no weight that a cost could be found by
  const optimal = (effect: number, cost: number) =>
    effect > 0 ? normal(-(effect / 2 + cost / effect), 0, 1) / level : 0;
  // the mean falls as the cost rises
  const cost = zeroCrossing((at) => meanOf(effects.map((effect) => optimal(effect, at))) - 1, -100, 100);
  const raw = effects.map((effect) => optimal(effect, cost) + LEAST_WEIGHT);
  const mean = meanOf(raw);
  return raw.map((weight) => weight / mean);
}

const LEAST_WEIGHT = 0.05;

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
