import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type CanonicalTable } from '../../../shared/contracts/canonical-tables.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { activityKindOf } from '../../../shared/ingest/activity-kind-of.ts';
import { planExport } from '../../../shared/ingest/plan-export.ts';
import { roleOf } from '../../../shared/ingest/role-of.ts';
import { smallDefinitions } from '../definitions/small-definitions.ts';
import { readObject } from './read-object.ts';

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
