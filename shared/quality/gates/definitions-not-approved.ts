import type { Gate } from './gate.ts';

export const definitionsNotApproved: Gate = {
  ...{ id: 'definitions_not_approved', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'the definitions say who approved them, and when',
  check: ({ definitions: { approved, owner } }) => {
    if (approved !== undefined) return { measured: { value: 0 }, findings: [] };
    const sentence = `the definitions do not say that ${owner} approved them`;
    return { measured: { value: 1 }, findings: [{ sentence, found: 1 }] };
  },
};
