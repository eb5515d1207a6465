import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../examples/company/random.ts';
import { duckdbExportReader } from '../../shared/adapters/duckdb/export-reader.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import { requireColumns } from '../../shared/ingest/require-columns.ts';
import type { ExportOutcome, ExportReader } from '../../shared/ports.ts';
import { column, FORMAT, folderStore, pinned, planOf } from '../shared/adapters/duckdb/export-in-folder.ts';
import { type DamagedFile, damagedFile } from './damaged-file.ts';
import { countRecords } from './record-counter.ts';
import { temporaryDisk } from './temporary-disk.ts';

/** How many files ended which way, and what is wrong with how they were read. */
export type Fuzzed = {
  readonly refused: number;
  readonly read: number;
  readonly rejectedRows: number;
  readonly faults: readonly string[];
};

type File = DamagedFile & { readonly key: string };
type Refusal = { readonly file: File; readonly error: unknown };

const MAPPED = (raw: string | undefined) => (raw === 'plain' ? 'plain' : 'other');
const COLUMNS = [
  column('id', 'Id', 'text', { required: true }),
  column('name', 'Name', 'text'),
  column('amount', 'Amount', 'hundredths'),
  column('day', 'Day', 'day', { required: true }),
  column('at', 'At', 'instant', { optional: true }),
  column('won', 'Won', 'boolean', { optional: true }),
  column('note', 'Note', 'mapped', { map: MAPPED, optional: true }),
  column('party', 'Note', 'ids', { optional: true }),
];
const TARGETS = [
  {
    table: 'activity' as const,
    columns: { activity_id: { column: 'id' }, contact_id: { column: 'party' } },
    whereFilled: [],
  },
];
const PREFIXES = { activity: 'work/activity' };
/** A session is what takes time, so many files are read in one; each has ids of its own. */
const TOGETHER = 50;
const AT_ONCE = 4;
const ENCODINGS = ['utf-8', 'utf-8', 'utf-8', 'utf-16le', 'latin-1'] as const;
/** What can be done about it, or what is there instead. */
const SAYS_MORE =
  /xport (or upload )?it again|[Ss]ave it|Write one|[Ss]et `encoding|leave (it|the file) out|[Ii]s (it|the file) (a table|one )|has to end in \.gz|not with a header|more than once|is there \d times|Columns of the file/;

/** Reads the damaged files of `number` seeds, each as the ingest step does. */
export async function readDamaged(from: number, number: number): Promise<Fuzzed> {
  const total = { refused: 0, read: 0, rejectedRows: 0, faults: [] as string[] };
  const starts = Array.from({ length: Math.ceil(number / TOGETHER) }, (_, batch) => from + batch * TOGETHER).values();
  const work = async () => {
    for (const start of starts) {
      const found = await readBatch(start, Math.min(TOGETHER, from + number - start));
      total.refused += found.refused;
      total.read += found.read;
      total.rejectedRows += found.rejectedRows;
      total.faults.push(...found.faults);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}

async function readBatch(start: number, number: number): Promise<Fuzzed> {
  const root = mkdtempSync(join(temporaryDisk(), 'damaged-'));
  const encoding = ENCODINGS[Math.floor(start / TOGETHER) % ENCODINGS.length] ?? 'utf-8';
  try {
    const files = Array.from({ length: number }, (_, more): File => {
      const made = damagedFile(`f${start + more}`, encoding, seededRandom(start + more));
      return { ...made, key: `seed-${start + more}.${made.ending}` };
    });
    for (const { key, body } of files) writeFileSync(join(root, key), body);
    return await outcomeOf(root, files, encoding);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function outcomeOf(root: string, files: readonly File[], encoding: DamagedFile['encoding']): Promise<Fuzzed> {
  const format = { ...FORMAT, encoding };
  const reader = duckdbExportReader({ objects: folderStore(root), root, scratch: join(root, 'scratch'), threads: 1 });
  const errors = await Promise.all(files.map(({ key }) => planningError(reader, key, format)));
  const refusals = files.flatMap((file, index): Refusal[] => {
    const error = errors[index];
    return error === undefined ? [] : [{ file, error }];
  });
  const left = new Set(files.filter((_, index) => errors[index] === undefined));
  while (left.size > 0) {
    const bodies = Object.fromEntries([...left].map(({ key, body }) => [key, body]));
    const plan = planOf(
      {},
      { columns: COLUMNS, unique: 'id', files: pinned(bodies), format, targets: TARGETS, prefixes: PREFIXES },
    );
    try {
      const outcome = await reader.read(plan);
      return fuzzed(refusals, [...left], outcome);
    } catch (error) {
      const culprit = [...left].find(({ key }) => String(error).includes(key));
      if (culprit === undefined) return withFaults(refusals, [`of ${Object.keys(bodies)}: ${error}`]);
      refusals.push({ file: culprit, error });
      left.delete(culprit);
    }
  }
  return fuzzed(refusals, [], undefined);
}

/** What the step says of a file before it reads a row. */
async function planningError(reader: ExportReader, key: string, format: typeof FORMAT): Promise<unknown> {
  try {
    const names = await reader.header(key, format);
    const needed = COLUMNS.filter(({ from, optional }) => optional !== true || names.includes(from));
    const uses = needed.map(({ from, name }) => ({ name: from, use: name }));
    requireColumns('crm.Thing', key, uses, names);
    return undefined;
  } catch (error) {
    return error;
  }
}

function fuzzed(refusals: readonly Refusal[], files: readonly File[], outcome: ExportOutcome | undefined): Fuzzed {
  return {
    refused: refusals.length,
    read: files.length,
    rejectedRows: outcome === undefined ? 0 : rowsOf(outcome.rejected),
    faults: [...refusals.flatMap(refusalFault), ...(outcome === undefined ? [] : receiptFaults(files, outcome))],
  };
}

function refusalFault({ file, error }: Refusal): readonly string[] {
  const isClear = error instanceof ExportError && error.message.includes(file.key) && SAYS_MORE.test(error.message);
  return isClear ? [] : [`${told(file)} ends in ${String(error)}`];
}

function withFaults(refusals: readonly Refusal[], faults: readonly string[]): Fuzzed {
  const found = fuzzed(refusals, [], undefined);
  return { ...found, faults: [...found.faults, ...faults] };
}

function receiptFaults(files: readonly File[], outcome: ExportOutcome): readonly string[] {
  const { read, accepted, rejected, ignored, excluded } = outcome;
  const places = accepted + rowsOf(rejected) + rowsOf(ignored) + rowsOf(excluded);
  const lost = files.flatMap((file, index) => {
    const [rows, found] = [outcome.files[index]?.rows, counted(file)];
    return rows === found ? [] : [`${told(file)} holds ${found} records, of which ${rows} were read`];
  });
  const written = outcome.written.activity ?? 0;
  return [
    ...(read === places ? [] : [`of ${read} records ${places} are in a place`]),
    ...(written >= accepted ? [] : [`of ${accepted} accepted rows ${written} were written`]),
    ...lost,
  ];
}

/** What the reader took and another reader of gzip or Parquet refuses is a fault, too. */
function counted(file: File): number | string {
  try {
    return countRecords(file);
  } catch (error) {
    return String(error);
  }
}

function told({ key, damages }: File): string {
  return `${key} (${damages.join(', ')})`;
}

function rowsOf(entries: readonly { readonly rows: number }[]): number {
  return entries.reduce((sum, { rows }) => sum + rows, 0);
}
