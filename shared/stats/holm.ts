/**
 * Holm's step-down procedure.
 * For: which of several tests to report so that the chance of any false one is at most `rate`.
 * Assumes: nothing about how the tests depend on each other.
 * `count`: of all tests, where those whose p-values are too large to pass are left out.
 * Source: Holm 1979, "A simple sequentially rejective multiple test procedure".
 * https://www.jstor.org/stable/4615733
 */
export function holm(pValues: readonly number[], rate: number, count = pValues.length): readonly boolean[] {
  const ordered = Float64Array.from(pValues).sort();
  const firstKept = ordered.find((pValue, index) => pValue > rate / (count - index));
  return pValues.map((pValue) => firstKept === undefined || pValue < firstKept);
}
