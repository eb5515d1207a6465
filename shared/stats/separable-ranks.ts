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
  const pairs = estimates.flatMap((first, index) =>
    estimates.slice(index + 1).map((second, distance) => {
      const other = index + 1 + distance;
      const [higher, lower] = first.value > second.value ? [index, other] : [other, index];
      return { higher, lower, pValue: differencePValue(first, second) };
    }),
  );
  const isSeparated = holm(
    pairs.map(({ pValue }) => pValue),
    level,
  );
  const separated = pairs.filter((_, index) => isSeparated[index]);
  const above = Map.groupBy(separated, ({ lower }) => lower);
  const below = Map.groupBy(separated, ({ higher }) => higher);
  return estimates.map((_, index) => ({
    low: 1 + (above.get(index)?.length ?? 0),
    high: estimates.length - (below.get(index)?.length ?? 0),
  }));
}

type RankedEstimate = { readonly value: number; readonly standardError: number };

export type RankRange = { readonly low: number; readonly high: number };

function differencePValue(first: RankedEstimate, second: RankedEstimate): number {
  const error = Math.hypot(first.standardError, second.standardError);
  if (!(error > 0)) throw new RangeError(`separableRanks requires standard errors above zero`);
  return 2 * cumulative(-Math.abs(first.value - second.value) / error, 0, 1);
}
