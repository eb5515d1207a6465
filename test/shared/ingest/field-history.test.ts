import { describe, expect, it } from 'vitest';
import { type ObjectRead, readObject } from './read-object.ts';

const at = (text: string) => String(Date.parse(text) / 1000);

async function changesIn(input: ObjectRead) {
  const { receipt, tables } = await readObject(input);
  const changes = (tables.segment_change ?? []).map(({ grain, record_id, slot, segment, previous, changed_at }) => [
    grain,
    record_id,
    slot,
    segment,
    previous,
    changed_at,
  ]);
  return { receipt, changes };
}

describe('a field history', () => {
  it('becomes changes of segments, of the field that the dimension names and no other', async () => {
    const { receipt, changes } = await changesIn({
      preset: 'salesforce',
      object: 'OpportunityFieldHistory',
      declared: { holds: 'field_history' },
      history: { of: 'opportunities', field: 'Region__c' },
      files: {
        'a.csv': `Id,OpportunityId,Field,OldValue,NewValue,CreatedDate,IsDeleted
1,D1,Region__c,North,south,2026-02-01T10:00:00Z,false
2,D1,REGION__C,South,Mars,2026-02-02T10:00:00Z,false
3,D2,Region__c,,North,2026-02-03T10:00:00Z,false
4,D2,Description,secret,North,2026-02-03T10:00:00Z,false
5,D2,Region__c,North,South,2026-02-03T10:00:00Z,true
`,
      },
    });
    expect(changes).toEqual([
      ['opportunity', 'D1', '2', 'south', 'north', at('2026-02-01T10:00:00Z')],
      ['opportunity', 'D1', '2', 'unmapped', 'south', at('2026-02-02T10:00:00Z')],
      ['opportunity', 'D2', '2', 'north', 'blank', at('2026-02-03T10:00:00Z')],
    ]);
    expect(receipt.ignored).toEqual([
      { reason: 'other_rows', rows: 1 },
      { reason: 'deleted', rows: 1 },
    ]);
    expect(JSON.stringify(receipt)).not.toContain('secret');
  });

  it('of versions reads the column of the dimension, old versions too', async () => {
    const { changes } = await changesIn({
      preset: 'salesforce',
      shape: 'fivetran',
      object: 'AccountVersions',
      history: { of: 'accounts', column: 'region__c' },
      files: {
        'a.csv': `id,region__c,_fivetran_start,_fivetran_end,_fivetran_active
A1,North,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,false
A1,South,2026-02-01T00:00:00Z,9999-12-31T23:59:59Z,true
`,
      },
    });
    expect(changes).toEqual([
      ['account', 'A1', '2', 'north', null, at('2026-01-01T00:00:00Z')],
      ['account', 'A1', '2', 'south', null, at('2026-02-01T00:00:00Z')],
    ]);
  });

  it('of HubSpot is told by property, of Marketo by attribute', async () => {
    const hubspot = await changesIn({
      preset: 'hubspot',
      shape: 'fivetran',
      object: 'company_property_history',
      history: { of: 'accounts', field: 'region' },
      files: {
        'a.csv':
          'company_id,name,timestamp,value\n1,region,2026-01-01T00:00:00Z,North\n1,phone,2026-01-01T00:00:00Z,5\n',
      },
    });
    expect(hubspot.changes).toEqual([['account', '1', '2', 'north', null, at('2026-01-01T00:00:00Z')]]);
    const marketo = await changesIn({
      preset: 'marketo',
      object: 'change_data_value',
      declared: { holds: 'field_history' },
      history: { of: 'people', field: 'Region' },
      files: {
        'a.csv': `marketoGUID,leadId,activityDate,primaryAttributeValue,attributes
g1,7,2026-01-01T00:00:00Z,Region,"{""New Value"":""South"",""Old Value"":""North""}"
`,
      },
    });
    expect(marketo.changes).toEqual([['person', '7', '2', 'south', 'north', at('2026-01-01T00:00:00Z')]]);
  });
});
