import { IntegrityError } from '../../contracts/errors.ts';
import type { ExportFile, ObjectStore } from '../../ports.ts';
import { cleanerOf } from './export-cleaner.ts';
import { placesIn } from './export-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { exportKind } from './export-kind.ts';
import { partLoader } from './export-parts.ts';
import type { ExportSession } from './export-session.ts';
import { transcodeExport } from './export-transcode.ts';

export type LoadRequest = {
  /** Name of the table; that of the damaged records is `<table>_damaged`. */
  readonly table: string;
  readonly files: readonly ExportFile[];
  readonly format: ExportFormat;
  readonly wanted: readonly string[];
  readonly mayLack: ReadonlySet<string>;
};

export type Loaded = { readonly rowsOfFiles: readonly number[]; readonly ignoredColumns: number };

/**
 * Loads files of one shape as text: a table of `seq` (see ROWS_PER_FILE) and `c0`, `c1` … as wanted, blank is NULL; and
 * a table of `seq` and `reason` of the damaged records.
 * @throws IntegrityError where the database does not hold as many rows as were found in the files
 */
export async function loadExport(objects: ObjectStore, session: ExportSession, request: LoadRequest): Promise<Loaded> {
  const { table, format, wanted } = request;
  const texts = wanted.map((_, index) => `c${index}`);
  const clean = await partLoader(session, table, texts);
  const damaged = await partLoader(session, `${table}_damaged`, ['reason']);
  const others = new Set<string>();
  const rowsOfFiles: number[] = [];
  const saw = (names: readonly string[]) => {
    for (const name of names) if (!wanted.includes(name)) others.add(name);
  };
  try {
    for (const [fileNumber, file] of request.files.entries()) {
      const { key } = file;
      const places = (names: readonly string[]) => {
        saw(names);
        return placesIn({ columns: wanted, mayLack: request.mayLack, json: format.json }, names, key);
      };
      const kind = exportKind(key, format);
      const blocks = transcodeExport(objects, file, kind === 'parquet' ? 'utf-8' : format.encoding);
      const cleaning = { key, fileNumber, format, columns: wanted, wanted: places, saw };
      rowsOfFiles.push(await cleanerOf(session, kind)(blocks, cleaning, clean.write, damaged.write));
    }
    await clean.finish();
    await damaged.finish();
  } finally {
    await clean.stop();
    await damaged.stop();
  }
  await checkRows(session, table, rowsOfFiles);
  return { rowsOfFiles, ignoredColumns: others.size };
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
