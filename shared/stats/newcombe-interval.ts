import { wilsonInterval } from './wilson-interval.ts';

/**
 * Newcombe's hybrid score interval of a difference of two proportions.
 * For: how far the difference of two shares may lie from what was seen.
 * Assumes: two independent groups of independent trials.
 * Source: Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10.
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I
 */
export function newcombeInterval(
  first: { readonly part: number; readonly whole: number },
  second: { readonly part: number; readonly whole: number },
  confidence = 0.95,
): { readonly value: number; readonly low: number; readonly high: number } {
  const one = wilsonInterval(first.part, first.whole, confidence);
  const two = wilsonInterval(second.part, second.whole, confidence);
  const shareOne = first.part / first.whole;
  const shareTwo = second.part / second.whole;
  const value = shareOne - shareTwo;
  return {
    value,
    low: value - Math.hypot(shareOne - one.low, two.high - shareTwo),
    high: value + Math.hypot(one.high - shareOne, shareTwo - two.low),
  };
}
