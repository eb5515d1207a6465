/** Who hears of what goes wrong, and from which bound on it is wrong. */
export type OperationsSettings = {
  /** Where alarms are sent; undefined where somebody subscribes to the topic by other means. */
  readonly alarmAddress: string | undefined;
  /** US dollars that the account may cost in a month; undefined for no budget. */
  readonly monthlyBudget: number | undefined;
  /** Days after the soft close, and after what sources are waited for, within which a report has to be there. */
  readonly overdueDays: number;
  /** What all queries of a day may scan. */
  readonly scannedGibibytesPerDay: number;
};

/** Throws Error for a setting that is missing or that no alarm can follow. */
export function operationsSettings(context: (name: string) => unknown): OperationsSettings {
  return {
    alarmAddress: addressOf(context('alarmAddress')),
    monthlyBudget: wholeNumber(context, 'monthlyBudget', 0, 1_000_000, ' US dollars; 0 is none') || undefined,
    overdueDays: wholeNumber(
      context,
      'overdueDays',
      2,
      20,
      ': the quarterly report begins two days after the soft close',
    ),
    scannedGibibytesPerDay: wholeNumber(context, 'scannedGibibytesPerDay', 1, 1_000_000),
  };
}

function addressOf(value: unknown): string | undefined {
  if (value === 'none') return undefined;
  if (typeof value === 'string' && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) return value;
  throw new Error(`alarmAddress: found "${value}"; allowed: an e-mail address, or none`);
}

/** The command line gives texts. Throws Error for anything but a whole number within both bounds. */
export function wholeNumber(
  context: (name: string) => unknown,
  name: string,
  low: number,
  high: number,
  why = '',
): number {
  const value = context(name);
  const number = value === '' ? Number.NaN : Number(value);
  if (Number.isInteger(number) && number >= low && number <= high) return number;
  throw new Error(`${name}: found "${value}"; allowed: whole numbers from ${low} to ${high}${why}`);
}
