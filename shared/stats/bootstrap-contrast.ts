import { type AmountBin, binnedQuantile } from './binned-amounts.ts';
import { binomialDraw } from './binomial-draw.ts';
import { positiveBins } from './log-amount-contrast.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * Seeded bootstrap of the ratio of two groups' binned amounts.
 * For: an interval of the ratio of medians, which has no closed form, and a check of the closed form for geometric means
 * (log-amount-contrast.ts). Not for a family of tests: its p-value cannot fall below 2 / (replicates + 1).
 * Assumes: amounts of a group are independent; amounts inside a bin are alike (they differ by at most its width), so that
 * drawing counts per bin is drawing amounts. A design effect shrinks every resample to count / designEffect amounts, which
 * widens the spread by its root. Amounts of zero or less have no ratio and are left out.
 * Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, 13.3 (percentile interval), 16.4; Davison and Hinkley
 * 1997, Bootstrap Methods and their Application, 4.2.
 */
export type BootstrapContrast = {
  /** Of the first group to the second; 1 lies outside of low and high exactly when pValue <= 1 - confidence. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pValue: number;
};

type Options = {
  readonly seed: string | number;
  readonly statistic: 'geometric_mean' | 'median';
  readonly replicates?: number;
  readonly confidence?: number;
  readonly designEffect?: number;
};

/** Undefined where a group has fewer than two amounts after division by the design effect. */
export function bootstrapContrast(
  first: readonly AmountBin[],
  second: readonly AmountBin[],
  { seed, statistic, replicates = 1999, confidence = 0.95, designEffect = 1 }: Options,
): BootstrapContrast | undefined {
  // a rank must not slip by the last bit of 1 - confidence
  const rank = Math.floor(((replicates + 1) * (1 - confidence)) / 2 + 1e-9);
  if (rank < 1 || !(designEffect >= 1))
    throw new RangeError(`bootstrapContrast: ${replicates} replicates at ${confidence}, design effect ${designEffect}`);
  const groups = [positiveBins(first), positiveBins(second)] as const;
  if (groups.some((bins) => size(bins) / designEffect < 2)) return undefined;
  const random = seededRandom(seed);
  const logRatio = ([one, other]: typeof groups) => logTypical(one, statistic) - logTypical(other, statistic);
  const ratios = Array.from({ length: replicates }, () =>
    logRatio([resampled(groups[0], random, designEffect), resampled(groups[1], random, designEffect)]),
  ).sort((one, other) => one - other);
  const below = ratios.filter((ratio) => ratio <= 0).length;
  const above = ratios.filter((ratio) => ratio >= 0).length;
  return {
    ratio: Math.exp(logRatio(groups)),
    low: Math.exp(ratios[rank - 1] ?? Number.NEGATIVE_INFINITY),
    high: Math.exp(ratios[replicates - rank] ?? Number.POSITIVE_INFINITY),
    pValue: Math.min(1, (2 * (1 + Math.min(below, above))) / (replicates + 1)),
  };
}

function size(bins: readonly AmountBin[]): number {
  return bins.reduce((sum, bin) => sum + bin.count, 0);
}

/** A multinomial draw as a chain of binomial ones: each bin of what the earlier bins left. */
function resampled(bins: readonly AmountBin[], random: () => number, designEffect: number): readonly AmountBin[] {
  let countLeft = size(bins);
  let toDraw = Math.round(countLeft / designEffect);
  return bins.map((bin) => {
    const count = binomialDraw(random, toDraw, bin.count / countLeft);
    toDraw -= count;
    countLeft -= bin.count;
    return { ...bin, count, sum: (bin.sum / bin.count) * count };
  });
}

function logTypical(bins: readonly AmountBin[], statistic: Options['statistic']): number {
  if (statistic === 'median') return Math.log(binnedQuantile(bins, 0.5)?.value ?? 1);
  const logs = bins.reduce((sum, bin) => sum + (bin.count > 0 ? bin.count * Math.log(bin.sum / bin.count) : 0), 0);
  return logs / size(bins);
}
