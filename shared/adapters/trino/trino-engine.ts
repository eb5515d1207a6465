import type * as z from 'zod/mini';
import type { TableColumns } from '../../contracts/canonical-tables.ts';
import { ContractError, IntegrityError, TransientError } from '../../contracts/errors.ts';
import type { Query, QueryEngine, Table } from '../../ports.ts';
import { nameTables } from '../../queries/load.ts';
import { writeTable } from '../../queries/table-file.ts';
import { prefixParts } from '../object-key.ts';
import { createTable, dropTable, type ExternalTable, externalTable, insertInto } from './external-table.ts';
import { prepareSchema } from './prepare-schema.ts';
import { sqlLiteral, sqlText } from './sql-literal.ts';
import { statementPages } from './statement-pages.ts';
import { trinoConnection } from './trino-connection.ts';
import type { ReadPages, TrinoOptions } from './trino-options.ts';

export type TrinoEngine = QueryEngine & {
  /** Makes the server forget the tables that this engine declared; the files stay. */
  readonly close: () => Promise<void>;
};

/**
 * The query engine of a Trino cluster: tables are Parquet files below a prefix, declared in a Hive catalog. The catalog
 * needs `hive.non-managed-table-writes-enabled=true` and `hive.recursive-directories=true`.
 */
export function trinoEngine(options: TrinoOptions): TrinoEngine {
  const send = trinoConnection(options);
  const pages: ReadPages = (sql, name) => statementPages(send, sql, name, options.signal);
  const declared = new Map<string, Promise<unknown>>();
  let ready: Promise<void> | undefined;

  const prepared = () => {
    ready ??= prepareSchema(options, pages).catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };

  const declare = async ({ prefix, columns }: Table): Promise<string> => {
    const table = externalTable(options.base, prefix, columns);
    const declaring = declared.get(table.name) ?? declareFiles(table, prefix);
    declared.set(table.name, declaring);
    await declaring.catch((error) => {
      declared.delete(table.name);
      throw error;
    });
    return table.name;
  };

  // a table without files has no rows on some stores: one that was never written would count as nothing
  const declareFiles = async (table: ExternalTable, prefix: string) => {
    if ((await options.objects.list(prefix)).length === 0)
      throw new ContractError(`there are no files below ${prefix}; an earlier step should have written them`);
    await run(pages, createTable(table), `table of ${prefix}`);
  };

  const withTables = async (query: Query): Promise<string> => {
    await prepared();
    const names = await Promise.all(
      Object.entries(query.tables).map(async ([name, table]) => [name, await declare(table)] as const),
    );
    return nameTables(query.sql, Object.fromEntries(names));
  };

  return {
    materialise: async (query, prefix, columns) => {
      const sql = await withTables(query);
      await checkColumns(pages, sql, query, columns);
      const table = externalTable(options.base, prefix, columns);
      await run(pages, dropTable(table.name), `table of ${prefix}`);
      await options.objects.removeAll(prefix);
      // CREATE TABLE AS fails without rows (Trino 476): no file, no folder; so there is a file first, then INSERT
      await options.objects.write(`${prefixParts(prefix).join('/')}/columns`, writeTable(columns, []));
      await run(pages, createTable(table), `table of ${prefix}`);
      const rows = await run(pages, withParameters(insertInto(table, sql), query.parameters), query.name);
      await checkRows(pages, table, rows, query.name);
      declared.set(table.name, Promise.resolve());
      return { rows };
    },
    collect: async (query, row, limit) => {
      const sql = withParameters(await withTables(query), query.parameters);
      const rows = [];
      for await (const page of pages(sql, query.name)) {
        if (rows.length + page.rows.length > limit)
          throw new IntegrityError(`query ${query.name} returned more than ${limit} rows, which is its bound`);
        for (const values of page.rows) rows.push(parseRow(values, page.columns ?? [], row, query.name));
      }
      return rows;
    },
    close: async () => {
      const names = [...declared.keys()];
      declared.clear();
      // without the signal: after an abort, too
      const drop: ReadPages = (sql, name) => statementPages(send, sql, name);
      await Promise.all(names.map((name) => run(drop, dropTable(name), `table ${name}`)));
    },
  };
}

/** Runs a statement to its end: the number of rows that it wrote. */
async function run(pages: ReadPages, sql: string, name: string): Promise<number> {
  let rows = 0;
  for await (const { updateCount } of pages(sql, name)) rows = updateCount ?? rows;
  return rows;
}

/** Values never stand in the text of a query. */
function withParameters(sql: string, parameters: Query['parameters']): string {
  if (parameters.length === 0) return sql;
  return `EXECUTE IMMEDIATE ${sqlText(sql)} USING ${parameters.map(sqlLiteral).join(', ')}`;
}

async function checkColumns(pages: ReadPages, sql: string, query: Query, columns: TableColumns): Promise<void> {
  const described = withParameters(`SELECT * FROM (\n${sql}\n) q LIMIT 0`, query.parameters);
  let found: readonly string[] = [];
  for await (const page of pages(described, query.name)) found = page.columns ?? found;
  const expected = Object.keys(columns);
  if (found.join() !== expected.join())
    throw new ContractError(
      `query ${query.name} returns the columns ${found.join(', ')}; declared are ${expected.join(', ')}`,
    );
}

/** A query of an attempt that was given up may still be running, and write below the same prefix. */
async function checkRows(pages: ReadPages, table: ExternalTable, written: number, name: string): Promise<void> {
  for await (const { rows } of pages(`SELECT count(*) FROM ${table.name}`, name))
    for (const [found] of rows)
      if (found !== written)
        throw new TransientError(`query ${name} wrote ${written} rows to ${table.location}, where ${found} are`);
}

function parseRow<Row>(
  values: readonly unknown[],
  columns: readonly string[],
  row: z.ZodMiniType<Row>,
  name: string,
): Row {
  const parsed = row.safeParse(Object.fromEntries(columns.map((column, index) => [column, values[index]])));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new ContractError(`query ${name} returned a row that its schema does not take: ${issues}`);
}
