import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TrinoEngine, trinoEngine } from '../../shared/adapters/trino/trino-engine.ts';
import type { QueryEngine, Table } from '../../shared/ports.ts';
import { AGGREGATE_QUERIES, JOURNEY_QUERIES, SIZE_QUERIES } from '../../shared/queries/catalog.ts';
import type { QueryName } from '../../shared/queries/load.ts';
import { rowSchema, tableColumns } from '../../shared/queries/row.ts';
import { companyWorld } from './company-world.ts';
import { differingRows } from './differing-rows.ts';
import { hostileWorld } from './hostile-world.ts';
import { columnsOf, type QueryWorld } from './query-world.ts';
import { trinoOfTest } from './trino-of-test.ts';

const ANY_NUMBER = 10_000_000;

/** Columns that number the rows of their own table, in any order. */
const NUMBERED: Readonly<Record<string, string>> = { unit: 'unit_key' };

/** What has rows only where records are matched or merged, segments have a history, rates are dated, funnels say what they are of, or activities are counted: the example company has none of that. */
const NOT_OF_THE_EXAMPLE: readonly string[] = [
  'merged_record',
  'person_link',
  'same_record',
  'joined_person',
  'person_match',
  'activity',
  'usage_match',
  'unusable_rate',
  'entry_segment',
  'entry_known',
  'moved_segment',
  'close_date_rate',
  'customer_rate',
];

/** `isTimed`: every query has run once before its time is taken, as a JVM compiles what it runs. */
const worlds = [
  { title: 'the example company', make: () => companyWorld(3000), mayBeEmpty: false, isTimed: true },
  { title: 'tables without rows', make: () => hostileWorld(0, 0), mayBeEmpty: true },
  { title: 'hostile tables, seed 1', make: () => hostileWorld(1, 300), mayBeEmpty: false },
  { title: 'hostile tables, seed 20', make: () => hostileWorld(20, 300), mayBeEmpty: false },
  { title: 'few hostile tables, seed 300', make: () => hostileWorld(300, 30), mayBeEmpty: true },
];

describe.each(worlds)('$title: Trino returns what DuckDB returns', ({ make, mayBeEmpty, isTimed = false }) => {
  const times: Record<string, { rows: number; 'DuckDB ms': number; 'Trino ms': number }> = {};
  let world: QueryWorld;
  let trino: TrinoEngine;

  beforeAll(async () => {
    world = await make();
    trino = trinoEngine({ ...trinoOfTest(), base: `local://${world.root}`, objects: world.objects });
  });
  afterAll(async () => {
    await trino?.close();
    world?.remove();
    if (isTimed) console.table(times);
  });

  // compared by Trino, as tables have no order, and DuckDB's Node binding (1.5.5) drops a U+FEFF that begins a text
  it.each(Object.keys(JOURNEY_QUERIES) as QueryName[])('%s', async (name) => {
    const duckdb = await timed(() => written(world.duckdb, name, 'duckdb'));
    if (isTimed) await written(trino, name, 'trino');
    const onTrino = await timed(() => written(trino, name, 'trino'));
    times[name] = { rows: onTrino.result.rows, 'DuckDB ms': duckdb.milliseconds, 'Trino ms': onTrino.milliseconds };
    if (!mayBeEmpty && !(isTimed && NOT_OF_THE_EXAMPLE.includes(name))) expect(onTrino.result.rows).toBeGreaterThan(0);
    expect(onTrino.result.rows).toBe(duckdb.result.rows);
    expect(await onlyIn(duckdb.result.table, onTrino.result.table, name)).toEqual([]);
    expect(await onlyIn(onTrino.result.table, duckdb.result.table, name)).toEqual([]);
  });

  it.each(Object.keys({ ...SIZE_QUERIES, ...AGGREGATE_QUERIES }) as QueryName[])('%s', async (name) => {
    const collect = (engine: QueryEngine) =>
      timed(() => engine.collect(world.query(name), rowSchema(columnsOf(name)), ANY_NUMBER));
    const duckdb = await collect(world.duckdb);
    if (isTimed) await collect(trino);
    const onTrino = await collect(trino);
    times[name] = { rows: onTrino.result.length, 'DuckDB ms': duckdb.milliseconds, 'Trino ms': onTrino.milliseconds };
    if (!mayBeEmpty && !(isTimed && NOT_OF_THE_EXAMPLE.includes(name)))
      expect(onTrino.result.length).toBeGreaterThan(0);
    expect(differingRows(duckdb.result, onTrino.result)).toEqual([]);
  });

  it('unit: every row has a number of its own', async () => {
    const { result } = await timed(() => written(trino, 'unit', 'trino'));
    const sql = 'SELECT count(DISTINCT unit_key) AS numbers, count(*) AS units FROM {{unit}}';
    const query = { name: 'numbers', sql, tables: { unit: result.table }, parameters: [] };
    const [counted] = await trino.collect(query, rowSchema({ numbers: 'integer', units: 'integer' }), 1);
    expect(counted?.numbers).toBe(counted?.units);
  });

  async function written(engine: QueryEngine, name: QueryName, by: string) {
    const table: Table = { prefix: `runs/by-${by}/${name}`, columns: tableColumns(columnsOf(name)) };
    const { rows } = await engine.materialise(world.query(name), table.prefix, table.columns);
    return { rows, table };
  }

  async function onlyIn(first: Table, second: Table, name: QueryName): Promise<readonly unknown[]> {
    const columns = Object.fromEntries(Object.entries(columnsOf(name)).filter(([column]) => column !== NUMBERED[name]));
    const list = Object.keys(columns).join(', ');
    const sql = `SELECT ${list} FROM {{first}} EXCEPT ALL SELECT ${list} FROM {{second}}`;
    const query = { name: `comparison of ${name}`, sql, tables: { first, second }, parameters: [] };
    return (await trino.collect(query, rowSchema(columns), ANY_NUMBER)).slice(0, 3);
  }
});

async function timed<Result>(work: () => Promise<Result>) {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: Math.round(performance.now() - started) };
}
