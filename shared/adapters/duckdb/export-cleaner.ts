import { cleanExport } from './export-clean.ts';
import { cleanJsonLines } from './export-json-lines.ts';
import type { ExportKind } from './export-kind.ts';
import { cleanParquet } from './export-parquet.ts';
import type { ExportSession } from './export-session.ts';

/** What finds the records of a file of this kind. */
export function cleanerOf(session: ExportSession, kind: ExportKind): typeof cleanExport {
  const cleaners = {
    csv: cleanExport,
    ndjson: cleanJsonLines,
    parquet: (...[blocks, cleaning, clean]: Parameters<typeof cleanExport>) =>
      cleanParquet(session, blocks, cleaning, clean),
  };
  return cleaners[kind];
}
