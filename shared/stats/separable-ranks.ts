import cumulative from '@stdlib/stats-base-dists-normal-cdf';
import { holm } from './holm.ts';

/**
 * Separable ranks: the ranks that each of several estimates may hold.
 * For: saying of a ranking what it shows, where most neighbours cannot be told apart.
 * Assumes: independent, nearly normal estimates. Every pair is compared, under one chance `level` of any false separation, so
 * that all true ranks lie within their ranges together with confidence 1 - level.
 * Source: Klein, Wright and Wieczorek 2020, "A joint confidence region for an overall ranking of populations"; Mogstad,
 * Romano, Shaikh and Wilhelm 2024, "Inference for ranks with applications to mobility across neighbourhoods and academic
 * achievement across countries"; Holm 1979 (the adjustment).
 * https://doi.org/10.1111/rssc.12402, https://www.jstor.org/stable/4615733
 *
 * In the order given. Rank 1 is the largest value; low is one more than the number certainly above, high leaves room for
 * those certainly below.
 */
export function separableRanks(estimates: readonly RankedEstimate[], level: number): readonly RankRange[] {
  const pairs = pairsOf(estimates);
  const isSeparated = holm(
    pairs.map(({ pValue }) => pValue),
    level,
  );
  const ranges = estimates.map(() => ({ low: 1, high: estimates.length }));
  for (const [place, { higher, lower }] of pairs.entries()) {
    const [above, below] = [ranges[higher], ranges[lower]];
    if (!isSeparated[place] || above === undefined || below === undefined) continue;
    above.high -= 1;
    below.low += 1;
  }
  return ranges;
}

/** Where the two of each pair stand, and how certainly they differ. */
type Pair = { readonly higher: number; readonly lower: number; readonly pValue: number };

function pairsOf(estimates: readonly RankedEstimate[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [index, first] of estimates.entries())
    for (let other = index + 1; other < estimates.length; other += 1) {
      const second = estimates[other] ?? first;
      const [higher, lower] = first.value > second.value ? [index, other] : [other, index];
      pairs.push({ higher, lower, pValue: differencePValue(first, second) });
    }
  return pairs;
}

type RankedEstimate = { readonly value: number; readonly standardError: number };

export type RankRange = { readonly low: number; readonly high: number };

function differencePValue(first: RankedEstimate, second: RankedEstimate): number {
  const error = Math.hypot(first.standardError, second.standardError);
  if (!(error > 0)) throw new RangeError(`separableRanks requires standard errors above zero`);
  return 2 * cumulative(-Math.abs(first.value - second.value) / error, 0, 1);
}
