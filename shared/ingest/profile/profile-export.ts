import { type ColumnProfile, profileColumn } from './profile-column.ts';
import type { SniffedFormat } from './sniff-format.ts';
import { type TextTable, textsOf } from './text-table.ts';

/** A file of the exports, read as texts, and what its columns look like. */
export type ProfiledExport = {
  readonly key: string;
  readonly format: SniffedFormat;
  readonly table: TextTable;
  readonly columns: readonly ColumnProfile[];
};

export function profileExport(key: string, format: SniffedFormat, table: TextTable): ProfiledExport {
  const columns = table.names.map((name) => profileColumn(name, textsOf(table, name)));
  return { key, format, table, columns: inOneOrder(columns) };
}

/** A file writes its dates in one order: where one column tells which, the others are in it too. */
function inOneOrder(columns: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const told = new Set(columns.flatMap(({ dates }) => (dates.length === 1 && dates[0] !== 'iso' ? dates : [])));
  const [order] = [...told];
  if (order === undefined || told.size > 1) return columns;
  return columns.map((column) => (column.dates.includes(order) ? { ...column, dates: [order] } : column));
}
