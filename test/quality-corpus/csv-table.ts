/** One export as rows of fields by column name. */
export type CsvTable = {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** Reads what the example company writes: every field in quotes, inner quotes doubled, line ends within fields. */
export function readCsv(text: string): CsvTable {
  const [columns = [], ...records] = recordsOf(text);
  const rows = records.map((fields) =>
    Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ''])),
  );
  return { columns, rows };
}

export function writeCsv({ columns, rows }: CsvTable): string {
  const line = (fields: readonly string[]) =>
    `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(line).join('');
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, field = '', end = ''] of text.matchAll(/"((?:[^"]|"")*)"(,|\r?\n|$)/g)) {
    record.push(field.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
