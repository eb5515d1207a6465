import { beforeAll, describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, SLOTS } from '../../../shared/contracts/canonical-tables.ts';
import { JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';
import { writeRows } from './write-rows.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;
type World = { readonly person?: readonly Row[]; readonly merge?: readonly Row[]; readonly by?: readonly string[] };

const AS_OF = 20_000;
const PRECEDENCE = ['sf.Lead', 'sf.Contact', 'hs.contacts', 'mk.leads', 'csv.people'];
const QUERIES = ['merged_record', 'person_link', 'same_record', 'joined_person'] as const;

let session: DuckdbSession;
beforeAll(async () => {
  session = await duckdbSession();
});

const person = (object: string, id: string, more: Row = {}): Row => {
  const [source = '', table = ''] = object.split('.');
  return { source, object: table, person_id: id, person_key: id, created_at: 100, created_day: 1, ...more };
};
const merge = (record: string, survivor: string, day: number | null = null, grain = 'person'): Row => ({
  ...{ grain, record_id: record, survivor_id: survivor, merged_day: day },
  merged_at: day === null ? null : day * 86_400,
});

/** Makes the journey tables about records from those that a world holds. */
async function build({ person: people = [], merge: merges = [], by = ['id', 'conversion', 'email'] }: World) {
  await writeRows(session, 'person', CANONICAL_TABLES.person, people);
  await writeRows(session, 'merge', CANONICAL_TABLES.merge, merges);
  await writeRows(session, 'run', { as_of_day: 'integer' }, [{ as_of_day: AS_OF }]);
  const numbered = (values: readonly string[], name: string) =>
    values.map((value, index) => ({ [name]: value, place: index + 1 }));
  await writeRows(session, 'matched_object', { object: 'text', place: 'integer' }, numbered(PRECEDENCE, 'object'));
  await writeRows(session, 'matching_way', { way: 'text', place: 'integer' }, numbered(by, 'way'));
  for (const name of QUERIES) {
    const columns = Object.keys(JOURNEY_QUERIES[name].columns).join(', ');
    await session.run(
      `CREATE OR REPLACE TABLE ${name} AS SELECT ${columns} FROM (${namedQuery(name, SLOTS.length)}) q`,
    );
  }
}

async function same(world: World): Promise<readonly string[]> {
  await build(world);
  const rows = await session.rows('SELECT * FROM same_record ORDER BY grain, record_id');
  return rows.map(({ record_id: record, unit_id: unit, how }) => `${record} ${how} ${unit}`);
}

describe('merges', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    ['one', [merge('a', 'b')], ['a merged b']],
    ['on the as-of day', [merge('a', 'b', AS_OF)], ['a merged b']],
    ['after the as-of day: none yet', [merge('a', 'b', AS_OF + 1)], []],
    ['told twice: the later', [merge('a', 'b', 10), merge('a', 'c', 20), merge('a', 'd')], ['a merged c']],
    ['told with a day and without: the day decides', [merge('a', 'b', AS_OF + 1), merge('a', 'b')], []],
    ['told without a day alone', [merge('a', 'b'), merge('c', 'b', AS_OF + 1)], ['a merged b']],
    ['into itself: none', [merge('a', 'a')], []],
    [
      'of four in a row',
      ['ab', 'bc', 'cd', 'de'].map(([x = '', y = '']) => merge(x, y)),
      ['a merged e', 'b merged e', 'c merged e', 'd merged e'],
    ],
    ['in a ring: all are still there', [merge('a', 'b'), merge('b', 'a')], []],
    ['into a ring', [merge('c', 'a'), merge('a', 'b'), merge('b', 'a')], []],
    [
      'of records of another kind with the same id',
      [merge('a', 'b', null, 'account'), merge('b', 'c')],
      ['a merged b', 'b merged c'],
    ],
  ])('%s', async (_name, merges, expected) => {
    expect(await same({ merge: merges })).toEqual(expected);
  });
});

describe('persons of several systems', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'the later names the earlier',
      [person('sf.Lead', 'L'), person('hs.contacts', 'H', { same_as: 'L' })],
      ['H matched L'],
    ],
    [
      'the earlier names the later',
      [person('sf.Lead', 'L', { same_as: 'H' }), person('hs.contacts', 'H')],
      ['H matched L'],
    ],
    [
      'both number from one: no match',
      [person('sf.Lead', '1', { contact_id: 'c' }), person('hs.contacts', '1', { contact_id: 'd' })],
      [],
    ],
    [
      'a lead and the contact that it became',
      [person('sf.Lead', 'L', { contact_id: 'C' }), person('sf.Contact', 'C', { contact_id: 'C' })],
      ['C matched L'],
    ],
    [
      'one address',
      [person('sf.Lead', 'L', { email_key: 'k' }), person('mk.leads', 'M', { email_key: 'k' })],
      ['M matched L'],
    ],
    [
      'two of one object with one address: not matched with each other',
      [person('sf.Lead', 'L', { email_key: 'k' }), person('sf.Lead', 'K', { email_key: 'k' })],
      [],
    ],
    [
      'an object without precedence: no match',
      [person('sf.Lead', 'L'), person('xx.people', 'X', { same_as: 'L' })],
      [],
    ],
    [
      'the id goes before the address',
      [
        person('sf.Lead', 'L', { email_key: 'k', created_at: 1 }),
        person('sf.Lead', 'K'),
        person('hs.contacts', 'H', { same_as: 'K', email_key: 'k' }),
      ],
      ['H matched K'],
    ],
    [
      'the object that comes first goes before the one that was created first',
      [
        person('sf.Contact', 'C', { email_key: 'k', created_at: 1 }),
        person('sf.Lead', 'L', { email_key: 'k', created_at: 2 }),
        person('hs.contacts', 'H', { email_key: 'k' }),
      ],
      ['C matched L', 'H matched L'],
    ],
    [
      'of several persons with one key the one created first, then the least id',
      [
        person('sf.Lead', 'B', { email_key: 'k', created_at: 5 }),
        person('sf.Lead', 'A', { email_key: 'k', created_at: 5 }),
        person('sf.Lead', '0', { email_key: 'k', created_at: null }),
        person('hs.contacts', 'H', { email_key: 'k' }),
      ],
      ['H matched A'],
    ],
    [
      'a chain through every object',
      [
        person('sf.Lead', 'L'),
        ...['sf.Contact C L', 'hs.contacts H C', 'mk.leads M H', 'csv.people P M'].map((text) => {
          const [object = '', id = '', other = ''] = text.split(' ');
          return person(object, id, { same_as: other });
        }),
      ],
      ['C matched L', 'H matched L', 'M matched L', 'P matched L'],
    ],
    [
      'the first of two records is one with the other, the second a cycle of its own',
      [
        person('sf.Lead', 'L', { contact_id: 'c' }),
        person('hs.contacts', 'B', { same_contact: 'c', created_at: 7 }),
        person('hs.contacts', 'A', { same_contact: 'c', created_at: 8 }),
      ],
      ['B matched L'],
    ],
  ])('%s', async (_name, people, expected) => {
    expect(await same({ person: people })).toEqual(expected);
  });

  it('only the ways that the definitions name', async () => {
    const people = [person('sf.Lead', 'L', { email_key: 'k' }), person('hs.contacts', 'H', { email_key: 'k' })];
    expect(await same({ person: people, by: ['id', 'conversion'] })).toEqual([]);
  });

  it('whoever was merged is matched as the survivor, and a record that names a merged one means the survivor', async () => {
    const people = [
      person('sf.Lead', 'L'),
      person('sf.Lead', 'K'),
      person('hs.contacts', 'H', { same_as: 'K' }),
      person('hs.contacts', 'G'),
    ];
    const merges = [merge('K', 'L'), merge('G', 'H')];
    expect(await same({ person: people, merge: merges })).toEqual(['G merged L', 'H matched L', 'K merged L']);
  });

  it('a next cycle has the key of the person whom it is of, through a chain', async () => {
    const people = [
      person('sf.Lead', 'L', { person_key: 'anna' }),
      person('hs.contacts', 'H', { same_as: 'L' }),
      person('mk.leads', 'M', { same_as: 'H', created_at: 1 }),
      person('mk.leads', 'N', { same_as: 'H', created_at: 2 }),
    ];
    await build({ person: people });
    expect(await session.rows("SELECT person_id, first_key FROM joined_person WHERE person_id <> 'L'")).toEqual([
      { person_id: 'N', first_key: 'anna' },
    ]);
  });

  it('the earliest creation counts, and of each value the first that the precedence has', async () => {
    const people = [
      person('sf.Lead', 'L', {
        created_at: 90,
        owner_id: null,
        account_id: 'A',
        segment_01: 'blank',
        segment_02: 'unmapped',
        segment_03: 'x',
      }),
      person('hs.contacts', 'H', {
        same_as: 'L',
        created_at: 50,
        owner_id: 'o',
        account_id: 'B',
        segment_01: 'y',
        segment_02: 'unmapped',
        segment_03: 'y',
      }),
      person('mk.leads', 'M', {
        same_as: 'L',
        created_at: 70,
        owner_id: 'p',
        opportunity_id: 'D',
        segment_01: 'z',
        segment_02: 'blank',
      }),
    ];
    await build({ person: people });
    const [row] = await session.rows('SELECT * FROM joined_person');
    const {
      person_id,
      first_key,
      account_id,
      owner_id,
      opportunity_id,
      segment_01,
      segment_02,
      segment_03,
      segment_04,
    } = row ?? {};
    expect(Number(row?.created_at)).toBe(50);
    expect([person_id, first_key, account_id, owner_id, opportunity_id]).toEqual(['L', null, 'A', 'o', 'D']);
    expect([segment_01, segment_02, segment_03, segment_04]).toEqual(['y', 'unmapped', 'x', null]);
  });

  it.each<[string, readonly Row[], readonly boolean[]]>([
    [
      'two persons of one key',
      [person('sf.Lead', 'L', { email_key: 'k' }), person('sf.Lead', 'K', { email_key: 'k' })],
      [true],
    ],
    [
      'two cycles of one person',
      [
        person('sf.Lead', 'L', { email_key: 'k', person_key: 'p' }),
        person('sf.Lead', 'K', { email_key: 'k', person_key: 'p' }),
      ],
      [false],
    ],
    [
      'two of the later for one of the earlier',
      [person('sf.Lead', 'L', { email_key: 'k' }), person('hs.contacts', 'I', { email_key: 'k' })],
      [true, true],
    ],
  ])('ambiguous or not: %s', async (_name, people, expected) => {
    await build({ person: [...people, person('hs.contacts', 'H', { email_key: 'k' })] });
    const rows = await session.rows('SELECT is_ambiguous FROM person_link ORDER BY person_id');
    expect(rows.map((row) => row.is_ambiguous)).toEqual(expected);
  });
});
