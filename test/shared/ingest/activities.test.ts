import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type CanonicalTable } from '../../../shared/contracts/canonical-tables.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { activityKindOf } from '../../../shared/ingest/activity-kind-of.ts';
import { planExport } from '../../../shared/ingest/plan-export.ts';
import { roleOf } from '../../../shared/ingest/role-of.ts';
import { smallDefinitions } from '../definitions/small-definitions.ts';
import { definitionsFor, readObject } from './read-object.ts';

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const task = 'Id,WhoId,WhatId,OwnerId,Subject,Description,TaskSubtype,IsClosed,Status,ActivityDate,CompletedDateTime';

describe('tasks and events of Salesforce', () => {
  it('are the closed tasks, by the day on which they were completed; what they say does not pass', async () => {
    const { receipt, tables } = await readObject({
      ...{ preset: 'salesforce', object: 'Task' },
      files: {
        't.csv': lines(
          task,
          '00T1,003A,006D,005O,Call Ada,ada@x.example said,Call,true,Completed,2024-01-09,2024-01-02T09:00:00Z',
          '00T2,00QL,,005O,Plan,,Email,false,Not Started,2024-02-01,',
          '00T3,00QL,,,Ask,,Cadence,true,Completed,2024-01-09,',
        ),
      },
    });
    expect(receipt.ignored).toEqual([{ reason: 'other_rows', rows: 1 }]);
    expect(tables.activity).toMatchObject([
      {
        ...{ activity_id: '00T1', person_id: '003A', contact_id: '003A', opportunity_id: '006D' },
        ...{ kind: 'call', actor_role: 'unmapped', happened_day: '19724' },
      },
    ]);
    expect(JSON.stringify({ receipt, tables })).not.toMatch(/Ada|ada@|005O/);
  });

  it('have the day that they were due where no other is kept', async () => {
    const { tables } = await readObject({
      ...{ preset: 'salesforce', shape: 'fivetran', object: 'Task' },
      files: { 't.csv': lines('id,who_id,is_closed,activity_date', '00T1,003A,true,2024-01-02') },
    });
    expect(tables.activity).toMatchObject([{ activity_id: '00T1', happened_day: '19724' }]);
  });

  it('are events by their day', async () => {
    const { tables } = await readObject({
      ...{ preset: 'salesforce', object: 'Event' },
      files: {
        'e.csv': lines('Id,WhoId,WhatId,EventSubtype,ActivityDate,IsDeleted', '00U1,003A,,Event,2024-01-02,false'),
      },
    });
    expect(tables.activity).toMatchObject([{ kind: 'meeting', happened_day: '19724', opportunity_id: null }]);
  });
});

describe('engagements of HubSpot', () => {
  it('have a row for each deal, and their day from the table of their type', async () => {
    const { receipt, tables } = await readObject({
      ...{ preset: 'hubspot', shape: 'fivetran', object: 'engagement_deal' },
      files: {
        'd.csv': lines('deal_id,engagement_id,engagement_type', '7,1,CALL', '8,1,CALL', '7,2,NOTE'),
      },
      lookups: {
        engagement: {
          'c.csv': lines('engagement_id,property_hs_timestamp,property_hubspot_owner_id', '1,2024-01-02 09:00:00,55'),
        },
      },
      declared: { lookups: { engagement: { files: 'c.csv', on: 'engagement_id', key: 'engagement_id' } } },
    });
    expect(tables.activity).toMatchObject([
      { activity_id: '1', opportunity_id: '7', kind: 'call', actor_role: 'unmapped', happened_day: '19724' },
      { activity_id: '1', opportunity_id: '8', kind: 'call', actor_role: 'unmapped', happened_day: '19724' },
    ]);
    expect(receipt.lookups).toMatchObject([{ lookup: 'engagement', unmatched: 1 }]);
    expect(receipt.rejected).toEqual([]);
  });
});

describe('engagements of HubSpot that no loader has taken apart', () => {
  const parties = ({ tables }: Awaited<ReturnType<typeof readObject>>) =>
    tables.activity?.map((row) => [row.activity_id, row.contact_id, row.opportunity_id, row.kind, row.happened_day]);

  it('have several contacts and deals in one row, as its own exports write them', async () => {
    const result = await readObject({
      ...{ preset: 'hubspot', object: 'engagements' },
      files: {
        'a.csv': lines(
          'Engagement ID,Activity type,Activity date,Activity assigned to,Associated Contact IDs,Associated Deal IDs',
          '1,Call,2024-01-02 09:00,Ada Lovelace,501; 502;503,7;8',
          '2,Meeting,2024-01-02 09:00,,,9',
          '3,Note,2024-01-02 09:00,,501,',
          '4,Email,2024-01-02 09:00,,,',
        ),
      },
    });
    expect(parties(result)).toEqual([
      ['1', '501', '7', 'call', '19724'],
      ['1', '502', '8', 'call', '19724'],
      ['1', '503', null, 'call', '19724'],
      ['2', null, '9', 'meeting', '19724'],
      ['3', '501', null, 'note', '19724'],
      ['4', null, null, 'email', '19724'],
    ]);
    expect(result.receipt).toMatchObject({ read: 4, accepted: 4, written: { activity: 6 } });
    expect(JSON.stringify(result)).not.toMatch(/Lovelace/);
  });

  it('ask for the columns without which nobody was party to them', async () => {
    const files = { 'a.csv': lines('Engagement ID,Activity type,Activity date,Activity assigned to', '1,Call,,') };
    await expect(readObject({ preset: 'hubspot', object: 'engagements', files })).rejects.toThrow(
      'no column tells with whom these activities were: "Associated Contact IDs" (contact), "Associated Deal IDs" (opportunity) are not there',
    );
    const undated = { 'a.csv': lines('Engagement ID,Activity type,Associated Deal IDs', '1,Call,7') };
    await expect(readObject({ preset: 'hubspot', object: 'engagements', files: undated })).rejects.toThrow(
      'no column "Activity date" (columns.happened)',
    );
  });

  it.each([
    [
      'JSON lines',
      'a.jsonl',
      '{"id":1,"type":"CALL","timestamp":1704186000000,"ownerId":55,"associations":{"contactIds":[501,502],"dealIds":[7]}}',
    ],
    [
      'a table',
      'a.csv',
      lines(
        'id,type,timestamp,ownerId,associations',
        `1,CALL,1704186000000,55,"{""contactIds"":[501,502],""dealIds"":[7]}"`,
      ),
    ],
  ])('are one stream of Airbyte with times in milliseconds, as %s', async (_, file, text) => {
    const files = { [file]: text };
    const result = await readObject({ preset: 'hubspot', shape: 'airbyte', object: 'engagements', files });
    expect(parties(result)).toEqual([
      ['1', '501', '7', 'call', '19724'],
      ['1', '502', null, 'call', '19724'],
    ]);
  });

  it('are a stream for each kind, of which no column says it; the newest version of each counts', async () => {
    const header = 'id,properties_hs_timestamp,properties_hubspot_owner_id,contacts,deals,updatedAt,archived';
    const result = await readObject({
      ...{ preset: 'hubspot', shape: 'airbyte', object: 'engagements_meetings' },
      files: {
        'a.csv': lines(
          `${header},_airbyte_extracted_at`,
          '1,2024-01-02T09:00:00Z,55,"[""501"",""501""]","[""7""]",2024-01-03T00:00:00Z,false,2024-02-01T00:00:00Z',
          '1,2024-01-01T09:00:00Z,55,[],[],2024-01-02T00:00:00Z,false,2024-02-01T00:00:00Z',
          '2,2024-01-02T09:00:00Z,55,[],"[null,""9""]",2024-01-03T00:00:00Z,false,2024-02-01T00:00:00Z',
          '3,2024-01-02T09:00:00Z,55,[],"[""9""]",2024-01-03T00:00:00Z,true,2024-02-01T00:00:00Z',
        ),
      },
    });
    expect(parties(result)).toEqual([
      ['1', '501', '7', 'meeting', '19724'],
      ['1', '501', null, 'meeting', '19724'],
      ['2', null, '9', 'meeting', '19724'],
    ]);
    expect(result.receipt.ignored).toEqual([
      { reason: 'superseded', rows: 1 },
      { reason: 'deleted', rows: 1 },
    ]);
  });

  it('are tasks that were completed, on the day on which they were', async () => {
    const result = await readObject({
      ...{ preset: 'hubspot', shape: 'airbyte', object: 'engagements_tasks' },
      files: {
        'a.csv': lines(
          'id,properties_hs_task_status,properties_hs_task_completion_date,properties_hs_timestamp,deals',
          '1,COMPLETED,2024-01-02T09:00:00Z,2024-02-09T00:00:00Z,"[""7""]"',
          '2,NOT_STARTED,,2024-01-02T00:00:00Z,"[""7""]"',
        ),
      },
    });
    expect(parties(result)).toEqual([['1', null, '7', 'task', '19724']]);
    expect(result.receipt.ignored).toEqual([{ reason: 'other_rows', rows: 1 }]);
  });
});

describe('engagements in any order, split and kind of file', () => {
  const rows = Array.from({ length: 24 }, (_, index) => ({
    id: String(index),
    type: ['CALL', 'EMAIL', 'MEETING'][index % 3] ?? '',
    timestamp: 1_704_186_000_000 + index * 86_400_000,
    ownerId: 55,
    associations: { contactIds: [index, index + 1].slice(index % 2), dealIds: index % 4 === 0 ? [7, 8] : [] },
  }));
  type Engagement = (typeof rows)[number];
  const quoted = (value: object) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const asTable = (own: readonly Engagement[]) =>
    lines(
      'timestamp,id,type,associations,ownerId',
      ...own.map(({ id, type, timestamp, ownerId, associations }) =>
        [timestamp, id, type, quoted(associations), ownerId].join(','),
      ),
    );
  const read = async (one: readonly Engagement[], other: readonly Engagement[]) => {
    const files = { 'a.csv': asTable(one), 'b.jsonl': lines(...other.map((each) => JSON.stringify(each))) };
    const { tables } = await readObject({ preset: 'hubspot', shape: 'airbyte', object: 'engagements', files });
    return tables.activity?.map(({ file_number: _f, row_number: _r, ...row }) => JSON.stringify(row)).sort();
  };

  it('are the same activities', async () => {
    const whole = await read(rows, []);
    expect(whole).toHaveLength(12 + 24);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: 24 }), fc.nat(24), async (order, cut) => {
        expect(await read(order.slice(0, cut), order.slice(cut))).toEqual(whole);
      }),
      { numRuns: 3 },
    );
  });
});

describe('an export of activities of your own', () => {
  const activity = 'activity: { kinds: [call, meeting], roles: [{ id: sdr, label: SDR, match: [SDR] }] }\n';
  const object = `      Work: { files: work.csv, holds: activities, columns: { id: Id, opportunity: Deal, happened: On, kind: What, actor: By } }\nfunnels:\n  sales:`;
  const plan = planExport(
    loadDefinitions(
      `${smallDefinitions.replace('funnels:\n  sales:', object).trimEnd()}\n${activity}`,
      'definitions.yaml',
    ),
    {
      ...{ source: 'crm', object: 'Work', files: [{ key: 'work.csv', bytes: 1, sha256: 'f00' }], lookupFiles: {} },
      header: { file: ['Id', 'Deal', 'On', 'What', 'By', 'Notes'], lookups: {} },
      asOfDay: 20_000,
      hashKey: 'key',
      prefixes: Object.fromEntries(Object.keys(CANONICAL_TABLES).map((table) => [table, table])) as Record<
        CanonicalTable,
        string
      >,
      rejectedPrefix: 'rejected',
    },
  );
  const mapped = (name: string, raw: string) => plan.columns.find((column) => column.name === name)?.map?.(raw);

  it('passes the columns that play a part, by the closed lists of the definitions', () => {
    expect(plan.columns.map(({ name }) => name)).toEqual(['id', 'opportunity', 'happened', 'kind', 'actor']);
    expect([mapped('actor', ' sdr '), mapped('actor', 'Ada'), mapped('actor', ' ')]).toEqual([
      ...['sdr', 'unmapped', 'blank'],
    ]);
    expect([mapped('kind', 'CALL'), mapped('kind', 'Event'), mapped('kind', 'Email')]).toEqual([
      ...['call', 'meeting', undefined],
    ]);
    expect(plan.targets[0]?.whereFilled).toEqual(['happened', 'kind']);
    expect(plan.unique).toBeUndefined();
  });
});

describe('activities of one kind', () => {
  const targetsOf = (kinds: string) => {
    const given = { preset: 'hubspot', shape: 'airbyte', object: 'engagements_calls', files: { 'a.csv': '' } } as const;
    const counted = `activity: { kinds: [${kinds}], roles: [{ id: sdr, label: SDR, match: ['55'] }] }\n`;
    return planExport(loadDefinitions(definitionsFor(given) + counted, 'definitions.yaml'), {
      ...{ source: 'crm', object: 'engagements_calls', files: [], lookupFiles: {}, asOfDay: 20_000, hashKey: 'key' },
      header: { file: ['id', 'properties_hs_timestamp', 'deals'], lookups: {} },
      ...{ prefixes: { activity: 'activity' } as Record<CanonicalTable, string>, rejectedPrefix: 'rejected' },
    }).targets;
  };

  it('are written only where the definitions count it', () => {
    expect(targetsOf('email')).toEqual([]);
    expect(targetsOf('call, email')).toMatchObject([{ table: 'activity', columns: { kind: { constant: 'call' } } }]);
  });
});

describe('the lists by which activities are read', () => {
  it.each([
    ['ListEmail', 'email'],
    ['INCOMING_EMAIL', 'email'],
    ['Event', 'meeting'],
    ['COMMUNICATION', 'message'],
    ['ToDo', 'task'],
    ['Cadence', 'other'],
    ['', 'other'],
  ])('the kind %j is %s', (raw, kind) => {
    expect(activityKindOf()(raw)).toBe(kind);
  });

  it('name no role that is not theirs', () => {
    expect(roleOf([])('Ada Lovelace')).toBe('unmapped');
    expect(roleOf([])(undefined)).toBe('blank');
  });
});
