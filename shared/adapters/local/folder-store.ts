import { createHash } from 'node:crypto';
import { type FileHandle, link, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ContractError, ExportError } from '../../contracts/errors.ts';
import type { ObjectStore, StoredObject } from '../../ports.ts';
import { keyParts, prefixParts } from '../object-key.ts';
import { withExclusiveLock } from './exclusive-lock.ts';
import { isLeftBehind, processToken } from './process-token.ts';
import { errorCode, storageProblem } from './storage-problem.ts';

const STREAM_CHUNK_BYTES = 1 << 20;
const REMOVABLE = ['runs', 'drafts'];

/**
 * An object store in a folder: a key is a path below it. Any number of processes may use the folder at once, and any may
 * be killed at any time: an object is whole or not there. What was written is on the disk when the promise resolves.
 *
 * - `create` and `swap` have exactly one winner. The tag of an object is the sha256 of its bytes, in hexadecimal.
 * - `write` takes no lock, so a key that is swapped must not also be written.
 * - A prefix is a folder, with or without a slash at the end; names that begin with a dot are no objects.
 * - `removeAll` takes only what is below a folder of `runs/` or `drafts/`.
 *
 * Throws ContractError for a key that is no relative path, ExportError from `openRead` where there is no object,
 * StorageError where the disk is full, read-only or closed to this user, and TransientError where a `swap` waits in vain.
 */
export function folderStore(root: string): ObjectStore {
  const temporaries = join(root, '.tmp');
  const pathOf = (key: string): string => join(root, ...keyParts(key));
  let cleaned: Promise<void> | undefined;

  async function read(key: string): Promise<Uint8Array | undefined> {
    const path = pathOf(key);
    return await naming('read', path, () => unlessMissing(() => readWhole(path)));
  }

  async function openRead(key: string): ReturnType<ObjectStore['openRead']> {
    const path = pathOf(key);
    const file = await naming('read', path, () => unlessMissing(() => openFile(path)));
    if (file === undefined) throw new ExportError(`There is no file ${key} in ${root}.`);
    return file.createReadStream({ highWaterMark: STREAM_CHUNK_BYTES });
  }

  async function create(key: string, body: Uint8Array): Promise<'created' | 'exists'> {
    const path = pathOf(key);
    return await naming('write', path, async () => {
      if ((await unlessMissing(() => stat(path)))?.isFile()) {
        // Whoever made it may not have come so far as to bring its name to the disk.
        await syncFolder(dirname(path));
        return 'exists';
      }
      return await withTemporary(body, (temporary) => placing(path, () => linkNew(temporary, path)));
    });
  }

  async function write(key: string, body: Uint8Array): Promise<void> {
    const path = pathOf(key);
    await naming('write', path, () => withTemporary(body, (temporary) => placing(path, () => rename(temporary, path))));
  }

  async function readTagged(key: string): ReturnType<ObjectStore['readTagged']> {
    const body = await read(key);
    return body && { body, tag: tagOf(body) };
  }

  async function swap(key: string, body: Uint8Array, tag: string | undefined): Promise<'swapped' | 'conflict'> {
    if (tag === undefined) return (await create(key, body)) === 'created' ? 'swapped' : 'conflict';
    const holdsTag = async () => (await readTagged(key))?.tag === tag;
    if (!(await holdsTag())) return 'conflict';
    return await naming('write', pathOf(key), async () => {
      await makeTemporaries();
      return await withExclusiveLock(temporaries, key, async () => {
        if (!(await holdsTag())) return 'conflict';
        await write(key, body);
        return 'swapped';
      });
    });
  }

  async function list(prefix: string): Promise<readonly StoredObject[]> {
    const parts = prefixParts(prefix);
    const found = await naming('list', join(root, ...parts), () => objectsBelow(root, parts));
    return found.sort((first, second) => (first.key < second.key ? -1 : 1));
  }

  async function removeAll(prefix: string): Promise<void> {
    const parts = prefixParts(prefix);
    if (parts.length < 2 || !REMOVABLE.includes(parts[0] ?? '')) {
      throw new ContractError(
        `Only working files below a folder of runs/ or drafts/ are removed, not ${JSON.stringify(prefix)}.`,
      );
    }
    const path = join(root, ...parts);
    await naming('remove', path, async () => {
      await makeTemporaries();
      const removed = join(temporaries, processToken());
      await unlessMissing(async () => {
        if (!(await lstat(path)).isDirectory()) return;
        // Moved away first, so that no reader meets a run that is half removed.
        await rename(path, removed);
        await syncFolder(dirname(path));
      });
      await rm(removed, { recursive: true, force: true });
    });
  }

  async function makeTemporaries(): Promise<void> {
    await mkdir(temporaries, { recursive: true });
    cleaned ??= removeLeftovers(temporaries).catch((error) => {
      cleaned = undefined;
      throw error;
    });
    await cleaned;
  }

  async function withTemporary<Result>(
    body: Uint8Array,
    place: (temporary: string) => Promise<Result>,
  ): Promise<Result> {
    await makeTemporaries();
    const temporary = join(temporaries, processToken());
    try {
      await writeSynced(temporary, body);
      return await place(temporary);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  return { read, openRead, create, write, readTagged, swap, list, removeAll };
}

function tagOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

async function naming<Result>(attempt: string, place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storageProblem(error, attempt, place);
  }
}

/** Undefined where there is no such object: nothing there, a folder, or a file where the key has a folder. */
async function unlessMissing<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  const file = await open(path);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await unlessMissing(() => stat(path)))?.isDirectory() ?? false;
}

async function writeSynced(path: string, body: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linkNew(temporary: string, path: string): Promise<'created' | 'exists'> {
  try {
    await link(temporary, path);
    return 'created';
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && !(await isFolder(path))) return 'exists';
    throw error;
  }
}

/** Puts a file into its folder, which another process may be removing at this moment. */
async function placing<Result>(path: string, place: () => Promise<Result>): Promise<Result> {
  const folder = dirname(path);
  for (let attempt = 1; ; attempt++) {
    try {
      await makeFolder(folder);
      const result = await place();
      await syncFolder(folder);
      return result;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || attempt === 5) throw error;
    }
  }
}

/** A new folder is on the disk only when the folder that holds it is. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function objectsBelow(root: string, parts: readonly string[]): Promise<StoredObject[]> {
  const names = (await unlessMissing(() => readdir(join(root, ...parts)))) ?? [];
  const found = await Promise.all(
    names.filter((name) => !name.startsWith('.')).map((name) => objectsAt(root, [...parts, name])),
  );
  return found.flat();
}

async function objectsAt(root: string, parts: readonly string[]): Promise<StoredObject[]> {
  const key = parts.join('/');
  keyParts(key);
  const entry = await unlessMissing(() => stat(join(root, ...parts)));
  if (entry?.isDirectory()) return await objectsBelow(root, parts);
  return entry?.isFile() ? [{ key, bytes: entry.size }] : [];
}

async function removeLeftovers(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(isLeftBehind);
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
