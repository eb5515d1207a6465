import { isUtf8 } from 'node:buffer';
import { ExportError } from '../../contracts/errors.ts';
import type { ObjectStore } from '../../ports.ts';
import { copyField } from './export-fields.ts';
import type { ExportFormat } from './export-format.ts';
import { nextRecord, type RecordSpan, recordSpan } from './export-records.ts';
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
  if (found === 'record') checkEncoding(data.subarray(0, span.end), key, format);
  if (found !== 'record' || span.fields > MOST_COLUMNS) {
    const delimiter = JSON.stringify(format.delimiter);
    throw new ExportError(`${key} does not start with a header line: is it a table with delimiter ${delimiter}?`);
  }
  const names = Array.from({ length: span.fields }, (_, field) => nameAt(data, span, field, key));
  if (names.every((name) => name === '')) throw new ExportError(`${key} starts with a blank line, not with a header.`);
  return { names, next: span.next };
}

function nameAt(data: Buffer, span: RecordSpan, field: number, key: string): string {
  const [start, end] = [span.starts[field] as number, span.ends[field] as number];
  const quoted = span.quoted[field] === 1;
  if (!quoted && data.subarray(start, end).includes(CARRIAGE_RETURN)) {
    throw new ExportError(`${key} ends its lines with a carriage return alone. Save it with LF or CRLF line ends.`);
  }
  const out = Buffer.alloc(end - start);
  return out.toString('utf8', 0, copyField(data, start, end, quoted, out, 0)).normalize('NFC');
}

/** Whether the bytes were text in the format's encoding; of UTF-16 a broken pair arrives as U+FFFD. */
export function isSound(bytes: Buffer, format: ExportFormat): boolean {
  return format.encoding === 'utf-8' ? isUtf8(bytes) : !bytes.includes('\ufffd');
}

function checkEncoding(line: Buffer, key: string, format: ExportFormat): void {
  if (isSound(line, format)) return;
  const zipped = line[0] === 0x1f && line[1] === 0x8b;
  const wide = line[0] === 0xff && line[1] === 0xfe;
  const hint = zipped
    ? 'it is a gzip, so its name has to end in .gz'
    : `set \`encoding: ${wide ? 'utf-16le' : 'latin-1'}\` in its format`;
  throw new ExportError(`${key}: its header is not ${format.encoding}; ${hint}.`);
}
