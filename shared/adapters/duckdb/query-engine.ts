import { mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type * as z from 'zod/mini';
import type { TableColumns } from '../../contracts/canonical-tables.ts';
import { ContractError, IntegrityError } from '../../contracts/errors.ts';
import type { Query, QueryEngine, Table } from '../../ports.ts';
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

/** The embedded query engine: tables are Parquet files below a folder. Each query has a connection to itself while it runs. */
export function duckdbQueryEngine(options: DuckdbOptions): QueryEngine {
  let opened: Promise<DuckDBInstance> | undefined;
  const idle: DuckDBConnection[] = [];
  const connect = async () => {
    opened ??= openInstance(options);
    const connection = await (await opened).connect();
    // settings such as integer_division, and temporary macros, hold for one connection only (DuckDB 1.5)
    await connection.run(prelude);
    return connection;
  };

  const withTables = async <Result>(
    query: Query,
    work: (connection: DuckDBConnection, sql: string) => Promise<Result>,
  ) => {
    options.signal?.throwIfAborted();
    const connection = idle.pop() ?? (await connect());
    const interrupt = () => connection.interrupt();
    options.signal?.addEventListener('abort', interrupt);
    try {
      const result = await work(connection, withFiles(options.root, query));
      // a query leaves nothing in its connection that the next could meet
      idle.push(connection);
      return result;
    } catch (error) {
      connection.closeSync();
      throw asStorageError(error, `query ${query.name}`);
    } finally {
      options.signal?.removeEventListener('abort', interrupt);
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
        const copy = `COPY (SELECT ${castAll(columns)} FROM (${sql}) q) TO ${target} (FORMAT parquet, COMPRESSION zstd)`;
        const written = await run(connection, copy, query);
        return { rows: Number(written.getRows()[0]?.[0] ?? 0) };
      }),
    collect: (query, row, limit) =>
      withTables(query, async (connection, sql) => {
        const result = await run(connection, sql, query);
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

/**
 * The query with each `{{table}}` as a subquery over its files, which a view would open once more. Aliases begin with a small
 * letter, as no keyword does; a table without one keeps its name.
 */
function withFiles(root: string, { sql, tables }: Query): string {
  return sql.replace(/\{\{(\w+)\}\}(\s+[a-z_])?/g, (_, name: string, alias: string | undefined) => {
    const table = tables[name];
    if (table === undefined) throw new Error(`the query reads {{${name}}}, which it was not given`);
    return `(${filesOf(root, table)})${alias ?? ` ${name}`}`;
  });
}

function filesOf(root: string, table: Table): string {
  const files = sqlText(join(root, table.prefix, '**', '*.parquet'));
  return `SELECT ${castAll(table.columns)} FROM read_parquet(${files})`;
}

function castAll(columns: TableColumns): string {
  return Object.entries(columns)
    .map(([name, kind]) => `CAST(${name} AS ${DUCKDB_TYPES[kind]}) AS ${name}`)
    .join(', ');
}

/** A prepared statement is planned twice, which takes as long as reading a small table: without parameters, none is prepared. */
function run(connection: DuckDBConnection, sql: string, { parameters }: Query) {
  return connection.runAndReadAll(sql, parameters.length === 0 ? undefined : [...parameters]);
}

async function checkColumns(
  connection: DuckDBConnection,
  sql: string,
  query: Query,
  columns: TableColumns,
): Promise<void> {
  const described = await run(connection, `DESCRIBE SELECT * FROM (${sql}) q`, query);
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
