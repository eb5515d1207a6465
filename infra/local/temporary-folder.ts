import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftBehind, processToken } from '../../shared/adapters/local/process-token.ts';
import { storageProblem } from '../../shared/adapters/local/storage-problem.ts';
import type { Session } from './session.ts';

/**
 * Runs `work` with a folder of this process's own below the store, gone afterwards, also after an interruption; what
 * processes that were killed left there goes first. Throws StorageError where the store cannot be written.
 */
export async function withTemporaryFolder<Result>(
  store: string,
  session: Session,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const home = join(store, '.scratch');
  const folder = join(home, processToken());
  session.leftovers.add(folder);
  try {
    await makeFolder(home, folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rmdir(home).catch(() => undefined);
    session.leftovers.delete(folder);
  }
}

async function makeFolder(home: string, folder: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
    const left = (await readdir(home)).filter(isLeftBehind);
    await Promise.all(left.map((name) => rm(join(home, name), { recursive: true, force: true })));
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw storageProblem(error, 'make', folder);
  }
}
