import { copyField } from '../../shared/adapters/duckdb/export-fields.ts';
import { nextRecord, recordSpan } from '../../shared/adapters/duckdb/export-records.ts';
import { transcodeBytes } from '../../shared/adapters/duckdb/export-transcode.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import type { ObjectStore, StatedFormat } from '../../shared/ports.ts';
import type { TextTable } from '../../shared/quality/without-late-records.ts';

type Delimited = Pick<StatedFormat, 'encoding' | 'delimiter' | 'records'>;

const OTHER_RECORDS = /\.(ndjson|jsonl|json|parquet)(\.gz)?$/;
const MOST_COLUMNS = 5000;

/** The bytes of an export in UTF-8, unpacked. */
export async function utf8Of(objects: ObjectStore, key: string, format: Delimited): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of transcodeBytes(await objects.openRead(key), key, format.encoding ?? 'utf-8'))
    blocks.push(block);
  return Buffer.concat(blocks);
}

/** An export as texts, read as runs read it. Broken lines are left out: no run counts them. Throws ExportError where it is no CSV. */
export async function readTextTable(objects: ObjectStore, key: string, format: Delimited): Promise<TextTable> {
  if (format.records !== 'csv' && (format.records !== 'by_name' || OTHER_RECORDS.test(key)))
    throw new ExportError(`late records are told from corrected ones in CSV exports only, and ${key} is none`);
  const data = await utf8Of(objects, key, format);
  const delimiter = (format.delimiter ?? ',').charCodeAt(0);
  const span = recordSpan(MOST_COLUMNS);
  const rows: string[][] = [];
  for (let at = 0; at < data.length; at = span.next)
    if (nextRecord(data, at, true, delimiter, span) === 'record')
      rows.push(Array.from({ length: span.fields }, (_, field) => textAt(data, span, field)));
  const [header = [], ...others] = rows;
  return { header, rows: others.filter((row) => row.some((text) => text !== '')) };
}

function textAt(data: Buffer, { starts, ends, quoted }: ReturnType<typeof recordSpan>, field: number): string {
  const [start, end] = [starts[field] ?? 0, ends[field] ?? 0];
  const out = Buffer.alloc(end - start);
  return out.toString('utf8', 0, copyField(data, start, end, quoted[field] === 1, out, 0));
}

/** Files of one object as one table, columns by name. */
export function joinedTables(tables: readonly TextTable[]): TextTable {
  const header = [...new Set(tables.flatMap((table) => table.header))];
  const rows = tables.flatMap((table) => {
    const places = header.map((name) => table.header.indexOf(name));
    return table.rows.map((row) => places.map((place) => row[place] ?? ''));
  });
  return { header, rows };
}

export function delimitedText({ header, rows }: TextTable, { delimiter }: Delimited): string {
  const line = (fields: readonly string[]) =>
    `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter)}\n`;
  return [header, ...rows].map(line).join('');
}
