import cumulative from '@stdlib/stats-base-dists-chisquare-cdf';
import normal from '@stdlib/stats-base-dists-normal-cdf';

export type ScoreTest = { readonly statistic: number; readonly degrees: number; readonly pValue: number };

/**
 * Chi-squared test of a vector of scores that are all zero in expectation.
 * For: tests of several groups at once, where the groups' scores sum to zero and a group may bear no information.
 * Assumes: scores normal with this covariance.
 * Returns: undefined where no score varies. Degrees of freedom are the covariance's rank.
 * Source: Rao 1973, Linear Statistical Inference and its Applications, 3b.4 (quadratic forms by a generalised inverse).
 * https://doi.org/10.1002/9780470316436
 */
export function scoreTest(
  scores: readonly number[],
  covariance: readonly (readonly number[])[],
): ScoreTest | undefined {
  let rows = scores.map((score, place) => ({ score, place, row: [...(covariance[place] ?? [])] }));
  const largest = Math.max(...rows.map(({ row, place }) => row[place] ?? 0));
  let statistic = 0;
  let degrees = 0;
  while (rows.length > 0) {
    const pivot = rows.reduce((best, other) => (diagonal(other) > diagonal(best) ? other : best));
    // what is left of a singular matrix is rounding
    if (diagonal(pivot) <= 1e-11 * largest) break;
    statistic += pivot.score ** 2 / diagonal(pivot);
    degrees += 1;
    rows = rows.filter((other) => other !== pivot).map((other) => without(other, pivot));
  }
  if (degrees === 0) return undefined;
  return { statistic, degrees, pValue: upperTail(statistic, degrees) };
}

/** One less the distribution is zero where the tail is smaller than the last bit of one; of one degree it is known otherwise. */
function upperTail(statistic: number, degrees: number): number {
  if (degrees === 1) return 2 * normal(-Math.sqrt(statistic), 0, 1);
  return Math.max(0, 1 - cumulative(statistic, degrees));
}

type Row = { readonly score: number; readonly place: number; readonly row: readonly number[] };

function diagonal({ row, place }: Row): number {
  return row[place] ?? 0;
}

/** What the pivot does not tell about another score. */
function without(other: Row, pivot: Row) {
  const share = (other.row[pivot.place] ?? 0) / diagonal(pivot);
  return {
    score: other.score - share * pivot.score,
    place: other.place,
    row: other.row.map((value, column) => value - share * (pivot.row[column] ?? 0)),
  };
}
