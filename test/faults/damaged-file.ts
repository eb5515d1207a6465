import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Random } from '../../examples/company/random.ts';

const COLUMNS = ['Id', 'Name', 'Amount', 'Day', 'At', 'Won', 'Note'] as const;

type Ending = 'csv' | 'csv.gz' | 'jsonl' | 'jsonl.gz' | 'parquet';
export type DamagedFile = {
  readonly ending: Ending;
  readonly encoding: 'utf-8' | 'utf-16le' | 'latin-1';
  readonly body: Buffer;
  readonly damages: readonly string[];
};

type TextDamage = (text: string, random: Random) => string;
type ByteDamage = (bytes: Buffer, random: Random) => Buffer;

const NOTES = [
  '',
  'plain',
  'a, "quoted" note',
  'two\nlines',
  'Zoë Größe 日本',
  ' blank ',
  '=1+1',
  'semi;colon',
  '\t',
] as const;
const ENDINGS = [
  'csv',
  'csv',
  'csv',
  'csv',
  'csv',
  'csv.gz',
  'csv.gz',
  'jsonl',
  'jsonl',
  'jsonl.gz',
  'parquet',
] as const;

/** A sound small export whose ids begin with `name`, damaged once or a few times. */
export function damagedFile(name: string, encoding: DamagedFile['encoding'], random: Random): DamagedFile {
  const ending = random.pick(ENDINGS);
  const rows = Array.from({ length: random.below(24) }, (_, row) => recordOf(`${name}-${row}`, random));
  const damages: string[] = [];
  let bytes: Buffer;
  if (ending === 'parquet') bytes = parquetOf(rows, random);
  else {
    let text = ending.startsWith('csv') ? csvOf(rows, random) : rows.map((row) => JSON.stringify(row)).join('\n');
    const changes = ending.startsWith('csv') ? TEXT_DAMAGES : { ...TEXT_DAMAGES, ...JSON_DAMAGES };
    for (let left = random.below(3); left > 0; left -= 1) text = damaged(text, changes);
    bytes = encoded(text, random.chance(0.05) ? random.pick(['utf-8', 'utf-16le', 'latin-1']) : encoding);
    if (random.chance(0.4)) bytes = damaged(bytes, BYTE_DAMAGES);
    if (ending.endsWith('.gz')) bytes = random.chance(0.3) ? gzipTwice(bytes, random) : gzipSync(bytes, { level: 1 });
  }
  const isPacked = ending === 'parquet' || ending.endsWith('.gz');
  if (damages.length === 0 || (isPacked && random.chance(0.5))) bytes = damaged(bytes, BYTE_DAMAGES);
  return { ending, encoding, body: bytes, damages };

  function damaged<Content>(
    content: Content,
    changes: Readonly<Record<string, (content: Content, random: Random) => Content>>,
  ): Content {
    const names = Object.keys(changes);
    const chosen = names[random.below(names.length)] ?? '';
    damages.push(chosen);
    return changes[chosen]?.(content, random) ?? content;
  }
}

function encoded(text: string, encoding: DamagedFile['encoding']): Buffer {
  return Buffer.from(text, encoding === 'latin-1' ? 'latin1' : encoding);
}

function recordOf(id: string, random: Random): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const day = `2025-0${1 + random.below(9)}-1${random.below(10)}`;
  return {
    ...{ Id: id, Name: random.pick(NOTES), Amount: `${random.below(100_000) / 100}`, Day: day },
    ...{ At: `${day}T0${random.below(10)}:30:00Z`, Won: random.pick(['true', 'false', '']), Note: random.pick(NOTES) },
  };
}

type Rows = readonly ReturnType<typeof recordOf>[];

function csvOf(rows: Rows, random: Random): string {
  const isQuoted = random.chance(0.5);
  const lineEnd = random.chance(0.5) ? '\n' : '\r\n';
  const field = (text: string) => (isQuoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => row[name]))];
  return lines.map((line) => line.map(field).join(',')).join(lineEnd) + (random.chance(0.5) ? lineEnd : '');
}

function parquetOf(rows: Rows, random: Random): Buffer {
  const columnData = COLUMNS.map((name) => ({
    ...{ name, type: 'STRING' as const },
    data: rows.map((row) => row[name] || null),
  }));
  const codec = random.chance(0.5) ? 'SNAPPY' : 'UNCOMPRESSED';
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 10, codec }));
}

/** Several gzip members, as of files that were joined. */
function gzipTwice(bytes: Buffer, random: Random): Buffer {
  const middle = random.below(bytes.length + 1);
  return Buffer.concat([gzipSync(bytes.subarray(0, middle)), gzipSync(bytes.subarray(middle))]);
}

const somewhere = (text: string | Buffer, random: Random) => random.below(text.length + 1);
const inserted = (text: string, random: Random, more: string): string => {
  const at = somewhere(text, random);
  return text.slice(0, at) + more + text.slice(at);
};
const someLine = (text: string, random: Random, change: (line: string) => string): string => {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
};
const headerOf = (text: string) => text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
const withoutHeader = (text: string) => text.slice(headerOf(text).length + 1);

const TEXT_DAMAGES: Readonly<Record<string, TextDamage>> = {
  truncated: (text, random) => text.slice(0, somewhere(text, random)),
  'quote added': (text, random) => inserted(text, random, '"'),
  'quotes added': (text, random) => inserted(inserted(text, random, '"'), random, '""'),
  'quote removed': (text, random) => {
    const at = text.indexOf('"', somewhere(text, random));
    return at === -1 ? text : text.slice(0, at) + text.slice(at + 1);
  },
  'quotes removed': (text) => text.replaceAll('"', ''),
  'delimiter of a line changed': (text, random) => someLine(text, random, (line) => line.replaceAll(',', ';')),
  'delimiter changed': (text, random) => text.replaceAll(',', random.pick([';', '\t', '|'])),
  'field added': (text, random) => someLine(text, random, (line) => `${line},more`),
  'NUL within': (text, random) => inserted(text, random, '\0'),
  'control characters within': (text, random) => inserted(text, random, '\x1f\x07\x85\u2028'),
  'byte order mark within': (text, random) => inserted(text, random, '\ufeff'),
  'huge field': (text, random) => inserted(text, random, 'x'.repeat(random.pick([5000, 70_000]))),
  'header twice': (text, random) => {
    const header = headerOf(text);
    return random.chance(0.5) ? `${header}\n${text}` : `${text}\n${header}\n`;
  },
  'no header': withoutHeader,
  'column twice': (text, random) => text.replace(random.pick(['Name', 'Note', 'Day']), 'Id'),
  'column renamed': (text, random) => text.replace(random.pick(['Name', 'Id', 'Day']), 'Othre'),
  'columns swapped': (text) => text.replace('Id', 'Swapped').replace('Day', 'Id').replace('Swapped', 'Day'),
  'header of 100,000 columns': (text) => `${headerOf(text)},${'c,'.repeat(100_000)}\n${withoutHeader(text)}`,
  empty: () => '',
  'blank lines': (text, random) => inserted(text, random, '\n\r\n\n'),
  'blank lines around': (text, random) => random.pick([`\n${text}`, `${text}\n\n\n`]),
  'dates garbled': (text) => text.replaceAll('2025-0', '20x5-'),
  'line ends of CR': (text) => text.replaceAll('\n', '\r'),
  'line ends mixed': (text, random) => text.replaceAll('\n', () => random.pick(['\n', '\r\n', '\r', '\n\r'])),
  'line taken out': (text, random) => someLine(text, random, () => ''),
  'line twice': (text, random) => someLine(text, random, (line) => `${line}\n${line}`),
  'a page instead': () => '<!DOCTYPE html>\n<html><body>Session expired, "log in" again</body></html>\n',
};

const JSON_DAMAGES: Readonly<Record<string, TextDamage>> = {
  'a list': (text) => `[${text.replaceAll('\n', ',\n')}]`,
  'a list over lines': (text) => `[\n${text.replaceAll('\n', ',\n')}\n]`,
  'no objects': (text) => text.replace(/^.*$/gm, '"text"'),
  'a bracket removed': (text, random) => someLine(text, random, (line) => line.slice(0, -1)),
  'two objects in a line': (text) => text.replace('}\n', '}'),
  'values of other types': (text) => text.replaceAll(/"(true|false)"/g, '{"is":[$1,null,1e400]}'),
  'a deep value': (text) => text.replace('"true"', '['.repeat(20_000) + ']'.repeat(20_000)),
  'a lone surrogate': (text) => text.replace('plain', '\\ud800'),
  'a prototype': (text) => text.replaceAll('"Note"', '"__proto__"'),
};

const BYTE_DAMAGES: Readonly<Record<string, ByteDamage>> = {
  'bytes flipped': (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let left = 1 + random.below(4); left > 0 && bytes.length > 0; left -= 1) {
      const at = random.below(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  'bytes cut off': (bytes, random) => bytes.subarray(0, somewhere(bytes, random)),
  'bytes in front cut off': (bytes, random) => bytes.subarray(somewhere(bytes, random)),
  'bytes taken out': (bytes, random) => {
    const at = somewhere(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(30))]);
  },
  'bytes of no text': (bytes, random) => {
    const at = somewhere(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xc3, 0x28, 0x00]), bytes.subarray(at)]);
  },
  'the end twice': (bytes, random) => Buffer.concat([bytes, bytes.subarray(somewhere(bytes, random))]),
  'zeros at the end': (bytes, random) => Buffer.concat([bytes, Buffer.alloc(1 + random.below(600))]),
  'a block of zeros': (bytes, random) => {
    const at = somewhere(bytes, random);
    return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + random.below(64)));
  },
};
