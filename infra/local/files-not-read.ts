import { matchesGlob } from 'node:path';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { isExport } from './is-export.ts';

/** Exports of a folder that no line of the definitions names, such as those of a later month: nothing else says that they are not read. */
export async function filesNotRead(folder: string, definitions: Definitions): Promise<readonly string[]> {
  const patterns = patternsOf(definitions);
  const keys = (await folderStore(folder).list('')).map(({ key }) => key);
  return keys.filter((key) => isExport(key) && !patterns.some((pattern) => matchesGlob(key, pattern))).sort();
}

function patternsOf({ sources, controlTotals }: Definitions): readonly string[] {
  const ofSources = Object.values(sources).flatMap(({ objects, completedBy }) => [
    ...Object.values(objects).flatMap(({ files, lookups = {} }) => [
      files,
      ...Object.values(lookups).map((lookup) => lookup.files),
    ]),
    ...(completedBy === undefined ? [] : [completedBy]),
  ]);
  return [...ofSources, ...(controlTotals === undefined ? [] : [controlTotals.file])].flat();
}
