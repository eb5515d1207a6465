import type { Flag, GateState, Quality } from '../../../../shared/contracts/outputs.ts';
import { HOSTILE_LABELS } from './sample-outlines.ts';

const KINDS = [
  'rows_rejected',
  'lookup_unmatched',
  'amounts_unpriced',
  'period_provisional',
  'records_repeated',
] as const;

/** Seven flags, the worst last. */
export const FLAGS: Flag[] = [
  ...KINDS.map(
    (kind): Flag => ({
      id: kind,
      kind,
      severity: 'warn',
      dimension: null,
      funnel: null,
      object: 'salesforce.Lead',
      sentence: `The flag ${kind} in words`,
      found: 0.0214,
      allowed: 0.01,
    }),
  ),
  {
    id: 'undated/partner',
    kind: 'undated',
    severity: 'warn',
    dimension: null,
    funnel: 'partner',
    object: null,
    sentence: `Partner deals carry no dates ${HOSTILE_LABELS.script}`,
    found: 0,
    allowed: 0,
  },
  {
    id: 'often_blank/persona',
    kind: 'often_blank',
    severity: 'constrain',
    dimension: 'persona',
    funnel: null,
    object: null,
    sentence: 'Persona is blank for 41% of leads',
    found: 0.41,
    allowed: 0.2,
  },
];

export const RECEIPTS: Quality['receipts'] = [
  {
    source: 'salesforce',
    object: 'Lead',
    files: [{ key: 'salesforce/Lead.csv', sha256: 'b'.repeat(64), bytes: 1_234_567, rows: 12_400 }],
    read: 12_400,
    accepted: 12_345,
    rejected: [{ reason: 'bad_date', column: 'CreatedDate', rows: 30 }],
    ignored: [{ reason: 'deleted', rows: 20 }],
    excluded: [{ rule: 'test_records', rows: 5 }],
    emptied: [{ column: 'Amount', reason: 'bad_number', rows: 3 }],
    dimensions: [
      {
        dimension: 'industry',
        mapped: 12_000,
        blank: 300,
        unmapped: 45,
        segments: [{ segment: 'industry_1', label: 'Software', rows: 12_000 }],
        unmappedValues: [{ value: HOSTILE_LABELS.image, rows: 45 }],
      },
    ],
    stageLabels: [],
    lookups: [{ lookup: 'accounts', matched: 12_000, unmatched: 45, blank: 300 }],
    columnsIgnored: 12,
    columnsAbsent: [],
    written: { person: 12_345 },
  },
];

/** One that passed, one that found something, one that could not be measured. */
export const GATE_STATES: GateState[] = [
  {
    ...{ id: 'ledger_open', state: 'passed', severity: 'block', unit: 'count', bound: 'at_most', allowed: 0, found: 0 },
    ...{ at: null, findings: 0, earlier: [], sentence: 'everything sums to the whole' },
  },
  {
    ...{ id: 'rows_repeated', state: 'passed', severity: 'warn', unit: 'share', bound: 'at_most', allowed: 0.01 },
    ...{ found: 0.004, at: 'salesforce.Lead', findings: 0, sentence: 'no object holds the same rows twice' },
    earlier: [
      { period: '2026-08', found: null },
      { period: '2026-09', found: 0.031 },
    ],
  },
  {
    ...{ id: 'often_blank', state: 'found', severity: 'constrain', unit: 'share', bound: 'below', allowed: 0.2 },
    ...{ found: 0.41, at: 'persona', findings: 2, sentence: `Persona is blank ${HOSTILE_LABELS.script}` },
    earlier: [
      { period: '2026-08', found: 0.22 },
      { period: '2026-09', found: 0.31 },
    ],
  },
  {
    ...{ id: 'source_shrunk', state: 'not_measured', severity: 'constrain', unit: 'share', bound: 'at_most' },
    ...{ allowed: 0.02, found: null, at: null, findings: 0, earlier: [], sentence: 'there is no version before' },
  },
];
