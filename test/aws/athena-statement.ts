import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ObjectStore, Table } from '../../shared/ports.ts';

export type ResultTable = {
  readonly columns: readonly { readonly Name: string; readonly Type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
};

const prelude = readFileSync(new URL('../../shared/adapters/duckdb/prelude.sql', import.meta.url), 'utf8');
const DUCKDB_TYPES = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' } as const;
const UNLOAD = /^UNLOAD \(([\s\S]*)\) TO 's3:\/\/[^/']+\/([^']*)\/' WITH \(format = 'PARQUET', compression = 'ZSTD'\)$/;
/** Names that our Glue catalogue gives: a table's own and the hash of where it is. */
const TABLE_NAME = /\b[a-z_][a-z0-9_]*_[0-9a-f]{20}\b/g;

let created: Promise<DuckDBInstance> | undefined;

/** One statement as Athena would run it, over copies of the files that its tables have at this moment. */
export async function runStatement(
  { sql, parameters }: { readonly sql: string; readonly parameters: readonly string[] },
  objects: ObjectStore,
  table: (name: string) => Promise<Table | undefined>,
): Promise<ResultTable> {
  const folder = await mkdtemp(join(tmpdir(), 'athena-stand-in-'));
  created ??= DuckDBInstance.create(':memory:', { threads: '2' });
  // views and settings are a connection's own
  const connection = await (await created).connect();
  try {
    await connection.run(prelude);
    for (const name of new Set(sql.match(TABLE_NAME)))
      await makeView(connection, name, await table(name), objects, folder);
    const unload = UNLOAD.exec(sql);
    if (unload === null) return await readResult(connection, withParameters(sql, parameters));
    await unloadTo(objects, unload[2] ?? '', folder, (file) =>
      connection.run(
        `COPY (${withParameters(unload[1] ?? '', parameters)}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
      ),
    );
    return { columns: [], rows: [] };
  } finally {
    connection.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeView(
  connection: DuckDBConnection,
  name: string,
  table: Table | undefined,
  objects: ObjectStore,
  folder: string,
): Promise<void> {
  if (table === undefined) throw new Error(`TABLE_NOT_FOUND: line 1:1: Table '${name}' does not exist`);
  const files: string[] = [];
  for (const { key } of await objects.list(table.prefix)) {
    const file = join(folder, `${randomUUID()}.parquet`);
    await writeFile(file, (await objects.read(key)) ?? new Uint8Array());
    files.push(`'${file}'`);
  }
  const columns = Object.entries(table.columns).map(([column, kind]) => [column, DUCKDB_TYPES[kind]] as const);
  const list = columns.map(([column, type]) => `CAST(${column} AS ${type}) AS ${column}`).join(', ');
  const none = columns.map(([column, type]) => `CAST(NULL AS ${type}) AS ${column}`).join(', ');
  // a table without files has no rows on Athena
  const rows =
    files.length === 0 ? `SELECT ${none} LIMIT 0` : `SELECT ${list} FROM read_parquet([${files.join(', ')}])`;
  await connection.run(`CREATE TEMP VIEW ${name} AS ${rows}`);
}

async function unloadTo(
  objects: ObjectStore,
  prefix: string,
  folder: string,
  copy: (file: string) => Promise<{ readonly rowsChanged: number }>,
): Promise<void> {
  if ((await objects.list(prefix)).length > 0) throw new Error(`HIVE_PATH_ALREADY_EXISTS: ${prefix} is not empty`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'unloaded');
  const { rowsChanged } = await copy(file);
  // as Trino, which opens a file with the first row
  if (rowsChanged > 0) await objects.write(`${prefix}/${randomUUID()}`, await readFile(file));
}

async function readResult(connection: DuckDBConnection, sql: string): Promise<ResultTable> {
  const result = await connection.runAndReadAll(sql);
  const types = result.columnTypes();
  return {
    columns: result.columnNames().map((Name, index) => ({ Name, Type: athenaType(String(types[index])) })),
    rows: result.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
  };
}

function athenaType(type: string): string {
  const integers: Readonly<Record<string, string>> = { HUGEINT: 'bigint', INTEGER: 'integer', BIGINT: 'bigint' };
  return integers[type] ?? type.toLowerCase();
}

/** Each `?` that is in no text and in no comment gives way to the next parameter, which is an SQL expression. */
function withParameters(sql: string, parameters: readonly string[]): string {
  let next = 0;
  const written = sql.replace(/'(?:[^']|'')*'|--[^\n]*|\?/g, (found) =>
    found === '?' ? (parameters[next++] ?? '?') : found,
  );
  if (next !== parameters.length)
    throw new Error(
      `INVALID_PARAMETER_USAGE: Incorrect number of parameters: expected ${next} but found ${parameters.length}`,
    );
  return written;
}
