import probability from '@stdlib/stats-base-dists-hypergeometric-pmf';

/**
 * Exact mid-p test of two proportions, two-sided.
 * For: whether two shares differ, where the counts are too small for large-sample tests.
 * Assumes: two independent groups of independent trials; the total of parts is taken as given. What was observed counts half
 * in each tail, so that the test is not needlessly cautious; two-sided by doubling the smaller tail.
 * Source: Lancaster 1961, "Significance tests in discrete distributions"; Agresti 2002, Categorical Data Analysis, 3.5.
 *
 * Throws RangeError where the counts are no whole numbers with 0 <= part <= whole.
 */
export function midPTest(first: Counts, second: Counts): number {
  requireCounts(first);
  requireCounts(second);
  const whole = first.whole + second.whole;
  const part = first.part + second.part;
  const chance = (firstPart: number) => probability(firstPart, whole, part, first.whole);
  const below = sumOver(0, first.part - 1, chance);
  const above = sumOver(first.part + 1, first.whole, chance);
  // the tails and what was observed add up to one, but floating point may exceed it
  return Math.min(1, 2 * Math.min(below, above) + chance(first.part));
}

type Counts = { readonly part: number; readonly whole: number };

function requireCounts({ part, whole }: Counts): void {
  if (!(Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && part <= whole))
    throw new RangeError(`midPTest requires whole numbers with 0 <= part <= whole, got ${part} of ${whole}`);
}

function sumOver(from: number, to: number, term: (at: number) => number): number {
  let sum = 0;
  for (let at = from; at <= to; at++) sum += term(at);
  return sum;
}
