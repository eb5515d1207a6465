// Written by hand rather than by Intl: the same figure must be the same bytes on every machine.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUS = '\u2212';

/** 12345 -> 12,345 */
export function countText(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && digits !== '0' ? MINUS + digits : digits;
}

/** 0.6321 -> 63.2% */
export function percentText(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

/** 0.0412 -> +4.1 pts */
export function pointsText(difference: number): string {
  return `${signedText(difference)} pts`;
}

/** 0.0412 -> +4.1; a difference that rounds to nothing has no sign. */
export function signedText(difference: number): string {
  const digits = Math.abs(difference * 100).toFixed(1);
  if (digits === '0.0') return digits;
  return (difference < 0 ? MINUS : '+') + digits;
}

/** Hundredths of the currency, without the hundredths: 1000553412 -> 10,005,534 */
export function amountText(hundredths: number): string {
  return countText(hundredths / 100);
}

/** 2025-09 or 2025-09-01 -> Sep 2025 */
export function monthText(month: string): string {
  const parts = /^(\d{4})-(\d{2})/.exec(month);
  const name = MONTHS[Number(parts?.[2]) - 1];
  return parts === null || name === undefined ? month : `${name} ${parts[1]}`;
}

/** Up to three decimals, without trailing zeros. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? countText(value) : String(Number(value.toFixed(3)));
}

/** Mean days, to a tenth: 14.766667 -> 14.8 */
export function tenthsText(value: number): string {
  return value.toFixed(1);
}

/** Small p-values are said to be below a bound rather than zero. */
export function pValueText(value: number): string {
  return value < 0.0001 ? 'p < 0.0001' : `p = ${value.toFixed(4)}`;
}

/** A level in as many digits as it takes: 0.0012 */
export function levelText(value: number): string {
  return value < 0.0001 ? value.toExponential(1) : String(Number(value.toPrecision(2)));
}

/** 1 account, 2 accounts */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${countText(value)} ${value === 1 ? noun : plural}`;
}
