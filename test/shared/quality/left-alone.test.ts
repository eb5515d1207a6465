import { expect, test } from 'vitest';
import type { GateId } from '../../../shared/contracts/gates.ts';
import { cohortRow } from '../signals/sample-scope.ts';
import { DEFINITIONS, flagsOf, gateInput, RECEIPT } from './gate-input.ts';

const deals = (given: object) => ({
  ...{
    slot: 0,
    segment: 'all',
    funnel: 'sales',
    outcome: 'lost',
    closed_month: 202607,
    deals: 40,
    amount: 0,
    unpriced: 0,
    accounts: 40,
    owners: 9,
    close_amount: 0,
    close_unpriced: 0,
  },
  ...given,
});
const lostByMonth = [202510, 202511, 202512, 202601, 202602, 202603, 202604, 202605, 202606].map((closed_month) =>
  deals({ closed_month }),
);
const blankOffers = (entered: number) =>
  ['north', 'blank'].map((segment) => cohortRow({ slot: 1, segment, entered, stage: 'offer' }));

/** What is within bounds for a reason that each gate has of its own. */
test.each<[string, GateId, Parameters<typeof gateInput>[0]]>([
  [
    'closures in bulk that are declared',
    'closures_in_bulk',
    {
      aggregates: {
        cohort: [cohortRow({ entered: 100, lost: 60, lost_administratively: 50 })],
        money: [...lostByMonth, deals({ deals: 90 })],
      },
    },
  ],
  [
    'control totals of a later period',
    'control_total',
    {
      definitions: { ...DEFINITIONS, controlTotals: { file: 'totals.csv' } },
      controlTotals: 'period,funnel,stage,measure,value\n2026-10,sales,open,entered,100\n2026-11,sales,open,entered,50',
    },
  ],
  [
    'a stage of few units that are blank',
    'blank_at_stage',
    { aggregates: { cohort: [cohortRow({ slot: 1, segment: 'north', entered: 900 }), ...blankOffers(14)] } },
  ],
  [
    'inferred entries before the window',
    'entries_inferred',
    { aggregates: { cohort: [cohortRow({ entered_month: 202510, entered: 100, observed: 0, inferred: 100 })] } },
  ],
  [
    'late entrants of the last stage',
    'observed_late',
    { aggregates: { cohort: [cohortRow({ stage: 'won', entered_month: 202610, entered: 100, observed_late: 100 })] } },
  ],
  [
    'late entrants before the window',
    'observed_late',
    { aggregates: { cohort: [cohortRow({ entered_month: 202510, entered: 100, observed_late: 100 })] } },
  ],
])('%s: nothing of %s', (_, kind, given) => {
  expect(flagsOf(gateInput(given)).filter((flag) => flag.kind === kind)).toEqual([]);
});

test('a handful of deals without an amount is told, whatever share they are', () => {
  const money = [deals({ outcome: 'won', deals: 20, unpriced: 9 })];
  const found = flagsOf(gateInput({ aggregates: { money } })).filter(({ kind }) => kind === 'amounts_unpriced');
  expect(found.map(({ severity }) => severity)).toEqual(['warn']);
});

test('rows that were accepted and units that are nowhere leave the report unassessed', () => {
  const found = (accepted: number) =>
    flagsOf(gateInput({ receipts: [{ ...RECEIPT, accepted }], aggregates: { place: [] } }))
      .filter(({ kind }) => kind === 'not_assessed')
      .map(({ severity }) => severity);
  expect(found(5)).toEqual(['block']);
  expect(found(0)).toEqual([]);
});
