import { canonicalJson } from '../contracts/content-hash.ts';
import type { Calendar, Definitions } from '../contracts/definitions.ts';
import { CALENDAR_START_DAY, calendarEndDay } from './calendar-range.ts';
import type { CompiledTable } from './compiled-table.ts';
import { monthEndDay, monthOf, monthStartDay } from './fiscal-calendar.ts';
import { fiscalQuarterOf } from './fiscal-quarter.ts';
import { monthAfter } from './period.ts';

/** One row per day that a date of the exports may have: `month` as 202610, `quarter` as 20264 by fiscal year, last day of the month. */
export function calendarTable({ calendar }: Pick<Definitions, 'calendar'>, asOfDay: number): CompiledTable {
  const of = canonicalJson({ calendar, asOfDay });
  if (last?.of !== of) last = { of, table: madeTable(calendar, asOfDay) };
  return last.table;
}

/** Every query's step compiles the tables, and this one has tens of thousands of rows: the last one made is kept. */
let last: { readonly of: string; readonly table: CompiledTable } | undefined;

function madeTable(calendar: Calendar, asOfDay: number): CompiledTable {
  const end = calendarEndDay(asOfDay);
  const lastMonth = monthOf(end, calendar);
  const rows = [];
  for (let month = monthOf(CALENDAR_START_DAY, calendar); month <= lastMonth; month = monthAfter(month))
    rows.push(...monthRows(month, end, calendar));
  return { columns: { day: 'integer', month: 'integer', quarter: 'integer', month_end_day: 'integer' }, rows };
}

/** The days of a month, from the calendar's first and up to `end`. */
function monthRows(month: number, end: number, calendar: Calendar) {
  const startDay = Math.max(monthStartDay(month, calendar), CALENDAR_START_DAY);
  const endDay = monthEndDay(month, calendar);
  const fiscal = fiscalQuarterOf(month, calendar);
  const common = { month, quarter: fiscal.year * 10 + fiscal.quarter, month_end_day: endDay };
  const days = Math.min(endDay, end) - startDay + 1;
  return Array.from({ length: days }, (_, day) => ({ day: startDay + day, ...common }));
}
