import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkItem, WorkList } from './work-list.ts';

/** A folder with a file for each piece of work. */
export function folderWorkList(folder: string): WorkList {
  const fileOf = (key: string) => join(folder, `${encodeURIComponent(key)}.json`);
  const text = (item: WorkItem) => `${JSON.stringify(item, undefined, 2)}\n`;
  return {
    add: async (item) => {
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(fileOf(item.key), text(item), { flag: 'wx' });
        return 'added';
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'there';
        throw error;
      }
    },
    read: async (key) => {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as WorkItem;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    // a reader sees the old or the new one, never half of it
    replace: async (item) => {
      await writeFile(`${fileOf(item.key)}.new`, text(item));
      await rename(`${fileOf(item.key)}.new`, fileOf(item.key));
    },
  };
}
