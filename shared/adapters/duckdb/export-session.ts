import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { StorageError } from '../../contracts/errors.ts';

/** A database in memory and a folder beside it, both only for the reading of one export object. */
export type ExportSession = {
  readonly folder: string;
  readonly connection: DuckDBConnection;
  /** A second connection, for writing while a result of the first is being read. */
  readonly writer: DuckDBConnection;
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Record<string, Json>[]>;
};

export type SessionOptions = {
  /** Folder for temporary files: about one and a half times the largest export object, unpacked. */
  readonly scratch: string;
  readonly threads?: number;
  /** As DuckDB writes it, such as `2GB`; beyond it rows go to the scratch folder. */
  readonly memoryLimit?: string;
  /** Once aborted, the running statement is interrupted and no other begins. */
  readonly signal?: AbortSignal;
};

/**
 * Runs `work` in a session of its own and leaves nothing of it behind, not after a failure either.
 * @throws StorageError where the disk is full, closed to us, or the memory limit does not suffice
 */
export async function withExportSession<T>(
  options: SessionOptions,
  work: (session: ExportSession) => Promise<T>,
): Promise<T> {
  let folder: string | undefined;
  let instance: DuckDBInstance | undefined;
  let session: ExportSession | undefined;
  const interrupt = () => session?.connection.interrupt();
  options.signal?.addEventListener('abort', interrupt);
  try {
    await mkdir(options.scratch, { recursive: true });
    folder = await mkdtemp(join(options.scratch, 'export-'));
    instance = await DuckDBInstance.create(':memory:', {
      temp_directory: join(folder, 'spill'),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
      ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    });
    session = await openSession(instance, folder, options.signal);
    return await work(session);
  } catch (error) {
    throw asStorageError(error) ?? error;
  } finally {
    options.signal?.removeEventListener('abort', interrupt);
    instance?.closeSync();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function openSession(
  instance: DuckDBInstance,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<ExportSession> {
  const [connection, writer] = [await instance.connect(), await instance.connect()];
  await connection.run("SET TimeZone = 'UTC'");
  return {
    folder,
    connection,
    writer,
    run: async (sql) => {
      signal?.throwIfAborted();
      await connection.run(sql);
    },
    rows: async (sql) => {
      signal?.throwIfAborted();
      return (await connection.runAndReadAll(sql)).getRowObjectsJson();
    },
  };
}

function asStorageError(error: unknown): StorageError | undefined {
  if (!(error instanceof Error) || error.name !== 'Error') return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT'].includes(code) || /No space left on device|max_temp_directory_size/i.test(error.message)) {
    return new StorageError('The disk is full while an export is being read. Free some space and run again.', {
      cause: error,
    });
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code) || /^IO Error/.test(error.message)) {
    return new StorageError(`A folder that exports are read from or written to cannot be used: ${error.message}`, {
      cause: error,
    });
  }
  if (/^Out of Memory Error/.test(error.message)) {
    return new StorageError('Reading an export needs more memory than the limit allows. Raise the memory limit.', {
      cause: error,
    });
  }
  return undefined;
}
