import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** Endings of the kinds of files that exports come in, packed and not. */
export const EXPORT_KINDS = ['csv', 'csv.gz', 'ndjson', 'ndjson.gz', 'parquet', 'parquet.gz'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export type Rows = readonly Readonly<Record<string, string>>[];

/** Writes each table as a file of this kind. What is blank is not in an object of JSON, and null in Parquet. */
export function writeTables(folder: string, tables: Readonly<Record<string, Rows>>, kind: ExportKind): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    const plain = kind.startsWith('csv') ? csv(rows) : kind.startsWith('ndjson') ? jsonLines(rows) : parquet(rows);
    writeFileSync(join(folder, `${name}.${kind}`), kind.endsWith('.gz') ? gzipSync(plain) : plain);
  }
}

function csv(rows: Rows): Buffer {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  return Buffer.from(
    lines.map((line) => `${line.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`).join(''),
  );
}

function jsonLines(rows: Rows): Buffer {
  const filled = (row: Rows[number]) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ''));
  return Buffer.from(rows.map((row) => `${JSON.stringify(filled(row))}\n`).join(''));
}

/** A column of days alone is one of times. */
function parquet(rows: Rows): Buffer {
  const columnData = Object.keys(rows[0] ?? {}).map((name) => {
    const texts = rows.map((row) => row[name] || null);
    const days = texts.map((text) => (text === null || !/^\d{4}-\d\d-\d\d$/.test(text) ? null : new Date(text)));
    const areDays =
      days.every((day, at) => (day === null) === (texts[at] === null)) && days.some((day) => day !== null);
    return areDays ? { name, type: 'TIMESTAMP' as const, data: days } : { name, type: 'STRING' as const, data: texts };
  });
  return Buffer.from(parquetWriteBuffer({ columnData }));
}
