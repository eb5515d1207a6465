import { weightedPValues } from './weighted-p-values.ts';

/**
 * Simes' test: one p-value of several tests taken together.
 * For: whether anything differs in any of them.
 * Assumes: tests are independent or positively dependent; weights come from before the data, none is negative.
 * Source: Simes 1986, "An improved Bonferroni procedure for multiple tests of significance"; Hochberg and Liberman 1994, "An
 * extended Simes' test" (weights). https://doi.org/10.1093/biomet/73.3.751
 *
 * The least of Benjamini and Hochberg's adjusted p-values: it passes where they find anything. At most 1.
 */
export function simesPValue(pValues: readonly number[], weights: readonly number[]): number {
  const rising = Float64Array.from(weightedPValues(pValues, weights)).sort();
  // a weight above the mean may make one larger than one
  let least = 1;
  for (let before = 0; before < rising.length; before += 1)
    least = Math.min(least, (rising[before] ?? 1) * (rising.length / (before + 1)));
  return least;
}
