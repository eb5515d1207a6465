import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableColumns } from '../../shared/contracts/canonical-tables.ts';
import { ContractError, IntegrityError } from '../../shared/contracts/errors.ts';
import type { ObjectStore, Query, QueryEngine, Table } from '../../shared/ports.ts';
import { type RowColumns, rowSchema, tableColumns } from '../../shared/queries/row.ts';
import { type Row, writeTable } from '../../shared/queries/table-file.ts';

export type QueryEngineUnderTest = {
  readonly engine: QueryEngine;
  /** Where the engine finds its tables and leaves those that it makes. */
  readonly objects: ObjectStore;
  readonly close: () => Promise<void>;
};

const COLUMNS = { id: 'integer', name: 'text?', amount: 'integer?', open: 'boolean?' } as const satisfies RowColumns;
const ROWS: readonly Row[] = [
  { id: 1, name: 'Ada', amount: 100, open: true },
  { id: 2, name: "O'Brien", amount: -250, open: false },
  { id: 3, name: null, amount: null, open: null },
  { id: 4, name: 'Zoë 日本 🚀', amount: Number.MAX_SAFE_INTEGER, open: true },
  { id: 5, name: "x' OR 1=1 --", amount: 0, open: false },
  { id: 6, name: '', amount: Number.MIN_SAFE_INTEGER, open: null },
  { id: 7, name: 'two\nlines, "quoted"; back\\slash\tand tab', amount: 7, open: true },
];

/** What every query engine promises. Queries are in Trino's words. */
export function queryEngineContract(make: () => Promise<QueryEngineUnderTest>): void {
  let made: QueryEngineUnderTest;
  let deals: Table;
  let nothing: Table;

  beforeAll(async () => {
    made = await make();
    deals = await table('given/deals', tableColumns(COLUMNS), ROWS);
    nothing = await table('given/nothing', tableColumns(COLUMNS), []);
  });
  afterAll(() => made.close());

  async function table(prefix: string, columns: TableColumns, rows: readonly Row[]): Promise<Table> {
    await made.objects.write(`${prefix}/part-0.parquet`, writeTable(columns, rows));
    return { prefix, columns };
  }

  const query = (sql: string, parameters: Query['parameters'] = [], tables: Query['tables'] = { deals }): Query => ({
    name: 'asked',
    sql,
    tables,
    parameters,
  });
  const everything = 'SELECT id, name, amount, open FROM {{deals}} ORDER BY id';
  const collect = <const Columns extends RowColumns>(asked: Query, columns: Columns, limit = 100) =>
    made.engine.collect(asked, rowSchema(columns), limit);
  const byName = (parameter: string | number) =>
    collect(query('SELECT id FROM {{deals}} WHERE name = ? ORDER BY id', [parameter]), { id: 'integer' });

  describe('collect', () => {
    it('hands out NULL, Unicode, large and negative integers and booleans as they were written', async () => {
      expect(await collect(query(everything), COLUMNS)).toEqual(ROWS);
    });

    it('reads all files below the prefix, whatever the order of their columns', async () => {
      await made.objects.write(
        'given/split/one/part-0.parquet',
        writeTable({ id: 'integer', name: 'text' }, [{ id: 1, name: 'a' }]),
      );
      await made.objects.write(
        'given/split/two/part-0.parquet',
        writeTable({ name: 'text', id: 'integer' }, [{ id: 2, name: 'b' }]),
      );
      const split = { prefix: 'given/split', columns: { id: 'integer', name: 'text' } } as const;
      const rows = await collect(query('SELECT id, name FROM {{split}} ORDER BY id', [], { split }), {
        id: 'integer',
        name: 'text',
      });
      expect(rows).toEqual([
        { id: 1, name: 'a' },
        { id: 2, name: 'b' },
      ]);
    });

    it('gives no rows of an empty table, and the aggregates of none', async () => {
      expect(await collect(query('SELECT id FROM {{nothing}}', [], { nothing }), { id: 'integer' })).toEqual([]);
      const counted = query('SELECT count(*) AS units, sum(amount) AS amount FROM {{nothing}}', [], { nothing });
      expect(await collect(counted, { units: 'integer', amount: 'integer?' })).toEqual([{ units: 0, amount: null }]);
    });

    it('gives sums of integers exactly, beyond 32 bits', async () => {
      const summed = query('SELECT count(*) AS units, sum(amount) AS amount FROM {{deals}} WHERE id IN (1, 2, 4)');
      const rows = collect(summed, { units: 'integer', amount: 'integer' });
      expect(await rows).toEqual([{ units: 3, amount: Number.MAX_SAFE_INTEGER - 150 }]);
    });

    it('refuses an integer that a number does not hold exactly', async () => {
      const asked = query('SELECT amount + 1 AS amount FROM {{deals}} WHERE id = 4');
      await expect(collect(asked, { amount: 'integer' })).rejects.toThrow(ContractError);
    });

    it('refuses rows that their schema does not take: a NULL, a column more, a column less, another kind', async () => {
      await expect(collect(query(everything), { ...COLUMNS, name: 'text' })).rejects.toThrow(ContractError);
      await expect(collect(query('SELECT id, name FROM {{deals}}'), { id: 'integer' })).rejects.toThrow(ContractError);
      await expect(collect(query('SELECT id FROM {{deals}}'), { id: 'integer', name: 'text?' })).rejects.toThrow(
        ContractError,
      );
      await expect(collect(query('SELECT id FROM {{deals}}'), { id: 'boolean' })).rejects.toThrow(ContractError);
    });

    it('takes as many rows as the limit, and refuses one more', async () => {
      expect(await collect(query(everything), COLUMNS, ROWS.length)).toHaveLength(ROWS.length);
      await expect(collect(query(everything), COLUMNS, ROWS.length - 1)).rejects.toThrow(IntegrityError);
    });

    it('divides, orders NULLs and joins texts as Trino does', async () => {
      const asked = query(
        "SELECT id / 2 AS half, -7 / 2 AS negative, name || 'x' AS name FROM {{deals}} WHERE id <= 3 ORDER BY amount DESC",
      );
      expect(await collect(asked, { half: 'integer', negative: 'integer', name: 'text?' })).toEqual([
        { half: 0, negative: -3, name: 'Adax' },
        { half: 1, negative: -3, name: "O'Brienx" },
        { half: 1, negative: -3, name: null },
      ]);
    });

    it('refuses a table that the query was not given, and one that is not there', async () => {
      await expect(collect(query('SELECT id FROM {{other}}'), { id: 'integer' })).rejects.toThrow(/other/);
      const absent = { prefix: 'given/absent', columns: { id: 'integer' } } as const;
      await expect(collect(query('SELECT id FROM {{absent}}', [], { absent }), { id: 'integer' })).rejects.toThrow();
    });
  });

  describe('parameters', () => {
    it.each(ROWS.filter(({ name }) => name !== null))(
      'are values, never words of the query: $name',
      async ({ id, name }) => {
        expect(await byName(String(name))).toEqual([{ id }]);
      },
    );

    it.each(["' OR ''='", '1; DROP TABLE deals', '%', '?', '{{deals}}', '\\'])(
      'find nothing where nothing has that name: %s',
      async (text) => {
        expect(await byName(text)).toEqual([]);
        expect(await collect(query(everything), COLUMNS)).toHaveLength(ROWS.length);
      },
    );

    it('may be several, texts and numbers, in their order', async () => {
      const asked = query('SELECT id FROM {{deals}} WHERE amount > ? AND amount < ? AND name <> ? ORDER BY id', [
        -300,
        Number.MAX_SAFE_INTEGER,
        'Ada',
      ]);
      expect(await collect(asked, { id: 'integer' })).toEqual([{ id: 2 }, { id: 5 }, { id: 7 }]);
    });
  });

  describe('materialise', () => {
    const written = (prefix: string): Table => ({ prefix, columns: tableColumns(COLUMNS) });
    const materialise = (asked: Query, prefix: string, columns: RowColumns = COLUMNS) =>
      made.engine.materialise(asked, prefix, tableColumns(columns));
    const read = (prefix: string) =>
      collect(query('SELECT id, name, amount, open FROM {{made}} ORDER BY id', [], { made: written(prefix) }), COLUMNS);

    it('writes what collect then reads, and says how many rows', async () => {
      expect(await materialise(query(everything), 'made/all')).toEqual({ rows: ROWS.length });
      expect(await read('made/all')).toEqual(ROWS);
      const below = await made.objects.list('made/all');
      expect(below.length).toBeGreaterThan(0);
    });

    it('writes a table without rows, which can be read', async () => {
      expect(
        await materialise(query('SELECT id, name, amount, open FROM {{nothing}}', [], { nothing }), 'made/nothing'),
      ).toEqual({ rows: 0 });
      expect(await read('made/nothing')).toEqual([]);
    });

    it('binds parameters in WHERE', async () => {
      const asked = query('SELECT id, name, amount, open FROM {{deals}} WHERE name = ?', ["x' OR 1=1 --"]);
      expect(await materialise(asked, 'made/bound')).toEqual({ rows: 1 });
      expect(await read('made/bound')).toEqual([ROWS[4]]);
    });

    it('replaces what an earlier try left below the same prefix', async () => {
      await materialise(query(everything), 'made/again');
      expect(
        await materialise(query('SELECT id, name, amount, open FROM {{deals}} WHERE id < 3'), 'made/again'),
      ).toEqual({ rows: 2 });
      expect(await read('made/again')).toEqual(ROWS.slice(0, 2));
    });

    it('leaves a prefix alone that begins with the same letters', async () => {
      await materialise(query(everything), 'made/near-by');
      await materialise(query('SELECT id, name, amount, open FROM {{deals}} WHERE id < 3'), 'made/near');
      expect(await read('made/near-by')).toEqual(ROWS);
    });

    it.each([
      ['a column less', 'SELECT id, name, amount FROM {{deals}}'],
      ['a column more', 'SELECT id, name, amount, open, id AS other FROM {{deals}}'],
      ['columns in another order', 'SELECT name, id, amount, open FROM {{deals}}'],
    ])('refuses a result with %s than declared', async (_, sql) => {
      await expect(materialise(query(sql), 'made/wrong')).rejects.toThrow(ContractError);
    });

    it('feeds the next query, as the journeys do', async () => {
      await materialise(query(everything), 'made/first');
      const second = query('SELECT id, name, amount, open FROM {{first}} WHERE open', [], {
        first: written('made/first'),
      });
      expect(await materialise(second, 'made/second')).toEqual({ rows: 3 });
      expect((await read('made/second')).map(({ id }) => id)).toEqual([1, 4, 7]);
    });
  });

  describe('at the same time', () => {
    it('queries do not see each other: tables by one name, parameters, results', async () => {
      const others = await Promise.all(
        [1, 2, 3, 4, 5, 6, 7, 8].map((n) => table(`given/other-${n}`, { id: 'integer' }, [{ id: n }, { id: n * 100 }])),
      );
      const asked = others.map((deals, index) =>
        collect(query('SELECT id, id / 3 AS third FROM {{deals}} WHERE id > ?', [index + 1], { deals }), {
          id: 'integer',
          third: 'integer',
        }),
      );
      const expected = others.map((_, index) => [
        { id: (index + 1) * 100, third: Math.trunc(((index + 1) * 100) / 3) },
      ]);
      expect(await Promise.all(asked)).toEqual(expected);
    });

    it('a query that fails does not harm its neighbours', async () => {
      const [failed, fine] = await Promise.allSettled([
        collect(query('SELECT nonsense FROM {{deals}}'), COLUMNS),
        collect(query(everything), COLUMNS),
      ]);
      expect(failed.status).toBe('rejected');
      expect(fine).toMatchObject({ status: 'fulfilled', value: ROWS });
    });
  });
}
