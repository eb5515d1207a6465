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
  const counts = new Map([...times].map(([segment, own]) => [segment, countsByAge(own, ages)]));
  return (segments) => {
    const members = segments.map((segment) => counts.get(segment) ?? []);
    return ages
      .map((value, age) => ({ value, count: members.reduce((sum, own) => sum + (own[age] ?? 0), 0) }))
      .filter(({ count }) => count > 0);
  };
}

function countsByAge(times: readonly CountedValue[], ages: readonly number[]): readonly number[] {
  const places = new Map(ages.map((age, place) => [age, place]));
  const counts = ages.map(() => 0);
  for (const { value, count } of times) {
    const place = places.get(value) ?? 0;
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts;
}
