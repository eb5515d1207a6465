import { ROW_ID } from '../../contracts/definitions.ts';
import type { ExportOutcome, ExportPlan, ExportReader, ObjectStore } from '../../ports.ts';
import { columnPosition, lookupOf, type WantedColumns, wantedColumns } from './export-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { loadExport } from './export-load.ts';
import { joinLookups } from './export-lookups.ts';
import { readColumnNames } from './export-names.ts';
import { countEmptied, countLookups, countPlaces, countValues } from './export-outcome.ts';
import { placeRows } from './export-places.ts';
import { type ExportSession, type SessionOptions, withExportSession } from './export-session.ts';
import { type Typing, typingMacros, typingOf } from './export-typing.ts';
import { mapValues } from './export-values.ts';
import { FILE_NUMBER, ROW_NUMBER, writeRejected, writeTargets } from './export-write.ts';

export type ExportReaderOptions = SessionOptions & {
  readonly objects: ObjectStore;
  /** Folder that the prefixes of a plan are relative to; Parquet is written there. */
  readonly root: string;
};

/**
 * Reads exports with DuckDB in this process, and nothing in them by a guess: our own scanner finds the records,
 * everything is text until a rule of ours reads it, and every record is counted in one place.
 *
 * `read` throws ExportError for a file that cannot be read as it is, StorageError where a disk is full or closed,
 * IntegrityError where the counts do not close. Scratch files are gone afterwards in any case.
 */
export function duckdbExportReader(options: ExportReaderOptions): ExportReader {
  return {
    header: (key, format) => readColumnNames(options, key, format as ExportFormat),
    read: (plan) => withExportSession(options, (session) => readExport(options, session, plan)),
  };
}

async function readExport(
  options: ExportReaderOptions,
  session: ExportSession,
  plan: ExportPlan,
): Promise<ExportOutcome> {
  const files = plan.files;
  const format = plan.format as ExportFormat;
  const wanted = wantedColumns(plan);
  const loaded = await loadExport(options.objects, session, {
    ...{ table: 'raw', files, format },
    ...{ wanted: wanted.ofObject, mayLack: wanted.mayLack },
  });
  await joinLookups(options.objects, session, plan, wanted);
  for (const macro of typingMacros(format, plan)) await session.run(macro);
  const typings = await typeColumns(session, plan, wanted);
  await placeRows(session, plan, typings);
  const written = await writeTargets(session, options.root, plan, typings);
  await writeRejected(session, options.root, plan);
  const read = loaded.rowsOfFiles.reduce((sum, rows) => sum + rows, 0);
  return {
    files: files.map(({ key, sha256, bytes }, index) => ({ key, sha256, bytes, rows: loaded.rowsOfFiles[index] ?? 0 })),
    read,
    ...(await countPlaces(session, plan, read)),
    emptied: await countEmptied(session, typings),
    values: await countValues(session, plan, typings),
    lookups: await countLookups(session, plan),
    columnsIgnored: loaded.ignoredColumns,
    written,
  };
}

async function typeColumns(
  session: ExportSession,
  plan: ExportPlan,
  wanted: WantedColumns,
): Promise<readonly Typing[]> {
  const typings: Typing[] = [];
  for (const [index, column] of plan.columns.entries()) {
    const place = { column, index, text: textOf(plan, wanted, index) };
    const blank = column.read === 'mapped' ? await mapValues(session, place) : undefined;
    typings.push(typingOf(plan, place, blank));
  }
  return typings;
}

function textOf(plan: ExportPlan, wanted: WantedColumns, index: number): string {
  const column = plan.columns[index];
  if (column?.from === ROW_ID) return `concat(${FILE_NUMBER}, ':', ${ROW_NUMBER})`;
  const found = column && lookupOf(plan, column);
  if (found === undefined) return columnPosition(wanted.ofObject, column?.from ?? '');
  const lookup = plan.lookups.indexOf(found.lookup);
  return `l${lookup}${columnPosition(wanted.ofLookups[lookup] ?? [], found.column)}`;
}
