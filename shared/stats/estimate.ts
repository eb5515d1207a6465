/**
 * An estimate with its uncertainty.
 * For: tests that need no more than a value, its standard error in the same unit, and the degrees of freedom of that error.
 * Assumes: value minus truth, divided by the standard error, follows Student's t.
 * Source: Student 1908, "The probable error of a mean".
 * https://doi.org/10.1093/biomet/6.1.1
 */
export type Estimate = {
  readonly value: number;
  /** Above zero. */
  readonly standardError: number;
  /** Above zero. */
  readonly degrees: number;
};
