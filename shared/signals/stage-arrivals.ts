import type { CountedValue } from '../stats/count-quantile.ts';

/** How many arrived at each age. */
export type StageArrivals = {
  /** Ascending. */
  readonly ages: readonly number[];
  /** Of several segments taken as one, in the order of the ages. */
  readonly countsOf: (segments: readonly string[]) => readonly number[];
};

/**
 * Each segment is compared with all others of its stage taken as one: counts stand by age, so that they are added up without
 * being put in order anew for each comparison.
 */
export function stageArrivals(times: ReadonlyMap<string, readonly CountedValue[]>): StageArrivals {
  const ages = agesOf(times);
  const places = new Map(ages.map((age, place) => [age, place]));
  const counts = new Map([...times].map(([segment, own]) => [segment, countsByAge(own, places)]));
  return {
    ages,
    countsOf: (segments) => {
      const sums = new Array<number>(ages.length).fill(0);
      for (const segment of segments) addTo(sums, counts.get(segment) ?? []);
      return sums;
    },
  };
}

function agesOf(times: ReadonlyMap<string, readonly CountedValue[]>): readonly number[] {
  const ages = new Set<number>();
  for (const own of times.values()) for (const { value } of own) ages.add(value);
  return [...ages].sort((one, other) => one - other);
}

function addTo(sums: number[], counts: readonly number[]): void {
  for (let place = 0; place < counts.length; place += 1) sums[place] = (sums[place] ?? 0) + (counts[place] ?? 0);
}

function countsByAge(times: readonly CountedValue[], places: ReadonlyMap<number, number>): readonly number[] {
  const counts = new Array<number>(places.size).fill(0);
  for (const { value, count } of times) {
    const place = places.get(value) ?? 0;
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts;
}
