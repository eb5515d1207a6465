import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import { competingCurve } from './competing-curve.ts';
import { curveAtAge } from './curve-at-age.ts';
import { normalReach } from './normal-reach.ts';
import type { AgeCounts, Ending } from './risk-sets.ts';

/**
 * Difference of two cumulative incidences of one ending at one age.
 * For: how many more, or fewer, of one group had ended so by a horizon, where some are still being watched.
 * Assumes: independent units and groups; shares that are normal at this size. The age was chosen before the data were seen.
 * Returns: undefined where either group was not watched up to the age, or where neither share has an error to go by.
 * Source: Klein, Logan, Harhoff and Andersen 2007, "Analyzing survival curves at a fixed point in time", the untransformed
 * difference; Zhang and Fine 2008, "Summarizing differences in cumulative incidence functions".
 * https://doi.org/10.1002/sim.2864
 */
export function incidenceDifference(
  first: readonly AgeCounts[],
  second: readonly AgeCounts[],
  age: number,
  confidence = 0.95,
  ending: Ending = 'first',
): IncidenceDifference | undefined {
  const one = curveAtAge(competingCurve(first), age);
  const other = curveAtAge(competingCurve(second), age);
  if (one === undefined || other === undefined) return undefined;
  const variance = one[`${ending}Variance`] + other[`${ending}Variance`];
  // all or none of both groups ended so: what rounding leaves of the variance is no error
  if (variance < 1e-15) return undefined;
  const standardError = Math.sqrt(variance);
  const value = one[ending] - other[ending];
  const reach = normalReach(confidence) * standardError;
  return {
    value,
    standardError,
    low: value - reach,
    high: value + reach,
    pValue: 2 * cumulative(-Math.abs(value / standardError), 0, 1),
  };
}

export type IncidenceDifference = {
  /** The first group's share that had ended so by the age, less the second's; between -1 and 1. */
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
};
