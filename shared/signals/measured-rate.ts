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

/**
 * A share with its Wilson interval on as many independent units as these are worth, or the reason why there is none where
 * nothing is in the whole.
 */
export function measuredRate(
  part: number,
  whole: number,
  minimumSample: number,
  otherwise: WithheldReason,
  designEffect?: number,
): Rate {
  if (whole === 0) return withheld(otherwise);
  const { low, high } = wilsonInterval(part / (designEffect ?? 1), whole / (designEffect ?? 1));
  return {
    kind: 'measured',
    value: rounded(part / whole),
    low: rounded(low),
    high: rounded(high),
    part,
    whole,
    smallSample: whole < minimumSample,
    ...(designEffect === undefined ? {} : { designEffect: rounded(designEffect) }),
  };
}

/** first - second with Newcombe's interval; withheld for the reason of whichever is withheld. */
export function measuredDifference(first: Rate, second: Rate): Difference {
  if (first.kind === 'withheld') return first;
  if (second.kind === 'withheld') return second;
  return difference(newcombeInterval(independent(first), independent(second)), 1);
}

/**
 * own - all, where own is a part of all. That is own - rest, shrunk by the rest's share of all; so is its interval, since only
 * own and rest are independent of each other.
 */
export function measuredDifferenceFromAll(own: Rate, all: Rate): Difference {
  if (own.kind === 'withheld') return own;
  if (all.kind === 'withheld') return all;
  const rest = { ...all, part: all.part - own.part, whole: all.whole - own.whole };
  if (rest.whole === 0) return difference({ value: 0, low: 0, high: 0 }, 1);
  return difference(newcombeInterval(independent(own), independent(rest)), rest.whole / all.whole);
}

function difference({ value, low, high }: ReturnType<typeof newcombeInterval>, times: number): Difference {
  return { kind: 'measured', value: rounded(value * times), low: rounded(low * times), high: rounded(high * times) };
}

function independent({ part, whole, designEffect = 1 }: Extract<Rate, { readonly kind: 'measured' }>) {
  return { part: part / designEffect, whole: whole / designEffect };
}
