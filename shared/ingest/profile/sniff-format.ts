import type { FileFormat } from '../../contracts/definitions.ts';

export type SniffedFormat = {
  readonly [Part in 'delimiter' | 'encoding']: NonNullable<FileFormat[Part]>;
} & { readonly records?: 'ndjson' | 'parquet'; readonly json?: string[] };

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 20;
/** The column in which Marketo's bulk extracts of activities have JSON. */
const PACKED = 'attributes';

/** How the first bytes of a text file are to be read: the encoding that they are sound in, the delimiter that parts the header most. */
export function sniffFormat(bytes: Uint8Array): SniffedFormat {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { encoding, delimiter: delimiterOf(text), ...(packsAttributes(text) ? { json: [PACKED] } : {}) };
}

/** What the records of a file are whose name has no ending, as AppFlow writes them; undefined: a table of text. */
export function sniffRecords(key: string, bytes: Uint8Array): SniffedFormat['records'] {
  if (!hasNoEnding(key)) return undefined;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (start.startsWith('PAR1')) return 'parquet';
  return /^(ï»¿)?\s*\{/.test(start) ? 'ndjson' : undefined;
}

export function hasNoEnding(key: string): boolean {
  return /(^|\/)[^./]+$/.test(key);
}

function packsAttributes(text: string): boolean {
  const [header = '', ...lines] = text.split(/\r?\n/).slice(0, LINES);
  const names = header.split(/[,;\t|]/).map((name) => name.replace(/^\ufeff?"?|"$/g, ''));
  const filled = lines.filter((line) => line !== '');
  return names.includes(PACKED) && filled.length > 0 && filled.every((line) => line.includes('{'));
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    // the last character may be cut off
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** The delimiter that is in the header, and as often in most of the lines after it; the more often, the likelier. */
function delimiterOf(text: string): SniffedFormat['delimiter'] {
  const lines = text.split(/\r?\n/).slice(0, LINES).map(withoutQuoted);
  const score = (delimiter: string) => {
    const [inHeader = 0, ...inOthers] = lines.map((line) => line.split(delimiter).length - 1);
    const alike = inOthers.filter((count) => count === inHeader).length;
    return inHeader === 0 ? 0 : inHeader + (alike * 2 >= inOthers.length ? lines.length : 0);
  };
  return DELIMITERS.reduce((best, each) => (score(each) > score(best) ? each : best), ',');
}

function withoutQuoted(line: string): string {
  return line.replace(/"[^"]*"/g, '');
}
