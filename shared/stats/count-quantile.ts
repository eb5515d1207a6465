/**
 * Quantile of values that are given as counts.
 * For: the smallest value that at least a share of all values do not exceed.
 * Assumes: nothing; undefined where there are no values.
 * Source: Hyndman and Fan 1996, definition 1 (inverse of the empirical distribution).
 * https://doi.org/10.1080/00031305.1996.10473566
 */
export type CountedValue = { readonly value: number; readonly count: number };

export function countQuantile(values: readonly CountedValue[], probability: number): number | undefined {
  const ordered = [...values].sort((one, other) => one.value - other.value);
  const place = quantilePlace(
    ordered.map(({ count }) => count),
    probability,
  );
  return place === undefined ? undefined : ordered[place]?.value;
}

/** Where it stands among values that ascend, of which there are so many each. */
export function quantilePlace(counts: readonly number[], probability: number): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let seen = 0;
  const place = counts.findIndex((count) => {
    seen += count;
    return seen >= probability * total;
  });
  return place === -1 ? counts.length - 1 : place;
}
