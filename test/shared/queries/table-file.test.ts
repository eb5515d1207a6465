import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableColumns } from '../../../shared/contracts/canonical-tables.ts';
import { ContractError, IntegrityError } from '../../../shared/contracts/errors.ts';
import { type Row, readTable, writeTable } from '../../../shared/queries/table-file.ts';

const columns: TableColumns = { name: 'text', size: 'integer', open: 'boolean' };
const LARGEST = Number.MAX_SAFE_INTEGER;
const rows: readonly Row[] = [
  { name: 'Zürich, "quoted"\n\u0000', size: LARGEST, open: true },
  { name: '名前 🦆', size: -LARGEST, open: false },
  { name: '', size: 0, open: null },
  { name: null, size: null, open: null },
];

describe('a table file', () => {
  it('gives back the rows, in order', async () => {
    expect(await readTable(writeTable(columns, rows), columns)).toEqual(rows);
  });

  it('gives back any rows', async () => {
    const row = fc.record({
      name: fc.option(fc.string({ unit: 'grapheme' })),
      size: fc.option(fc.maxSafeInteger()),
      open: fc.option(fc.boolean()),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (any) => {
        expect(await readTable(writeTable(columns, any), columns)).toEqual(any);
      }),
    );
  });

  it('holds no rows, or only NULLs', async () => {
    expect(await readTable(writeTable(columns, []), columns)).toEqual([]);
    const nulls = Array.from({ length: 40 }, () => ({ name: null, size: null, open: null }));
    expect(await readTable(writeTable(columns, nulls), columns)).toEqual(nulls);
  });

  it('is the same bytes for the same rows', () => {
    expect(writeTable(columns, rows)).toEqual(writeTable(columns, structuredClone(rows)));
  });

  it('reads the columns asked for, also from bytes in the midst of a larger buffer', async () => {
    const file = writeTable(columns, rows);
    const around = new Uint8Array(file.length + 20);
    around.set(file, 7);
    const read = await readTable(around.subarray(7, 7 + file.length), { size: 'integer' });
    expect(read).toEqual(rows.map(({ size }) => ({ size: size ?? null })));
  });

  it('keeps the order across row groups', async () => {
    const many = Array.from({ length: 250_001 }, (_, index) => ({ size: index % 7 === 0 ? null : index }));
    expect(await readTable(writeTable({ size: 'integer' }, many), { size: 'integer' })).toEqual(many);
  });

  it.each<[string, Row]>([
    ['a fraction', { name: 'a', size: 1.5, open: true }],
    ['an integer beyond 2^53 - 1', { name: 'a', size: LARGEST + 1, open: true }],
    ['not a number', { name: 'a', size: Number.NaN, open: true }],
    ['a text for an integer', { name: 'a', size: '1', open: true }],
    ['a number for a text', { name: 1, size: 1, open: true }],
    ['half of a surrogate pair', { name: '\ud83e', size: 1, open: true }],
    ['a number for a boolean', { name: 'a', size: 1, open: 1 }],
    ['a missing column', { name: 'a', size: 1 }],
  ])('refuses to write %s', (_, row) => {
    expect(() => writeTable(columns, [row])).toThrow(ContractError);
  });

  it('refuses a table without columns', () => {
    expect(() => writeTable({}, [])).toThrow(ContractError);
  });

  it('refuses to read damaged bytes, a missing column and another kind', async () => {
    const file = writeTable(columns, rows);
    await expect(readTable(file.subarray(0, file.length - 9), columns)).rejects.toThrow(ContractError);
    await expect(readTable(new Uint8Array(), columns)).rejects.toThrow(ContractError);
    await expect(readTable(file, { ...columns, owner: 'text' })).rejects.toThrow(/lacks the column owner/);
    await expect(readTable(file, { size: 'text' })).rejects.toThrow(ContractError);
    await expect(readTable(file, { name: 'integer' })).rejects.toThrow(ContractError);
  });
});

describe('a table file and DuckDB', () => {
  it.each([
    ['rows', rows],
    ['no rows', []],
    ['many repeated rows', Array.from({ length: 3_000 }, (_, index) => rows[index % rows.length] ?? {})],
  ])('DuckDB reads %s as written', async (_, written) => {
    await withDuckdb(async (query, folder) => {
      const path = join(folder, 'table.parquet');
      await writeFile(path, writeTable(columns, written));
      const types = await query(`describe select * from read_parquet('${path}')`);
      expect(types.map((type) => [type.column_name, type.column_type])).toEqual([
        ['name', 'VARCHAR'],
        ['size', 'BIGINT'],
        ['open', 'BOOLEAN'],
      ]);
      const read = await query(`select * from read_parquet('${path}')`);
      expect(read).toEqual(
        written.map((row) => ({ ...row, size: row.size === null ? null : BigInt(row.size as number) })),
      );
      const [counts] = await query(
        `select count(*) n, count(size) sizes from read_parquet('${path}') where name is null or name >= ''`,
      );
      expect(counts).toEqual({
        n: BigInt(written.length),
        sizes: BigInt(written.filter((row) => row.size !== null).length),
      });
    });
  });

  it.each(['uncompressed', 'snappy'])('reads what DuckDB writes %s', async (compression) => {
    await withDuckdb(async (query, folder) => {
      const path = join(folder, 'table.parquet');
      await query(
        `copy (select case when i % 3 > 0 then 'é' || i end as name, i::bigint as size, i % 2 = 0 as open from range(5000) t(i) order by i) to '${path}' (format parquet, compression ${compression})`,
      );
      const read = await readTable(await readFile(path), columns);
      expect(read).toEqual(
        Array.from({ length: 5000 }, (_, i) => ({ name: i % 3 > 0 ? `é${i}` : null, size: i, open: i % 2 === 0 })),
      );
    });
  });

  it('does not round an integer beyond 2^53 - 1', async () => {
    await withDuckdb(async (query, folder) => {
      const path = join(folder, 'table.parquet');
      await query(`copy (select 9007199254740993::bigint as size) to '${path}' (format parquet, compression snappy)`);
      await expect(readTable(await readFile(path), { size: 'integer' })).rejects.toThrow(IntegrityError);
    });
  });
});

type Ask = (sql: string) => Promise<Record<string, unknown>[]>;

async function withDuckdb(use: (query: Ask, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'table-file-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await use(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(), folder);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}
