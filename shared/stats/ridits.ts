/**
 * Ridits: of each value, the share of all values that lie below it, those that have it counted half.
 * For: tests and means of ranks, for values of any scale and with many ties.
 * Assumes: nothing.
 * Source: Bross 1958, "How to use ridit analysis".
 * https://doi.org/10.2307/2527727
 *
 * `counts`: how many there are of each value, in ascending order of the values.
 */
export function ridits(counts: readonly number[]): readonly number[] {
  let whole = 0;
  for (const count of counts) whole += count;
  const shares: number[] = [];
  let below = 0;
  for (const count of counts) {
    below += count;
    shares.push((below - count / 2) / whole);
  }
  return shares;
}
