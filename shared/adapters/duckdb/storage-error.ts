import { StorageError } from '../../contracts/errors.ts';

/** DuckDB says "No space left on device" in an IO error of its own: the same condition as a full disk elsewhere. */
export function asStorageError(error: unknown, during: string): unknown {
  if (!(error instanceof Error)) return error;
  if (/no space left|disk full|could not write|failed to write|max_temp_directory_size/i.test(error.message))
    return new StorageError(`the disk is full: ${during} could not be written; free space and run again`, {
      cause: error,
    });
  if (/^Out of Memory Error/.test(error.message))
    return new StorageError(`${during} needs more memory than its limit; raise the limit or give the machine more`, {
      cause: error,
    });
  return error;
}
