import type { Gate } from './gate.ts';

export const definitionsNotApproved: Gate = {
  id: 'definitions_not_approved',
  allowed: 0,
  severity: 'warn',
  looksFor: 'the definitions say who approved them, and when',
  find: ({ definitions: { approved, owner } }) =>
    approved === undefined ? [{ sentence: `the definitions do not say that ${owner} approved them`, found: 0 }] : [],
};
