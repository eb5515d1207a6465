import { dayText } from '../../definitions/epoch-day.ts';
import type { Gate } from './gate.ts';

export const periodProvisional: Gate = {
  id: 'period_provisional',
  allowed: 0,
  severity: 'warn',
  looksFor: 'the period was closed when it was looked at',
  find: ({ plan, definitions }) => {
    const closeDay = plan.periodEndDay + (definitions.calendar.softCloseDays ?? 0);
    if (plan.asOfDay >= closeDay) return [];
    const sentence = `${plan.periodLabel} is provisional until ${dayText(closeDay)}; this is as of ${dayText(plan.asOfDay)}`;
    return [{ sentence, found: closeDay - plan.asOfDay }];
  },
};
