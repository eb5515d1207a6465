import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import type { RunRequest } from '../shared/contracts/run-plan.ts';
import type { ObjectStore, Ports } from '../shared/ports.ts';
import { runKey } from './run-files.ts';

type Failure = {
  /** Name of the execution. */
  readonly run: string;
  readonly period: string | null;
  readonly error: string;
  readonly reference: string | null;
};

/** Where the newest failure of a request is kept. */
export function failureKey(request: RunRequest): string {
  return runKey.failure(contentHash(canonicalJson(request)).slice(0, 16));
}

/**
 * Sends `RunFailed`, one per name of an execution: a run that is taken up again and fails again sends the same. What was sent is
 * marked behind it, so that whoever watches knows; a crash in between sends the same id once more.
 */
export async function tellRunFailed({ objects, events }: Pick<Ports, 'objects' | 'events'>, failure: Failure) {
  const key = eventKey(failure.run);
  const detail = { schemaVersion: '1.0', idempotencyKey: key, ...failure };
  await events.send([{ id: key, detailType: 'RunFailed', detail }]);
  await objects.create(runKey.told(key), new TextEncoder().encode(`${failure.run}\n`));
}

export async function wasTold(objects: ObjectStore, run: string): Promise<boolean> {
  return (await objects.read(runKey.told(eventKey(run)))) !== undefined;
}

function eventKey(run: string): string {
  return contentHash(`RunFailed ${run}`).slice(0, 32);
}
