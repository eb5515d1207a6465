import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SEPARATOR } from './export-clean.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';

const PART_BYTES = 32 << 20;

export type PartLoader = {
  /** Takes whole lines: a number, then the texts, separated by SEPARATOR. */
  readonly write: (lines: string | Buffer) => Promise<void>;
  /** Resolves when all lines are in the table. */
  readonly finish: () => Promise<void>;
  /** Resolves when nothing runs any more, whatever came of it. */
  readonly stop: () => Promise<void>;
};

/**
 * Makes a table of `seq` and texts, and fills it by way of scratch files of some size: the database reads one while the
 * next is written, which takes a second core. Blank texts are NULL.
 */
export async function partLoader(session: ExportSession, table: string, texts: readonly string[]): Promise<PartLoader> {
  const declared = ['seq BIGINT', ...texts.map((name) => `${name} VARCHAR`)];
  await session.run(`CREATE TABLE ${table} (${declared.join(', ')})`);
  const columns = [`'seq': 'BIGINT'`, ...texts.map((name) => `${sqlText(name)}: 'VARCHAR'`)].join(', ');
  let part: { readonly path: string; readonly file: FileHandle; bytes: number } | undefined;
  let parts = 0;
  let loading = Promise.resolve();

  return { write, finish, stop };

  async function write(lines: string | Buffer): Promise<void> {
    if (lines.length === 0) return;
    part ??= await openPart();
    await part.file.appendFile(lines);
    part.bytes += lines.length;
    if (part.bytes >= PART_BYTES) await loadPart();
  }

  async function finish(): Promise<void> {
    await loadPart();
    await loading;
  }

  async function stop(): Promise<void> {
    await part?.file.close();
    await loading.catch(() => {});
  }

  async function openPart() {
    parts += 1;
    const path = join(session.folder, `${table}-${parts}.txt`);
    return { path, file: await open(path, 'w'), bytes: 0 };
  }

  async function loadPart(): Promise<void> {
    if (part === undefined) return;
    const { path, file } = part;
    part = undefined;
    await file.close();
    await loading;
    loading = session.run(insertFrom(path)).then(() => rm(path));
    loading.catch(() => {});
  }

  function insertFrom(path: string): string {
    return `INSERT INTO ${table} SELECT * FROM read_csv(${sqlText(path)}, columns = {${columns}},
      auto_detect = false, header = false, delim = ${sqlText(SEPARATOR)}, quote = '', escape = '', comment = '',
      nullstr = '', new_line = '\\n', encoding = 'utf-8', strict_mode = true, ignore_errors = false, null_padding = false)`;
  }
}
