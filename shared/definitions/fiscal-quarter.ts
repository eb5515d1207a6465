import type { Calendar } from '../contracts/definitions.ts';

export type FiscalQuarter = { readonly year: number; readonly quarter: number };

/** First month of the fiscal year, 1 to 12: months of weeks are numbered from it, civil ones from January. */
function firstMonth({ kind, fiscalYearStart }: Calendar): number {
  return kind === 'months' ? (fiscalYearStart ?? 1) : 1;
}

/** Fiscal quarter of a month of the calendar, such as 202610. */
export function fiscalQuarterOf(month: number, calendar: Calendar): FiscalQuarter {
  const [year, place, start] = [Math.floor(month / 100), month % 100, firstMonth(calendar)];
  const quarter = Math.floor(((place - start + 12) % 12) / 3) + 1;
  const startYear = place >= start ? year : year - 1;
  return { year: start > 1 && calendar.yearNamedBy !== 'start' ? startYear + 1 : startYear, quarter };
}

/** First month of a fiscal quarter, such as 202610. */
export function firstMonthOfQuarter({ year, quarter }: FiscalQuarter, calendar: Calendar): number {
  const start = firstMonth(calendar);
  const index = start - 1 + (quarter - 1) * 3;
  const startYear = start > 1 && calendar.yearNamedBy !== 'start' ? year - 1 : year;
  return (startYear + Math.floor(index / 12)) * 100 + (index % 12) + 1;
}
