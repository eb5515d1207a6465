import { createHash } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TransientError } from '../../contracts/errors.ts';
import { isLeftBehind, processToken } from './process-token.ts';
import { errorCode } from './storage-problem.ts';

const LONGEST_WAIT_MS = 15_000;
const PAUSE_MS = 5;

/**
 * Runs `work` while no other process (and no other call in this one) holds the lock of that name in that folder. Waits
 * at most `longestWait` milliseconds for it, then throws TransientError.
 *
 * A lock is a file that names its process. It is taken over only from a process that is gone: one that is merely slow
 * may still be about to write, and would write over what came after it.
 */
export async function withExclusiveLock<Result>(
  folder: string,
  name: string,
  work: () => Promise<Result>,
  longestWait: number = LONGEST_WAIT_MS,
): Promise<Result> {
  const lock = join(folder, `lock-${createHash('sha256').update(name).digest('hex')}`);
  await acquire(folder, lock, performance.now() + longestWait);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function acquire(folder: string, lock: string, deadline: number): Promise<void> {
  const token = processToken();
  const own = join(folder, token);
  await writeFile(own, token);
  try {
    while (!(await tryLink(own, lock)) && !(await tryTakeOver(folder, lock, own))) {
      if (performance.now() > deadline) {
        throw new TransientError(
          `Another process holds the lock ${lock}; if no other process uses this folder, on any machine, delete that file.`,
        );
      }
      await wait(PAUSE_MS * (1 + Math.random()));
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** A link appears whole or not at all, and only where nothing is: a lock never exists without the name of its holder. */
async function tryLink(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Of several that find the same lock left behind, one may replace it: the holder of a second lock named after the token
 * in the first. Whoever comes later finds another token in the first lock and lets it be. Should that one die as well,
 * its second lock is taken over in the same manner.
 */
async function tryTakeOver(folder: string, lock: string, own: string): Promise<boolean> {
  const holder = await readToken(lock);
  if (holder === undefined || !isStale(holder)) return false;
  return await withExclusiveLock(folder, `successor of ${lock} ${holder}`, async () => {
    if ((await readToken(lock)) !== holder) return false;
    await rename(own, lock);
    return true;
  });
}

/** An empty lock was never made by us: the machine went down before the contents reached the disk. */
function isStale(holder: string): boolean {
  return holder === '' || isLeftBehind(holder);
}

async function readToken(lock: string): Promise<string | undefined> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
