import type { ColumnKind, TableColumns } from '../../../shared/contracts/canonical-tables.ts';
import type { DuckdbSession } from './duckdb-session.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

const TYPES: Readonly<Record<ColumnKind, string>> = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' };

/** What a row does not say is NULL, or false. */
export async function writeRows(
  session: DuckdbSession,
  name: string,
  columns: TableColumns,
  rows: readonly Row[],
): Promise<void> {
  const declared = Object.entries(columns).map(([column, kind]) => `${column} ${TYPES[kind]}`);
  await session.run(`CREATE OR REPLACE TABLE ${name} (${declared.join(', ')})`);
  const values = rows.map((row) => {
    const cells = Object.entries(columns).map(([column, kind]) => row[column] ?? (kind === 'boolean' ? false : null));
    return `(${cells.map((cell) => (typeof cell === 'string' ? `'${cell}'` : String(cell))).join(', ')})`;
  });
  if (values.length > 0) await session.run(`INSERT INTO ${name} VALUES ${values.join(', ')}`);
}
