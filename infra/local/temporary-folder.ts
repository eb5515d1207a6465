import { mkdir, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLeftBehind, processToken } from '../../shared/adapters/local/process-token.ts';
import { storageProblem } from '../../shared/adapters/local/storage-problem.ts';
import type { Session } from './session.ts';

/**
 * Runs `work` with a folder of this process's own below the store, gone afterwards, also after an interruption; what
 * processes that were killed left there goes first. Throws StorageError where the store cannot be written.
 */
export async function withScratchFolder<Result>(
  store: string,
  session: Session,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const home = join(store, '.scratch');
  const folder = join(home, processToken());
  try {
    return await using(folder, session, work, () => makeScratch(home, folder));
  } finally {
    // fails where another process uses it, which then removes it
    await rmdir(home).catch(() => undefined);
  }
}

/** The same below the system's folder for temporary files. */
export async function withSystemFolder<Result>(
  session: Session,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'segment-signals-'));
  return await using(folder, session, work, async () => {});
}

async function using<Result>(
  folder: string,
  session: Session,
  work: (folder: string) => Promise<Result>,
  make: () => Promise<void>,
): Promise<Result> {
  session.leftovers.add(folder);
  try {
    await make();
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    session.leftovers.delete(folder);
  }
}

async function makeScratch(home: string, folder: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
    const left = (await readdir(home)).filter(isLeftBehind);
    await Promise.all(left.map((name) => rm(join(home, name), { recursive: true, force: true })));
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw storageProblem(error, 'make', folder);
  }
}
