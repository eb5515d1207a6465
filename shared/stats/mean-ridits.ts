import type { CountedValue } from './brunner-munzel-test.ts';

/**
 * Mean ridit of each of several groups: where the group's values stand, on average, among the values of all.
 * For: one number per group by which it can be told which groups agree, for values of any scale and with many ties.
 * Assumes: independent values within a group.
 * Source: Bross 1958, "How to use ridit analysis".
 *
 * A mean ridit is the probability that a random value of the group is above one of all, ties half; all together have 0.5.
 * Undefined for a group with fewer than two values.
 */
export type MeanRidit = { readonly mean: number; readonly standardError: number };

export function meanRidits(groups: readonly (readonly CountedValue[])[]): readonly (MeanRidit | undefined)[] {
  const counts = new Map<number, number>();
  for (const { value, count } of groups.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  const ordered = [...counts].sort(([one], [other]) => one - other);
  const total = ordered.reduce((sum, [, count]) => sum + count, 0);
  const ridits = new Map<number, number>();
  let below = 0;
  for (const [value, count] of ordered) {
    ridits.set(value, (below + count / 2) / total);
    below += count;
  }
  return groups.map((group) => {
    const size = group.reduce((sum, { count }) => sum + count, 0);
    if (size < 2) return undefined;
    const of = ({ value }: CountedValue) => ridits.get(value) ?? 0;
    const mean = group.reduce((sum, counted) => sum + counted.count * of(counted), 0) / size;
    // ridits of all are spread as widely as evenly drawn shares, a twelfth; a group of equal values does not claim to have none
    const squares = group.reduce((sum, counted) => sum + counted.count * (of(counted) - mean) ** 2, 0);
    return { mean, standardError: Math.sqrt(Math.max(squares / (size - 1), 1 / (12 * size)) / size) };
  });
}
