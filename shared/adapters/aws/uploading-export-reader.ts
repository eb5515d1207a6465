import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ExportReader, ObjectStore } from '../../ports.ts';

/** Makes a reader that writes below a folder. */
export type ReaderInFolder = (folder: string) => ExportReader;

/**
 * An export reader that writes to folders, for a store that is none: each object is read into a folder of its own below
 * `scratch`, and what is there afterwards goes to the store, under the same keys. Nothing stays behind.
 */
export function uploadingExportReader(objects: ObjectStore, scratch: string, reader: ReaderInFolder): ExportReader {
  return {
    header: (key, format) => reader(scratch).header(key, format),
    read: async (plan) => {
      await mkdir(scratch, { recursive: true });
      const folder = await mkdtemp(join(scratch, 'export-'));
      try {
        const outcome = await reader(folder).read(plan);
        await upload(objects, folder);
        return outcome;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function upload(objects: ObjectStore, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    await objects.write(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
}
