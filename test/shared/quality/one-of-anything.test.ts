import { expect, test } from 'vitest';
import { flagsOf, gateInput, RECEIPT } from './gate-input.ts';
import { match, withAccounts } from './record-gate-cases.ts';

type Given = Parameters<typeof gateInput>[0];

const { scope } = gateInput({});
const persons = scope.funnels.map((funnel) => ({
  ...funnel,
  stages: funnel.stages.map((stage) => ({ ...stage, grain: 'person' as const })),
}));
const handoff = [{ funnel: 'sales', converted_persons: 4, opportunities: 3, opportunity_missing: 1 }];
const place = [
  { grain: 'opportunity', place: 'in the funnel', units: 99 },
  { grain: 'opportunity', place: 'evidence without a record', units: 1 },
];
const money = [
  {
    ...{ slot: 0, segment: 'all', funnel: 'sales', outcome: 'won', closed_month: 202610, deals: 100, amount: 500_000 },
    ...{ unpriced: 1, accounts: 90, owners: 20, close_amount: 0, close_unpriced: 100 },
  },
];
const lookups = [{ lookup: 'teams', matched: 900, unmatched: 1, blank: 0 }];

test.each<[string, Given, string]>([
  ['evidence_without_record', { aggregates: { place } }, '1 unit has stage entries'],
  ['amounts_unpriced', { aggregates: { money } }, '1 won deal has no amount'],
  ['account_missing', { ...match({ account_missing: 1 }), definitions: withAccounts }, '(0.1%) names an account that'],
  ['account_unnamed', match({ units: 4, with_account: 3 }), 'names no account, and counts as an account of its own:'],
  [
    'opportunity_missing',
    { scope: { ...scope, funnels: persons }, aggregates: { handoff } },
    '1 of 4 converted persons (25.0%) has an opportunity',
  ],
  ['lookup_unmatched', { receipts: [{ ...RECEIPT, lookups }] }, '1 row of crm.deal has a key'],
])('%s: one of anything is told as one', (gate, given, says) => {
  const [flag] = flagsOf(gateInput(given)).filter(({ kind }) => kind === gate);
  expect(flag?.sentence).toContain(says);
});
