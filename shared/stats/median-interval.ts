import { type AmountBin, binnedQuantile } from './binned-amounts.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Interval of the median of binned amounts.
 * For: median deal sizes. Whatever the amounts, half of all lie below their median: the interval of that half, as a share of
 * the amounts seen, is read off as quantiles. It needs no draws, and holds for skewed amounts as for others.
 * Assumes: amounts are independent, or as many of them as the design effect leaves.
 * Source: Woodruff 1952, "Confidence intervals for medians and other position measures"; Wilson 1927 for the share.
 * https://doi.org/10.1080/01621459.1952.10483443
 */
export function medianInterval(
  bins: readonly AmountBin[],
  { confidence = 0.95, designEffect = 1 }: { readonly confidence?: number; readonly designEffect?: number } = {},
): { readonly low: number; readonly high: number } | undefined {
  const size = bins.reduce((sum, { count }) => sum + count, 0) / designEffect;
  if (Math.round(size) < LEAST_AMOUNTS) return undefined;
  const half = wilsonInterval(size / 2, size, confidence);
  const low = binnedQuantile(bins, half.low);
  const high = binnedQuantile(bins, half.high);
  return low && high && { low: low.value, high: high.value };
}

/** Of fewer, the interval reaches from nearly the least to nearly the largest. */
const LEAST_AMOUNTS = 10;
