import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore } from '../../../../shared/adapters/local/folder-store.ts';
import { isLeftBehind, processToken } from '../../../../shared/adapters/local/process-token.ts';
import { ExportError, StorageError } from '../../../../shared/contracts/errors.ts';

const run = promisify(execFile);
const worker = fileURLToPath(new URL('folder-store-worker.ts', import.meta.url));

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a folder store shared by processes', () => {
  it('lets one process win each create', async () => {
    const outcomes = await race('create', 40);
    for (let index = 0; index < 40; index++) {
      const winners = outcomes.flatMap((lines, number) => (lines[index] === 'created' ? [String(number)] : []));
      expect(winners).toHaveLength(1);
      expect(await readFile(join(root, `reports/${index}/manifest.json`), 'utf8')).toBe(winners[0]);
    }
  });

  it('loses no swap that it reported', async () => {
    await folderStore(root).create('latest.json', bytes('0'));
    const outcomes = await race('count', 60);
    const swapped = outcomes.flat().filter((outcome) => outcome === 'swapped').length;
    expect(swapped).toBeGreaterThanOrEqual(60);
    expect(await readFile(join(root, 'latest.json'), 'utf8')).toBe(String(swapped));
    expect(await readdir(join(root, '.tmp'))).toEqual([]);
  });

  it('shows whole objects only after processes were killed while writing', async () => {
    for (const writesBefore of [1, 4, 9]) {
      const child = start('write', 0, 100_000);
      await ready(child);
      child.stdin.write('\n');
      const lines = linesOf(child);
      while (lines().length < writesBefore) await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    const store = folderStore(root);
    const objects = await store.list('runs');
    expect(objects.length).toBeGreaterThan(4);
    for (const { key, bytes: size } of objects) {
      expect(size).toBe(key.startsWith('runs/a/') ? 400_000 : 100_000);
      const body = await store.read(key);
      expect(body?.every((byte) => byte === body[0])).toBe(true);
    }
    await store.write('runs/a/0', bytes('next'));
    expect(await readdir(join(root, '.tmp'))).toEqual([]);
  }, 120_000);
});

describe('what dead processes left in a folder store', () => {
  it('is no object, and goes with the next write', async () => {
    const left = await tokenOfDeadProcess();
    const alive = processToken();
    await mkdir(join(root, '.tmp', `${left.slice(0, -1)}${left.endsWith('0') ? 1 : 0}`), { recursive: true });
    await writeFile(join(root, '.tmp', left), 'half');
    await writeFile(join(root, '.tmp', alive), 'still being written');
    const store = folderStore(root);
    expect(await store.list('')).toEqual([]);
    await store.write('runs/a/one', bytes('1'));
    expect(await readdir(join(root, '.tmp'))).toEqual([alive]);
  });

  it.each([
    ['the token of a dead process', tokenOfDeadProcess],
    ['nothing, since the machine went down', async () => ''],
  ])('is no hindrance: a lock that holds %s has one successor', async (_, content) => {
    const store = folderStore(root);
    await store.create('latest.json', bytes('old'));
    const tag = (await store.readTagged('latest.json'))?.tag;
    await writeFile(lockOf('latest.json'), await content());
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => store.swap('latest.json', bytes(`new ${index}`), tag)),
    );
    expect(outcomes.filter((outcome) => outcome === 'swapped')).toHaveLength(1);
    expect(await readFile(join(root, 'latest.json'), 'utf8')).toBe(`new ${outcomes.indexOf('swapped')}`);
    expect(await readdir(join(root, '.tmp'))).toEqual([]);
  });

  it('is no hindrance, even where the successor died as well', async () => {
    const store = folderStore(root);
    await store.create('latest.json', bytes('old'));
    const tag = (await store.readTagged('latest.json'))?.tag;
    const lock = lockOf('latest.json');
    const dead = await tokenOfDeadProcess();
    await writeFile(lock, dead);
    await writeFile(lockOf(`successor of ${lock} ${dead}`), await tokenOfDeadProcess());
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.swap('latest.json', bytes('new'), tag)));
    expect(outcomes.filter((outcome) => outcome === 'swapped')).toHaveLength(1);
    expect(await readdir(join(root, '.tmp'))).toEqual([]);
  });

  it('is told from what a living process holds', async () => {
    const mine = processToken();
    expect(isLeftBehind(mine)).toBe(false);
    expect(isLeftBehind(await tokenOfDeadProcess())).toBe(true);
    const [machine, pid, startedAt, unique] = mine.split('.');
    expect(isLeftBehind([machine, pid, Number(startedAt) + 1, unique].join('.'))).toBe(Number(startedAt) > 0);
    expect(isLeftBehind(['0'.repeat(12), '99999999', startedAt, unique].join('.'))).toBe(false);
    expect(isLeftBehind('notes.txt')).toBe(false);
  });

  it('keeps a swap waiting while the holder lives', async () => {
    const store = folderStore(root);
    await store.create('latest.json', bytes('old'));
    const tag = (await store.readTagged('latest.json'))?.tag;
    const lock = lockOf('latest.json');
    await writeFile(lock, processToken());
    let settled = false;
    const swapping = store.swap('latest.json', bytes('new'), tag).finally(() => {
      settled = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(settled).toBe(false);
    await rm(lock);
    expect(await swapping).toBe('swapped');
  });
});

describe('a folder store on a disk that refuses', () => {
  it('says so when the disk is full, and leaves what was there', async () => {
    // Both are tried where both can be: a full disk as root, a limit of the process everywhere.
    const ways = [await onTinyDisk(root), await underFileSizeLimit(root)];
    expect(ways.filter((way) => way !== 'not possible here')).not.toEqual([]);
    for (const way of ways) if (way !== 'not possible here') expect(way).toBe('refused, and kept the old');
  });

  it('says so when a name is too long', async () => {
    const store = folderStore(root);
    const key = `runs/${'x'.repeat(300)}`;
    await expect(store.create(key, bytes('1'))).rejects.toThrow(/^Cannot write .* too long .*\.$/);
    await expect(store.read(key)).rejects.toThrow(StorageError);
    const error = await store.write(key, bytes('1')).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'StorageError', cause: { code: 'ENAMETOOLONG' } });
  });

  it('says so when a folder is where an object should go, or the other way round', async () => {
    const store = folderStore(root);
    await store.create('runs/a/one', bytes('1'));
    await expect(store.create('runs/a', bytes('2'))).rejects.toThrow(StorageError);
    await expect(store.write('runs/a', bytes('2'))).rejects.toThrow(StorageError);
    await expect(store.create('runs/a/one/two', bytes('2'))).rejects.toThrow(StorageError);
    expect(await store.read('runs/a')).toBeUndefined();
    expect(await store.read('runs/a/one/two')).toBeUndefined();
    await expect(store.openRead('runs/a')).rejects.toThrow(ExportError);
    expect(await store.list('')).toEqual([{ key: 'runs/a/one', bytes: 1 }]);
    expect(await readdir(join(root, '.tmp'))).toEqual([]);
  });

  it('says so when the folder is closed to this user', async () => {
    const closed = join(root, 'closed');
    await mkdir(closed, { mode: 0o555 });
    if (process.getuid?.() === 0) {
      // Root may write anywhere, so a process does it as nobody; the parent folder must let that one through.
      await chmod(root, 0o755);
      const outcome = await inProcess(closed, [process.execPath], 'process.setgid(65534); process.setuid(65534);');
      expect(outcome).toMatch(/^StorageError: Cannot write .*permission is denied/);
    } else {
      await expect(folderStore(closed).write('runs/a', bytes('1'))).rejects.toThrow(/permission is denied/);
    }
  });
});

describe('a folder store among other files', () => {
  it('follows links to the files of an export, and lists no hidden file', async () => {
    const elsewhere = join(root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'leads.csv'), 'id\n1\n');
    await writeFile(join(elsewhere, '.DS_Store'), '');
    await mkdir(join(root, 'data'));
    await symlink(elsewhere, join(root, 'data', 'exports'));
    await symlink(join(elsewhere, 'gone.csv'), join(root, 'data', 'gone.csv'));
    const store = folderStore(join(root, 'data'));
    expect(await store.list('')).toEqual([{ key: 'exports/leads.csv', bytes: 5 }]);
    expect(await store.read('exports/leads.csv')).toEqual(bytes('id\n1\n'));
  });

  it('refuses links that lead in a circle', async () => {
    await mkdir(join(root, 'exports'));
    await symlink('..', join(root, 'exports', 'loop'));
    await expect(folderStore(root).list('exports')).rejects.toThrow(/links lead in a circle/);
  });
});

const NOT_POSSIBLE = 'not possible here';

async function onTinyDisk(folder: string): Promise<string> {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  } catch {
    return NOT_POSSIBLE;
  }
  try {
    return await fill(disk, 'ENOSPC');
  } finally {
    await run('umount', [disk]);
  }
}

async function fill(disk: string, code: string): Promise<string> {
  const store = folderStore(disk);
  await store.write('runs/a/one', bytes('old'));
  for (const writing of [store.write, store.create]) {
    const error = await writing(writing === store.write ? 'runs/a/one' : 'runs/a/two', new Uint8Array(200_000)).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/disk is full/),
      cause: { code },
    });
  }
  const tag = (await store.readTagged('runs/a/one'))?.tag;
  await expect(store.swap('runs/a/one', new Uint8Array(200_000), tag)).rejects.toThrow(StorageError);
  expect(await store.list('')).toEqual([{ key: 'runs/a/one', bytes: 3 }]);
  expect(await readdir(join(disk, '.tmp'))).toEqual([]);
  await store.write('runs/a/two', bytes('fits'));
  return 'refused, and kept the old';
}

async function underFileSizeLimit(folder: string): Promise<string> {
  const limited = join(folder, 'limited');
  await folderStore(limited).write('runs/a', bytes('old'));
  const outcome = await inProcess(limited, [
    'bash',
    '-c',
    'ulimit -f 64 && trap "" XFSZ && exec "$0" "$@"',
    process.execPath,
  ]);
  expect(outcome).toMatch(/^StorageError: Cannot write .*larger than this process may write/);
  expect(await folderStore(limited).list('')).toEqual([{ key: 'runs/a', bytes: 3 }]);
  expect(await readdir(join(limited, '.tmp'))).toEqual([]);
  return 'refused, and kept the old';
}

/** Writes 200 kB to `runs/a` from a process that a command line starts, and gives what came of it. */
async function inProcess(folder: string, [command = '', ...args]: readonly string[], first = ''): Promise<string> {
  const store = new URL('../../../../shared/adapters/local/folder-store.ts', import.meta.url).href;
  const script = `
    const { folderStore } = await import(${JSON.stringify(store)});
    ${first}
    await folderStore(${JSON.stringify(folder)}).write('runs/a', new Uint8Array(200_000)).then(
      () => console.log('written'),
      (error) => console.log(String(error)),
    );`;
  const { stdout } = await run(command, [...args, '--input-type=module', '--eval', script]);
  return stdout.trim();
}

async function race(job: string, count: number): Promise<readonly string[][]> {
  const children = [0, 1, 2].map((number) => start(job, number, count));
  await Promise.all(children.map(ready));
  const lines = children.map(linesOf);
  for (const child of children) child.stdin.write('\n');
  await Promise.all(children.map((child) => once(child, 'close')));
  const outcomes = lines.map((read) => read());
  for (const outcome of outcomes) expect(outcome).toHaveLength(count);
  return outcomes;
}

function start(job: string, number: number, count: number): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [worker, root, job, String(number), String(count)]);
}

async function ready(child: ChildProcessWithoutNullStreams): Promise<void> {
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`The worker ended before it was ready: ${child.stderr.read()}`);
    }),
  ]);
}

function linesOf(child: ChildProcessWithoutNullStreams): () => string[] {
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  return () => text.split('\n').filter((line) => line !== '');
}

async function tokenOfDeadProcess(): Promise<string> {
  const module = new URL('../../../../shared/adapters/local/process-token.ts', import.meta.url).href;
  const script = `console.log((await import(${JSON.stringify(module)})).processToken())`;
  return (await run(process.execPath, ['--input-type=module', '--eval', script])).stdout.trim();
}

function lockOf(name: string): string {
  return join(root, '.tmp', `lock-${createHash('sha256').update(name).digest('hex')}`);
}

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
