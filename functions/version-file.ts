import { dirname } from 'node:path/posix';
import * as z from 'zod/mini';
import { contentHash } from '../shared/contracts/content-hash.ts';
import { IntegrityError } from '../shared/contracts/errors.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes, readJson } from './run-files.ts';

const Files = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/**
 * A reader of the files of a published version, by its manifest's key; `sha256` is what that was pinned to. It throws
 * IntegrityError where the manifest is not what was pinned, or a file is not what the manifest says.
 */
export function versionFile(
  objects: ObjectStore,
  manifest: string,
  sha256?: string,
): (name: string) => Promise<Uint8Array> {
  const listed = (async () => {
    if (sha256 !== undefined && contentHash(await readBytes(objects, manifest)) !== sha256)
      throw new IntegrityError(`${manifest} is not what this run was pinned to`);
    return (await readJson(objects, manifest, Files)).files;
  })();
  return async (name) => {
    const published = (await listed).find((file) => file.name === name)?.sha256;
    const key = `${dirname(manifest)}/${name}`;
    const bytes = await readBytes(objects, key);
    if (contentHash(bytes) !== published) throw new IntegrityError(`${key} is not what its manifest says`);
    return bytes;
  };
}
