import type { Calendar, Definitions } from '../contracts/definitions.ts';
import { Period } from '../contracts/run-plan.ts';
import { dayText } from './epoch-day.ts';
import { monthEndDay, monthOf, monthStartDay } from './fiscal-calendar.ts';
import { firstMonthOfQuarter, fiscalQuarterOf } from './fiscal-quarter.ts';

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

/** The days of the month `2026-10` of the calendar or of the fiscal quarter `2026-Q3`. Throws RangeError for other texts. */
export function periodDays(period: string, definitions: Pick<Definitions, 'calendar'>): PeriodDays {
  const { calendar } = definitions;
  const months = periodMonths(period, definitions);
  const startDay = monthStartDay(months[0], calendar);
  const endDay = monthEndDay(months.at(-1) ?? months[0], calendar);
  return { startDay, endDay, label: periodLabel(period, calendar, startDay, endDay) };
}

/** The months of a period, as numbers such as 202610: one, or the three of a quarter. */
export function periodMonths(
  period: string,
  { calendar }: Pick<Definitions, 'calendar'>,
): readonly [number, ...number[]] {
  const { year, month, quarter } = parsePeriod(period);
  if (month !== undefined) return [year * 100 + month];
  const first = firstMonthOfQuarter({ year, quarter }, calendar);
  return [first, monthsAway(first, 1), monthsAway(first, 2)];
}

/** The period of the same length before: `2025-12` before `2026-01`, `2025-Q4` before `2026-Q1`. */
export function previousPeriod(period: string): string {
  const { year, month, quarter } = parsePeriod(period);
  if (month === undefined) return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  return monthPeriod(monthsAway(year * 100 + month, -1));
}

/** The period of a cadence that an epoch day lies in. */
export function periodOf(
  cadence: 'monthly' | 'quarterly',
  day: number,
  { calendar }: Pick<Definitions, 'calendar'>,
): string {
  const month = monthOf(day, calendar);
  if (cadence === 'monthly') return monthPeriod(month);
  const fiscal = fiscalQuarterOf(month, calendar);
  return `${fiscal.year}-Q${fiscal.quarter}`;
}

/** First epoch day of the report's window: `windowMonths` months (12 if not said) that end with the period's last month. */
export function windowStartDay(period: string, definitions: Pick<Definitions, 'calendar' | 'thresholds'>): number {
  const months = definitions.thresholds?.windowMonths ?? DEFAULT_WINDOW_MONTHS;
  const last = periodMonths(period, definitions).at(-1) ?? 0;
  return monthStartDay(monthsAway(last, 1 - months), definitions.calendar);
}

/** The month after one such as 202612. */
export function monthAfter(month: number): number {
  return monthsAway(month, 1);
}

function monthsAway(month: number, months: number): number {
  const index = Math.floor(month / 100) * 12 + (month % 100) - 1 + months;
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}

function monthPeriod(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}

function periodLabel(period: string, calendar: Calendar, startDay: number, endDay: number): string {
  const { year, month, quarter } = parsePeriod(period);
  if (calendar.kind !== 'months')
    return `${month === undefined ? `Q${quarter}` : `month ${month}`} of fiscal year ${year} (${dayText(startDay)} to ${dayText(endDay)})`;
  if (month !== undefined) return `${MONTH_NAMES[month - 1]} ${year}`;
  return (calendar.fiscalYearStart ?? 1) === 1 ? `Q${quarter} ${year}` : `Q${quarter} of fiscal year ${year}`;
}

type ParsedPeriod =
  | { readonly year: number; readonly month: number; readonly quarter?: undefined }
  | { readonly year: number; readonly month?: undefined; readonly quarter: number };

function parsePeriod(period: string): ParsedPeriod {
  if (!Period.safeParse(period).success) throw new RangeError(`not a period: ${period}`);
  const year = Number(period.slice(0, 4));
  return period[5] === 'Q' ? { year, quarter: Number(period.slice(6)) } : { year, month: Number(period.slice(5)) };
}
