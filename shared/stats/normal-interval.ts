import { normalReach } from './normal-reach.ts';

/**
 * Normal interval of an estimate with its standard error.
 * For: estimates whose standard error comes from the delta method.
 * Assumes: the estimate is nearly normal around the truth.
 * Source: Wald 1943; for the delta method Oehlert 1992, "A note on the delta method".
 * https://doi.org/10.1080/00031305.1992.10475842
 */
export type IntervalEstimate = {
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
};

export function normalInterval(value: number, standardError: number, confidence = 0.95): IntervalEstimate {
  const reach = normalReach(confidence) * standardError;
  return { value, standardError, low: value - reach, high: value + reach };
}
