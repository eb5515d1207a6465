import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type ColumnKind } from '../../../shared/contracts/canonical-tables.ts';
import { ATTRIBUTION_MODELS } from '../../../shared/contracts/outputs.ts';
import { JOURNEY_QUERIES } from '../../../shared/queries/catalog.ts';
import { tableColumns } from '../../../shared/queries/row.ts';
import { type DuckdbSession, duckdbSession } from './duckdb-session.ts';
import { namedQuery } from './query-text.ts';

type Cell = string | number | boolean | null;
type Touch = {
  readonly id: string;
  readonly day: number;
  readonly hour: number;
  readonly channel: string | null;
  readonly by: Way;
};
type Way = 'person' | 'converted' | 'role' | 'opportunity' | 'all';
type Deal = {
  readonly id: string;
  readonly created: number;
  readonly won: number | null;
  readonly amount: number | null;
  readonly lead: number | null;
  readonly touches: readonly Touch[];
};

const LOOKBACK = 30;
const MILLION = 1_000_000n;
const TABLES = {
  journey_stage: tableColumns(JOURNEY_QUERIES.journey_stage.columns),
  person: CANONICAL_TABLES.person,
  opportunity: CANONICAL_TABLES.opportunity,
  opportunity_person: CANONICAL_TABLES.opportunity_person,
  touch: CANONICAL_TABLES.touch,
  same_record: tableColumns(JOURNEY_QUERIES.same_record.columns),
  run: { lookback_days: 'integer', counts_activity: 'boolean', divides_by_touch: 'boolean' },
} as const satisfies Record<string, Readonly<Record<string, ColumnKind>>>;
const TYPES: Readonly<Record<ColumnKind, string>> = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' };

const touch = fc.record({
  id: fc.string({ unit: fc.constantFrom('1', '2', '9', 't'), minLength: 1, maxLength: 3 }),
  day: fc.integer({ min: 60, max: 125 }),
  hour: fc.constantFrom(0, 0, 12),
  channel: fc.constantFrom('Email', 'Event', 'Webinar', 'none', null),
  by: fc.constantFrom<Way>('person', 'converted', 'role', 'opportunity', 'all'),
});
const deal = fc.record({
  created: fc.integer({ min: 95, max: 105 }),
  won: fc.option(fc.integer({ min: 95, max: 120 })),
  amount: fc.option(
    fc.oneof(fc.integer({ min: -5_000, max: 9_999_999 }), fc.constantFrom(9_000_000_000_000, -9_000_000_000_000)),
  ),
  lead: fc.option(fc.integer({ min: 65, max: 110 })),
  touches: fc.uniqueArray(touch, { maxLength: 8, selector: ({ id }) => id }),
});
const deals = fc.array(deal, { minLength: 1, maxLength: 6 }).map((found) =>
  found.map(
    (one, index): Deal => ({
      ...one,
      won: one.won === null ? null : Math.max(one.won, one.created),
      id: `d${index}`,
    }),
  ),
);

describe('touch_credit.sql', () => {
  let session: DuckdbSession;
  beforeAll(async () => {
    session = await duckdbSession();
  });

  it('credits each opportunity as the models say, to the millionth and to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(deals, async (world) => {
        await write(world, LOOKBACK);
        const rows = await credits('slot = 1');
        expect(rows).toEqual(world.flatMap(expectedRows).sort(compare));
      }),
      { numRuns: 20 },
    );
  });

  it('sums over channels to the opportunities and their money, for all and for each segment', async () => {
    await fc.assert(
      fc.asyncProperty(deals, async (world) => {
        await write(world, LOOKBACK);
        const sums =
          await session.rows(`SELECT event, model, CAST(sum(credit) AS BIGINT) AS credit, CAST(sum(amount) AS BIGINT) AS amount
          FROM (${namedQuery('touch_credit', 1)}) q WHERE slot = 0 GROUP BY event, model`);
        const won = world.filter((one) => one.won !== null);
        const money = won.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n);
        const totals = new Map([
          ['created', [BigInt(world.length) * MILLION, 0n]],
          ['won', [BigInt(won.length) * MILLION, money]],
        ]);
        expect(sums).toHaveLength(won.length === 0 ? 5 : 10);
        for (const { event, credit, amount } of sums) expect([credit, amount]).toEqual(totals.get(String(event)));
      }),
      { numRuns: 8 },
    );
  });

  it('orders touches of one moment by their ids, and by channel where an id is only a place in the files', async () => {
    const firstOf = async (ids: readonly [string, string], row: (index: number) => number) => {
      const touches = ids.map((id, index) => ({ id, day: 99, hour: 0, channel: ['Web', 'Email'][index] ?? '' }));
      const world = touches.map((one) => ({ ...one, by: 'opportunity' as const }));
      await write([{ id: 'd0', created: 100, won: null, amount: null, lead: null, touches: world }], LOOKBACK);
      for (const [index, id] of ids.entries())
        await session.run(`UPDATE touch SET row_number = ${row(index)} WHERE touch_id = '${id}'`);
      return (await credits("slot = 0 AND model = 'first' AND credit > 0")).map(({ channel }) => channel);
    };
    expect(await firstOf(['t1', 't2'], (index) => 2 - index)).toEqual(['Web']);
    expect(await firstOf(['1:1', '1:2'], (index) => index + 1)).toEqual(['Email']);
    expect(await firstOf(['1:2', '1:1'], (index) => 2 - index)).toEqual(['Email']);
  });

  it('is empty without attribution', async () => {
    await write([{ id: 'd0', created: 100, won: 101, amount: 5, lead: 90, touches: [] }], null);
    expect(await credits('true')).toEqual([]);
  });

  it('takes forty channels for themselves and the others together', async () => {
    const touches = Array.from({ length: 45 }, (_, index) => {
      const channel = `channel ${String(index).padStart(2, '0')}`;
      return { id: `t${index}`, day: 99, hour: 0, channel, by: 'opportunity' as const };
    });
    const often = { id: 'again', day: 99, hour: 0, channel: 'channel 44', by: 'opportunity' as const };
    await write(
      [{ id: 'd0', created: 100, won: null, amount: null, lead: null, touches: [...touches, often] }],
      LOOKBACK,
    );
    const channels = new Set((await credits('slot = 0')).map(({ channel }) => channel));
    expect(channels.size).toBe(41);
    expect(channels).toContain('channel 44');
    expect(channels).toContain('other');
    expect(channels).not.toContain('channel 39');
  });

  it('counts opportunities of the window only', async () => {
    await write([{ id: 'd0', created: 100, won: 101, amount: 5, lead: 90, touches: [] }], LOOKBACK, 'earlier');
    expect(await credits('true')).toEqual([]);
  });

  it.each([
    ['a record matched with the person of the opportunity', 'person', 'x', 'pd0', 'matched'],
    ['a record that was merged into it', 'person', 'x', 'pd0', 'merged'],
    ['a record matched with somebody who has a role in it', 'person', 'x', 'qd0', 'matched'],
  ])('follows a touch of %s', async (_, grain, record, unit, how) => {
    await write([{ id: 'd0', created: 100, won: 101, amount: 5, lead: 90, touches: [] }], LOOKBACK);
    await session.run(`INSERT INTO person (person_id, contact_id, created_day) VALUES ('x', 'cx', 80)`);
    await session.run(`INSERT INTO touch (source, object, file_number, row_number, touch_id, channel, touched_day, touched_at, person_id, contact_id)
      VALUES ('hub', 'Touch', 1, 1, 't1', 'Email', 95, 8208000, 'x', NULL), ('hub', 'Touch', 1, 2, 't2', 'Web', 96, 8294400, NULL, 'cx')`);
    expect(await channelsOf()).toEqual(['none']);
    await session.run(`INSERT INTO same_record VALUES ('${grain}', '${record}', '${unit}', '${how}')`);
    await findParties();
    expect(await channelsOf()).toEqual(['Email', 'Web']);
    expect(await session.rows(touchesOf)).toMatchObject([{ touches_to: 2n, opportunities: 1n, touches: 2n }]);
  });

  it('follows a touch of an opportunity that was merged into another', async () => {
    const won = { created: 100, won: 101, amount: 5, lead: null };
    const touches = [{ id: 't1', day: 99, hour: 0, channel: 'Email', by: 'opportunity' as const }];
    await write(
      [
        { ...won, id: 'd0', touches: [] },
        { ...won, id: 'd1', touches },
      ],
      LOOKBACK,
    );
    await session.run("DELETE FROM journey_stage WHERE unit_id = 'd1'");
    await session.run("INSERT INTO same_record VALUES ('opportunity', 'd1', 'd0', 'merged')");
    await findParties();
    expect(await channelsOf()).toEqual(['Email']);
  });

  it('counts the touches up to each win, a hundred for as many or more', async () => {
    const many = (count: number, day: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: `t${index}`, day, hour: 0, channel: 'Email', by: 'all' as const },
      }));
    const won = { created: 100, won: 110, amount: 5, lead: 90 };
    await write(
      [
        { ...won, id: 'd0', touches: many(1, 70) },
        { ...won, id: 'd1', touches: many(2, 69) },
        { ...won, id: 'd2', touches: many(3, 110) },
        { ...won, id: 'd3', touches: many(4, 111) },
        { ...won, id: 'd4', touches: many(102, 100) },
        { ...won, id: 'd5', won: null, touches: many(5, 100) },
      ],
      LOOKBACK,
    );
    // every touch is a row of its own
    await session.run(
      'CREATE OR REPLACE TABLE touch AS SELECT * REPLACE (row_number() OVER () AS row_number, CAST(row_number() OVER () AS VARCHAR) AS touch_id) FROM touch',
    );
    expect(await session.rows(touchesOf)).toEqual([
      { touches_to: 0n, opportunities: 2n, touches: 0n },
      { touches_to: 1n, opportunities: 1n, touches: 1n },
      { touches_to: 3n, opportunities: 1n, touches: 3n },
      { touches_to: 100n, opportunities: 1n, touches: 102n },
    ]);
  });

  const touchesOf = `SELECT CAST(touches_to AS BIGINT) AS touches_to, CAST(opportunities AS BIGINT) AS opportunities, CAST(touches AS BIGINT) AS touches
    FROM (${namedQuery('touches_to_won', 1)}) q WHERE slot = 0 ORDER BY touches_to`;

  async function channelsOf() {
    const rows = await credits("slot = 0 AND event = 'won' AND model = 'linear'");
    return rows.map(({ channel }) => channel);
  }

  async function findParties(): Promise<void> {
    await session.run(`CREATE OR REPLACE TABLE party AS ${namedQuery('party', 1)}`);
  }

  async function credits(where: string) {
    const rows =
      await session.rows(`SELECT segment, event, channel, model, CAST(credit AS BIGINT) AS credit, CAST(amount AS BIGINT) AS amount, CAST(touched AS BIGINT) AS touched
      FROM (${namedQuery('touch_credit', 1)}) q WHERE ${where}`);
    return rows.map((row) => ({ ...row }) as Record<string, unknown>).sort(compare);
  }

  async function write(world: readonly Deal[], lookback: number | null, window = 'window'): Promise<void> {
    const rows = {
      ...tablesOf(world, window),
      same_record: [],
      run: [{ lookback_days: lookback, counts_activity: false, divides_by_touch: false }],
    };
    for (const [name, columns] of Object.entries(TABLES)) {
      const kinds: Readonly<Record<string, ColumnKind>> = columns;
      const values = (rows[name as keyof typeof rows] as readonly Readonly<Record<string, Cell>>[]).map(
        (row) =>
          `(${Object.entries(kinds).map(([column, kind]) => `CAST(${literal(row[column] ?? null)} AS ${TYPES[kind]})`)})`,
      );
      const declared = Object.entries(kinds).map(([column, kind]) => `${column} ${TYPES[kind]}`);
      await session.run(`CREATE OR REPLACE TABLE ${name} (${declared})`);
      if (values.length > 0) await session.run(`INSERT INTO ${name} VALUES ${values}`);
    }
    await findParties();
  }
});

function literal(value: Cell): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** Each opportunity is a segment of its own, so that the rows of the first slot are those of single opportunities. */
function tablesOf(world: readonly Deal[], window: string) {
  const stages = world.flatMap(({ id, created, won, amount }) => {
    const common = { grain: 'opportunity', funnel: 'sales', unit_id: id, segment_01: id, amount, entry_window: window };
    const first = { ...common, is_first: true, is_last: false, entered_day: created };
    return won === null ? [first] : [first, { ...common, is_first: false, is_last: true, entered_day: won }];
  });
  return {
    journey_stage: stages,
    opportunity: world.map(({ id }) => ({ opportunity_id: id })),
    // one was converted into it; the other, who became known later, has a role in it, twice
    person: world.flatMap(({ id, lead }) => [
      { person_id: `p${id}`, contact_id: `c${id}`, opportunity_id: id, created_day: lead },
      { person_id: `q${id}`, contact_id: `k${id}`, opportunity_id: null, created_day: lead === null ? null : lead + 1 },
    ]),
    opportunity_person: world.flatMap(({ id }) => [
      { opportunity_id: id, contact_id: `k${id}`, role: 'User' },
      { opportunity_id: id, contact_id: `k${id}`, role: 'Buyer' },
    ]),
    touch: world.flatMap(({ id, touches }) =>
      touches.map((one) => ({
        ...{ source: 'crm', object: 'Touch', file_number: 1, row_number: 1 },
        ...{
          touch_id: one.id,
          channel: one.channel,
          touched_day: one.day,
          touched_at: one.day * 86_400 + one.hour * 3600,
        },
        person_id: one.by === 'person' ? `q${id}` : one.by === 'all' ? `p${id}` : null,
        contact_id: one.by === 'converted' ? `c${id}` : one.by === 'role' || one.by === 'all' ? `k${id}` : null,
        opportunity_id: one.by === 'opportunity' || one.by === 'all' ? id : null,
      })),
    ),
  };
}

function expectedRows(one: Deal) {
  const events = one.won === null ? (['created'] as const) : (['created', 'won'] as const);
  return events.flatMap((event) => {
    const until = event === 'won' ? (one.won ?? 0) : one.created;
    const touches = one.touches
      .filter(({ day }) => day >= one.created - LOOKBACK && day <= until)
      .sort((first, second) => first.day - second.day || first.hour - second.hour || (first.id < second.id ? -1 : 1));
    const channels = touches.length === 0 ? ['none'] : touches.map(({ channel }) => channel ?? 'blank');
    const revenue = event === 'won' ? BigInt(one.amount ?? 0) : 0n;
    return ATTRIBUTION_MODELS.flatMap((model) => {
      const shares = sharedBy(weights(model, one, touches), MILLION);
      const paid = paidBy(shares, revenue);
      return [...new Set(channels)].map((channel) => {
        const own = channels.flatMap((name, index) => (name === channel ? [index] : []));
        const sum = (numbers: readonly bigint[]) => own.reduce((total, index) => total + (numbers[index] ?? 0n), 0n);
        return { segment: one.id, event, channel, model, credit: sum(shares), amount: sum(paid), touched: 1n };
      });
    });
  });
}

/** Positions as a reader would find them: by looking, not by counting. */
function weights(
  model: (typeof ATTRIBUTION_MODELS)[number],
  { created, lead }: Deal,
  touches: readonly Touch[],
): bigint[] {
  const last = Math.max(0, touches.length - 1);
  const lastBy = (day: number | null) => touches.findLastIndex((one) => day !== null && one.day <= day);
  const atCreation = lastBy(created);
  const atLead = lead !== null && lead <= created ? lastBy(lead) : -1;
  const positions = { first: [0], last: [last], linear: [], u: [0, atCreation], w: [0, atLead, atCreation] }[model];
  const [each, rest] = { first: [1n, 0n], last: [1n, 0n], linear: [0n, 1n], u: [40n, 20n], w: [30n, 10n] }[model] as [
    bigint,
    bigint,
  ];
  const count = Array.from({ length: last + 1 }, (_, index) => positions.filter((place) => place === index).length);
  const others = BigInt(count.filter((times) => times === 0).length);
  return count.map((times) => (times === 0 ? rest : each * BigInt(times) * (others === 0n ? 1n : others)));
}

function sharedBy(parts: readonly bigint[], whole: bigint): bigint[] {
  const total = parts.reduce((sum, part) => sum + part, 0n);
  return lastHasRest(
    parts.map((part) => (whole * part) / total),
    whole,
  );
}

function paidBy(shares: readonly bigint[], revenue: bigint): bigint[] {
  return lastHasRest(
    shares.map((share) => (revenue * share) / MILLION),
    revenue,
  );
}

function lastHasRest(parts: readonly bigint[], whole: bigint): bigint[] {
  const before = parts.slice(0, -1);
  return [...before, whole - before.reduce((sum, part) => sum + part, 0n)];
}

function compare(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): number {
  const key = ({ segment, event, channel, model }: Readonly<Record<string, unknown>>) =>
    `${segment} ${event} ${channel} ${model}`;
  if (key(one) === key(other)) return 0;
  return key(one) < key(other) ? -1 : 1;
}
