/**
 * Benjamini and Hochberg's step-up procedure.
 * For: which of many tests to report so that at most a share `rate` of the reported ones is false, on average.
 * Assumes: tests are independent or positively dependent.
 * Source: Benjamini and Hochberg 1995, "Controlling the false discovery rate".
 */
export function benjaminiHochberg(pValues: readonly number[], rate: number): readonly boolean[] {
  const ordered = [...pValues].sort((one, other) => one - other);
  let cut = -1;
  ordered.forEach((pValue, index) => {
    if (pValue <= ((index + 1) / ordered.length) * rate) cut = pValue;
  });
  return pValues.map((pValue) => pValue <= cut);
}
