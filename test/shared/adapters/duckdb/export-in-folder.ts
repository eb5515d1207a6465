import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { duckdbExportReader } from '../../../../shared/adapters/duckdb/export-reader.ts';
import { ExportError } from '../../../../shared/contracts/errors.ts';
import type { ExportColumn, ExportFile, ExportOutcome, ExportPlan, ObjectStore } from '../../../../shared/ports.ts';

export type Files = Readonly<Record<string, string | Buffer>>;
export type Row = Readonly<Record<string, Json>>;
export type Result = {
  readonly outcome: ExportOutcome;
  /** Of each target table, and `rejected`. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** What is left in the scratch folder. */
  readonly left: readonly string[];
};

export const FORMAT: ExportPlan['format'] = {
  delimiter: ',',
  encoding: 'utf-8',
  dates: 'iso',
  zone: 'UTC',
  decimals: '.',
  records: 'by_name',
  json: [],
};

/** The parts of an object store that reading an export takes. */
export function folderStore(root: string): ObjectStore {
  const openRead = async (key: string) => {
    const stream = createReadStream(join(root, key));
    return await new Promise<typeof stream>((resolve, reject) => {
      stream.once('open', () => resolve(stream));
      stream.once('error', (cause) => reject(new ExportError(`${key} is not there`, { cause })));
    });
  };
  return { openRead } as unknown as ObjectStore;
}

export function pinned(files: Files, keys: readonly string[] = Object.keys(files)): readonly ExportFile[] {
  return keys.map((key) => {
    const body = Buffer.from(files[key] ?? '');
    return { key, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
  });
}

export function column(
  name: string,
  from: string,
  read: ExportColumn['read'],
  more: Partial<ExportColumn> = {},
): ExportColumn {
  return { name, from, read, ...more };
}

/** A plan over all of `files`, written to `account`, with ids in the column `Id`. */
export function planOf(files: Files, more: Partial<ExportPlan> = {}): ExportPlan {
  return {
    source: 'crm',
    object: 'Thing',
    files: pinned(files),
    format: FORMAT,
    reportingZone: 'UTC',
    columns: [column('id', 'Id', 'text', { required: true })],
    lookups: [],
    unique: undefined,
    versions: undefined,
    ignoring: [],
    deleted: undefined,
    merged: undefined,
    hashKey: 'key',
    exclusions: [],
    dayRange: [-100_000, 100_000],
    targets: [{ table: 'account', columns: { account_id: { column: 'id' } }, whereFilled: [] }],
    prefixes: { account: 'work/account', opportunity: 'work/opportunity', stage_entry: 'work/stage_entry' },
    rejectedPrefix: 'work/rejected',
    ...more,
  };
}

/** Runs `work` in a folder that holds the files, and removes the folder. */
export async function inFolder<T>(files: Files, work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "an export's [folder]-"));
  try {
    for (const [key, body] of Object.entries(files)) {
      await mkdir(dirname(join(root, key)), { recursive: true });
      await writeFile(join(root, key), body);
    }
    return await work(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

export async function readExport(files: Files, plan: ExportPlan = planOf(files), threads = 2): Promise<Result> {
  return await inFolder(files, async (root) => {
    const scratch = join(root, 'scratch');
    const outcome = await duckdbExportReader({ objects: folderStore(root), root, scratch, threads }).read(plan);
    const names = [...new Set(plan.targets.map(({ table }) => table))];
    const tables = Object.fromEntries(
      await Promise.all(
        names.map(async (name) => [name, await rowsOf(join(root, plan.prefixes[name] ?? ''))] as const),
      ),
    );
    const rejected = await rowsOf(join(root, plan.rejectedPrefix));
    return { outcome, tables: { ...tables, rejected }, left: await readdir(scratch) };
  });
}

export async function rowsOf(folder: string): Promise<readonly Row[]> {
  connected ??= connect();
  const path = join(folder, 'part-0.parquet').replaceAll("'", "''");
  return (await (await connected).runAndReadAll(`SELECT * FROM parquet_scan('${path}')`)).getRowObjectsJson();
}

// one for all: to make a database takes as long as to read an export
let connected: Promise<DuckDBConnection> | undefined;

async function connect(): Promise<DuckDBConnection> {
  return await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
}
