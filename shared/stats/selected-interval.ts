/**
 * Confidence of intervals that are reported because their test was found.
 * For: intervals of findings of which at most a share `rate` misses its truth, on average, although they were selected.
 * Assumes: independent or positively dependent estimates; selection by Benjamini and Hochberg's procedure, or another simple one.
 * Source: Benjamini and Yekutieli 2005, "False discovery rate-adjusted multiple confidence intervals for selected parameters".
 * https://doi.org/10.1198/016214504000001907; Genovese, Roeder and Wasserman 2006, "False discovery control with p-value
 * weighting", for the weights, https://doi.org/10.1093/biomet/93.3.509
 *
 * Of `tested` estimates `found` are reported, each with its interval at the confidence returned. `weight`: that of its test, where
 * the weights of all have mean one; the misses allowed to all are then as many, and an interval leaves out zero where its own
 * test was found. Where none is found there is no interval to report, and asking for its confidence throws RangeError.
 */
export function selectedConfidence(found: number, tested: number, rate: number, weight = 1): number {
  if (!(found >= 1 && found <= tested && rate > 0 && rate < 1 && weight >= 0))
    throw new RangeError(
      `selectedConfidence requires 1 <= found <= tested, 0 < rate < 1 and no negative weight: ${found}, ${tested}, ${rate}, ${weight}`,
    );
  return Math.max(0, 1 - (weight * rate * found) / tested);
}
