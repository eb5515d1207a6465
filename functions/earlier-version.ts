import { dirname } from 'node:path/posix';
import * as z from 'zod/mini';
import { ComparedAssumption } from '../shared/contracts/assumption.ts';
import { contentHash } from '../shared/contracts/content-hash.ts';
import { IntegrityError } from '../shared/contracts/errors.ts';
import { LifeCycle } from '../shared/contracts/signal.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { readBytes, readJson } from './run-files.ts';

/** What a later version has to know of an earlier one. */
export type EarlierVersion = {
  readonly lifeCycle: readonly LifeCycle[];
  readonly assumptions: readonly Pick<ComparedAssumption, 'id' | 'verdict'>[];
};

// open, as readers are: an earlier version may lack what was added since, and a newer one may hold more
const Files = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });
const Signals = z.object({ lifeCycle: z.optional(z.array(LifeCycle)) });
const Assumptions = z.object({
  assumptions: z.array(z.object({ id: z.string(), verdict: z.optional(ComparedAssumption.shape.verdict) })),
});

/** Reads it by its manifest's key; `sha256` is what that was pinned to. Throws IntegrityError where anything has changed since. */
export async function earlierVersion(objects: ObjectStore, manifest: string, sha256?: string): Promise<EarlierVersion> {
  if (sha256 !== undefined && contentHash(await readBytes(objects, manifest)) !== sha256)
    throw new IntegrityError(`${manifest} is not what this run was pinned to`);
  const { files } = await readJson(objects, manifest, Files);
  const read = async <T>(name: string, schema: z.ZodMiniType<T>): Promise<T> => {
    const key = `${dirname(manifest)}/${name}`;
    const published = files.find((file) => file.name === name)?.sha256;
    if (contentHash(await readBytes(objects, key)) !== published)
      throw new IntegrityError(`${key} is not what its manifest says`);
    return readJson(objects, key, schema);
  };
  const { lifeCycle = [] } = await read('signals.json', Signals);
  const { assumptions } = await read('assumptions.json', Assumptions);
  return {
    lifeCycle,
    assumptions: assumptions.flatMap(({ id, verdict }) => (verdict === undefined ? [] : [{ id, verdict }])),
  };
}
