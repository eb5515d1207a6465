import { describe, expect, it } from 'vitest';
import { metricOf } from '../../../shared/ingest/metric-of.ts';
import { readObject } from './read-object.ts';

const columns = { account: 'Account', used: 'When', metric: 'What', count: 'Times' };

function usageOf(...rows: readonly string[]) {
  const files = { 'u.csv': `Account,When,What,Times,User\n${rows.join('\n')}\n` };
  return readObject({ preset: 'salesforce', object: 'Logins', files, declared: { holds: 'usage', columns } });
}

describe('an export of usage', () => {
  it('has days, times in the reporting zone, and months, which are their first day', async () => {
    const { tables, receipt } = await usageOf(
      'A1,2024-01-31,x,2.5,ada@x.example',
      'A1,2024-02-01T03:00:00Z,x,1,',
      'A2,2024-02,x,"1,200",',
    );
    expect(tables.usage).toMatchObject([
      { account_id: 'A1', used_day: '19753', used_hundredths: '250', metric: 'unmapped' },
      { account_id: 'A1', used_day: '19753', used_hundredths: '100' },
      { account_id: 'A2', used_day: '19754', used_hundredths: '120000' },
    ]);
    expect(JSON.stringify({ tables, receipt })).not.toContain('ada@');
  });

  it.each([
    ['no account', ',2024-02,x,1,', 'missing_id'],
    ['a month that there is not', 'A1,2024-13,x,1,', 'bad_date'],
    ['no month', 'A1,,x,1,', 'bad_date'],
    ['a year', 'A1,2024,x,1,', 'bad_date'],
  ])('with %s is rejected', async (_, row, reason) => {
    const { receipt } = await usageOf('A1,2024-01-31,x,1,', row);
    expect(receipt.rejected).toMatchObject([{ reason, rows: 1 }]);
  });

  it('without a count says nothing', async () => {
    const { tables, receipt } = await usageOf('A1,2024-01-31,x,,', 'A1,2024-01-30,x,many,');
    expect(tables.usage).toEqual([]);
    expect(receipt.emptied).toMatchObject([{ column: 'Times', rows: 1 }]);
  });
});

describe('metrics', () => {
  const read = metricOf([
    { id: 'logins', label: 'Logins', match: ['Log-ins', 'sessions'] },
    { id: 'reports', label: 'Reports' },
  ]);

  it.each([
    [' SESSIONS ', 'logins'],
    ['logins', 'unmapped'],
    ['Reports', 'reports'],
    [' ', 'blank'],
    [undefined, 'blank'],
  ])('%j is %s', (raw, metric) => {
    expect(read(raw)).toBe(metric);
  });
});
