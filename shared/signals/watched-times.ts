import type { Quantile, RestrictedMean, Times, WithheldReason } from '../contracts/measure.ts';
import type { CurvePoint } from '../stats/competing-curve.ts';
import { countQuantile } from '../stats/count-quantile.ts';
import { normalInterval } from '../stats/normal-interval.ts';
import { restrictedMean } from '../stats/restricted-mean.ts';
import { stayingQuantile } from '../stats/staying-quantile.ts';
import { stayingQuantileInterval } from '../stats/staying-quantile-interval.ts';
import type { WatchedCounts } from './age-counts.ts';
import { sumOf } from './cell-rows.ts';
import { rounded, withheld } from './measured-rate.ts';
import { watchedCurve } from './watched-curve.ts';

/** The last age class of the curve queries: everything beyond 2163 days. */
const BEYOND = 2193;

/**
 * Times in days until leaving: `first` is moving on, `second` every other way out; both end the wait. The mean is up to the horizon; the
 * variances of it and of the quantiles are so many times those of independent units.
 */
export function watchedTimes(counts: readonly WatchedCounts[], horizonDays: number, designEffect = 1): Times {
  const { curve, units, late, unobserved } = watchedCurve(counts);
  const nothing = noCurve(units, curve);
  const left = counts.map((row) => ({ value: row.age, count: row.first + row.second }));
  const advanced = counts.map((row) => ({ value: row.age, count: row.first }));
  const staying = (probability: number) =>
    nothing === undefined ? stayingTime(curve, probability, designEffect) : withheld(nothing);
  const ofThose = (times: typeof left) => (units === 0 ? withheld('no_entrants') : quantile(countQuantile(times, 0.5)));
  return {
    ...{ units, left: sumOf(left, ({ count }) => count), late, unobserved },
    median: staying(0.5),
    p75: staying(0.75),
    p90: staying(0.9),
    mean: nothing === undefined ? meanWithin(curve, horizonDays, designEffect) : withheld(nothing),
    medianOfLeft: ofThose(left),
    medianOfAdvanced: ofThose(advanced),
  };
}

function noCurve(units: number, curve: readonly CurvePoint[]): WithheldReason | undefined {
  if (units === 0) return 'no_entrants';
  return curve.length === 0 ? 'none_from_start' : undefined;
}

function stayingTime(curve: readonly CurvePoint[], probability: number, designEffect: number): Quantile {
  const told = quantile(stayingQuantile(curve, probability));
  if (told.kind === 'withheld') return told;
  const { low, high } = stayingQuantileInterval(curve, probability, { designEffect });
  return { ...told, low: bound(low), high: bound(high) };
}

function bound(days: number | undefined): number | null {
  return days === undefined || days >= BEYOND ? null : days;
}

/** A quantile as it is told: in the steps of ages in which the curve queries count. */
export function quantile(days: number | undefined): Quantile {
  if (days === undefined || days >= BEYOND) return withheld('not_reached');
  return { kind: 'measured', days, resolutionDays: ageSteps(days) };
}

/** Days between the ages that the curve queries tell apart: weeks beyond 90 days, months of 30 days beyond a year. */
export function ageSteps(days: number): number {
  if (days <= 90) return 1;
  return days <= 363 ? 7 : 30;
}

/** No mean of days is below none or above the horizon, nor are its bounds. */
function meanWithin(curve: readonly CurvePoint[], horizonDays: number, designEffect: number): RestrictedMean {
  const measured = restrictedMean(curve, horizonDays);
  if (measured === undefined) return withheld('not_watched_so_long');
  const { low, high } = normalInterval(measured.mean, measured.standardError * Math.sqrt(designEffect));
  const varies = measured.standardError > 0;
  return {
    kind: 'measured',
    days: rounded(measured.mean),
    low: varies ? rounded(Math.max(0, low)) : null,
    high: varies ? rounded(Math.min(horizonDays, high)) : null,
    horizonDays,
  };
}
