import type { Quantile, Times } from '../contracts/measure.ts';
import { type AgeCounts, competingCurve } from '../stats/competing-curve.ts';
import { countQuantile } from '../stats/count-quantile.ts';
import { stayingQuantile } from '../stats/staying-quantile.ts';
import { withheld } from './measured-rate.ts';

/** The last age class of the curve queries: everything beyond 2163 days. */
const BEYOND = 2193;

/** Times in days until leaving: `first` is moving on, `second` every other way out; both end the wait. */
export function watchedTimes(counts: readonly AgeCounts[]): Times {
  const curve = competingCurve(counts);
  const units = counts.reduce((sum, row) => sum + row.first + row.second + row.censored, 0);
  const left = counts.map((row) => ({ value: row.age, count: row.first + row.second }));
  const advanced = counts.map((row) => ({ value: row.age, count: row.first }));
  return {
    units,
    left: left.reduce((sum, { count }) => sum + count, 0),
    median: quantile(stayingQuantile(curve, 0.5), units),
    p75: quantile(stayingQuantile(curve, 0.75), units),
    p90: quantile(stayingQuantile(curve, 0.9), units),
    medianOfLeft: quantile(countQuantile(left, 0.5), units),
    medianOfAdvanced: quantile(countQuantile(advanced, 0.5), units),
  };
}

function quantile(days: number | undefined, units: number): Quantile {
  if (units === 0) return withheld('no_entrants');
  if (days === undefined || days >= BEYOND) return withheld('not_reached');
  return { kind: 'measured', days, resolutionDays: days <= 90 ? 1 : days <= 363 ? 7 : 30 };
}
