import type { Definitions } from '../contracts/definitions.ts';
import { CALENDAR_START_DAY, calendarEndDay } from './calendar-range.ts';
import type { CompiledTable } from './compiled-table.ts';
import { firstDayOfMonth, monthOfDay } from './epoch-day.ts';
import { fiscalQuarterOf, fiscalYearStart } from './fiscal-quarter.ts';

/** One row per day that a date of the exports may have: `month` as 202610, `quarter` as 20264 by fiscal year, last day of the month. */
export function calendarTable(definitions: Pick<Definitions, 'calendar'>, asOfDay: number): CompiledTable {
  const end = calendarEndDay(asOfDay);
  const first = monthOfDay(CALENDAR_START_DAY);
  const last = monthOfDay(end);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  return {
    columns: { day: 'integer', month: 'integer', quarter: 'integer', month_end_day: 'integer' },
    rows: Array.from({ length: months }, (_, index) =>
      monthRows(first, index, end, fiscalYearStart(definitions)),
    ).flat(),
  };
}

/** The days of the month that many months after the first, up to `end`. A month at a time: every step compiles this table. */
function monthRows(
  first: { readonly year: number; readonly month: number },
  index: number,
  end: number,
  fiscalStart: number,
) {
  const startDay = firstDayOfMonth(first.year, first.month + index);
  const endDay = firstDayOfMonth(first.year, first.month + index + 1) - 1;
  const { year, month } = monthOfDay(startDay);
  const fiscal = fiscalQuarterOf(year, month, fiscalStart);
  const common = { month: year * 100 + month, quarter: fiscal.year * 10 + fiscal.quarter, month_end_day: endDay };
  const days = Math.min(endDay, end) - startDay + 1;
  return Array.from({ length: days }, (_, day) => ({ day: startDay + day, ...common }));
}
