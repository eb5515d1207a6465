import { ExportError } from '../../contracts/errors.ts';
import { type CleanRequest, type Damage, ROWS_PER_FILE, SEPARATOR } from './export-clean.ts';
import type { ExportFormat } from './export-format.ts';
import { isSound } from './export-header.ts';
import { type JsonRecord, jsonRecords, parseJsonObject, recordNames, recordText } from './export-json.ts';
import { LONGEST_RECORD } from './export-records.ts';

type Line = { readonly record: JsonRecord } | { readonly damage: Damage };

const LINE_FEED = 0x0a;
const OPENING_BRACKET = 0x5b;

/**
 * As cleanExport, of a file with one JSON object a line: what is not in an object is blank; each of its list's
 * elements is a record, where the format names a list. Blank lines are no records.
 * @returns the number of records
 */
export async function cleanJsonLines(
  blocks: AsyncIterable<Buffer>,
  request: CleanRequest,
  clean: (lines: Buffer) => Promise<void>,
  damaged: (lines: string) => Promise<void>,
): Promise<number> {
  const firstNumber = request.fileNumber * ROWS_PER_FILE;
  const names = new Set<string>();
  let row = 0;
  for await (const lines of jsonLines(blocks, request.key, request.format)) {
    const sound: string[] = [];
    const broken: string[] = [];
    for (const line of lines) {
      row += 1;
      if ('damage' in line) {
        broken.push(`${firstNumber + row}${SEPARATOR}${line.damage}\n`);
        continue;
      }
      for (const name of recordNames(line.record)) names.add(name);
      const texts = request.columns.map((name) => `${SEPARATOR}${recordText(line.record, name)}`);
      sound.push(`${firstNumber + row}${texts.join('')}\n`);
    }
    await clean(Buffer.from(sound.join('')));
    await damaged(broken.join(''));
  }
  request.saw([...names]);
  return row;
}

/**
 * Every name that any object of a file has, in the order of their first appearance: a line tells only of itself, so all
 * of them are read.
 * @throws ExportError where there are lines, but no objects
 */
export async function readJsonNames(
  blocks: AsyncIterable<Buffer>,
  key: string,
  format: ExportFormat,
): Promise<readonly string[]> {
  const names = new Set<string>();
  let found = 0;
  for await (const lines of jsonLines(blocks, key, format)) {
    found += lines.length;
    for (const line of lines) if ('record' in line) for (const name of recordNames(line.record)) names.add(name);
  }
  if (names.size > 0 || found === 0) return [...names];
  throw new ExportError(
    `${key} has no JSON object in any line. Is it one object a line? Export it again, or leave it out.`,
  );
}

async function* jsonLines(
  blocks: AsyncIterable<Buffer>,
  key: string,
  format: ExportFormat,
): AsyncGenerator<readonly Line[]> {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const block of blocks) {
    const data: Buffer = rest.length === 0 ? block : Buffer.concat([rest, block]);
    if (isFirst && data[0] === OPENING_BRACKET)
      throw new ExportError(
        `${key} is one JSON list. Write one object a line, without brackets and commas around them.`,
      );
    isFirst = false;
    const end = data.lastIndexOf(LINE_FEED) + 1;
    rest = data.subarray(end);
    if (rest.length > LONGEST_RECORD)
      throw new ExportError(
        `${key}: no line end within ${LONGEST_RECORD} bytes. Is it one JSON object a line, and unpacked?`,
      );
    yield linesIn(data.subarray(0, end), format);
  }
  yield linesIn(rest, format);
}

function linesIn(data: Buffer, format: ExportFormat): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < data.length) {
    const found = data.indexOf(LINE_FEED, from);
    const end = found === -1 ? data.length : found;
    lines.push(...linesOf(data.subarray(from, end), format));
    from = end + 1;
  }
  return lines;
}

function linesOf(bytes: Buffer, format: ExportFormat): readonly Line[] {
  if (!isSound(bytes, format)) return [{ damage: 'bad_encoding' }];
  const text = bytes.toString('utf8');
  if (text.trim() === '') return [];
  const object = bytes.length > LONGEST_RECORD ? undefined : parseJsonObject(text, format.decimals);
  if (object === undefined) return [{ damage: 'broken_json' }];
  return jsonRecords(object, format.each).map((record) => ({ record }));
}
