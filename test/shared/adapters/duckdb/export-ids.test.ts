import { describe, expect, it } from 'vitest';
import { salesforceIds } from '../../../../examples/company/salesforce-id.ts';
import { readObject } from '../../ingest/read-object.ts';

/** What becomes of ids of contacts. */
const read = async (ids: readonly string[]) => {
  const rows = ids.map((id, index) => `L${index},2025-01-02,${id}`);
  const { tables } = await readObject({
    ...{ preset: 'salesforce', object: 'Lead' },
    files: { 'l.csv': ['Id,CreatedDate,ConvertedContactId', ...rows].join('\n') },
  });
  const found = new Map(tables.person?.map(({ person_id, contact_id }) => [person_id, contact_id]));
  return ids.map((_, index) => found.get(`L${index}`));
};

describe('ids of Salesforce', () => {
  it('are whole, whether they were written short or whole; others stay', async () => {
    const ids = [
      // examples of Salesforce's own documentation of its API
      ['001A0000006Vm9r', '001A0000006Vm9rIAC'],
      ['001x0000002kuk1', '001x0000002kuk1AAA'],
      ['001A0000006Vm9rIAC', '001A0000006Vm9rIAC'],
      // of another kind of record, of another system
      ['0ZQA0000006Vm9r', '0ZQA0000006Vm9r'],
      ['100000000006129', '100000000006129'],
      ['001A0000006Vm-r', '001A0000006Vm-r'],
      ['001A0000006Vm9', '001A0000006Vm9'],
    ] as const;
    expect(await read(ids.map(([id]) => id))).toEqual(ids.map(([, whole]) => whole));
  });

  it('have the ending that another author of the rule gives them', async () => {
    const next = salesforceIds('003');
    const all = Array.from({ length: 4000 }, next).filter((_, index) => index % 37 === 0);
    expect(await read(all.map((id) => id.slice(0, 15)))).toEqual(all);
  });

  it('are one id in a list too', async () => {
    const { tables } = await readObject({
      ...{ preset: 'salesforce', object: 'Event' },
      files: { 'e.csv': 'Id,WhoId,WhatId,ActivityDate\nE1,001A0000006Vm9r;001x0000002kuk1,,2025-01-02' },
    });
    const ids = tables.activity?.map(({ contact_id }) => contact_id).sort();
    expect(ids).toEqual(['001A0000006Vm9rIAC', '001x0000002kuk1AAA']);
  });
});
