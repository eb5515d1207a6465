/** 12,345: the same on every machine, whatever its locale. */
export function countText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share as 63.2%. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A confidence as 95.0%; one that is not certain is never told as 100.0%, but in as many digits as it takes. */
export function confidenceText(confidence: number): string {
  const digits = [1, 2, 3, 4, 5].find((some) => Number((confidence * 100).toFixed(some)) < 100);
  return `${(confidence * 100).toFixed(digits ?? 1)}%`;
}

/** A difference of shares in points: 4.1 points; never in percent. */
export function pointsText(difference: number): string {
  const points = Math.abs(difference * 100).toFixed(1);
  return points === '1.0' ? '1.0 point' : `${points} points`;
}

/** 34 days */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${countText(days)} days`;
}

/** Hundredths of a currency without the hundredths: 1,234. */
export function amountText(hundredths: number): string {
  return countText(Math.round(hundredths / 100));
}

/** A logarithm of a ratio of amounts: 1.23 times as large. */
export function timesText(logRatio: number): string {
  return `${Math.exp(logRatio).toFixed(2)} times as large`;
}

/** 2026-05 as May 2026 */
export function monthText(month: string): string {
  const parts = /^(\d{4})-(\d{2})/.exec(month);
  const name = MONTHS[Number(parts?.[2]) - 1];
  return parts === null || name === undefined ? month : `${name} ${parts[1]}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
