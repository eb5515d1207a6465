import type { RowColumns } from '../queries/row.ts';

/** A table as CSV (RFC 4180, LF). Texts that a spreadsheet would take for a formula get a leading apostrophe. */
export function csvText(columns: RowColumns, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(columns);
  const lines = rows.map((row) => names.map((name) => csvField(row[name])).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
