import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, matchesGlob } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ExportFormat } from '../../shared/adapters/duckdb/export-format.ts';
import { type ExportKind, exportKind } from '../../shared/adapters/duckdb/export-kind.ts';
import { readColumnNames } from '../../shared/adapters/duckdb/export-names.ts';
import { readExportTexts } from '../../shared/adapters/duckdb/export-texts.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { type Definitions, ROW_ID, type SourceObject } from '../../shared/contracts/definitions.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import type { Manifest } from '../../shared/contracts/outputs.ts';
import { asList } from '../../shared/contracts/stage-evidence.ts';
import { type EffectiveObject, nameOf, resolveObjects } from '../../shared/ingest/resolve-object.ts';
import { type RecordKey, type TextTable, withoutLateRecords } from '../../shared/quality/without-late-records.ts';
import { columnsRead } from './columns-read.ts';
import { delimitedText, joinedTables } from './text-table.ts';

/** The exports of a version: the folder that they lie in, and the files of it that the version read. */
export type VersionExports = { readonly folder: string; readonly inputs: Manifest['inputs'] };

type Patterns = SourceObject['files'];
type Kinds = ReadonlySet<ExportKind>;
type ReadFile = { readonly key: string; readonly table: TextTable };

/**
 * Writes the later exports without what arrived late since the earlier ones to `folder`: of each object the columns that are
 * read of it, as CSV in UTF-8, whatever its exports are. Returns the definitions by which they are read: those given, with
 * these files. Holds one object's rows in memory. Throws ExportError where what is late cannot be told.
 */
export async function writeCorrectedExports(
  folder: string,
  before: VersionExports,
  after: VersionExports,
  definitions: Definitions,
): Promise<Definitions> {
  const scratch = `${folder}-scratch`;
  for (const [index, object] of resolveObjects(definitions).entries()) {
    const files = definitions.sources[object.source]?.objects[object.object]?.files ?? [];
    const [earlier, later] = [filesOf(before, files, object, scratch), filesOf(after, files, object, scratch)];
    const lookups = Object.entries(object.lookups).map(
      ([id, lookup]) => [id, filesOf(after, lookup.files, object, scratch)] as const,
    );
    const namesOfLookups = await Promise.all(lookups.map(async ([id, found]) => [id, await found.names()] as const));
    const names = [...new Set([...(await earlier.names()), ...(await later.names())])];
    const read = columnsRead(definitions, object, { file: names, lookups: Object.fromEntries(namesOfLookups) });
    const key = recordKey(object, names);
    if (!key.tellsRowsApart) requireSameKinds(object, earlier.kinds, later.kinds);
    const known = joinedTables((await earlier.read(read.ofObject)).map(({ table }) => table));
    for (const { key: name, table } of await later.read(read.ofObject))
      await writeTable(join(folder, placeOf(index), name), withoutLateRecords(known, table, key), object);
    for (const [id, found] of lookups)
      for (const { key: name, table } of await found.read(read.ofLookups[id] ?? []))
        await writeTable(join(folder, placeOf(index, id), name), table, object);
  }
  return readAsWritten(definitions);
}

/** Files of a version that an object, or a lookup of it, is made of. */
function filesOf({ folder, inputs }: VersionExports, patterns: Patterns, { format }: EffectiveObject, scratch: string) {
  const options = { objects: folderStore(folder), scratch };
  const keys = inputs
    .map(({ key }) => key)
    .filter((key) => asList(patterns).some((pattern) => matchesGlob(key, pattern)));
  return {
    kinds: new Set(keys.map((key) => exportKind(key, format as ExportFormat))),
    names: async (): Promise<readonly string[]> =>
      (await Promise.all(keys.map((key) => readColumnNames(options, key, format as ExportFormat)))).flat(),
    read: (columns: readonly string[]): Promise<readonly ReadFile[]> =>
      Promise.all(keys.map(async (key) => ({ key, table: await readExportTexts(options, { key, format, columns }) }))),
  };
}

/** What tells the rows of an object apart, or the units that they are about. A name that no column has: all are of one. */
function recordKey({ holds, columns, format }: EffectiveObject, names: readonly string[]): RecordKey {
  const isThere = (name: string) => names.includes(name);
  const { id, opportunity, person, contact } = columns;
  const [of] = [id, opportunity, person, contact]
    .flatMap((column) => (column === undefined ? [] : [nameOf(column, isThere)]))
    .filter(isThere);
  const isRecord = id !== undefined && nameOf(id, isThere) === of;
  return {
    column: of ?? ROW_ID,
    tellsRowsApart: isRecord && holds !== 'stage_history' && holds !== 'field_history',
    ...(format.each === undefined ? {} : { place: `${format.each}.#` }),
  };
}

/** Rows that have no id are compared by their texts, and the same time is another text in another kind of file. */
function requireSameKinds({ reference }: EffectiveObject, earlier: Kinds, later: Kinds): void {
  if (later.size !== earlier.size || [...later].some((kind) => !earlier.has(kind)))
    throw new ExportError(
      `rows of ${reference} have no id, and its files were ${[...earlier].join(' and ')} and are ${[...later].join(' and ')} now: late rows are not told from corrected ones`,
    );
}

async function writeTable(path: string, table: TextTable, { format }: EffectiveObject): Promise<void> {
  const bytes = Buffer.from(delimitedText(table, format));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, path.endsWith('.gz') ? gzipSync(bytes) : bytes);
}

/** Objects that read the same file have each its own: what is late in it depends on what its rows are about. */
function placeOf(index: number, lookup?: string): string {
  return `${index}/${lookup === undefined ? 'rows' : `lookups/${lookup}`}`;
}

function readAsWritten(definitions: Definitions): Definitions {
  const references = resolveObjects(definitions).map(({ reference }) => reference);
  const below = (files: Patterns, place: string) => asList(files).map((pattern) => `${place}/${pattern}`);
  const written = ({ files, lookups = {}, format, ...object }: SourceObject, index: number): SourceObject => {
    const own = Object.entries(lookups).map(
      ([id, lookup]) => [id, { ...lookup, files: below(lookup.files, placeOf(index, id)) }] as const,
    );
    return {
      ...{ ...object, files: below(files, placeOf(index)), lookups: Object.fromEntries(own) },
      format: { ...format, encoding: 'utf-8', records: 'csv' },
    };
  };
  const sources = Object.entries(definitions.sources).map(([id, source]) => {
    const objects = Object.entries(source.objects).map(
      ([name, object]) => [name, written(object, references.indexOf(`${id}.${name}`))] as const,
    );
    return [id, { ...source, objects: Object.fromEntries(objects) }] as const;
  });
  return { ...definitions, sources: Object.fromEntries(sources) };
}
