import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type ColumnKind } from '../../../shared/contracts/canonical-tables.ts';
import { JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { tableColumns } from '../../../shared/queries/row.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;
type Deal = {
  readonly entered: number;
  readonly days: number;
  readonly end: 'won' | 'lost' | 'cleared' | 'open';
  readonly window: 'period' | 'window' | 'earlier';
};
type Work = {
  readonly id: string;
  readonly day: number;
  readonly role: string | null;
  /** Numbers of deals: the one that it names, and the one behind which its person or contact stands. */
  readonly names: number | null;
  readonly person: number | null;
  readonly contact: number | null;
};

const TABLES = {
  journey_stage: tableColumns(JOURNEY_QUERIES.journey_stage.columns),
  person: CANONICAL_TABLES.person,
  opportunity: CANONICAL_TABLES.opportunity,
  opportunity_person: CANONICAL_TABLES.opportunity_person,
  activity: CANONICAL_TABLES.activity,
  same_record: tableColumns(JOURNEY_QUERIES.same_record.columns),
  run: { counts_activity: 'boolean', divides_by_touch: 'boolean', lookback_days: 'integer' },
} as const satisfies Record<string, Readonly<Record<string, ColumnKind>>>;
const TYPES: Readonly<Record<ColumnKind, string>> = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' };

const deals = fc.array(
  fc.record<Deal>({
    entered: fc.integer({ min: 95, max: 105 }),
    days: fc.integer({ min: 0, max: 30 }),
    end: fc.constantFrom('won', 'lost', 'cleared', 'open'),
    window: fc.constantFrom('period', 'window', 'window', 'earlier'),
  }),
  { minLength: 1, maxLength: 4 },
);
const one = fc.option(fc.integer({ min: 0, max: 4 }));
const works = fc.uniqueArray(
  fc.record<Work>({
    id: fc.string({ unit: fc.constantFrom('1', '2', 'w'), minLength: 1, maxLength: 3 }),
    day: fc.integer({ min: 90, max: 140 }),
    role: fc.constantFrom('sdr', 'ae', null),
    names: one,
    person: one,
    contact: one,
  }),
  { maxLength: 8, selector: ({ id }) => id },
);

describe('activity.sql', () => {
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
  });

  it('counts for each opportunity what a reader of the export would', async () => {
    await fc.assert(
      fc.asyncProperty(deals, works, async (world, done) => {
        await write(world, done, true);
        expect(await rows('slot = 1')).toEqual(
          world.flatMap((deal, index) => expectedRows(deal, index, done, world.length)).sort(compare),
        );
        const [total] = await rows("slot = 0 AND role = 'all'", 'sum(opportunities)');
        const counted = world.filter(({ window }) => window !== 'earlier').length;
        expect(Number(total?.n ?? 0)).toBe(counted);
      }),
      { numRuns: 30 },
    );
  });

  it('is empty where the definitions count none', async () => {
    await write([{ entered: 100, days: 5, end: 'won', window: 'window' }], [], false);
    expect(await rows('true')).toEqual([]);
  });

  it('counts an activity once, by however many parties it names', async () => {
    const work = { id: 'w', day: 101, role: 'sdr', names: null, person: 0, contact: 0 };
    await write([{ entered: 100, days: 5, end: 'open', window: 'window' }], [work], true);
    expect(await rows("slot = 1 AND role = 'all'")).toMatchObject([{ segment: 'd0', activities: 1n }]);
  });

  it('follows an opportunity that was merged into another', async () => {
    const work = { id: 'w', day: 101, role: 'sdr', names: 1, person: null, contact: null };
    const deal: Deal = { entered: 100, days: 5, end: 'open', window: 'window' };
    await write([deal, { ...deal, window: 'earlier' }], [work], true);
    await session.run("INSERT INTO same_record VALUES ('opportunity', 'd1', 'd0', 'merged')");
    await findParties();
    expect(await rows("slot = 1 AND role = 'sdr'")).toMatchObject([{ segment: 'd0', activities: 1n }]);
  });

  async function rows(where: string, sum?: string) {
    const columns =
      sum === undefined
        ? 'segment, role, outcome, place, CAST(age_to AS BIGINT) AS age_to, CAST(opportunities AS BIGINT) AS opportunities, CAST(activities AS BIGINT) AS activities'
        : `CAST(${sum} AS BIGINT) AS n`;
    const found = await session.rows(`SELECT ${columns} FROM (${namedQuery('activity', 1)}) q WHERE ${where}`);
    return found.map((row) => ({ ...row }) as Record<string, unknown>).sort(compare);
  }

  async function write(world: readonly Deal[], done: readonly Work[], counts: boolean): Promise<void> {
    const given: Readonly<Record<string, readonly Row[]>> = {
      ...tablesOf(world, done),
      run: [{ counts_activity: counts }],
    };
    for (const [name, columns] of Object.entries(TABLES)) {
      const declared = Object.entries(columns).map(([column, kind]) => `${column} ${TYPES[kind as ColumnKind]}`);
      await session.run(`CREATE OR REPLACE TABLE ${name} (${declared})`);
      const values = (given[name] ?? []).map(
        (row) => `(${Object.keys(columns).map((column) => literal(row[column]))})`,
      );
      if (values.length > 0) await session.run(`INSERT INTO ${name} VALUES ${values}`);
    }
    await findParties();
  }

  async function findParties(): Promise<void> {
    await session.run(`CREATE OR REPLACE TABLE party AS ${namedQuery('party', 1)}`);
  }
});

function literal(value: Cell | undefined): string {
  return typeof value === 'string' ? `'${value}'` : String(value ?? null);
}

/** Each opportunity is a segment of its own. A person became the opportunity of its number, a contact has a role in it, twice. */
function tablesOf(world: readonly Deal[], done: readonly Work[]) {
  const name = (letter: string, index: number | null) => (index === null ? null : `${letter}${index}`);
  const numbers = world.map((_, index) => index);
  return {
    journey_stage: world.map(({ entered, days, end, window }, index) => ({
      ...{ grain: 'opportunity', funnel: 'sales', unit_id: `d${index}`, segment_01: `d${index}`, is_first: true },
      ...{ entered_day: entered, watched: end === 'open' ? days : days + 50, entry_window: window },
      unit_age: end === 'open' ? null : days,
      unit_outcome: end === 'cleared' ? 'lost' : end,
      administrative: end === 'cleared',
    })),
    opportunity: numbers.map((index) => ({ opportunity_id: `d${index}` })),
    person: numbers.map((index) => ({ person_id: `p${index}`, contact_id: null, opportunity_id: `d${index}` })),
    opportunity_person: numbers.flatMap((index) => [
      { opportunity_id: `d${index}`, contact_id: `c${index}`, role: 'User' },
      { opportunity_id: `d${index}`, contact_id: `c${index}`, role: 'Buyer' },
    ]),
    // the person stands in a row of its own: parties of one activity need not be in one row
    activity: done.flatMap(({ id, day, role, names, person, contact }) => {
      const row = { source: 'crm', activity_id: id, actor_role: role, happened_day: day };
      return [
        { ...row, opportunity_id: name('d', names), contact_id: name('c', contact) },
        { ...row, person_id: name('p', person) },
      ];
    }),
  };
}

function expectedRows(deal: Deal, index: number, done: readonly Work[], known: number) {
  if (deal.window === 'earlier') return [];
  const namesOne = (number: number | null) => number !== null && number < known;
  const own = done.filter(({ day, names, person, contact }) => {
    const parties = namesOne(names) ? [names] : [person, contact];
    return parties.includes(index) && day >= deal.entered && day <= deal.entered + deal.days;
  });
  const outcome = deal.end === 'cleared' ? 'lost' : deal.end;
  const row = { segment: `d${index}`, outcome, opportunities: 1n };
  const first = Math.min(...own.map(({ day }) => day)) - deal.entered;
  const without = deal.end === 'won' || deal.end === 'lost' ? 'closed' : 'open';
  const all = { ...row, role: 'all', activities: BigInt(own.length) };
  const roles = [...new Set(own.map(({ role }) => role ?? 'blank'))];
  return [
    own.length > 0
      ? { ...all, place: 'first', age_to: BigInt(first) }
      : { ...all, place: without, age_to: BigInt(deal.days) },
    ...roles.map((role) => ({
      ...{ ...row, role, place: 'first', age_to: 0n },
      activities: BigInt(own.filter((work) => (work.role ?? 'blank') === role).length),
    })),
  ];
}

function compare(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): number {
  const key = ({ segment, role }: Readonly<Record<string, unknown>>) => `${segment} ${role}`;
  return key(one) < key(other) ? -1 : 1;
}
