import type { Definitions } from '../../../shared/contracts/definitions.ts';
import type { GateId, Severity } from '../../../shared/contracts/gates.ts';
import type { AggregateRow } from '../../../shared/queries/catalog.ts';
import { cohortRow, sampleScope } from '../signals/sample-scope.ts';
import { DEFINITIONS, type gateInput, RECEIPT } from './gate-input.ts';

type Given = NonNullable<Parameters<typeof gateInput>[0]>;

/** A gate on what single records say: what it still passes or only tells, what is one more than that, and part of its words. */
export type RecordGateCase = {
  readonly gate: GateId;
  readonly about: string;
  readonly within: Given;
  /** What is told of it all the same. */
  readonly told?: 'warn';
  readonly beyond: Given;
  readonly found: readonly [id: string, severity: Severity];
  readonly says: string;
};

/** The stages of the sample rest on the creation of deals, and on labels of a log. */
const evidence = (given: Partial<AggregateRow<'evidence'>>): AggregateRow<'evidence'> => ({
  ...{ object: 'crm.log', evidence: 'label offer', entered_month: 202610, entries: 1000, units: 1000 },
  ...{ before_created: 0, recorded: 0, recorded_late: 0, last_known_day: 20_757 },
  ...given,
});
const evidenceOf = (...rows: Partial<AggregateRow<'evidence'>>[]): Given => ({
  aggregates: { evidence: rows.map(evidence) },
});

export const match = (given: Partial<AggregateRow<'record_match'>>): Given => ({
  aggregates: {
    record_match: [
      {
        ...{ grain: 'opportunity', funnel: 'sales', units: 1000, with_account: 1000, account_missing: 0 },
        ...{ with_person: 1000, closed: 1000, closed_before_created: 0, ...given },
      },
    ],
  },
});

export const withAccounts = {
  ...DEFINITIONS,
  sources: {
    crm: { objects: { ...DEFINITIONS.sources.crm?.objects, firm: { files: 'firm.csv', holds: 'accounts' } } },
  },
  dimensions: [
    {
      ...{ id: 'region', label: 'Region' },
      from: [
        { object: 'crm.deal', column: 'region' },
        { object: 'crm.firm', column: 'country' },
      ],
    },
  ],
} as unknown as Definitions;

const accounts = (several: number): Given => ({
  definitions: withAccounts,
  aggregates: {
    account_segment: [
      { slot: 1, segment: 'north', other_segment: 'north', account_id: null, accounts: 1000 - several },
      { slot: 1, segment: 'north', other_segment: 'south', account_id: 'A1', accounts: 1 },
      { slot: 1, segment: 'north', other_segment: 'south', account_id: null, accounts: several - 1 },
    ],
  },
});

const copied = {
  ...DEFINITIONS,
  funnels: {
    sales: {
      ...DEFINITIONS.funnels.sales,
      stages: [
        {
          ...{ id: 'open', label: 'Open' },
          evidence: [
            { object: 'crm.deal', date: 'created' },
            { object: 'crm.deal', date: 'synced', propagated: true },
          ],
        },
      ],
    },
  },
} as unknown as Definitions;
const copies = (units: number): Given => ({
  definitions: copied,
  ...evidenceOf(
    { object: 'crm.deal', evidence: 'date created', units: 1000 - units },
    { object: 'crm.deal', evidence: 'date synced', units },
  ),
});

const labels = (seen: readonly string[], unmapped: number): Given => ({
  receipts: [
    RECEIPT,
    {
      ...{ ...RECEIPT, object: 'log' },
      stageLabels: [
        {
          ...{ column: 'stage', mapped: 1000 - unmapped, unmapped, blank: 0 },
          labels: seen.map((label) => ({ label, rows: 10 })),
          unmappedLabels: unmapped === 0 ? [] : [{ label: 'Quote', rows: unmapped }],
        },
      ],
    },
  ],
});

const lateMonths = (late: number): Given =>
  evidenceOf(
    { entered_month: 202606, recorded: 100, recorded_late: 0 },
    { entered_month: 202607, recorded: 100, recorded_late: late },
    { entered_month: 202608, recorded: 100, recorded_late: 90 },
    // of the period it is not known yet, and of a handful of entries nothing
    { entered_month: 202610, recorded: 100, recorded_late: 100 },
    { entered_month: 202609, recorded: 9, recorded_late: 9 },
    { entered_month: 202604, recorded: 9, recorded_late: 9 },
    { entered_month: 202605, recorded: 100, recorded_late: 95 },
  );

const atOnce = (units: number): Given => ({
  aggregates: { cohort: [cohortRow({ stage: 'offer', entered_month: 202610, entered: 100, at_once: units })] },
});

/** The first stage of the sample counts persons. */
const withPersons = (() => {
  const scope = sampleScope(['north', 'south']);
  const funnels = scope.funnels.map((funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage, index) => (index === 0 ? { ...stage, grain: 'person' as const } : stage)),
  }));
  return { ...scope, funnels };
})();

const matched = (none: number): Given => ({
  scope: withPersons,
  aggregates: {
    person_match: [
      { object: 'hub.contact', way: 'email', records: 900 - none, united: 890 - none, ambiguous: 10 },
      { object: 'hub.contact', way: 'id', records: 100, united: 100, ambiguous: 0 },
      { object: 'hub.contact', way: 'none', records: none, united: 0, ambiguous: 0 },
    ],
  },
});

const usage = (missing: number, accounts = 1000): Given => ({
  definitions: { ...DEFINITIONS, usage: { metrics: [{ id: 'logins', label: 'Logins' }] } },
  aggregates: { usage_match: [{ metric: 'logins', accounts, account_missing: missing }] },
});

export const rate = (given: Partial<AggregateRow<'unusable_rate'>>): AggregateRow<'unusable_rate'> => ({
  ...{ source: 'crm', object: 'rate', file_number: 2, row_number: 7, currency: 'EUR', from_day: 20_727, rates: 2 },
  ...{ deals: 3, ...given },
});
export const ratesOf = (...unusable_rate: AggregateRow<'unusable_rate'>[]): Given => ({
  receipts: [
    RECEIPT,
    {
      ...{ ...RECEIPT, object: 'rate', written: { dated_rate: 900 } },
      files: ['exports/old.csv', 'exports/new.csv'].map((key) => ({ key, sha256: '', bytes: 0, rows: 450 })),
    },
  ],
  aggregates: { unusable_rate },
});

const order = (out_of_order: number): Given => ({
  aggregates: {
    stage_order: [
      { funnel: 'sales', stage: 'open', units: 1000, out_of_order: 0 },
      { funnel: 'sales', stage: 'offer', units: 1000, out_of_order },
    ],
  },
});

export const RECORD_GATE_CASES: readonly RecordGateCase[] = [
  {
    ...{ gate: 'account_unnamed', about: 'deals that name no account' },
    ...{
      within: match({ with_account: 800 }),
      beyond: match({ with_account: 799 }),
      found: ['account_unnamed', 'warn'],
    },
    says: '201 of 1000 opportunities (20.1%) name no account, and count as accounts of their own',
  },
  {
    ...{ gate: 'entries_out_of_order', about: 'units seen in a stage after a later one' },
    ...{ within: order(50), told: 'warn', beyond: order(51), found: ['entries_out_of_order/sales.offer', 'constrain'] },
    says: '51 of 1000 units (5.1%) were first seen in offer of Sales after the day on which they were in a later stage',
  },
  {
    ...{ gate: 'rates_unusable', about: 'rates of nothing' },
    ...{
      within: ratesOf(),
      beyond: ratesOf(rate({}), rate({ row_number: 9, from_day: 20_758, deals: 2 })),
    },
    found: ['rates_unusable/crm.rate EUR', 'warn'],
    says: 'Rates of EUR that are no usable number above zero: row 7 of new.csv (from 2026-10-01), row 9 of new.csv (from 2026-11-01); deals won on their days, counted and not priced at the rates of the day of closing: 5',
  },
  {
    ...{ gate: 'usage_unmatched', about: 'accounts that used something and are in no other export' },
    ...{ within: usage(50), beyond: usage(51), found: ['usage_unmatched/logins', 'warn'] },
    says: '51 of 1000 accounts with usage of Logins in the period (5.1%) are in no other export',
  },
  {
    ...{ gate: 'person_unmatched', about: 'people of one system who are nobody in the other' },
    ...{
      within: matched(500),
      told: 'warn',
      beyond: matched(501),
      found: ['person_unmatched/hub.contact', 'constrain'],
    },
    says: '501 of 1000 records of hub.contact (50.1%) are matched with nobody; matched are 100 by id, 0 by conversion, 399 by email; for 10 of them one key stands for several persons',
  },
  {
    ...{ gate: 'segments_disagree', about: 'accounts in two segments' },
    ...{ within: accounts(50), told: 'warn', beyond: accounts(51), found: ['segments_disagree/region', 'constrain'] },
    says: '51 of 1000 accounts of which several records speak (5.1%) are in two segments of Region by crm.deal and crm.firm, such as A1 in north and south',
  },
  {
    ...{ gate: 'stage_labels_unmapped', about: 'labels that no stage is mapped to' },
    ...{ within: labels(['Offer', 'Won'], 10), beyond: labels(['Offer', 'Won'], 11) },
    ...{
      found: ['stage_labels_unmapped/crm.log', 'warn'],
      says: 'have a stage that no stage is mapped to: "Quote" 11',
    },
  },
  {
    ...{ gate: 'stage_labels_unused', about: 'labels that no row has' },
    // letter case and blanks apart
    ...{ within: labels([' OFFER', 'won'], 0), beyond: labels(['won'], 0) },
    ...{ found: ['stage_labels_unused/crm.log', 'warn'], says: 'no row of crm.log has these values of stage' },
  },
  {
    ...{ gate: 'entries_propagated', about: 'entries that a synchronisation copied' },
    ...{ within: copies(200), told: 'warn', beyond: copies(201) },
    ...{ found: ['entries_propagated/sales.open', 'constrain'], says: '20.1% of the entries of Open are copied' },
  },
  {
    ...{ gate: 'entries_at_once', about: 'stages of one second' },
    ...{ within: atOnce(50), beyond: atOnce(51), found: ['entries_at_once/sales.offer', 'constrain'] },
    says: '51.0% of the entries of offer in 2026-10 carry the very second',
  },
  {
    ...{ gate: 'entries_before_created', about: 'stages before the record' },
    ...{ within: evidenceOf({ before_created: 20 }), told: 'warn', beyond: evidenceOf({ before_created: 21 }) },
    found: ['entries_before_created/crm.log."Offer"', 'constrain'],
    says: '21 of 1000 records (2.1%) entered sales.offer, by "Offer" of crm.log, more than a day before',
  },
  {
    ...{ gate: 'closed_before_created', about: 'close dates before the record' },
    ...{ within: match({ closed_before_created: 10 }), told: 'warn', beyond: match({ closed_before_created: 11 }) },
    ...{ found: ['closed_before_created/sales', 'constrain'], says: '11 of 1000 closed opportunities of Sales (1.1%)' },
  },
  {
    ...{ gate: 'entries_in_future', about: 'entries after the exports' },
    // the newest record is of November: an entry of December cannot be
    within: evidenceOf(
      { units: 1990 },
      { entered_month: 202611, last_known_day: 20_770, units: 5 },
      { entered_month: 202612, units: 5 },
    ),
    ...{ told: 'warn', beyond: evidenceOf({ units: 1989 }, { entered_month: 202612, units: 11 }) },
    found: ['entries_in_future/crm.log."Offer"', 'constrain'],
    says: '11 of 2000 records (0.5%) are to have entered sales.offer, by "Offer" of crm.log, in months after',
  },
  {
    ...{ gate: 'rows_deleted', about: 'rows marked as deleted' },
    within: { receipts: [{ ...RECEIPT, ignored: [{ reason: 'deleted', rows: 100 }] }] },
    beyond: { receipts: [{ ...RECEIPT, ignored: [{ reason: 'deleted', rows: 101 }] }] },
    ...{ found: ['rows_deleted/crm.deal', 'warn'], says: '101 of 1000 rows of crm.deal (10.1%)' },
  },
  {
    ...{ gate: 'account_missing', about: 'accounts that are not there' },
    within: { ...match({ account_missing: 50 }), definitions: withAccounts },
    beyond: { ...match({ account_missing: 51 }), definitions: withAccounts },
    ...{ told: 'warn', found: ['account_missing/region', 'constrain'] },
    says: '51 of 1000 opportunities (5.1%) name an account that crm.firm does not hold',
  },
  {
    ...{ gate: 'usual_backfill', about: 'entries that are recorded late' },
    ...{ within: lateMonths(5), beyond: lateMonths(6), found: ['usual_backfill/crm.log."Offer"', 'constrain'] },
    says: '6.0% of a usual month are recorded later than 5 days after its end',
  },
];
