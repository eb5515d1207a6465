import { countQuantile } from './count-quantile.ts';
import { normalReach } from './normal-reach.ts';

/**
 * Difference of two medians of values that are given as counts.
 * For: how many days longer the middle one of a group takes, in days rather than as a probability.
 * Assumes: two independent groups; a design effect above one counts that many values for one. Medians of whole days move in
 * steps: an interval within one class has no width.
 * Source: Woodruff 1952, "Confidence intervals for medians and other position measures" (each median: the quantiles at the
 * bounds of the share below it); Zou and Donner 2008, "Construction of confidence limits about effect measures: a general
 * approach" (of the difference, from both).
 * https://doi.org/10.1080/01621459.1952.10483443, https://doi.org/10.1002/sim.3095
 */
export type Counted = readonly { readonly value: number; readonly count: number }[];
export type MedianDifference = { readonly value: number; readonly low: number; readonly high: number };

/** Undefined where a group is worth too few independent values to bound its median. */
export function medianDifference(
  first: Counted,
  second: Counted,
  { confidence = 0.95, designEffect = 1 }: { readonly confidence?: number; readonly designEffect?: number } = {},
): MedianDifference | undefined {
  if (!(designEffect >= 1)) throw new RangeError(`medianDifference requires designEffect >= 1, got ${designEffect}`);
  const one = boundedMedian(first, confidence, designEffect);
  const other = boundedMedian(second, confidence, designEffect);
  if (one === undefined || other === undefined) return undefined;
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
}

function boundedMedian(values: Counted, confidence: number, designEffect: number): MedianDifference | undefined {
  const size = values.reduce((sum, { count }) => sum + count, 0) / designEffect;
  const reach = normalReach(confidence) * Math.sqrt(0.25 / size);
  if (!(reach < 0.5)) return undefined;
  const [low, value, high] = [0.5 - reach, 0.5, 0.5 + reach].map((share) => countQuantile(values, share));
  return low === undefined || value === undefined || high === undefined ? undefined : { value, low, high };
}
