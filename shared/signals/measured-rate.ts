import type { Difference, Rate, WithheldReason } from '../contracts/measure.ts';
import { newcombeInterval } from '../stats/newcombe-interval.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';

/** Published figures have six decimals: more say nothing, and the last bits of a double need not. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export function withheld(reason: WithheldReason): { readonly kind: 'withheld'; readonly reason: WithheldReason } {
  return { kind: 'withheld', reason };
}

/** A share with its Wilson interval, or the reason why there is none where nothing is in the whole. */
export function measuredRate(part: number, whole: number, minimumSample: number, otherwise: WithheldReason): Rate {
  if (whole === 0) return withheld(otherwise);
  const { low, high } = wilsonInterval(part, whole);
  return {
    kind: 'measured',
    value: rounded(part / whole),
    low: rounded(low),
    high: rounded(high),
    part,
    whole,
    smallSample: whole < minimumSample,
  };
}

/** first - second with Newcombe's interval; withheld for the reason of whichever is withheld. */
export function measuredDifference(first: Rate, second: Rate): Difference {
  if (first.kind === 'withheld') return first;
  if (second.kind === 'withheld') return second;
  const { value, low, high } = newcombeInterval(first, second);
  return { kind: 'measured', value: rounded(value), low: rounded(low), high: rounded(high) };
}
