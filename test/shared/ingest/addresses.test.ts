import { expect, it } from 'vitest';
import { readObject } from './read-object.ts';

const HEADER =
  'Id,CreatedDate,ConvertedContactId,ConvertedAccountId,ConvertedOpportunityId,OwnerId,Status,Email,MasterRecordId,IsDeleted';
const FILES = {
  'leads.csv': `${HEADER}
L1,2026-01-05,,,,O,Open,Ann@Example.com,,false
L2,2026-01-06,,,,O,Open,ann@example.com ,L1,true
L3,2026-01-07,,,,O,Open,none,,false
L4,,,,,O,Open,bob@example.com,,false
`,
};

it('an address that people are matched by is kept as a hash alone, wherever a row ends up', async () => {
  const result = await readObject({ preset: 'salesforce', object: 'Lead', files: FILES, isMatched: true });
  const keys = result.tables.person?.map(({ email_key: key }) => key);
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), keys?.[0], null]);
  expect(result.rejected).toHaveLength(1);
  expect(JSON.stringify(result, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
    /@|example/i,
  );
});

it('without matching no address is read', async () => {
  const result = await readObject({ preset: 'salesforce', object: 'Lead', files: FILES });
  expect(result.tables.person?.map(({ email_key: key }) => key)).toEqual([null, null, null]);
});

it('a deleted record that was merged into another is read, as its history is the other one’s', async () => {
  const { tables, receipt } = await readObject({ preset: 'salesforce', object: 'Lead', files: FILES });
  expect(receipt.ignored).toEqual([]);
  expect(tables.merge?.map((row) => [row.grain, row.record_id, row.survivor_id])).toEqual([['person', 'L2', 'L1']]);
});
