const STEPS = [7, 14, 30, 45, 60, 90, 120, 180, 270, 365, 540, 730, 1095] as const;
const FEWEST = 20;
const SHARE = 0.9;

/**
 * Days within which nine of ten of those who moved on had done so, rounded up to what people use (30, 60, 90 …); undefined
 * where too few moved to tell.
 */
export function usualDays(days: readonly number[]): number | undefined {
  const sorted = days.filter((each) => each >= 0).sort((one, other) => one - other);
  if (sorted.length < FEWEST) return undefined;
  const most = sorted[Math.ceil(sorted.length * SHARE) - 1] ?? 0;
  return STEPS.find((step) => step >= most) ?? STEPS.at(-1);
}

/** The middle of some numbers; undefined where there are none. */
export function middleOf(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
