import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { AlreadyRunningError } from '../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';

/** Where a run on this machine found its inputs, so that `verify` finds them again. Absolute paths. */
export const Invocation = z.strictObject({ exports: z.string(), definitions: z.string() });
export type Invocation = z.infer<typeof Invocation>;

export const invocationKey = (runId: string) => `runs/${runId}/invocation.json`;

/** Throws AlreadyRunningError where another process began a run of this name, which means in this second. */
export async function claimRun(objects: ObjectStore, runId: string, inputs: Invocation): Promise<void> {
  const invocation = { exports: resolve(inputs.exports), definitions: resolve(inputs.definitions) };
  const body = new TextEncoder().encode(`${JSON.stringify(invocation, null, 1)}\n`);
  if ((await objects.create(invocationKey(runId), body)) === 'created') return;
  throw new AlreadyRunningError(`the run ${runId} was begun by another process in the same second`);
}
