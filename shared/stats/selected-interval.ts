/**
 * Confidence of intervals that are reported because their test was found.
 * For: intervals of findings of which at most a share `rate` misses its truth, on average, although they were selected.
 * Assumes: independent or positively dependent estimates; selection by Benjamini and Hochberg's procedure, or another simple one.
 * Source: Benjamini and Yekutieli 2005, "False discovery rate-adjusted multiple confidence intervals for selected parameters".
 * https://doi.org/10.1198/016214504000001907
 *
 * Of `tested` estimates `found` are reported, each with its interval at the confidence returned. Where none is found there
 * is no interval to report, and asking for its confidence throws RangeError.
 */
export function selectedConfidence(found: number, tested: number, rate: number): number {
  if (!(found >= 1 && found <= tested && rate > 0 && rate < 1))
    throw new RangeError(
      `selectedConfidence requires 1 <= found <= tested and 0 < rate < 1: ${found}, ${tested}, ${rate}`,
    );
  return 1 - (rate * found) / tested;
}
