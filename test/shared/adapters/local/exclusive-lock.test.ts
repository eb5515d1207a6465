import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withExclusiveLock } from '../../../../shared/adapters/local/exclusive-lock.ts';
import { processToken } from '../../../../shared/adapters/local/process-token.ts';
import { StorageError, TransientError } from '../../../../shared/contracts/errors.ts';

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exclusive-lock-'));
  lock = join(folder, `lock-${createHash('sha256').update('pointer').digest('hex')}`);
});
afterEach(() => rm(folder, { recursive: true }));

describe('an exclusive lock', () => {
  it.each([
    ['none held', undefined],
    ['a dead process held', tokenOfDeadProcess],
    ['was empty after the machine went down', async () => ''],
  ])('that %s lets in one at a time', async (_, left) => {
    if (left !== undefined) await writeFile(lock, await left());
    let inside = 0;
    let most = 0;
    const work = async (number: number): Promise<number> => {
      inside++;
      most = Math.max(most, inside);
      await wait(15);
      inside--;
      return number;
    };
    const numbers = Array.from({ length: 20 }, (_unused, number) => number);
    expect(
      await Promise.all(numbers.map((number) => withExclusiveLock(folder, 'pointer', () => work(number)))),
    ).toEqual(numbers);
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is let go when the work fails', async () => {
    const failing = withExclusiveLock(folder, 'pointer', () => Promise.reject(new StorageError('Cannot write.')));
    await expect(failing).rejects.toThrow(StorageError);
    expect(await withExclusiveLock(folder, 'pointer', async () => 'done')).toBe('done');
  });

  it.each([
    ['a living process', () => processToken()],
    ['another machine', () => `${'0'.repeat(12)}.1.1.${'0'.repeat(36)}`],
  ])('that %s holds is never taken over, only waited for', async (_, token) => {
    await writeFile(lock, token());
    const waiting = withExclusiveLock(folder, 'pointer', async () => 'done', 100);
    await expect(waiting).rejects.toThrow(TransientError);
    await expect(waiting).rejects.toThrow(`holds the lock ${lock}`);
    expect(await readdir(folder)).toHaveLength(1);
  });
});

async function tokenOfDeadProcess(): Promise<string> {
  const module = new URL('../../../../shared/adapters/local/process-token.ts', import.meta.url).href;
  const script = `console.log((await import(${JSON.stringify(module)})).processToken())`;
  return (await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])).stdout.trim();
}
