import { mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type * as z from 'zod/mini';
import type { TableColumns } from '../../contracts/canonical-tables.ts';
import { ContractError, IntegrityError } from '../../contracts/errors.ts';
import type { Query, QueryEngine, Table } from '../../ports.ts';
import { nameTables } from '../../queries/load.ts';
import { asStorageError } from './storage-error.ts';

const prelude = readFileSync(new URL('./prelude.sql', import.meta.url), 'utf8');
const DUCKDB_TYPES = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' } as const;

export type DuckdbOptions = {
  /** Folder that the prefixes of tables are relative to. */
  readonly root: string;
  /** Folder for what does not fit in memory. */
  readonly scratch: string;
  readonly threads?: number;
  /** As DuckDB writes it, such as `4GB`. */
  readonly memoryLimit?: string;
  /** Once aborted, running queries are interrupted and no other begins. */
  readonly signal?: AbortSignal;
};

/** The embedded query engine: tables are Parquet files below a folder. Each query has a connection of its own. */
export function duckdbQueryEngine(options: DuckdbOptions): QueryEngine {
  let opened: Promise<DuckDBInstance> | undefined;
  const instance = () => {
    opened ??= openInstance(options);
    return opened;
  };

  const withTables = async <Result>(
    query: Query,
    work: (connection: DuckDBConnection, sql: string) => Promise<Result>,
  ) => {
    options.signal?.throwIfAborted();
    const connection = await (await instance()).connect();
    const interrupt = () => connection.interrupt();
    options.signal?.addEventListener('abort', interrupt);
    try {
      // settings such as integer_division, and temporary macros, hold for one connection only (DuckDB 1.5)
      await connection.run(prelude);
      const names = Object.fromEntries(Object.keys(query.tables).map((table) => [table, table]));
      for (const [name, table] of Object.entries(query.tables)) await connection.run(viewOf(options.root, name, table));
      return await work(connection, nameTables(query.sql, names));
    } catch (error) {
      throw asStorageError(error, `query ${query.name}`);
    } finally {
      options.signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  };

  return {
    materialise: (query, prefix, columns) =>
      withTables(query, async (connection, sql) => {
        const folder = join(options.root, prefix);
        await rm(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        await checkColumns(connection, sql, query, columns);
        const target = sqlText(join(folder, 'part-0.parquet'));
        const written = await connection.runAndReadAll(
          `COPY (SELECT ${castAll(columns)} FROM (${sql}) q) TO ${target} (FORMAT parquet, COMPRESSION zstd)`,
          [...query.parameters],
        );
        return { rows: Number(written.getRows()[0]?.[0] ?? 0) };
      }),
    collect: (query, row, limit) =>
      withTables(query, async (connection, sql) => {
        const result = await connection.runAndReadAll(sql, [...query.parameters]);
        if (result.currentRowCount > limit)
          throw new IntegrityError(
            `query ${query.name} returned ${result.currentRowCount} rows; its bound is ${limit}`,
          );
        return result.getRowObjectsJS().map((raw) => parseRow(raw, row, query.name));
      }),
  };
}

async function openInstance(options: DuckdbOptions): Promise<DuckDBInstance> {
  mkdirSync(options.scratch, { recursive: true });
  return await DuckDBInstance.create(':memory:', {
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    temp_directory: options.scratch,
    // the order of rows in working tables carries no meaning, and keeping it costs memory
    preserve_insertion_order: 'false',
  });
}

function viewOf(root: string, name: string, table: Table): string {
  const files = sqlText(join(root, table.prefix, '**', '*.parquet'));
  return `CREATE OR REPLACE TEMP VIEW ${name} AS SELECT ${castAll(table.columns)} FROM read_parquet(${files})`;
}

function castAll(columns: TableColumns): string {
  return Object.entries(columns)
    .map(([name, kind]) => `CAST(${name} AS ${DUCKDB_TYPES[kind]}) AS ${name}`)
    .join(', ');
}

async function checkColumns(
  connection: DuckDBConnection,
  sql: string,
  query: Query,
  columns: TableColumns,
): Promise<void> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM (${sql}) q`, [...query.parameters]);
  const found = described.getRows().map((row) => String(row[0]));
  const expected = Object.keys(columns);
  if (found.join() !== expected.join())
    throw new ContractError(
      `query ${query.name} returns the columns ${found.join(', ')}; declared are ${expected.join(', ')}`,
    );
}

function parseRow<Row>(raw: unknown, row: z.ZodMiniType<Row>, name: string): Row {
  const parsed = row.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new ContractError(`query ${name} returned a row that its schema does not take: ${issues}`);
}

function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
