import { gunzipSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import type { DamagedFile } from './damaged-file.ts';

/**
 * How many records a file holds, header excluded, found another way than the reader's: the rule of a record as one regular
 * expression over the whole text, instead of a scanner over blocks.
 */
export function countRecords({ ending, encoding, body }: DamagedFile): number {
  if (ending === 'parquet') return parquetRecords(body);
  const bytes = ending.endsWith('.gz') ? gunzipSync(body) : body;
  const text = new TextDecoder(encoding === 'latin-1' ? 'windows-1252' : encoding).decode(bytes);
  return ending.startsWith('csv') ? csvRecords(text) : text.split('\n').filter((line) => line.trim() !== '').length;
}

/** A field is quoted up to a delimiter or line end, or has no quote in front; what is no record is the line it begins on. */
const FIELD = /"[^"]*(?:""[^"]*)*"(?:\r(?=\n|$(?![\s\S])))?(?=,|\n|$(?![\s\S]))|(?!")[^,\n]*/.source;
const RECORD = new RegExp(`(?:${FIELD})(?:,(?:${FIELD}))*(?=\\n|$(?![\\s\\S]))`, 'y');

function csvRecords(text: string): number {
  const records: string[] = [];
  for (let from = 0; from < text.length; ) {
    RECORD.lastIndex = from;
    const lineEnd = text.indexOf('\n', from);
    const record = RECORD.exec(text)?.[0] ?? text.slice(from, lineEnd === -1 ? text.length : lineEnd);
    records.push(record);
    from += record.length + 1;
  }
  const last = records.findLastIndex((record) => !/^\r?$/.test(record));
  return Math.max(0, last);
}

function parquetRecords(body: Buffer): number {
  const { row_groups } = parquetMetadata(new Uint8Array(body).buffer);
  return row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
}
