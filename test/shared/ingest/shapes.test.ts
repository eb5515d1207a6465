import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObject } from './read-object.ts';

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const left = ({ ignored, rejected }: { ignored: readonly object[]; rejected: readonly object[] }) => ({
  ignored,
  rejected,
});

describe('Fivetran', () => {
  const read = (object: string, text: string) =>
    readObject({ preset: 'salesforce', shape: 'fivetran', object, files: { 'a.csv': text } });

  it('leaves out what the system or the loader saw deleted, and counts it', async () => {
    const { receipt, tables } = await read(
      'Lead',
      lines(
        'id,created_date,is_deleted,_fivetran_deleted',
        '1,2024-05-01 3:15:52,false,FALSE',
        '2,2024-05-01 03:15:52,true,false',
        '3,2024-05-01 03:15:52,false,TRUE',
        '4,2024-05-01 03:15:52,,',
      ),
    );
    expect(left(receipt)).toEqual({ ignored: [{ reason: 'deleted', rows: 2 }], rejected: [] });
    expect(tables.person?.map(({ person_id }) => person_id)).toEqual(['1', '4']);
  });

  it.each([
    ['_fivetran_active', ['false', 'TRUE', '']],
    ['_fivetran_end', ['2024-02-01 00:00:00', '9999-12-31 23:59:59', '2050-01-01 00:00:00']],
    ['_fivetran_end', ['2024-02-01 00:00:00', '', '9999-12-31T23:59:59.999Z']],
  ])('in history mode counts the present version only, by %s %j', async (column, [old, one, other]) => {
    const { receipt, tables } = await read(
      'Opportunity',
      lines(
        `id,stage_name,created_date,${column}`,
        `1,Open,2024-01-01,${old}`,
        `1,Won,2024-01-01,${one}`,
        `2,Open,2024-01-01,${other}`,
      ),
    );
    expect(left(receipt)).toEqual({ ignored: [{ reason: 'superseded', rows: 1 }], rejected: [] });
    expect(tables.opportunity?.map(({ present }) => present)).toEqual(['present won', 'present open']);
  });

  it('in history mode takes every version as a stage entered', async () => {
    const { receipt, tables } = await read(
      'OpportunityVersions',
      lines(
        'id,stage_name,is_deleted,_fivetran_start,_fivetran_end,_fivetran_active',
        '1,Open,false,2024-01-01 00:00:00,2024-02-01 09:59:59,false',
        '1,Won,false,2024-02-01 10:00:00,9999-12-31 23:59:59,true',
      ),
    );
    expect(left(receipt)).toEqual({ ignored: [], rejected: [] });
    expect(tables.stage_entry?.map(({ evidence, entered_at }) => [evidence, Number(entered_at)])).toEqual([
      ['label open', Date.UTC(2024, 0, 1) / 1000],
      ['label won', Date.UTC(2024, 1, 1, 10) / 1000],
    ]);
  });

  it('knows a log of many fields, of which one is the stage', async () => {
    const { receipt, tables } = await read(
      'OpportunityFieldHistory',
      lines(
        'id,opportunity_id,field,old_value,new_value,created_date',
        'a,1,StageName,Open,Won,2024-02-01 10:00:00',
        'b,1,Amount,1,2,2024-02-01 10:00:00',
      ),
    );
    expect(left(receipt)).toEqual({ ignored: [{ reason: 'other_rows', rows: 1 }], rejected: [] });
    expect(tables.stage_entry).toMatchObject([{ unit_id: '1', evidence: 'label won' }]);
  });

  it('writes dates as midnight: a close date stays the day that it is', async () => {
    const { tables } = await read('Opportunity', lines('id,close_date', '1,2024-01-01 00:00:00'));
    expect(Number(tables.opportunity?.[0]?.closed_day)).toBe(Date.UTC(2024, 0, 1) / 86_400_000);
  });
});

describe('Airbyte', () => {
  const header = 'Id,Status,CreatedDate,SystemModstamp,_airbyte_raw_id,_airbyte_extracted_at,_airbyte_generation_id';
  const rows = [
    // The newest by generation, then by its own last change, then by when it was extracted.
    'a,Old,2024-01-01,2024-03-01T00:00:00Z,r1,2024-03-02T00:00:00Z,9',
    'a,New,2024-01-01,2024-02-01T00:00:00Z,r2,2024-02-02T00:00:00Z,10',
    'b,Old,2024-01-01,2024-03-01T00:00:00Z,r3,2024-03-09T00:00:00Z,1',
    'b,New,2024-01-01,2024-03-01T00:00:00.500Z,r4,2024-03-02T00:00:00Z,1',
    'c,Old,2024-01-01,2024-03-01T00:00:00Z,r5,2024-03-02T00:00:00.1Z,1',
    'c,New,2024-01-01,2024-03-01T00:00:00Z,r6,2024-03-02T02:00:00.2+02:00,1',
    // Equally new, and not the same: the greater text, so that no order decides.
    'e,New,2024-01-01,2024-03-01T00:00:00Z,r0,2024-03-02T00:00:00Z,1',
    'e,Alt,2024-01-01,2024-03-01T00:00:00Z,r0,2024-03-02T00:00:00Z,1',
    // Delivered twice.
    'd,New,2024-01-01,2024-03-01T00:00:00Z,r7,2024-03-02T00:00:00Z,1',
    'd,New,2024-01-01,2024-03-01T00:00:00Z,r8,2024-03-02T00:00:00Z,1',
    // Without a key it is a version of nothing.
    ',New,2024-01-01,2024-03-01T00:00:00Z,r9,2024-03-02T00:00:00Z,1',
    ',New,2024-01-01,2024-03-01T00:00:00Z,r9,2024-03-02T00:00:00Z,1',
  ];
  const read = (text: string, object = 'Lead') =>
    readObject({ preset: 'salesforce', shape: 'airbyte', object, files: { 'a.csv': text } });

  it('may pack a record whole, as JSON in one column', async () => {
    const { receipt, tables } = await read(
      lines(
        '_airbyte_ab_id,_airbyte_emitted_at,_airbyte_data',
        'u1,1709251200000,"{""Id"":""a"",""Status"":""Old"",""CreatedDate"":""2024-01-01""}"',
        'u2,1709251300000,"{""Id"":""a"",""Status"":""New"",""CreatedDate"":""2024-01-01""}"',
      ),
    );
    expect(receipt.ignored).toEqual([{ reason: 'superseded', rows: 1 }]);
    expect(tables.person).toMatchObject([{ person_id: 'a', present: 'present new' }]);
  });

  it('counts the newest version of a record, whatever the order of the rows', async () => {
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        const { receipt, tables } = await read(lines(header, ...order));
        expect(left(receipt)).toEqual({
          ignored: [{ reason: 'superseded', rows: 5 }],
          rejected: [{ reason: 'missing_id', column: 'Id', rows: 2 }],
        });
        const found = tables.person?.map(({ person_id, present }) => `${person_id} ${present}`).sort();
        expect(found).toEqual(['a present new', 'b present new', 'c present new', 'd present new', 'e present new']);
      }),
      { numRuns: 4, examples: [[rows], [[...rows].reverse()]] },
    );
  });

  it('leaves out a record whose newest version is deleted', async () => {
    const { receipt, tables } = await read(
      lines(
        'Id,CreatedDate,IsDeleted,_airbyte_emitted_at',
        'a,2024-01-01,false,1709251200000',
        'a,2024-01-01,true,1709251300000',
      ),
    );
    expect(left(receipt).ignored).toEqual([
      { reason: 'superseded', rows: 1 },
      { reason: 'deleted', rows: 1 },
    ]);
    expect(tables.person).toEqual([]);
  });

  it('tells the rows of a history apart by their own id', async () => {
    const { receipt, tables } = await read(
      lines(
        'Id,OpportunityId,StageName,CreatedDate,_airbyte_extracted_at',
        'h1,1,Open,2024-01-01T00:00:00Z,2024-03-01T00:00:00Z',
        'h1,1,Open,2024-01-01T00:00:00Z,2024-03-02T00:00:00Z',
        'h2,1,Won,2024-02-01T00:00:00Z,2024-03-02T00:00:00Z',
      ),
      'OpportunityHistory',
    );
    expect(receipt.ignored).toEqual([{ reason: 'superseded', rows: 1 }]);
    expect(tables.stage_entry?.map(({ evidence }) => evidence)).toEqual(['label open', 'label won']);
  });
});

describe('HubSpot', () => {
  const list = (value: string, timestamp: string) => ({ value, timestamp, sourceType: 'CRM_UI' });
  const deal = (id: string, archived: boolean, dealstage: readonly object[]) =>
    JSON.stringify({ id, archived, properties: { dealname: 'Big' }, propertiesWithHistory: { dealstage } });

  it('tells the stages of a deal as a list within it', async () => {
    const files = {
      'deals.jsonl': lines(
        deal('1', false, [list('won', '2024-02-01T00:00:00.123Z'), list('open', '2024-01-01T00:00:00Z')]),
        deal('2', false, []),
        deal('3', true, [list('open', '2024-01-01T00:00:00Z')]),
      ),
    };
    const { receipt, tables } = await readObject({ preset: 'hubspot', object: 'deal_stages', files });
    expect({ ...left(receipt), read: receipt.read }).toEqual({
      ignored: [
        { reason: 'other_rows', rows: 1 },
        { reason: 'deleted', rows: 1 },
      ],
      rejected: [],
      read: 4,
    });
    expect(tables.stage_entry?.map(({ unit_id, evidence }) => `${unit_id} ${evidence}`)).toEqual([
      '1 label won',
      '1 label open',
    ]);
    expect(JSON.stringify(tables)).not.toContain('Big');
  });

  it('nests properties, in Airbyte also beside them', async () => {
    const properties = { lifecyclestage: 'lead', createdate: '2024-01-01T00:00:00.000Z', hubspot_owner_id: 77 };
    for (const record of [
      { id: '5', archived: false, properties },
      {
        id: '5',
        properties_lifecyclestage: 'lead',
        properties_createdate: '2024-01-01',
        properties_hubspot_owner_id: 77,
      },
      { _airbyte_data: { id: '5', properties }, _airbyte_ab_id: 'x' },
    ]) {
      const files = { 'contacts.jsonl': JSON.stringify(record) };
      const { tables } = await readObject({ preset: 'hubspot', shape: 'airbyte', object: 'contacts', files });
      expect(tables.person).toMatchObject([
        { person_id: '5', contact_id: '5', present: 'present lead', owner_id: '77' },
      ]);
    }
  });
});

describe('HubSpot from Airbyte', () => {
  it('tells histories and merges in milliseconds since 1970', async () => {
    const stages = await readObject({
      ...{ preset: 'hubspot', shape: 'airbyte', object: 'deal_property_history' },
      files: {
        'h.csv': lines('dealId,property,value,timestamp', '7,dealstage,won,1709251200123', '7,amount,5,1709251200123'),
      },
    });
    expect(stages.tables.stage_entry?.map((row) => [row.unit_id, Number(row.entered_at)])).toEqual([
      ['7', Date.UTC(2024, 2, 1) / 1000],
    ]);
    const merges = await readObject({
      ...{ preset: 'hubspot', shape: 'airbyte', object: 'contact_merge_audit' },
      files: { 'm.csv': lines('canonical-vid,vid-to-merge,timestamp', '1,2,1709251200123') },
    });
    expect(merges.tables.merge).toMatchObject([{ record_id: '2', survivor_id: '1', merged_day: '19782' }]);
  });
});

describe('the contacts of a deal', () => {
  it.each([
    ['export', 'Record ID,Deal Stage,Associated Contact IDs', '7,won,501;502'],
    ['airbyte', 'id,properties_dealstage,contacts', '7,won,"[""501"",""502""]"'],
  ] as const)('stand in the deal (%s)', async (shape, header, row) => {
    const files = { 'd.csv': lines(header, row, '8,open,') };
    const { receipt, tables } = await readObject({ preset: 'hubspot', shape, object: 'deals', files });
    expect(tables.opportunity_person?.map((each) => [each.opportunity_id, each.contact_id])).toEqual([
      ['7', '501'],
      ['7', '502'],
    ]);
    expect([tables.opportunity?.length, left(receipt).rejected]).toEqual([2, []]);
  });
});

describe('what was merged into a record', () => {
  const merges = ({ tables }: Awaited<ReturnType<typeof readObject>>) =>
    tables.merge?.map((row) => [row.grain, row.record_id, row.survivor_id, row.merged_day]);

  it.each([
    ['export', 'Record ID,Merged record IDs', '1,2;3'],
    ['fivetran', 'id,property_hs_merged_object_ids', '1,2;3'],
    ['airbyte', 'id,properties_hs_merged_object_ids', '1,2;3'],
  ] as const)('is a list in the companies of HubSpot (%s)', async (shape, header, row) => {
    const files = { 'c.csv': lines(header, row, '4,') };
    const result = await readObject({ preset: 'hubspot', shape, object: 'companies', files });
    expect(merges(result)).toEqual([
      ['account', '2', '1', null],
      ['account', '3', '1', null],
    ]);
    expect(result.tables.account).toHaveLength(2);
  });

  it.each([
    ['fivetran', 'id,activity_date,lead_id,merge_ids', '9,2024-01-02T12:00:00Z,1,"[2, 3]"'],
    ['export', 'marketoGUID,activityDate,leadId,attributes', '9,2024-01-02T12:00:00Z,1,"{""Merge IDs"":""[2,3]""}"'],
  ] as const)('is a list in the merges of Marketo (%s)', async (shape, header, row) => {
    const files = { 'm.csv': lines(header, row, row.replace(/,".*$/, ',')) };
    const result = await readObject({ preset: 'marketo', shape, object: 'merge_leads', files });
    expect(merges(result)).toEqual([
      ['person', '2', '1', '19724'],
      ['person', '3', '1', '19724'],
    ]);
    expect(left(result.receipt).rejected).toMatchObject([{ reason: 'missing_id', rows: 1 }]);
  });
});

describe('Marketo', () => {
  it('has the values of an activity as JSON in a column', async () => {
    const files = {
      'a.csv': lines(
        'marketoGUID,leadId,activityDate,activityTypeId,primaryAttributeValue,attributes',
        'g1,7,2024-01-01T00:00:00Z,13,Lead Status,"{""New Value"":""Qualified"",""Old Value"":""New""}"',
        'g2,7,2024-01-01T00:00:00Z,13,Email Address,"{""New Value"":""ada@example.org""}"',
      ),
    };
    const declared = { only: { column: 'primaryAttributeValue', in: ['lead status'] } };
    const { receipt, tables } = await readObject({ preset: 'marketo', object: 'change_data_value', files, declared });
    expect(receipt.ignored).toEqual([{ reason: 'other_rows', rows: 1 }]);
    expect(tables.stage_entry).toMatchObject([{ unit_id: '7', evidence: 'label qualified' }]);
    expect(JSON.stringify({ receipt, tables })).not.toContain('ada@');
  });
});

describe('AppFlow', () => {
  it('writes a record again in the file of each flow that found it changed', async () => {
    const files = {
      'leads/b': lines('Id,Status,CreatedDate,SystemModstamp', '1,New,2024-01-01,2024-01-01T00:00:00.000Z'),
      'leads/a': lines('Id,Status,CreatedDate,SystemModstamp', '1,Working,2024-01-01,2024-01-05T00:00:00.000Z'),
    };
    const { receipt, tables } = await readObject({ preset: 'salesforce', shape: 'appflow', object: 'Lead', files });
    expect(receipt.ignored).toEqual([{ reason: 'superseded', rows: 1 }]);
    expect(tables.person).toMatchObject([{ person_id: '1', present: 'present working' }]);
  });
});

describe('a campaign member', () => {
  it('has the channel of its campaign', async () => {
    const { tables } = await readObject({
      ...{ preset: 'salesforce', object: 'CampaignMember' },
      files: { 'm.csv': lines('Id,CampaignId,LeadId,ContactId,CreatedDate', 'm1,c1,l1,,2024-01-01T00:00:00Z') },
      lookups: { campaign: { 'c.csv': lines('Id,Type', 'c1,Webinar') } },
      declared: { lookups: { campaign: { files: 'c.csv', on: 'CampaignId', key: 'Id' } } },
    });
    expect(tables.touch).toMatchObject([{ touch_id: 'm1', person_id: 'l1', channel: 'Webinar', campaign: 'c1' }]);
  });
});

describe('what a preset cannot know', () => {
  it.each([
    ['marketo', 'change_data_value', 'primaryAttributeValue'],
    ['salesforce', 'CampaignMember', 'lookups: { campaign: { files: ..., on: CampaignId, key: Id } }'],
    ['salesforce', 'OpportunityVersions', 'an object that the preset knows (Lead,'],
  ] as const)('%s asks for it: %s', async (preset, object, asked) => {
    const reading = readObject({ preset, object, files: { 'a.csv': 'Id\n' }, declared: { only: undefined } });
    await expect(reading).rejects.toThrow(asked);
  });
});

describe('names, addresses and free text', () => {
  it.each([
    ['hubspot', 'contacts', 'Record ID,Create Date,First Name,Last Name,Email,Phone Number,Contact owner,Notes'],
    ['salesforce', 'Lead', 'Id,CreatedDate,FirstName,LastName,Email,Phone,Owner.Name,Description'],
    ['marketo', 'leads', 'id,createdAt,firstName,lastName,email,phone,owner,comments'],
  ] as const)('of %s %s do not pass', async (preset, object, header) => {
    const row = '1,2024-01-01,Zaphod,Beeblebrox,zaphod@heart.example,+44 1632 960960,Zaphod Beeblebrox,Called Zaphod';
    const files = { 'a.csv': lines(header, row, row.replace('1', '').replace('2024-01-01', 'x')) };
    const result = await readObject({ preset, object, files });
    expect(result.receipt).toMatchObject({ read: 2, accepted: 1 });
    expect(JSON.stringify(result)).not.toMatch(/zaphod|beeblebrox|960960/i);
  });
});
