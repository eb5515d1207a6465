const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole days since 1970-01-01 of a day written YYYY-MM-DD (proleptic Gregorian). Throws RangeError for other texts. */
export function epochDay(text: string): number {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const day = milliseconds / MILLISECONDS_PER_DAY;
  // Date.parse takes 2026-02-30 for the second of March.
  if (Number.isNaN(day) || dayText(day) !== text) throw new RangeError(`not a day of the calendar: ${text}`);
  return day;
}

export function isDay(text: string): boolean {
  try {
    epochDay(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** YYYY-MM-DD of whole days since 1970-01-01. */
export function dayText(day: number): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** First epoch day of a month; `month` is 1 to 12 and may run over: 13 is next year's January, 0 last year's December. */
export function firstDayOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / MILLISECONDS_PER_DAY;
}

/** Year and month (1 to 12) of an epoch day. */
export function monthOfDay(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
