/**
 * Quantiles and mean of amounts that are given as counts and sums per bin.
 * For: the middle, the quartiles and the mean of money without reading single amounts.
 * Assumes: inside a bin amounts are spread evenly on the log scale. A bin that is open on a side (bounds not positive, or
 * more than tenfold apart) has no such middle: its mean stands for all of its amounts. The mean is exact, as sums are.
 * Source: Hyndman and Fan 1996, "Sample quantiles in statistical packages", definition 4 (linear interpolation of the
 * empirical distribution), here on logarithms within the bin.
 * https://doi.org/10.1080/00031305.1996.10473566
 */
export type AmountBin = {
  /** In minor units of the currency; `below` is not in the bin. */
  readonly atLeast: number;
  readonly below: number;
  readonly count: number;
  readonly sum: number;
};

/** Returns the quantile and, as its interval, the bounds of the bin that holds it; undefined where there are no amounts. */
export function binnedQuantile(
  bins: readonly AmountBin[],
  probability: number,
): { readonly value: number; readonly low: number; readonly high: number } | undefined {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`binnedQuantile requires 0 <= probability <= 1, got ${probability}`);
  const ordered = mergedBins(bins);
  const target = probability * ordered.reduce((sum, bin) => sum + bin.count, 0);
  // .07 of 100 exceeds 7 by the last bit, and would fall into the next bin
  const tolerance = 1e-9;
  let seen = 0;
  for (const bin of ordered) {
    if (seen + bin.count + tolerance >= target)
      return { value: amountWithin(bin, (target - seen) / bin.count), low: bin.atLeast, high: bin.below };
    seen += bin.count;
  }
  return undefined;
}

export function binnedMean(bins: readonly AmountBin[]): number | undefined {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return count === 0 ? undefined : bins.reduce((sum, bin) => sum + bin.sum, 0) / count;
}

/**
 * Standard error of the mean of as many independent amounts as `size` says, spread as these are; zero for a single one. The
 * variance of an even spread is a twelfth of its width squared.
 */
export function binnedMeanError(bins: readonly AmountBin[], size: number): number {
  const mean = binnedMean(bins) ?? 0;
  let count = 0;
  let squares = 0;
  for (const bin of bins) {
    if (bin.count === 0) continue;
    const typical = bin.sum / bin.count;
    count += bin.count;
    squares += bin.count * ((typical - mean) ** 2 + (typical * (logWidth(bin) ?? 0)) ** 2 / 12);
  }
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1) / size);
}

/** The bins that hold anything, smallest amounts first, each once. */
export function mergedBins(bins: readonly AmountBin[]): readonly AmountBin[] {
  if (isMerged(bins)) return bins;
  const merged = new Map<number, { -readonly [key in keyof AmountBin]: AmountBin[key] }>();
  for (const { atLeast, below, count, sum } of bins) {
    const held = merged.get(atLeast);
    if (held === undefined) merged.set(atLeast, { atLeast, below, count, sum });
    else {
      held.count += count;
      held.sum += sum;
    }
  }
  return [...merged.values()].filter((bin) => bin.count > 0).sort((one, other) => one.atLeast - other.atLeast);
}

function isMerged(bins: readonly AmountBin[]): boolean {
  let last = -Infinity;
  for (const { atLeast, count } of bins) {
    if (atLeast <= last || count <= 0) return false;
    last = atLeast;
  }
  return true;
}

/** Logarithm of the ratio of a bin's bounds; undefined for a bin that is open on a side. */
export function logWidth(bin: AmountBin): number | undefined {
  return bin.below <= 10 * bin.atLeast ? Math.log(bin.below / bin.atLeast) : undefined;
}

function amountWithin(bin: AmountBin, fraction: number): number {
  const width = logWidth(bin);
  return width === undefined ? bin.sum / bin.count : Math.min(bin.atLeast * Math.exp(fraction * width), bin.below);
}
