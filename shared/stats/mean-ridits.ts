import { ridits } from './ridits.ts';

/**
 * Mean ridit of each of several groups: where the group's values stand, on average, among the values of all.
 * For: one number per group by which it can be told which groups agree, for values of any scale and with many ties.
 * Assumes: independent values within a group.
 * Source: Bross 1958, "How to use ridit analysis".
 * https://doi.org/10.2307/2527727
 *
 * A mean ridit is the probability that a random value of the group is above one of all, ties half; all together have 0.5.
 * Undefined for a group with fewer than two values. `groups`: how many of each group have each value, for the same values in
 * ascending order.
 */
export type MeanRidit = { readonly mean: number; readonly standardError: number };

export function meanRidits(groups: readonly (readonly number[])[]): readonly (MeanRidit | undefined)[] {
  const among = ridits(totals(groups));
  return groups.map((counts) => {
    const size = sumOver(counts, (count) => count);
    if (size < 2) return undefined;
    const mean = sumOver(counts, (count, at) => count * (among[at] ?? 0)) / size;
    // ridits of all are spread as widely as evenly drawn shares, a twelfth; a group of equal values does not claim to have none
    const squares = sumOver(counts, (count, at) => count * ((among[at] ?? 0) - mean) ** 2);
    return { mean, standardError: Math.sqrt(Math.max(squares / (size - 1), 1 / (12 * size)) / size) };
  });
}

function totals([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  return first.map((count, at) => others.reduce((sum, counts) => sum + (counts[at] ?? 0), count));
}

function sumOver(counts: readonly number[], term: (count: number, at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) sum += term(counts[at] ?? 0, at);
  return sum;
}
