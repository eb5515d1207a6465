import { canonicalJson, contentHash } from '../shared/contracts/content-hash.ts';
import type { RunRequest } from '../shared/contracts/run-plan.ts';
import { ReportFailureInput, ReportFailureOutput } from '../shared/contracts/step-io.ts';
import { type OutgoingEvent, step } from '../shared/ports.ts';
import { runKey, writeJson } from './run-files.ts';

/**
 * What failed, kept where the on-call developer looks first, and a `RunFailed` that says where. The newest failure of a request
 * replaces the one before. The message stays in the file, as it may quote a row.
 */
export const reportFailure = step({
  name: 'ReportFailure',
  input: ReportFailureInput,
  output: ReportFailureOutput,
  run: async ({ run, request, failure }, { objects, events }) => {
    const key = runKey.failure(contentHash(canonicalJson(request)).slice(0, 16));
    await writeJson(objects, key, { run, request, ...failure });
    await events.send([runFailed(run, request, failure.Error, key)]);
    return { error: failure.Error, cause: failure.Cause };
  },
});

/** One per name of an execution: a run that is taken up again and fails again sends the same. */
function runFailed(run: string, { period }: RunRequest, error: string, reference: string): OutgoingEvent {
  const key = contentHash(`RunFailed ${run}`).slice(0, 32);
  const detail = { schemaVersion: '1.0', idempotencyKey: key, run, period, error, reference };
  return { id: key, detailType: 'RunFailed', detail };
}
