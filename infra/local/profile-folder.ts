import { sampleExport } from '../../shared/adapters/duckdb/export-sample.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { ExportError } from '../../shared/contracts/errors.ts';
import { type ProfiledExport, profileExport } from '../../shared/ingest/profile/profile-export.ts';
import { isExport } from './is-export.ts';
import type { Session } from './session.ts';
import { withSystemFolder } from './temporary-folder.ts';

/** What the files of a folder look like, and those that are no exports, with the reason. */
export type ProfiledFolder = {
  readonly exports: readonly ProfiledExport[];
  readonly unread: readonly { readonly key: string; readonly why: string }[];
};

const MOST_CELLS = 2_000_000;

/** Reads the first rows of every export below a folder: two million fields, which is 100,000 rows of 20 columns. */
export async function profileFolder(folder: string, session: Session): Promise<ProfiledFolder> {
  const objects = folderStore(folder);
  const keys = (await objects.list('')).map(({ key }) => key);
  return await withSystemFolder(session, async (scratch) => {
    const exports: ProfiledExport[] = [];
    const unread: { key: string; why: string }[] = [];
    for (const key of keys) {
      if (!isExport(key)) {
        unread.push({ key, why: 'its name is of no export: CSV, JSON lines and Parquet are read' });
        continue;
      }
      try {
        const { format, table } = await sampleExport({ objects, scratch, signal: session.signal }, key, MOST_CELLS);
        exports.push(profileExport(key, format, table));
      } catch (error) {
        if (!(error instanceof ExportError)) throw error;
        unread.push({ key, why: error.message });
      }
    }
    return { exports, unread };
  });
}
