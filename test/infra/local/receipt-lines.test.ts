import { expect, it } from 'vitest';
import { receiptLines } from '../../../infra/local/receipt-lines.ts';
import type { Receipt } from '../../../shared/contracts/receipt.ts';

const file = (key: string) => ({ key: `exports/${key}`, sha256: '', bytes: 1, rows: 10 });
const receipt: Receipt = {
  ...{ source: 'crm', object: 'deal', files: [file('a.csv'), file('b.csv')], read: 20, accepted: 13 },
  rejected: [
    { reason: 'bad_date', column: 'CreatedDate', rows: 4 },
    { reason: 'broken_quotes', rows: 2 },
    { reason: 'bad_encoding', rows: 1 },
  ],
  ...{ ignored: [], excluded: [], emptied: [], dimensions: [], stageLabels: [], lookups: [] },
  ...{ columnsIgnored: 0, columnsAbsent: [], written: {} },
};
const row = (name: string, number: number, reason: string, column: string | null, id: string | null) => ({
  ...{ file: name, row_number: number, reason, column_name: column, id },
});

it('names the first rows of each reason why some were rejected, as the exports name them', () => {
  const rejected = [
    ...[1, 4, 7].map((number) => row('a.csv', number, 'bad_date', 'CreatedDate', `D${number}`)),
    row('b.csv', 2, 'broken_quotes', null, null),
    row('b.csv', 8, 'bad_encoding', null, null),
    row('b.csv', 9, 'broken_quotes', null, null),
  ];
  expect(receiptLines({ object: 'crm.deal', receipt, rejected })).toEqual([
    'crm.deal  a.csv, b.csv',
    '  rows      20 read: 13 accepted, 7 rejected, 0 ignored, 0 excluded',
    '  rejected  4 bad date in CreatedDate: row 1 of a.csv (D1), row 4 of a.csv (D4), row 7 of a.csv (D7), …',
    '  rejected  2 broken quotes: row 2 of b.csv, row 9 of b.csv',
    '  rejected  1 bad encoding: row 8 of b.csv',
  ]);
});

it('tells what was rejected also where its rows are not known', () => {
  expect(receiptLines({ object: 'crm.deal', receipt })).toContain('  rejected  4 bad date in CreatedDate');
});
