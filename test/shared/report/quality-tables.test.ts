import { expect, test } from 'vitest';
import { constraintTable, qualityTables } from '../../../shared/report/quality-tables.ts';
import { RECEIPTS } from './page/sample-quality.ts';

test('values that no rule takes, and where rows were that could not be taken: a spreadsheet runs none of them', () => {
  const rejected = { file: 'Lead.csv', row_number: 7, reason: 'bad_date', column_name: 'CreatedDate', id: '=1+1' };
  const damaged = { file: 'Lead.csv', row_number: 9, reason: 'broken_quotes', column_name: null, id: null };
  expect(qualityTables(RECEIPTS, new Map([['salesforce.Lead', [rejected, damaged]]]))).toEqual([
    [
      'tables/rejected_rows.csv',
      [
        'object,file,row_number,reason,column_name,id',
        "salesforce.Lead,Lead.csv,7,bad_date,CreatedDate,'=1+1",
        'salesforce.Lead,Lead.csv,9,broken_quotes,,',
        '',
      ].join('\n'),
    ],
    [
      'tables/unmapped_values.csv',
      'object,dimension,value,rows\nsalesforce.Lead,industry,<img src=x onerror=alert(1)>,45\n',
    ],
  ]);
});

test('whoever reads tables alone learns what may be said of what', () => {
  const place = { dimension: 'region', funnel: 'sales', stage: 'open' };
  const [file, text] = constraintTable(
    [
      { ...place, dimension: 'all', says: 'supported', because: [] },
      { ...place, says: 'directional', because: ['often_blank/region', 'volume_unusual/sales.open'] },
    ],
    [
      { id: 'all', slot: 0 },
      { id: 'region', slot: 1 },
    ],
  );
  expect(file).toBe('tables/constraints.csv');
  expect(text.trimEnd().split(/\r?\n/)).toEqual([
    'slot,dimension,funnel,stage,says,because',
    '0,all,sales,open,supported,',
    '1,region,sales,open,directional,often_blank/region; volume_unusual/sales.open',
  ]);
});
