import normal from '@stdlib/stats-base-dists-normal-cdf';
import { zeroCrossing } from './zero-crossing.ts';

/**
 * Weights of tests from what they were planned to find.
 * For: giving one error budget where it can do most: a test that would find the planned effect anyway needs little of it, and
 * one that could not find it whatever it is given should not have it.
 * Assumes: effects in standard errors are known before the results: from the planned effect and the number of trials.
 * Source: Roeder and Wasserman 2009, "Genome-wide significance levels and weighted hypothesis testing", theorem 2.
 * https://doi.org/10.1214/09-STS289
 *
 * `effects`: the planned effect of each test in its standard errors, zero or above. `level`: that of a typical finding.
 * The weights have mean one, and none is below `LEAST_WEIGHT` of that: an effect may be larger than planned.
 */
export function plannedWeights(effects: readonly number[], level: number): readonly number[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`plannedWeights requires 0 < level < 1, got ${level}`);
  // the mean falls as the cost rises
  const cost = zeroCrossing((at) => meanOptimal(effects, level, at) - 1, -100, 100);
  const raw = effects.map((effect) => optimal(effect, level, cost) + LEAST_WEIGHT);
  const mean = meanOf(raw);
  return raw.map((weight) => weight / mean);
}

const LEAST_WEIGHT = 0.05;

/** A test that is planned to find nothing is given nothing, and 0 / 0 would be no weight that a cost could be found by. */
function optimal(effect: number, level: number, cost: number): number {
  return effect > 0 ? normal(-(effect / 2 + cost / effect), 0, 1) / level : 0;
}

/** Asked for at each step towards the cost: a sum without a list of the weights. */
function meanOptimal(effects: readonly number[], level: number, cost: number): number {
  let sum = 0;
  for (const effect of effects) sum += optimal(effect, level, cost);
  return sum / effects.length;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
