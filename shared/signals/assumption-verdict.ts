import type { ComparedAssumption } from '../contracts/assumption.ts';

type Interval = { readonly low: number; readonly high: number };
export type AssumptionVerdictOf = Pick<ComparedAssumption, 'verdict' | 'contradiction'>;

/**
 * What an interval says of a claim. `interval` runs from "no difference" at zero towards the claimed side, `size` is the claimed
 * size; undefined where only the side is claimed. The claim agrees where the interval lies on its side and reaches its size,
 * and is contradicted where the whole interval falls short of the size, or lies on the other side.
 */
export function assumptionVerdict({ low, high }: Interval, size: number | undefined): AssumptionVerdictOf {
  if (high < 0) return { verdict: 'contradicts', contradiction: 'other_side' };
  if (size !== undefined && high < size) return { verdict: 'contradicts', contradiction: 'smaller_than_claimed' };
  return { verdict: low > 0 ? 'agrees' : 'cannot_tell_yet', contradiction: null };
}
