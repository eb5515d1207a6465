import { firstDayOfMonth } from '../definitions/epoch-day.ts';
import type { Scope } from './report-scope.ts';

/** Last epoch day of a month such as 202610. */
export function monthEndDay(month: number): number {
  return firstDayOfMonth(Math.floor(month / 100), (month % 100) + 1) - 1;
}

/** Whether all who entered in that month have been watched for so many days. */
export function isMature(month: number, days: number, scope: Scope): boolean {
  return monthEndDay(month) + days <= scope.asOfDay;
}

export function isInWindow(month: number | null, scope: Scope): boolean {
  return month !== null && month >= scope.windowMonth && month <= scope.periodMonths[1];
}
