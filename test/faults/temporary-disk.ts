import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 256 << 20;

/** A disk in memory where there is one: what is written is waited for there, too, but not for a disk that turns. */
export function temporaryDisk(): string {
  return freeBytes(MEMORY) >= ENOUGH_BYTES ? MEMORY : tmpdir();
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
