import { isDay } from '../../shared/definitions/epoch-day.ts';
import { UsageError } from './usage-error.ts';

/** A whole number of at least one. Throws UsageError. */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new UsageError(`${option} takes a whole number of at least 1, not "${text}"`);
    return Number(text);
  };
}

/** A memory limit as DuckDB reads it, such as `4GB`. Throws UsageError. */
export function memorySize(text: string): string {
  if (!/^\d+(\.\d+)? ?([KMGT]i?B)$/i.test(text))
    throw new UsageError(`--memory takes an amount such as 4GB or 512MB, not "${text}"`);
  return text;
}

/** A day of the calendar as YYYY-MM-DD. Throws UsageError. */
export function calendarDay(text: string): string {
  if (!isDay(text)) throw new UsageError(`--as-of takes a day such as 2026-10-15, not "${text}"`);
  return text;
}

/** `1,2,4,8`. Throws UsageError. */
export function threadCounts(text: string): readonly number[] {
  return text.split(',').map((part) => wholeNumber('--threads')(part.trim()));
}
