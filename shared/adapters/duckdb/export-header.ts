import { isUtf8 } from 'node:buffer';
import { ExportError } from '../../contracts/errors.ts';
import type { ObjectStore } from '../../ports.ts';
import { copyField } from './export-fields.ts';
import type { ExportFormat } from './export-format.ts';
import { nextRecord, recordSpan } from './export-records.ts';
import { transcodeBytes } from './export-transcode.ts';

/** The column names of a file, trimmed, and where the bytes of its first row start. */
export type ExportHeader = { readonly names: readonly string[]; readonly next: number };

const MOST_COLUMNS = 5000;
const CARRIAGE_RETURN = 0x0d;

/**
 * The column names of a file, in its order, trimmed: what a plan is made from. Reads no further than the header.
 * @throws ExportError where the file has none, or is not in the stated encoding.
 */
export async function readExportHeader(
  objects: ObjectStore,
  key: string,
  format: ExportFormat,
): Promise<readonly string[]> {
  let data: Buffer = Buffer.alloc(0);
  for await (const block of transcodeBytes(await objects.openRead(key), key, format.encoding)) {
    data = Buffer.concat([data, block]);
    const header = parseHeader(data, false, key, format);
    if (header !== undefined) return header.names;
  }
  return parseHeader(data, true, key, format)?.names ?? [];
}

/** Undefined where the header may go on beyond `data`, which `last` rules out. */
export function parseHeader(data: Buffer, last: boolean, key: string, format: ExportFormat): ExportHeader | undefined {
  if (data.length === 0) {
    if (!last) return undefined;
    throw new ExportError(`${key} is empty: it has no header line. Export it again, or leave the file out.`);
  }
  const span = recordSpan(MOST_COLUMNS);
  const found = nextRecord(data, 0, last, format.delimiter.charCodeAt(0), span);
  if (found === 'more') return undefined;
  const line = data.subarray(0, span.end);
  if (found === 'record' && !isSound(line, format)) throw notInEncoding(line, key, format);
  if (found !== 'record' || span.fields > MOST_COLUMNS) {
    throw new ExportError(`${key} does not start with a header line: is it a table with delimiter ${show(format)}?`);
  }
  if (Array.from({ length: span.fields }, (_, field) => loneReturn(data, field)).includes(true)) {
    throw new ExportError(`${key} ends its lines with a carriage return alone. Save it with LF or CRLF line ends.`);
  }
  const names = Array.from({ length: span.fields }, (_, field) => fieldText(data, field));
  if (names.every((name) => name === '')) throw new ExportError(`${key} starts with a blank line, not with a header.`);
  return { names, next: span.next };

  function loneReturn(bytes: Buffer, field: number): boolean {
    const [start, end] = [span.starts[field] as number, span.ends[field] as number];
    return span.quoted[field] === 0 && bytes.subarray(start, end).includes(CARRIAGE_RETURN);
  }

  function fieldText(bytes: Buffer, field: number): string {
    const [start, end] = [span.starts[field] as number, span.ends[field] as number];
    const out = Buffer.alloc(end - start);
    return out.toString('utf8', 0, copyField(bytes, start, end, span.quoted[field] === 1, out, 0)).normalize('NFC');
  }
}

/** Whether the bytes are text in the stated encoding; from UTF-16 a broken pair arrives as U+FFFD. */
export function isSound(bytes: Uint8Array, format: ExportFormat): boolean {
  return format.encoding === 'utf-8'
    ? isUtf8(bytes)
    : !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\ufffd');
}

function notInEncoding(line: Buffer, key: string, format: ExportFormat): ExportError {
  const wide = (line[0] === 0xff && line[1] === 0xfe) || line.includes(0);
  const hint = line[0] === 0x1f && line[1] === 0x8b ? 'it is a gzip, so its name has to end in .gz' : undefined;
  const format_ = wide ? 'utf-16le' : 'latin-1';
  return new ExportError(
    `${key}: its header is not ${format.encoding}; ${hint ?? `set \`encoding: ${format_}\` in its format`}.`,
  );
}

function show(format: ExportFormat): string {
  return JSON.stringify(format.delimiter);
}
