import { type IntervalEstimate, normalInterval } from './normal-interval.ts';

/**
 * Shapley's split of a movement of a function of a few factors.
 * For: how much of the change of a product (or of any function) comes from each of its factors, whatever the order in which
 * they are changed: the mean over all orders. The parts sum to the movement; swapping the two states turns every sign.
 * Assumes: for the split nothing. For its intervals (delta method): factors are estimated independently of each other and
 * between the states; slopes are central differences over a thousandth of each standard error, exact for a product.
 * Source: Shorrocks 2013, "Decomposition procedures for distributional analysis: a unified framework based on the Shapley
 * value"; Das Gupta 1993, Standardization and Decomposition of Rates, chapter 2, is the same split of a product.
 * https://doi.org/10.1007/s10888-011-9214-z
 */
type Value = (factors: readonly number[]) => number;

const MOST_FACTORS = 6;

/** The part of each factor, in their order. Throws RangeError unless both states have the same 1 to 6 factors. */
export function shapleySplit(value: Value, first: readonly number[], second: readonly number[]): readonly number[] {
  const factors = first.length;
  if (factors < 1 || factors > MOST_FACTORS || second.length !== factors)
    throw new RangeError(
      `shapleySplit requires 1 to ${MOST_FACTORS} factors twice, got ${factors} and ${second.length}`,
    );
  // a bit of a number says whether that factor is already at its second state
  const values = Array.from({ length: 2 ** factors }, (_, moved) =>
    value(first.map((factor, index) => (moved & (1 << index) ? (second[index] ?? factor) : factor))),
  );
  return first.map((_, index) =>
    values.reduce((sum, before, moved) => {
      if (moved & (1 << index)) return sum;
      const after = values[moved | (1 << index)] ?? before;
      return sum + shareOfOrders(factors, bitsOf(moved)) * (after - before);
    }, 0),
  );
}

export type UncertainFactor = { readonly value: number; readonly standardError: number };

export function shapleySplitWithErrors(
  value: Value,
  first: readonly UncertainFactor[],
  second: readonly UncertainFactor[],
  confidence = 0.95,
): { readonly movement: IntervalEstimate; readonly parts: readonly IntervalEstimate[] } {
  const split = (one: readonly UncertainFactor[], other: readonly UncertainFactor[]) =>
    shapleySplit(value, one.map(plain), other.map(plain));
  const parts = split(first, second);
  // one row per factor and state: what one standard error of it moves each part by
  const moves = [
    ...first.map((_, index) => moveByOneError((shifted) => split(shifted, second), first, index)),
    ...second.map((_, index) => moveByOneError((shifted) => split(first, shifted), second, index)),
  ];
  const estimate = (ofRow: (row: readonly number[]) => number) =>
    normalInterval(ofRow(parts), Math.hypot(...moves.map(ofRow)), confidence);
  return {
    movement: estimate((row) => row.reduce((sum, part) => sum + part, 0)),
    parts: parts.map((_, index) => estimate((row) => row[index] ?? 0)),
  };
}

function moveByOneError(
  split: (factors: readonly UncertainFactor[]) => readonly number[],
  factors: readonly UncertainFactor[],
  moved: number,
): readonly number[] {
  const step = 1e-3;
  const shifted = (by: number) =>
    split(
      factors.map((factor, index) =>
        index === moved ? { ...factor, value: factor.value + by * factor.standardError } : factor,
      ),
    );
  const below = shifted(-step);
  return shifted(step).map((part, index) => (part - (below[index] ?? part)) / (2 * step));
}

/** Share of all orders of the factors in which exactly a given set of `moved` ones comes before a given other one. */
function shareOfOrders(factors: number, moved: number): number {
  return (factorial(moved) * factorial(factors - moved - 1)) / factorial(factors);
}

function factorial(count: number): number {
  return count < 2 ? 1 : count * factorial(count - 1);
}

function bitsOf(set: number): number {
  return set === 0 ? 0 : (set & 1) + bitsOf(set >> 1);
}

function plain(factor: UncertainFactor): number {
  return factor.value;
}
