import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Random } from '../../examples/company/random.ts';
import type { ExportRow } from '../examples/read-export.ts';

export type ExportTables = Readonly<Record<string, readonly ExportRow[]>>;

const KINDS = ['csv', 'csv', 'jsonl', 'parquet'] as const;
export type Kind = (typeof KINDS)[number];

/** How texts are told in bytes, which the definitions declare. */
export type Declared = { readonly encoding: 'utf-8' | 'utf-16le' | 'latin-1'; readonly delimiter: ',' | ';' | '|' };

/**
 * Writes the same tables another way: rows in another order and in other files, whose names order them otherwise, columns in
 * another order in each, as CSV (quoted all or where needed, LF or CRLF, with a byte order mark or without), JSON lines or
 * Parquet, packed or not.
 */
export function writeSameContent(
  folder: string,
  tables: ExportTables,
  random: Random,
  { encoding, delimiter }: Declared,
  kinds: readonly [Kind, ...Kind[]] = KINDS,
): void {
  mkdirSync(folder, { recursive: true });
  for (const [object, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    for (const part of parts(shuffled(rows, random), 1 + random.below(4))) {
      const kind = random.pick(kinds);
      const plain = kind === 'parquet' ? parquet(part, columns) : encoded(text(kind, part, columns), encoding);
      const isPacked = kind !== 'parquet' && random.chance(0.4);
      const name = `${object}-${random.below(2 ** 32).toString(36)}.${kind}${isPacked ? '.gz' : ''}`;
      writeFileSync(join(folder, name), isPacked ? gzipSync(plain) : plain);
    }
  }

  function text(kind: Kind, rows: readonly ExportRow[], columns: readonly string[]): string {
    const own = shuffled(columns, random);
    const lineEnd = random.chance(0.5) ? '\n' : '\r\n';
    const mark = random.chance(0.5) && encoding !== 'latin-1' ? '\ufeff' : '';
    const isQuoted = random.chance(0.5);
    const field = (value: string) =>
      isQuoted || /["\r\n;,|]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    const lines =
      kind === 'csv'
        ? [own, ...rows.map((row) => own.map((name) => row[name] ?? ''))].map((each) => each.map(field).join(delimiter))
        : rows.map((row) => JSON.stringify(Object.fromEntries(own.map((name) => [name, row[name]]))));
    return mark + lines.join(lineEnd) + (random.chance(0.5) ? lineEnd : '');
  }

  function parquet(rows: readonly ExportRow[], columns: readonly string[]): Buffer {
    const columnData = shuffled(columns, random).map((name) => ({
      ...{ name, type: 'STRING' as const },
      data: rows.map((row) => row[name] || null),
    }));
    return Buffer.from(parquetWriteBuffer({ columnData }));
  }
}

function encoded(text: string, encoding: Declared['encoding']): Buffer {
  const names = { 'utf-8': 'utf8', 'utf-16le': 'utf16le', 'latin-1': 'latin1' } as const;
  const bytes = Buffer.from(text, names[encoding]);
  if (bytes.toString(names[encoding]) !== text) throw new Error(`the text cannot be told in ${encoding}`);
  return bytes;
}

/** Every part has a row at least: without one it could not be told from a file that lost its rows. */
function parts<Value>(values: readonly Value[], number: number): (readonly Value[])[] {
  const size = Math.max(1, Math.ceil(values.length / number));
  return Array.from({ length: Math.ceil(values.length / size) }, (_, part) =>
    values.slice(part * size, (part + 1) * size),
  );
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  const order = values.map((value) => [random.uniform(), value] as const);
  return order.sort(([one], [other]) => one - other).map(([, value]) => value);
}
