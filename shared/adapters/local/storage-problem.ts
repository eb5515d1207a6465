import { StorageError } from '../../contracts/errors.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and run again',
  EDQUOT: 'the disk quota is used up; free some space or raise the quota, and run again',
  EFBIG: 'the file would be larger than this process may write; raise the limit (ulimit -f) and run again',
  EROFS: 'the file system is read-only; choose a folder that can be written',
  EACCES: 'permission is denied; give this user access to the folder',
  EPERM: 'the file system does not permit it; use a folder that this user owns, on a file system with hard links',
  ENOTSUP: 'the file system cannot do it; use a folder on a file system with hard links',
  EXDEV: 'the folder is spread over several file systems; keep it on one',
  ENAMETOOLONG: 'the name is too long for the file system; choose shorter ids or a shorter folder name',
  EEXIST: 'something else is there under that name; move it away',
  ENOTDIR: 'a file is where a folder is needed; move that file away',
  EISDIR: 'a folder is where a file is needed; move that folder away',
  ELOOP: 'symbolic links lead in a circle; remove one of them',
  EIO: 'the disk reports an error; check the disk before running again',
};

/**
 * What to throw for an error of the file system: a StorageError that says in one sentence what was attempted, where, and
 * what to do; any other error as it is.
 */
export function storageProblem(cause: unknown, attempt: string, place: string): unknown {
  const remedy = REMEDIES[errorCode(cause) ?? ''];
  return remedy === undefined ? cause : new StorageError(`Cannot ${attempt} ${place}: ${remedy}.`, { cause });
}

/** The system's code of an error, such as `ENOENT`; undefined where it has none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
