import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type ExportRow = Readonly<Record<string, string>>;

/** Rows of the files, one object of text per row. Throws at the first character that is not as Data Loader writes it. */
export async function readExport(folder: string, ...names: readonly string[]): Promise<readonly ExportRow[]> {
  const rows: ExportRow[] = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const lines = parseQuotedCsv((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
    const columns = lines[0] ?? [];
    for (const line of lines.slice(1)) {
      if (line.length !== columns.length) throw new Error(`${name}: a row of ${line.length} values`);
      const row: Record<string, string> = {};
      for (const [place, column] of columns.entries()) row[column] = line[place] ?? '';
      rows.push(row);
    }
  }
  return rows;
}

function parseQuotedCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let position = 0;
  while (position < text.length) {
    if (text[position] !== '"') throw new Error(`no quote at ${position}`);
    let end = text.indexOf('"', position + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) throw new Error(`a value without end at ${position}`);
    const value = text.slice(position + 1, end);
    line.push(value.includes('"') ? value.replaceAll('""', '"') : value);
    const after = text[end + 1];
    if (after !== ',' && after !== '\n') throw new Error(`neither comma nor line feed at ${end + 1}`);
    if (after === '\n') {
      lines.push(line);
      line = [];
    }
    position = end + 2;
  }
  if (line.length > 0) throw new Error('the last row has no end');
  return lines;
}
