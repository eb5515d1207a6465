import { weightedPValues } from './weighted-p-values.ts';

/**
 * Benjamini and Hochberg's adjusted p-values.
 * For: the smallest budget at which each of many tests would be reported.
 * Assumes: tests are independent or positively dependent; weights, if any, are planned.
 * Source: Benjamini and Hochberg 1995, "Controlling the false discovery rate"; Yekutieli and Benjamini 1999,
 * "Resampling-based false discovery rate controlling multiple test procedures" (adjusted p-values); Genovese, Roeder and
 * Wasserman 2006 (weights).
 * https://doi.org/10.1016/S0378-3758(99)00041-5
 *
 * In the order given; infinite where the weight is zero, and with weights above one where no budget would do.
 */
export function benjaminiHochbergAdjusted(pValues: readonly number[], weights?: readonly number[]): readonly number[] {
  const weighted = weights === undefined ? pValues : weightedPValues(pValues, weights);
  const rising = risingFinite(weighted);
  const adjusted = new Array<number>(weighted.length).fill(Infinity);
  let least = Infinity;
  for (let count = rising.length; count > 0; count -= 1) {
    const index = rising[count - 1] ?? 0;
    // a test is found together with every one below it, so a larger p-value may find a smaller one
    least = Math.min(least, (weighted[index] ?? Infinity) * (weighted.length / count));
    adjusted[index] = least;
  }
  return adjusted;
}

/** Where the values stand, the smallest first; those without end are above all and come to no budget. */
function risingFinite(values: readonly number[]): Int32Array {
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) if ((values[place] ?? Infinity) < Infinity) places.push(place);
  return Int32Array.from(places).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
}
