import { beforeAll, describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, SLOTS } from '../../../shared/contracts/canonical-tables.ts';
import { JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { tableColumns } from '../../../shared/queries/row.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;
type World = {
  readonly account?: readonly Row[];
  readonly person?: readonly Row[];
  readonly opportunity?: Row;
  readonly change?: readonly Row[];
  readonly tracked?: readonly Row[];
  readonly same?: readonly Row[];
  readonly known?: readonly Row[];
};

const ENTRY = 100;
const TABLES = { account: CANONICAL_TABLES.account, person: CANONICAL_TABLES.person } as const;

let session: DuckdbSession;
beforeAll(async () => {
  session = await duckdbSession();
});

const account = (segment: string, more: Row = {}): Row => ({
  ...{ source: 'crm', object: 'Account', account_id: 'a', segment_01: segment, ...more },
});
const person = (segment: string, more: Row = {}): Row => ({
  ...{ source: 'crm', object: 'Lead', person_id: 'p', created_at: 1, segment_01: segment, ...more },
});
/** A record was moved from north to south. */
const moved = (grain: string, record: string, day: number, more: Row = {}): Row => ({
  ...{ source: 'crm', grain, record_id: record, slot: 1, segment: 'south', previous: 'north' },
  ...{ changed_at: day * 86_400, changed_day: day, ...more },
});
const tracked = (object: string, from: number | null = null): Row => ({ slot: 1, object, from_day: from });

/** The segment of an opportunity `d` of account `a` with person `p` behind it, and of that person, both entered on day 100. */
async function entered(world: World): Promise<readonly unknown[]> {
  const stated = { source: 'crm', object: 'Deal', opportunity_id: 'd', segment_01: 'blank', ...world.opportunity };
  await writeRows(session, 'account', TABLES.account, world.account ?? []);
  await writeRows(session, 'person', TABLES.person, world.person ?? []);
  await writeRows(session, 'opportunity', CANONICAL_TABLES.opportunity, [stated]);
  await writeRows(session, 'segment_change', CANONICAL_TABLES.segment_change, world.change ?? []);
  const same = tableColumns(JOURNEY_QUERIES.same_record.columns);
  await writeRows(session, 'same_record', same, world.same ?? []);
  await writeRows(session, 'entry_known', tableColumns(JOURNEY_QUERIES.entry_known.columns), world.known ?? []);
  const ofObjects = { slot: 'integer', object: 'text', from_day: 'integer' } as const;
  await writeRows(session, 'tracked_object', ofObjects, world.tracked ?? []);
  await writeRows(session, 'matched_object', { object: 'text', place: 'integer' }, [
    { object: 'crm.Lead', place: 1 },
    { object: 'hub.contacts', place: 2 },
  ]);
  await writeRows(session, 'unit', tableColumns(JOURNEY_QUERIES.unit.columns), [
    { unit_key: 1, grain: 'opportunity', unit_id: 'd', account_key: 'a', person_id: 'p' },
    { unit_key: 2, grain: 'person', unit_id: 'p', account_key: 'a', person_id: 'p' },
  ]);
  await writeRows(session, 'unit_stage', tableColumns(JOURNEY_QUERIES.unit_stage.columns), [
    { unit_key: 1, kind: 'stage', first_day: ENTRY },
    { unit_key: 1, kind: 'stage', first_day: ENTRY + 50 },
    { unit_key: 1, kind: 'exit', first_day: ENTRY - 50 },
    { unit_key: 2, kind: 'stage', first_day: ENTRY },
  ]);
  const rows = await session.rows(
    `SELECT segment_01 FROM (${namedQuery('entry_segment', SLOTS.length)}) q ORDER BY unit_key`,
  );
  return rows.map((row) => row.segment_01);
}

describe('the segment of an opportunity when it entered', () => {
  it.each<[string, World, string]>([
    ['moved after: where it was', { change: [moved('account', 'a', ENTRY + 1)] }, 'north'],
    ['moved on the day: where it went', { change: [moved('account', 'a', ENTRY)] }, 'south'],
    ['moved before', { change: [moved('account', 'a', ENTRY - 1)] }, 'south'],
    ['never moved: where it is', {}, 'west'],
    ['never moved, recorded from that day on', { tracked: [tracked('crm.Account', ENTRY)] }, 'west'],
    ['entered before changes were recorded: nowhere', { tracked: [tracked('crm.Account', ENTRY + 1)] }, 'blank'],
    ['moved by another system', { change: [moved('account', 'a', ENTRY + 1, { source: 'hub' })] }, 'west'],
    ['a person of the same id moved', { change: [moved('person', 'a', ENTRY + 1)] }, 'west'],
    ['moved in another dimension', { change: [moved('account', 'a', ENTRY + 1, { slot: 2 })] }, 'west'],
    ['nothing said before', { change: [moved('account', 'a', ENTRY + 1, { previous: null })] }, 'blank'],
    [
      'moved there and back, in any order of the rows',
      {
        change: [
          moved('account', 'a', ENTRY + 5, { segment: 'north', previous: 'south' }),
          moved('account', 'a', ENTRY - 5),
        ],
      },
      'south',
    ],
    [
      'moved twice afterwards: before the first',
      {
        change: [
          moved('account', 'a', ENTRY + 5, { segment: 'east', previous: 'south' }),
          moved('account', 'a', ENTRY + 3),
        ],
      },
      'north',
    ],
    [
      'its own value first, whatever its account was',
      { opportunity: { segment_01: 'east' }, change: [moved('account', 'a', ENTRY + 1)] },
      'east',
    ],
    [
      'its own value by its own history',
      {
        opportunity: { segment_01: 'east' },
        tracked: [tracked('crm.Deal')],
        change: [moved('opportunity', 'd', ENTRY + 1)],
      },
      'north',
    ],
    [
      'an account that was in none, and the person behind it',
      { person: [person('east')], change: [moved('account', 'a', ENTRY + 1, { previous: 'blank' })] },
      'east',
    ],
    [
      'an account before the person behind it',
      { person: [person('east')], change: [moved('account', 'a', ENTRY + 1)] },
      'north',
    ],
    [
      'of two records of an account, one that says something',
      {
        account: [account('west'), account('south', { source: 'hub', account_id: 'h' })],
        change: [moved('account', 'a', ENTRY + 1, { previous: 'unmapped' })],
        same: [{ grain: 'account', record_id: 'h', unit_id: 'a', how: 'matched' }],
      },
      'south',
    ],
  ])('%s', async (_, world, segment) => {
    const given = { account: [account('west')], tracked: [tracked('crm.Account')], ...world };
    expect((await entered(given))[0]).toBe(segment);
  });
});

describe('the segment of a person when it entered', () => {
  it.each<[string, World, string]>([
    ['moved after', { person: [person('south')], change: [moved('person', 'p', ENTRY + 1)] }, 'north'],
    [
      'of two records the first of precedence',
      {
        person: [person('west', { source: 'hub', object: 'contacts', person_id: 'h' }), person('south')],
        change: [moved('person', 'p', ENTRY + 1)],
        same: [{ grain: 'person', record_id: 'h', unit_id: 'p', how: 'matched' }],
      },
      'north',
    ],
    [
      'of two records the second, where the first was in none',
      {
        person: [person('west', { source: 'hub', object: 'contacts', person_id: 'h' }), person('south')],
        change: [moved('person', 'p', ENTRY + 1, { previous: 'blank' })],
        same: [{ grain: 'person', record_id: 'h', unit_id: 'p', how: 'matched' }],
      },
      'west',
    ],
    ['not that of its account', { person: [person('blank')], account: [account('west')] }, 'blank'],
  ])('%s', async (_, world, segment) => {
    expect((await entered({ tracked: [tracked('crm.Lead')], ...world }))[1]).toBe(segment);
  });
});

it('is what touches or usage told of by then, in their dimensions', async () => {
  const known = [{ unit_key: 1, entry_day: ENTRY, slot: 1, segment: 'speed' }];
  expect(await entered({ known })).toEqual(['speed']);
});

it('is not asked where no dimension has a history', async () => {
  expect(await entered({ account: [account('west')] })).toEqual([]);
});

it('is the segment that has to be large enough to be shown', async () => {
  await entered({
    account: [account('south')],
    tracked: [tracked('crm.Account')],
    change: [moved('account', 'a', ENTRY + 1)],
  });
  await session.run(`CREATE OR REPLACE TABLE entry_segment AS ${namedQuery('entry_segment', SLOTS.length)}`);
  await session.run(`UPDATE unit SET funnel = grain, owner_key = 'o', segment_01 = 'south'`);
  await writeRows(session, 'run', { period_end_day: 'integer' }, [{ period_end_day: ENTRY + 10 }]);
  await writeRows(session, 'calendar', { day: 'integer', month: 'integer' }, [{ day: ENTRY, month: 202501 }]);
  const rows = await session.rows(`SELECT * FROM (${namedQuery('segment_size', 1)}) q WHERE funnel = 'opportunity'`);
  expect(rows.map(({ segment, accounts }) => [segment, Number(accounts)])).toEqual([['north', 1]]);
});
