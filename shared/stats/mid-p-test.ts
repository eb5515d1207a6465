import probability from '@stdlib/stats-base-dists-hypergeometric-pmf';

/**
 * Exact mid-p test of two proportions, two-sided.
 * For: whether two shares differ, where the counts are too small for large-sample tests.
 * Assumes: two independent groups of independent trials; the total of parts is taken as given. What was observed counts half
 * in each tail, so that the test is not needlessly cautious; two-sided by doubling the smaller tail.
 * Source: Lancaster 1961, "Significance tests in discrete distributions"; Agresti 2002, Categorical Data Analysis, 3.5.
 * https://doi.org/10.1080/01621459.1961.10482105
 *
 * Throws RangeError where the counts are no whole numbers with 0 <= part <= whole.
 */
export function midPTest(first: Counts, second: Counts): number {
  requireCounts(first);
  requireCounts(second);
  const whole = first.whole + second.whole;
  const part = first.part + second.part;
  const chance = probability(first.part, whole, part, first.whole);
  // a part more in the first group is one less in the second
  const chanceOfMore = (at: number) => ((part - at) * (first.whole - at)) / ((at + 1) * (second.whole - part + at + 1));
  const above = tail(chance, (step) => chanceOfMore(first.part + step));
  const below = tail(chance, (step) => 1 / chanceOfMore(first.part - 1 - step));
  // the tails and what was observed add up to one, but floating point may exceed it
  return Math.min(1, 2 * Math.min(below, above) + chance);
}

type Counts = { readonly part: number; readonly whole: number };

function requireCounts({ part, whole }: Counts): void {
  if (!(Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && part <= whole))
    throw new RangeError(`midPTest requires whole numbers with 0 <= part <= whole, got ${part} of ${whole}`);
}

/**
 * Sum of the chances beyond one, each its neighbour's times a ratio: 0 beyond the last. The ratios fall, so that what comes
 * after a chance too small for the sum is smaller still.
 */
function tail(chance: number, ratio: (step: number) => number): number {
  let sum = 0;
  let next = chance * ratio(0);
  for (let step = 1; next > sum * Number.EPSILON * 1e-3; step += 1) {
    sum += next;
    next *= ratio(step);
  }
  return sum;
}
