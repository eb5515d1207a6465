import type { FileFormat } from '../../contracts/definitions.ts';
import { epochDay, isDay } from '../../definitions/epoch-day.ts';

export type DateOrder = NonNullable<FileFormat['dates']>;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const PLAIN = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}.*)?$/;

/** The day that a text says in an order of its parts, as an epoch day; undefined where it says none. */
export function dayOf(text: string, order: DateOrder): number | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return existing(iso[1], iso[2], iso[3]);
  const plain = PLAIN.exec(text);
  if (plain === null || order === 'iso') return undefined;
  const [, first, separator, second, year] = plain;
  if ((separator === '.') !== (order === 'day.month.year')) return undefined;
  return order === 'month/day/year' ? existing(year, first, second) : existing(year, second, first);
}

function existing(year = '', month = '', day = ''): number | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? epochDay(text) : undefined;
}

const ORDERS: readonly DateOrder[] = ['iso', 'month/day/year', 'day/month/year', 'day.month.year'];

/**
 * Every order in which all of the texts are days: none where they are no dates, more than one where nothing in them tells
 * (03/04/2025 is a day in March or in April).
 */
export function dateOrders(texts: Iterable<string>): readonly DateOrder[] {
  let orders = ORDERS;
  for (const text of texts) {
    orders = orders.filter((order) => dayOf(text, order) !== undefined);
    if (orders.length === 0) return [];
  }
  return orders.includes('iso') ? ['iso'] : orders;
}
