import { ExportError } from '../../contracts/errors.ts';
import type { RejectReason } from '../../contracts/receipt.ts';
import { copyField } from './export-fields.ts';
import type { ExportFormat } from './export-format.ts';
import { type ExportHeader, isSound, parseHeader } from './export-header.ts';
import { type JsonObject, jsonTextAt, parseJsonObject } from './export-json.ts';
import { LONGEST_RECORD, nextRecord, recordSpan } from './export-records.ts';

/** A row's number over all files of an object: its file's number times this, plus its number in the file. */
export const ROWS_PER_FILE = 2 ** 32;
/** Between the fields of a clean file: copyField lets no control character pass. */
export const SEPARATOR = '\x1f';

const SEPARATOR_BYTE = 0x1f;
const LINE_FEED = 0x0a;
const LONGEST_NUMBER = 20;
const NONE: ReadonlyMap<number, JsonObject> = new Map();

export type CleanRequest = {
  readonly key: string;
  readonly fileNumber: number;
  readonly format: ExportFormat;
  /** The wanted columns, by name. */
  readonly columns: readonly string[];
  /** From the file's column names to the places of the wanted ones; undefined where the file may do without. */
  readonly wanted: (names: readonly string[]) => readonly (WantedField | undefined)[];
  /** Told of every name that the file has, where only its records say which these are. */
  readonly saw: (names: readonly string[]) => void;
};

/** A field of the records, or what is `inside` of one that holds a JSON object. */
export type WantedField = { readonly field: number; readonly inside?: string };

export type Damage = Extract<RejectReason, 'broken_quotes' | 'broken_json' | 'wrong_number_of_fields' | 'bad_encoding'>;
type Cleaned = { readonly consumed: number; readonly lines: readonly Buffer[]; readonly damaged: string };

/**
 * Finds the records of one file and writes each to one of two places: to `clean` its number and the wanted fields, one
 * line, no quotes; to `damaged`, where its structure is not that of the header, its number and the reason. Blank lines
 * at the end are no records.
 * @returns the number of records, header excluded
 * @throws ExportError where there is no header, or the bytes are no table at all
 */
export async function cleanExport(
  blocks: AsyncIterable<Buffer>,
  request: CleanRequest,
  clean: (lines: Buffer) => Promise<void>,
  damaged: (lines: string) => Promise<void>,
): Promise<number> {
  let rest: Buffer = Buffer.alloc(0);
  let reader: ReturnType<typeof recordReader> | undefined;
  const take = async (data: Buffer, last: boolean): Promise<Buffer> => {
    const header = reader === undefined ? parseHeader(data, last, request.key, request.format) : undefined;
    reader ??= header && recordReader(request, header);
    if (reader === undefined) return data;
    const from = header?.next ?? 0;
    const cleaned = reader.read(data.subarray(from), last);
    for (const lines of cleaned.lines) await clean(lines);
    await damaged(cleaned.damaged);
    return data.subarray(from + cleaned.consumed);
  };
  for await (const block of blocks) rest = await take(rest.length === 0 ? block : Buffer.concat([rest, block]), false);
  await take(rest, true);
  return reader?.rows() ?? 0;
}

function recordReader(request: CleanRequest, header: ExportHeader) {
  const expected = header.names.length;
  const wanted = request.wanted(header.names);
  const fieldOf = wanted.map((place) => place?.field ?? -1);
  const insideOf = wanted.map((place) => place?.inside);
  const insides = wanted.flatMap((place) => (place?.inside === undefined ? [] : [place.field]));
  const delimiter = request.format.delimiter.charCodeAt(0);
  const firstNumber = request.fileNumber * ROWS_PER_FILE;
  const span = recordSpan(expected);
  let row = 0;
  let blankLines = 0;

  return { read, rows: () => row };

  function read(data: Buffer, last: boolean): Cleaned {
    const sound = isSound(data.subarray(0, data.lastIndexOf(LINE_FEED) + 1), request.format);
    const lines: Buffer[] = [];
    let out = Buffer.allocUnsafe(data.length + 1024);
    let at = 0;
    let damaged = '';
    let from = 0;
    while (from < data.length) {
      const found = nextRecord(data, from, last, delimiter, span);
      if (found === 'more') break;
      if (found === 'endless') throw noLineEnd();
      if (found === 'record' && span.fields === 1 && span.quoted[0] === 0 && span.starts[0] === span.ends[0]) {
        blankLines += 1;
      } else {
        for (; blankLines > 0; blankLines -= 1) take('blank', 0);
        const whole = sound && !last ? true : isSound(data.subarray(from, span.end), request.format);
        take(found === 'broken' ? 'broken_quotes' : whole ? 'record' : 'bad_encoding', span.end - from);
      }
      from = span.next;
    }
    lines.push(out.subarray(0, at));
    return { consumed: Math.min(from, data.length), lines, damaged };

    function take(found: 'record' | 'blank' | Damage, bytes: number): void {
      row += 1;
      const fields = found === 'blank' ? 1 : span.fields;
      const kept = found === 'record' || found === 'blank';
      if (!kept || fields !== expected) {
        damaged += `${firstNumber + row}${SEPARATOR}${kept ? 'wrong_number_of_fields' : found}\n`;
        return;
      }
      const packed = found === 'blank' || insides.length === 0 ? NONE : unpacked(data);
      if (packed === undefined) {
        damaged += `${firstNumber + row}${SEPARATOR}broken_json\n`;
        return;
      }
      const longest = bytes * (1 + insides.length) + wanted.length + LONGEST_NUMBER;
      if (at + longest > out.length) {
        lines.push(out.subarray(0, at));
        out = Buffer.allocUnsafe(data.length + longest);
        at = 0;
      }
      at += out.write(String(firstNumber + row), at, 'latin1');
      for (let index = 0; index < fieldOf.length; index += 1) {
        out[at] = SEPARATOR_BYTE;
        at += 1;
        const field = fieldOf[index] as number;
        if (found === 'blank' || field < 0) continue;
        const inside = insideOf[index];
        const [start, end] = [span.starts[field] as number, span.ends[field] as number];
        if (inside === undefined) at = copyField(data, start, end, span.quoted[field] === 1, out, at);
        else at += out.write(jsonTextAt(packed.get(field) ?? {}, inside), at);
      }
      out[at] = LINE_FEED;
      at += 1;
    }
  }

  /** The JSON objects of a record, by field; undefined where one is none. */
  function unpacked(data: Buffer): ReadonlyMap<number, JsonObject> | undefined {
    const objects = new Map<number, JsonObject>();
    for (const field of insides) {
      if (objects.has(field)) continue;
      const [start, end] = [span.starts[field] as number, span.ends[field] as number];
      const text = Buffer.alloc(end - start);
      const length = copyField(data, start, end, span.quoted[field] === 1, text, 0);
      const value = length === 0 ? {} : parseJsonObject(text.toString('utf8', 0, length), request.format.decimals);
      if (value === undefined) return undefined;
      objects.set(field, value);
    }
    return objects;
  }

  function noLineEnd(): ExportError {
    const place = `${request.key}, after row ${row}`;
    return new ExportError(`${place}: no line end within ${LONGEST_RECORD} bytes. Is the file a table, and unpacked?`);
  }
}
