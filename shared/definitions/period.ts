import type { Definitions } from '../contracts/definitions.ts';
import { Period } from '../contracts/run-plan.ts';
import { firstDayOfMonth, monthOfDay } from './epoch-day.ts';
import { firstMonthOfQuarter, fiscalYearStart } from './fiscal-quarter.ts';

/** First and last epoch day (both within) of a period, and how a reader names it. */
export type PeriodDays = { readonly startDay: number; readonly endDay: number; readonly label: string };

const DEFAULT_WINDOW_MONTHS = 12;
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The days of `2026-10` or of the fiscal quarter `2026-Q3`. Throws RangeError for other texts. */
export function periodDays(period: string, definitions: Pick<Definitions, 'calendar'>): PeriodDays {
  const { year, month, quarter } = parsePeriod(period);
  if (month !== undefined) return monthsFrom(year, month, 1, `${MONTH_NAMES[month - 1]} ${year}`);
  const start = fiscalYearStart(definitions);
  const first = firstMonthOfQuarter({ year, quarter }, start);
  return monthsFrom(
    first.year,
    first.month,
    3,
    start === 1 ? `Q${quarter} ${year}` : `Q${quarter} of fiscal year ${year}`,
  );
}

/** The period of the same length before: `2025-12` before `2026-01`, `2025-Q4` before `2026-Q1`. */
export function previousPeriod(period: string): string {
  const { year, month, quarter } = parsePeriod(period);
  if (month === undefined) return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** First epoch day of the report's window: `windowMonths` months (12 if not said) that end with the period's last month. */
export function windowStartDay(period: string, definitions: Pick<Definitions, 'calendar' | 'thresholds'>): number {
  const last = monthOfDay(periodDays(period, definitions).endDay);
  const months = definitions.thresholds?.windowMonths ?? DEFAULT_WINDOW_MONTHS;
  return firstDayOfMonth(last.year, last.month - (months - 1));
}

type ParsedPeriod =
  | { readonly year: number; readonly month: number; readonly quarter?: undefined }
  | { readonly year: number; readonly month?: undefined; readonly quarter: number };

function parsePeriod(period: string): ParsedPeriod {
  if (!Period.safeParse(period).success) throw new RangeError(`not a period: ${period}`);
  const year = Number(period.slice(0, 4));
  return period[5] === 'Q' ? { year, quarter: Number(period.slice(6)) } : { year, month: Number(period.slice(5)) };
}

function monthsFrom(year: number, month: number, months: number, label: string): PeriodDays {
  return { startDay: firstDayOfMonth(year, month), endDay: firstDayOfMonth(year, month + months) - 1, label };
}
