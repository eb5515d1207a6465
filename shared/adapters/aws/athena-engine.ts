import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import type { ColumnKind, TableColumns } from '../../contracts/canonical-tables.ts';
import { canonicalJson, contentHash } from '../../contracts/content-hash.ts';
import { ContractError, IntegrityError, TransientError } from '../../contracts/errors.ts';
import type { ObjectStore, Query, QueryEngine, StoredObject, Table } from '../../ports.ts';
import { nameTables } from '../../queries/load.ts';
import { writeTable } from '../../queries/table-file.ts';
import { prefixParts } from '../object-key.ts';
import { type AthenaSession, athenaExecution, type Statement } from './athena-execution.ts';
import { athenaParameter } from './athena-parameter.ts';
import { type RawRow, resultColumns, resultRows } from './athena-result.ts';
import type { TableCatalogue } from './glue-tables.ts';
import { runLine } from './run-of-query.ts';

export type AthenaOptions = AthenaSession & {
  /** The bucket that the tables' prefixes are in, and the same as an object store. */
  readonly bucket: string;
  readonly objects: ObjectStore;
  readonly catalogue: TableCatalogue;
};

const TRINO_TYPES: Readonly<Record<ColumnKind, string>> = { text: 'varchar', integer: 'bigint', boolean: 'boolean' };
const ATTEMPTS = 20;

/**
 * Queries on Athena. Each statement has a ClientRequestToken, and Athena answers a token that it knows with the execution
 * that it belongs to: a step that is tried again goes on where it was. A new attempt is made only after a failure that
 * Athena calls retryable.
 */
export function athenaQueryEngine(options: AthenaOptions): QueryEngine {
  return {
    materialise: async (query, prefix, columns) => {
      const statement = await statementOf(options, query);
      await checkColumns(options, query, statement, columns);
      await unload(options, statement, prefix, columns);
      if ((await options.objects.list(prefix)).length > 0)
        return { rows: await countRows(options, query.name, { prefix, columns }) };
      // a result without rows may leave no file, and a table without files is taken for one that nobody wrote
      await options.objects.write(`${prefixParts(prefix).join('/')}/empty.parquet`, writeTable(columns, []));
      return { rows: 0 };
    },
    collect: async (query, row, limit) => {
      const statement = await statementOf(options, query);
      const id = await select(options, statement, query.tables);
      const rows: z.output<typeof row>[] = [];
      for await (const raw of resultRows(options, id)) {
        if (rows.length === limit)
          throw new IntegrityError(`query ${query.name} returned more rows than its bound, ${limit}`);
        rows.push(parseRow(raw, row, query.name));
      }
      return rows;
    },
  };
}

async function statementOf({ catalogue }: AthenaOptions, { name, sql, tables, parameters }: Query): Promise<Statement> {
  const named = `${runLine(tables)}${nameTables(sql, await catalogue(tables))}`;
  return { name, sql: named, parameters: parameters.map(athenaParameter) };
}

/** A query that only reads. Its token also tells which files it reads, so that no older answer is taken for this one. */
async function select(
  options: AthenaOptions,
  statement: Statement,
  tables: Readonly<Record<string, Table>>,
): Promise<string> {
  const files: unknown[] = [];
  for (const [name, { prefix }] of Object.entries(tables)) files.push(await filesOf(options.objects, name, prefix));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const execution = await athenaExecution(options, statement, tokenOf({ statement, files, attempt }));
    if (execution.ended === 'succeeded') return execution.id;
    if (!execution.alreadyOver) throw new TransientError(`Query ${statement.name} failed: ${execution.reason}`);
  }
  throw new TransientError(`Query ${statement.name} failed ${ATTEMPTS} times.`);
}

/** Athena reads a table without files as one without rows: a table that was never written would count as nothing. */
async function filesOf(objects: ObjectStore, name: string, prefix: string): Promise<readonly StoredObject[]> {
  const files = await objects.list(prefix);
  if (files.length > 0) return files;
  throw new ContractError(`the table ${name} has no files below ${prefix}; an earlier step should have written it`);
}

/**
 * Writes a query's result below a prefix, which is emptied before every new attempt and never while one may be writing:
 * an object beside the prefix says which attempt that is.
 */
async function unload(options: AthenaOptions, statement: Statement, prefix: string, columns: TableColumns) {
  const target = prefixParts(prefix).join('/');
  const list = Object.entries(columns).map(([name, kind]) => `CAST(${name} AS ${TRINO_TYPES[kind]}) AS ${name}`);
  const sql = `UNLOAD (SELECT ${list.join(', ')} FROM (\n${statement.sql}\n) q) TO 's3://${options.bucket}/${target}/' WITH (format = 'PARQUET', compression = 'ZSTD')`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const token = await attemptOf(options.objects, target, contentHash(canonicalJson({ statement, columns })));
    const execution = await athenaExecution(options, { ...statement, sql }, token);
    if (execution.ended === 'succeeded') return;
    await options.objects.removeAll(`${target}.attempt`);
    if (!execution.alreadyOver) throw new TransientError(`Query ${statement.name} failed: ${execution.reason}`);
  }
  throw new TransientError(`Query ${statement.name} failed ${ATTEMPTS} times.`);
}

async function attemptOf(objects: ObjectStore, target: string, statementHash: string): Promise<string> {
  const key = `${target}.attempt/${statementHash}`;
  const present = await objects.read(key);
  if (present !== undefined) return new TextDecoder().decode(present);
  await objects.removeAll(`${target}.attempt`);
  await objects.removeAll(target);
  const token = tokenOf({ target, statementHash, once: randomUUID() });
  await objects.write(key, new TextEncoder().encode(token));
  return token;
}

async function checkColumns(options: AthenaOptions, query: Query, statement: Statement, columns: TableColumns) {
  const described = { ...statement, sql: `SELECT * FROM (\n${statement.sql}\n) q LIMIT 0` };
  const found = await resultColumns(options, await select(options, described, query.tables));
  const expected = Object.keys(columns);
  if (found.join() !== expected.join())
    throw new ContractError(
      `query ${query.name} returns the columns ${found.join(', ')}; declared are ${expected.join(', ')}`,
    );
}

/** By a query of its own, which reads nothing but the files' footers: Athena does not say how many rows it unloaded. */
async function countRows(options: AthenaOptions, name: string, table: Table): Promise<number> {
  const query = {
    name,
    sql: 'SELECT count(*) AS counted FROM {{written}}',
    tables: { written: table },
    parameters: [],
  };
  const id = await select(options, await statementOf(options, query), query.tables);
  for await (const { counted } of resultRows(options, id)) return Number(counted);
  throw new ContractError(`query ${name} was unloaded, but its rows were not counted`);
}

function tokenOf(identity: unknown): string {
  return contentHash(canonicalJson(identity));
}

function parseRow<Row>(raw: RawRow, row: z.ZodMiniType<Row>, name: string): Row {
  const parsed = row.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new ContractError(`query ${name} returned a row that its schema does not take: ${issues}`);
}
