import { benjaminiHochbergAdjusted } from './adjusted-p-values.ts';

/**
 * Benjamini and Hochberg's step-up procedure, with planned weights if there are any.
 * For: which of many tests to report so that at most a share `rate` of the reported ones is false, on average.
 * Assumes: tests are independent or positively dependent; weights come from before the data.
 * Source: Benjamini and Hochberg 1995, "Controlling the false discovery rate"; Genovese, Roeder and Wasserman 2006, "False
 * discovery control with p-value weighting".
 * https://doi.org/10.1111/j.2517-6161.1995.tb02031.x
 *
 * Weights are scaled to mean one; a test with weight zero is never found.
 */
export function benjaminiHochberg(
  pValues: readonly number[],
  rate: number,
  weights?: readonly number[],
): readonly boolean[] {
  return benjaminiHochbergAdjusted(pValues, weights).map((adjusted) => adjusted <= rate);
}
