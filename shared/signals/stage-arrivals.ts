import type { CountedValue } from '../stats/brunner-munzel-test.ts';

/** The times of several segments taken as one: each age once, ascending. */
export type ArrivalsOf = (segments: readonly string[]) => readonly CountedValue[];

/**
 * Each segment is compared with all others of its stage taken as one: counts stand by age, so that they are added up without
 * being put in order anew for each comparison.
 */
export function stageArrivals(times: ReadonlyMap<string, readonly CountedValue[]>): ArrivalsOf {
  const ages = [...new Set([...times.values()].flatMap((own) => own.map(({ value }) => value)))];
  ages.sort((one, other) => one - other);
  const places = new Map(ages.map((age, place) => [age, place]));
  const counts = new Map([...times].map(([segment, own]) => [segment, countsByAge(own, places)]));
  return (segments) => {
    const sums = ages.map(() => 0);
    for (const segment of segments)
      counts.get(segment)?.forEach((count, place) => {
        sums[place] = (sums[place] ?? 0) + count;
      });
    return ages.flatMap((value, place) => {
      const count = sums[place] ?? 0;
      return count > 0 ? [{ value, count }] : [];
    });
  };
}

function countsByAge(times: readonly CountedValue[], places: ReadonlyMap<number, number>): readonly number[] {
  const counts = new Array<number>(places.size).fill(0);
  for (const { value, count } of times) {
    const place = places.get(value) ?? 0;
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts;
}
