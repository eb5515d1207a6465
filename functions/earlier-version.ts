import { dirname } from 'node:path/posix';
import * as z from 'zod/mini';
import { ComparedAssumption } from '../shared/contracts/assumption.ts';
import { LifeCycle } from '../shared/contracts/signal.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { AssumedBefore } from '../shared/report/outbox.ts';
import { parsedJson } from './run-files.ts';
import { versionFile } from './version-file.ts';

/** What a later version has to know of an earlier one. */
export type EarlierVersion = {
  readonly lifeCycle: readonly LifeCycle[];
  readonly assumptions: readonly AssumedBefore[];
};

// open, as readers are: an earlier version may lack what was added since, and a newer one may hold more
const Signals = z.object({ lifeCycle: z.optional(z.array(LifeCycle)) });
const Assumptions = z.object({
  assumptions: z.array(
    z.object({
      id: z.string(),
      verdict: z.optional(ComparedAssumption.shape.verdict),
      constrainedBy: z.optional(ComparedAssumption.shape.constrainedBy),
    }),
  ),
});

/** Reads it by its manifest's key; `sha256` is what that was pinned to. Throws IntegrityError where anything has changed since. */
export async function earlierVersion(objects: ObjectStore, manifest: string, sha256?: string): Promise<EarlierVersion> {
  const bytesOf = versionFile(objects, manifest, sha256);
  const read = async <T>(name: string, schema: z.ZodMiniType<T>): Promise<T> =>
    parsedJson(await bytesOf(name), `${dirname(manifest)}/${name}`, schema);
  const { lifeCycle = [] } = await read('signals.json', Signals);
  const { assumptions } = await read('assumptions.json', Assumptions);
  return {
    lifeCycle,
    assumptions: assumptions.flatMap(({ verdict, ...one }) => (verdict === undefined ? [] : [{ ...one, verdict }])),
  };
}
