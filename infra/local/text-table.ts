import type { StatedFormat } from '../../shared/ports.ts';
import type { TextTable } from '../../shared/quality/without-late-records.ts';

/** Files of one object as one table, columns by name. */
export function joinedTables(tables: readonly TextTable[]): TextTable {
  const header = [...new Set(tables.flatMap((table) => table.header))];
  const rows = tables.flatMap((table) => {
    const places = header.map((name) => table.header.indexOf(name));
    return table.rows.map((row) => places.map((place) => row[place] ?? ''));
  });
  return { header, rows };
}

export function delimitedText({ header, rows }: TextTable, { delimiter }: Pick<StatedFormat, 'delimiter'>): string {
  const line = (fields: readonly string[]) =>
    `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter)}\n`;
  return [header, ...rows].map(line).join('');
}
