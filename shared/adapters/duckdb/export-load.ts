import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { IntegrityError } from '../../contracts/errors.ts';
import type { ExportFile, ObjectStore } from '../../ports.ts';
import { cleanExport, SEPARATOR } from './export-clean.ts';
import { positionsIn } from './export-columns.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportSession } from './export-session.ts';
import { sqlText } from './export-sql.ts';
import { transcodeExport } from './export-transcode.ts';

export type LoadRequest = {
  /** Name of the table; that of the damaged records is `<table>_damaged`. */
  readonly table: string;
  readonly files: readonly ExportFile[];
  readonly format: ExportFormat;
  readonly wanted: readonly string[];
};

export type Loaded = { readonly rowsOfFiles: readonly number[]; readonly ignoredColumns: number };

/**
 * Loads files of one shape as text: a table of `seq` (see ROWS_PER_FILE) and `c0`, `c1` … as wanted, blank is NULL; and
 * a table of `seq` and `reason` of the damaged records.
 * @throws IntegrityError where the database does not hold as many rows as were found in the files
 */
export async function loadExport(objects: ObjectStore, session: ExportSession, request: LoadRequest): Promise<Loaded> {
  const cleanPath = join(session.folder, `${request.table}.txt`);
  const damagedPath = join(session.folder, `${request.table}-damaged.txt`);
  const { rowsOfFiles, others } = await cleanFiles(objects, request, cleanPath, damagedPath);
  const texts = request.wanted.map((_, index) => `c${index}`);
  await readClean(session, request.table, cleanPath, texts);
  await readClean(session, `${request.table}_damaged`, damagedPath, ['reason']);
  await checkRows(session, request.table, rowsOfFiles);
  return { rowsOfFiles, ignoredColumns: others.size };
}

/** Cleans every file into one text of sound rows and one of damaged ones; `others` are the columns that nobody asked for. */
async function cleanFiles(objects: ObjectStore, request: LoadRequest, cleanPath: string, damagedPath: string) {
  const others = new Set<string>();
  const rowsOfFiles: number[] = [];
  const clean = await open(cleanPath, 'w');
  const damaged = await open(damagedPath, 'w');
  try {
    for (const [fileNumber, file] of request.files.entries()) {
      const wanted = (names: readonly string[]): readonly number[] => {
        for (const name of names) if (!request.wanted.includes(name)) others.add(name);
        return positionsIn(request.wanted, names, file.key);
      };
      const blocks = transcodeExport(objects, file, request.format.encoding);
      rowsOfFiles.push(
        await cleanExport(blocks, { key: file.key, fileNumber, format: request.format, wanted }, clean, damaged),
      );
    }
  } finally {
    await clean.close();
    await damaged.close();
  }
  return { rowsOfFiles, others };
}

async function readClean(session: ExportSession, table: string, path: string, texts: readonly string[]): Promise<void> {
  const columns = [`'seq': 'BIGINT'`, ...texts.map((name) => `${sqlText(name)}: 'VARCHAR'`)].join(', ');
  await session.run(`CREATE TABLE ${table} AS SELECT * FROM read_csv(${sqlText(path)}, columns = {${columns}},
    auto_detect = false, header = false, delim = ${sqlText(SEPARATOR)}, quote = '', escape = '', comment = '',
    nullstr = '', new_line = '\\n', encoding = 'utf-8', strict_mode = true, ignore_errors = false, null_padding = false)`);
}

async function checkRows(session: ExportSession, table: string, rowsOfFiles: readonly number[]): Promise<void> {
  const found = rowsOfFiles.reduce((sum, rows) => sum + rows, 0);
  const counts = await session.rows(
    `SELECT CAST(count(*) AS INTEGER) AS loaded FROM (SELECT seq FROM ${table} UNION ALL SELECT seq FROM ${table}_damaged)`,
  );
  if (counts[0]?.loaded !== found) {
    throw new IntegrityError(`Of ${found} records found in an export, ${counts[0]?.loaded} were loaded.`);
  }
}
