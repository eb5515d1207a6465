import { monthEndDay } from '../definitions/fiscal-calendar.ts';
import type { Scope } from './report-scope.ts';

/** Whether all who entered in that month have been watched for so many days. */
export function isMature(month: number, days: number, scope: Scope): boolean {
  return monthEndDay(month, scope.calendar) + days <= scope.asOfDay;
}

export function isInWindow(month: number | null, scope: Scope): boolean {
  return month !== null && month >= scope.windowMonth && month <= scope.periodMonths[1];
}
