import { epochDay } from '../../definitions/epoch-day.ts';
import type { Gate } from './gate.ts';

export const definitionsApprovalOld: Gate = {
  id: 'definitions_approval_old',
  allowed: 400,
  severity: 'warn',
  looksFor: 'the definitions were approved within about a year',
  find: ({ plan, definitions: { approved } }, allowed) => {
    if (approved === undefined) return [];
    const found = plan.periodEndDay - epochDay(approved.on);
    if (found <= allowed) return [];
    return [
      {
        sentence: `the definitions were approved on ${approved.on}, ${found} days before the end of the period`,
        found,
      },
    ];
  },
};
