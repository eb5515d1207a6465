import { monthEndDay, monthStartDay } from '../../definitions/fiscal-calendar.ts';
import { monthsBefore } from '../../signals/calendar-month.ts';
import type { Gate } from './gate.ts';

export const extraWeek: Gate = {
  ...{ id: 'extra_week', unit: 'days', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'the period is as many weeks long as the one a year before',
  check: ({ plan, scope }) => {
    if (scope.calendar.kind === 'months') return { measured: { notMeasured: 'months are not of weeks' }, findings: [] };
    const days = plan.periodEndDay - plan.periodStartDay + 1;
    const [first, last] = scope.periodMonths;
    const before =
      monthEndDay(monthsBefore(last, 12), scope.calendar) - monthStartDay(monthsBefore(first, 12), scope.calendar) + 1;
    const found = Math.abs(days - before);
    const sentence = `${plan.periodLabel} has ${days / 7} weeks, and the same period a year before had ${before / 7}: their counts and amounts are of unequal time, their rates are not`;
    return { measured: { value: found }, findings: found === 0 ? [] : [{ sentence, found }] };
  },
};
