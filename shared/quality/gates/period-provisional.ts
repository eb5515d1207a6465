import { dayText } from '../../definitions/epoch-day.ts';
import type { Gate } from './gate.ts';

export const periodProvisional: Gate = {
  ...{ id: 'period_provisional', unit: 'days', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'the period was closed when it was looked at',
  check: ({ plan, definitions }) => {
    const closeDay = plan.periodEndDay + (definitions.calendar.softCloseDays ?? 0);
    const found = Math.max(0, closeDay - plan.asOfDay);
    const sentence = `${plan.periodLabel} is provisional until ${dayText(closeDay)}; this is as of ${dayText(plan.asOfDay)}`;
    return { measured: { value: found }, findings: found === 0 ? [] : [{ sentence, found }] };
  },
};
