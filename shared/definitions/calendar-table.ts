import type { Definitions } from '../contracts/definitions.ts';
import { CALENDAR_START_DAY, calendarEndDay } from './calendar-range.ts';
import type { CompiledTable } from './compiled-table.ts';
import { firstDayOfMonth, monthOfDay } from './epoch-day.ts';
import { fiscalQuarterOf, fiscalYearStart } from './fiscal-quarter.ts';

/** One row per day that a date of the exports may have: `month` as 202610, `quarter` as 20264 by fiscal year, last day of the month. */
export function calendarTable(definitions: Pick<Definitions, 'calendar'>, asOfDay: number): CompiledTable {
  const start = fiscalYearStart(definitions);
  const end = calendarEndDay(asOfDay);
  const days = Array.from({ length: end - CALENDAR_START_DAY + 1 }, (_, index) => CALENDAR_START_DAY + index);
  return {
    columns: { day: 'integer', month: 'integer', quarter: 'integer', month_end_day: 'integer' },
    rows: days.map((day) => {
      const { year, month } = monthOfDay(day);
      const fiscal = fiscalQuarterOf(year, month, start);
      return {
        day,
        month: year * 100 + month,
        quarter: fiscal.year * 10 + fiscal.quarter,
        month_end_day: firstDayOfMonth(year, month + 1) - 1,
      };
    }),
  };
}
