import { readFile, stat } from 'node:fs/promises';
import type { Definitions } from '../../shared/contracts/definitions.ts';
import { DefinitionsError, ExportError } from '../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';

/** The definitions of a file, before anything is written. Throws DefinitionsError, also where there is no such file. */
export async function requireDefinitions(file: string): Promise<Definitions> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'EISDIR' && error.code !== 'EACCES' && error.code !== 'ENOTDIR')
      throw error;
    throw new DefinitionsError([
      {
        file,
        line: undefined,
        path: 'the whole file',
        found: FOUND[error.code],
        allowed: 'a definitions file; to begin, `init <folder>` proposes one from exports',
      },
    ]);
  });
  return loadDefinitions(text, file);
}

const FOUND = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'a file that this user may not read',
};

/** Throws ExportError where the folder with the exports is none. */
export async function requireExports(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new ExportError(
    `${folder} is ${found === undefined ? 'not there' : 'no folder'}; name the folder that the exports lie in`,
  );
}
