import { epochDay } from '../../definitions/epoch-day.ts';
import type { Gate } from './gate.ts';

export const definitionsApprovalOld: Gate = {
  ...{ id: 'definitions_approval_old', unit: 'days', bound: 'at_most', allowed: 400, severity: 'warn' },
  looksFor: 'the definitions were approved not long before the end of the period',
  check: ({ plan, definitions: { approved } }, allowed) => {
    if (approved === undefined)
      return { measured: { notMeasured: 'the definitions do not say when they were approved' }, findings: [] };
    const found = Math.max(0, plan.periodEndDay - epochDay(approved.on));
    const sentence = `the definitions were approved on ${approved.on}, ${found} days before the end of the period`;
    return { measured: { value: found }, findings: found <= allowed ? [] : [{ sentence, found }] };
  },
};
