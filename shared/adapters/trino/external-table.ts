import { createHash } from 'node:crypto';
import type { ColumnKind, TableColumns } from '../../contracts/canonical-tables.ts';
import { ContractError } from '../../contracts/errors.ts';
import { prefixParts } from '../object-key.ts';
import { sqlText } from './sql-literal.ts';

const TRINO_TYPES: Readonly<Record<ColumnKind, string>> = { text: 'varchar', integer: 'bigint', boolean: 'boolean' };
const identifier = /^[a-z_][a-z0-9_]*$/;

/** A table of Parquet files where they lie: Trino keeps its columns and its place, never the files. */
export type ExternalTable = { readonly name: string; readonly location: string; readonly columns: TableColumns };

/** The table of a prefix. The name follows from place and columns, so that whoever reads the same files has the same table. */
export function externalTable(base: string, prefix: string, columns: TableColumns): ExternalTable {
  const location = `${base.replace(/\/+$/, '')}/${prefixParts(prefix).join('/')}`;
  for (const column of Object.keys(columns))
    if (!identifier.test(column)) throw new ContractError(`not a column name: ${column}`);
  const hash = createHash('sha256')
    .update(JSON.stringify([location, columns]))
    .digest('hex');
  return { name: `t_${hash.slice(0, 32)}`, location, columns };
}

export function createTable({ name, location, columns }: ExternalTable): string {
  const declared = Object.entries(columns).map(([column, kind]) => `${column} ${TRINO_TYPES[kind]}`);
  return `CREATE TABLE IF NOT EXISTS ${name} (${declared.join(', ')}) WITH (external_location = ${sqlText(location)}, format = 'PARQUET')`;
}

/** Adds a query's result as further files: its columns by name, each of its declared kind. */
export function insertInto({ name, columns }: ExternalTable, sql: string): string {
  const cast = Object.entries(columns).map(([column, kind]) => `CAST(${column} AS ${TRINO_TYPES[kind]}) AS ${column}`);
  return `INSERT INTO ${name} SELECT ${cast.join(', ')} FROM (\n${sql}\n) q`;
}

/** Forgets the table; its files stay. */
export function dropTable(name: string): string {
  return `DROP TABLE IF EXISTS ${name}`;
}
