import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { writeJson } from '../../functions/run-files.ts';
import type { ObjectStore } from '../../shared/ports.ts';

/** Where a run on this machine found its inputs, so that `verify` finds them again. Absolute paths. */
export const Invocation = z.strictObject({ exports: z.string(), definitions: z.string() });
export type Invocation = z.infer<typeof Invocation>;

export const invocationKey = (runId: string) => `runs/${runId}/invocation.json`;

export async function recordInvocation(objects: ObjectStore, runId: string, inputs: Invocation): Promise<void> {
  await writeJson(objects, invocationKey(runId), {
    exports: resolve(inputs.exports),
    definitions: resolve(inputs.definitions),
  });
}
