import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, matchesGlob } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { type Definitions, ROW_ID } from '../../shared/contracts/definitions.ts';
import type { Manifest } from '../../shared/contracts/outputs.ts';
import { asList } from '../../shared/contracts/stage-evidence.ts';
import { type EffectiveObject, resolveObjects } from '../../shared/ingest/resolve-object.ts';
import { type RecordKey, withoutLateRecords } from '../../shared/quality/without-late-records.ts';
import { delimitedText, joinedTables, readTextTable, utf8Of } from './text-table.ts';

/** The exports of a version: the folder that they lie in, and the files of it that the version read. */
export type VersionExports = { readonly folder: string; readonly inputs: Manifest['inputs'] };

/**
 * Writes the later exports without what arrived late since the earlier ones, as UTF-8, to `folder`. Returns the definitions by
 * which they are read: those given, with that encoding. Holds one object's rows in memory.
 */
export async function writeCorrectedExports(
  folder: string,
  before: VersionExports,
  after: VersionExports,
  definitions: Definitions,
): Promise<Definitions> {
  const [earlier, later] = [folderStore(before.folder), folderStore(after.folder)];
  const written = new Set<string>();
  for (const object of resolveObjects(definitions)) {
    const patterns = asList(definitions.sources[object.source]?.objects[object.object]?.files ?? []);
    const named = (inputs: Manifest['inputs']) =>
      inputs.map(({ key }) => key).filter((key) => patterns.some((pattern) => matchesGlob(key, pattern)));
    const known = joinedTables(
      await Promise.all(named(before.inputs).map((key) => readTextTable(earlier, key, object.format))),
    );
    for (const key of named(after.inputs)) {
      if (written.has(key)) continue;
      const table = await readTextTable(later, key, object.format);
      const corrected = withoutLateRecords(known, table, recordKey(object, table.header));
      await writeBelow(folder, key, Buffer.from(delimitedText(corrected, object.format)));
      written.add(key);
    }
    for (const lookup of Object.values(object.lookups))
      for (const { key } of after.inputs)
        if (!written.has(key) && asList(lookup.files).some((pattern) => matchesGlob(key, pattern))) {
          await writeBelow(folder, key, await utf8Of(later, key, object.format));
          written.add(key);
        }
  }
  return inUtf8(definitions);
}

/** What tells the rows of an object apart, or the units that they are about. A name that no column has: all are of one. */
function recordKey({ holds, columns }: EffectiveObject, header: readonly string[]): RecordKey {
  const there = (name: string | undefined) => (name !== undefined && header.includes(name) ? name : undefined);
  const id = there(columns.id?.name);
  if (holds !== 'stage_history' && holds !== 'field_history' && id !== undefined)
    return { column: id, tellsRowsApart: true };
  const unit = [id, columns.opportunity?.name, columns.person?.name, columns.contact?.name].find(
    (name) => there(name) !== undefined,
  );
  return { column: unit ?? ROW_ID, tellsRowsApart: false };
}

async function writeBelow(folder: string, key: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(join(folder, key)), { recursive: true });
  await writeFile(join(folder, key), key.endsWith('.gz') ? gzipSync(bytes) : bytes);
}

function inUtf8(definitions: Definitions): Definitions {
  const sources = Object.entries(definitions.sources).map(([id, source]) => {
    const objects = Object.entries(source.objects).map(
      ([name, object]) => [name, { ...object, format: { ...object.format, encoding: 'utf-8' as const } }] as const,
    );
    return [id, { ...source, objects: Object.fromEntries(objects) }] as const;
  });
  return { ...definitions, sources: Object.fromEntries(sources) };
}
