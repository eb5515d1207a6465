/**
 * Quantile of values that are given as counts.
 * For: the smallest value that at least a share of all values do not exceed.
 * Assumes: nothing; undefined where there are no values.
 * Source: Hyndman and Fan 1996, definition 1 (inverse of the empirical distribution).
 */
export function countQuantile(
  values: readonly { readonly value: number; readonly count: number }[],
  probability: number,
): number | undefined {
  const ordered = [...values].sort((one, other) => one.value - other.value);
  const total = ordered.reduce((sum, row) => sum + row.count, 0);
  if (total === 0) return undefined;
  let seen = 0;
  for (const row of ordered) {
    seen += row.count;
    if (seen >= probability * total) return row.value;
  }
  return ordered.at(-1)?.value;
}
