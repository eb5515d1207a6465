import type { ObjectStore, StatedFormat } from '../../ports.ts';
import { SEPARATOR } from './export-clean.ts';
import { cleanerOf } from './export-cleaner.ts';
import { placesIn } from './export-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { exportKind } from './export-kind.ts';
import { type SessionOptions, withExportSession } from './export-session.ts';
import { transcodeBytes } from './export-transcode.ts';

export type TextsOfExport = {
  readonly key: string;
  readonly format: StatedFormat;
  readonly columns: readonly string[];
};

/**
 * Columns of an export of any kind, as the texts that a run reads, in the order of its records; damaged ones are left out, as
 * no run counts them. `header` has those of the columns that the file has: what no JSON line names is blank in it, and there.
 * @throws ExportError where the file cannot be read as it is
 */
export async function readExportTexts(
  options: SessionOptions & { readonly objects: ObjectStore },
  { key, columns, ...stated }: TextsOfExport,
): Promise<{ readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
  const format = stated.format as ExportFormat;
  const kind = exportKind(key, format);
  let there = columns.map(() => true);
  const wanted = (names: readonly string[]) => {
    const places = placesIn({ columns, mayLack: new Set(columns), json: format.json }, names, key);
    there = places.map((place) => place !== undefined);
    return places;
  };
  const rows: string[][] = [];
  const take = async (lines: Buffer) => {
    for (const line of lines.toString('utf8').split('\n')) if (line !== '') rows.push(line.split(SEPARATOR).slice(1));
  };
  await withExportSession(options, async (session) => {
    const stored = await options.objects.openRead(key);
    const blocks = transcodeBytes(stored, key, kind === 'parquet' ? 'utf-8' : format.encoding);
    const cleaning = { key, fileNumber: 0, format, columns, wanted, saw: () => {} };
    await cleanerOf(session, kind)(blocks, cleaning, take, async () => {});
  });
  const kept = (_: string, index: number) => there[index] === true;
  return { header: columns.filter(kept), rows: rows.map((row) => row.filter(kept)) };
}
