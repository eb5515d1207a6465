import { describe, expect, it, test } from 'vitest';
import { IntegrityError } from '../../../shared/contracts/errors.ts';
import { Receipt } from '../../../shared/contracts/receipt.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { receiptOf } from '../../../shared/ingest/receipt.ts';
import type { ExportOutcome, ExportPlan } from '../../../shared/ports.ts';
import { smallDefinitions } from '../definitions/small-definitions.ts';

const definitions = loadDefinitions(smallDefinitions, 'small.yaml');
const plan: ExportPlan = {
  source: 'crm',
  object: 'Leads',
  files: [],
  format: { delimiter: ',', encoding: 'utf-8', dates: 'iso', zone: 'UTC', decimals: '.', records: 'by_name', json: [] },
  reportingZone: 'UTC',
  columns: [
    { name: 'id', from: 'LeadId', read: 'text', required: true },
    { name: 'date_1', from: 'Met', read: 'instant' },
    { name: 'segment_01', from: 'Country', read: 'mapped' },
    { name: 'segment_03', from: 'Campaign', read: 'mapped' },
  ],
  lookups: [],
  unique: 'id',
  versions: undefined,
  ignoring: [],
  deleted: undefined,
  merged: undefined,
  hashKey: 'key',
  exclusions: [],
  dayRange: [0, 30_000],
  targets: [],
  prefixes: {},
  rejectedPrefix: 'rejected',
};
const outcome: ExportOutcome = {
  files: [
    { key: 'a.csv', sha256: 'a', bytes: 10, rows: 60 },
    { key: 'b.csv', sha256: 'b', bytes: 10, rows: 40 },
  ],
  read: 100,
  accepted: 90,
  rejected: [
    { reason: 'missing_id', column: 'id', rows: 3 },
    { reason: 'wrong_number_of_fields', rows: 1 },
  ],
  ignored: [{ reason: 'deleted', rows: 4 }],
  excluded: [{ rule: 'tests', rows: 2 }],
  emptied: [{ column: 'date_1', reason: 'bad_date', rows: 2 }],
  values: {
    segment_01: [
      { raw: 'Germany', value: 'germany', rows: 40 },
      { raw: 'DE', value: 'germany', rows: 15 },
      { raw: 'Zypern', value: 'unmapped', rows: 5 },
      { raw: undefined, value: 'blank', rows: 5 },
      ...Array.from({ length: 25 }, (_, index) => ({ raw: `Land ${index}`, value: 'unmapped', rows: 1 })),
    ],
    segment_03: [
      { raw: 'SPRING', value: 'spring', rows: 10 },
      { raw: ' Spring ', value: 'spring', rows: 20 },
      { raw: undefined, value: 'autumn', rows: 60 },
    ],
  },
  lookups: [],
  columnsIgnored: 7,
  written: { person: 90 },
};

describe('receiptOf', () => {
  it('says what became of every row, as the contract has it', () => {
    const receipt = receiptOf(plan, outcome, definitions);
    expect(Receipt.parse(receipt)).toEqual(receipt);
    expect(receipt).toMatchObject({
      source: 'crm',
      object: 'Leads',
      read: 100,
      accepted: 90,
      columnsIgnored: 7,
      written: { person: 90 },
    });
  });

  it('names columns as the export does', () => {
    const { rejected, emptied, columnsAbsent } = receiptOf(plan, outcome, definitions);
    expect(rejected).toEqual([
      { reason: 'missing_id', column: 'LeadId', rows: 3 },
      { reason: 'wrong_number_of_fields', rows: 1 },
    ]);
    expect(emptied).toEqual([{ column: 'Met', reason: 'bad_date', rows: 2 }]);
    expect(columnsAbsent).toEqual(['Company', 'Created', 'Status']);
  });

  it('counts segments, blanks and unmapped values, the latter at most twenty and most frequent first', () => {
    const [country] = receiptOf(plan, outcome, definitions).dimensions;
    expect(country).toMatchObject({ dimension: 'country', mapped: 55, blank: 5, unmapped: 30 });
    expect(country?.segments).toEqual([{ segment: 'germany', label: 'Germany', rows: 55 }]);
    expect(country?.unmappedValues).toHaveLength(20);
    expect(country?.unmappedValues.slice(0, 2)).toEqual([
      { value: 'Zypern', rows: 5 },
      { value: 'Land 0', rows: 1 },
    ]);
  });

  it('calls a segment without a rule what its rows most often say', () => {
    expect(receiptOf(plan, outcome, definitions).dimensions[1]?.segments).toEqual([
      { segment: 'autumn', label: 'autumn', rows: 60 },
      { segment: 'spring', label: 'Spring', rows: 30 },
    ]);
  });

  it.each([
    [
      'a row too few',
      { accepted: 89 },
      '100 rows read, but 99 in the receipt (89 accepted, 4 rejected, 4 ignored, 2 excluded)',
    ],
    ['a row too many', { excluded: [{ rule: 'tests', rows: 3 }] }, '100 rows read, but 101 in the receipt'],
    [
      'files that hold other rows',
      { files: [{ key: 'a.csv', sha256: 'a', bytes: 1, rows: 99 }] },
      '100 rows read, but 99 in its files',
    ],
    [
      'a dimension that lost rows',
      { values: { ...outcome.values, segment_03: [] } },
      '90 rows accepted, but 0 in the dimension campaign',
    ],
  ])('refuses %s', (_, change, message) => {
    const wrong = { ...outcome, ...change };
    expect(() => receiptOf(plan, wrong, definitions)).toThrow(IntegrityError);
    expect(() => receiptOf(plan, wrong, definitions)).toThrow(message);
  });

  it('takes an object without a row', () => {
    const empty: ExportOutcome = {
      ...outcome,
      files: [],
      read: 0,
      accepted: 0,
      rejected: [],
      ignored: [],
      excluded: [],
      values: {},
      written: {},
    };
    expect(receiptOf(plan, empty, definitions).dimensions[0]).toMatchObject({
      mapped: 0,
      blank: 0,
      unmapped: 0,
      unmappedValues: [],
    });
  });
});

test('labels of stages: those that the definitions name, by the spelling used most, and those that they do not', () => {
  const log: ExportPlan = {
    ...{ ...plan, object: 'DealLog', unique: undefined },
    columns: [{ name: 'evidence', from: 'Stage', read: 'mapped' }],
  };
  const values = {
    evidence: [
      { raw: 'offer', value: 'label offer', rows: 10 },
      { raw: ' Offer', value: 'label offer', rows: 20 },
      { raw: 'Quote', value: 'label quote', rows: 5 },
      { raw: 'Legal review', value: 'label legal review', rows: 7 },
      // beyond a thousand texts only what they became is kept
      { raw: undefined, value: 'label rare', rows: 8 },
      { raw: undefined, value: undefined, rows: 40 },
    ],
  };
  expect(receiptOf(log, { ...outcome, values }, { ...definitions, dimensions: [] }).stageLabels).toEqual([
    {
      ...{ column: 'Stage', mapped: 35, unmapped: 15, blank: 40 },
      labels: [
        { label: 'Offer', rows: 30 },
        { label: 'Quote', rows: 5 },
      ],
      unmappedLabels: [{ label: 'Legal review', rows: 7 }],
    },
  ]);
});
