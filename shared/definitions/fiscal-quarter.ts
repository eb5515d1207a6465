import type { Definitions } from '../contracts/definitions.ts';

export type FiscalQuarter = { readonly year: number; readonly quarter: number };

/** First month of the fiscal year, 1 to 12; January where the definitions say nothing. */
export function fiscalYearStart(definitions: Pick<Definitions, 'calendar'>): number {
  return definitions.calendar.fiscalYearStart ?? 1;
}

/** Fiscal quarter of a calendar month (1 to 12). A fiscal year bears the number of the calendar year in which it ends. */
export function fiscalQuarterOf(year: number, month: number, start: number): FiscalQuarter {
  const quarter = Math.floor(((month - start + 12) % 12) / 3) + 1;
  return { year: start > 1 && month >= start ? year + 1 : year, quarter };
}

/** First calendar month of a fiscal quarter. `month` may exceed 12: it then lies in the next calendar year. */
export function firstMonthOfQuarter(
  quarter: FiscalQuarter,
  start: number,
): { readonly year: number; readonly month: number } {
  return { year: start > 1 ? quarter.year - 1 : quarter.year, month: start + (quarter.quarter - 1) * 3 };
}
