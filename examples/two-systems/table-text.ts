/** A table as an export writes it: every value in quotes, columns in the order of the first row. */
export type TableRows = readonly Readonly<Record<string, string>>[];

export function tableText(columns: readonly string[], rows: TableRows): string {
  const line = (values: readonly string[]) => `${values.map((value) => `"${value}"`).join(',')}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
}
