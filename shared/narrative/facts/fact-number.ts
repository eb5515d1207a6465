import type { FactNumber } from '../../contracts/narrative.ts';
import { amountText, countText, daysText, percentText, pointsText } from '../plain-number.ts';

type Unit = FactNumber['unit'];

/** A number with its source, as it is read. Throws RangeError where a unit that measures is given a text. */
export function factNumber(
  unit: Unit,
  value: FactNumber['value'],
  source: FactNumber['source'],
  currency = '',
): FactNumber {
  return { unit, value, text: textOf(unit, value, currency), source };
}

/** Numbers of one record of a file. */
export function numbersOf(file: string, record: string, currency: string) {
  return (unit: Unit, value: FactNumber['value'], path: string) =>
    factNumber(unit, value, { file, record, path }, currency);
}

function textOf(unit: Unit, value: FactNumber['value'], currency: string): string {
  if (unit === 'month') return periodText(String(value));
  if (typeof value !== 'number') throw new RangeError(`${unit} is no text: ${value}`);
  switch (unit) {
    case 'share':
      return percentText(value);
    case 'points':
      return pointsText(value);
    case 'pairs':
      return `${Math.round((0.5 + Math.abs(value)) * 100)} of 100 pairs`;
    case 'ratio':
      return `${value.toFixed(2)} times`;
    case 'log_ratio':
      return `${Math.exp(value).toFixed(2)} times`;
    case 'count':
      return countText(value);
    case 'days':
      return daysText(Math.abs(value));
    case 'money':
      return `${amountText(value)} ${currency}`;
  }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];

/** `October 2026` of 2026-10, `Q3 2026` of 2026-Q3; anything else as it is. */
function periodText(period: string): string {
  const [, year, part] = /^(\d{4})-(Q[1-4]|\d{2})$/.exec(period) ?? [];
  if (year === undefined || part === undefined) return period;
  const month = part.startsWith('Q') ? part : [...MONTHS, 'November', 'December'][Number(part) - 1];
  return month === undefined ? period : `${month} ${year}`;
}
