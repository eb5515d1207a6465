import { randomUUID } from 'node:crypto';
import { ContractError } from '../../contracts/errors.ts';
import { writeTable } from '../../queries/table-file.ts';
import { createTable, dropTable, externalTable } from './external-table.ts';
import { sqlText } from './sql-literal.ts';
import type { ReadPages, TrinoOptions } from './trino-options.ts';

const identifier = /^[a-z_][a-z0-9_]*$/;
const PROBE_COLUMNS = { probe: 'integer' } as const;

/**
 * Makes the schema where there is none, and has the server read a file that this process wrote into a folder of a folder.
 * A server that sees other files than we do, or that does not look into folders (the default of Trino 476), would
 * otherwise return fewer rows without a word.
 */
export async function prepareSchema(options: TrinoOptions, pages: ReadPages): Promise<void> {
  const { catalog, schema, base, objects } = options;
  for (const name of [catalog, schema])
    if (!identifier.test(name)) throw new ContractError(`not the name of a catalog or schema: ${name}`);
  const known = await rowsOf(
    pages,
    `SELECT 1 FROM ${catalog}.information_schema.schemata WHERE schema_name = ${sqlText(schema)}`,
  );
  if (known.length === 0) await rowsOf(pages, `CREATE SCHEMA IF NOT EXISTS ${catalog}.${schema}`);

  const folder = `runs/trino-probe-${randomUUID()}`;
  const prefix = `${folder}/table`;
  const table = externalTable(base, prefix, PROBE_COLUMNS);
  await objects.write(`${prefix}/folder/part-0.parquet`, writeTable(PROBE_COLUMNS, [{ probe: 1 }]));
  try {
    await rowsOf(pages, createTable(table));
    const found = await rowsOf(pages, `SELECT probe FROM ${table.name}`);
    if (found.length !== 1)
      throw new ContractError(
        `the Trino server finds ${found.length} of 1 rows below ${table.location}: its catalog ${catalog} needs hive.recursive-directories=true, and must see the same files as this process`,
      );
  } finally {
    await rowsOf(pages, dropTable(table.name)).catch(() => undefined);
    await objects.removeAll(folder);
  }
}

async function rowsOf(pages: ReadPages, sql: string): Promise<readonly (readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = [];
  for await (const page of pages(sql, 'probe of the server')) rows.push(...page.rows);
  return rows;
}
