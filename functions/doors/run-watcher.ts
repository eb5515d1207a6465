import * as z from 'zod/mini';
import { RunRequest } from '../../shared/contracts/run-plan.ts';
import { type ObjectStore, step } from '../../shared/ports.ts';
import { failureKey, tellRunFailed, wasTold } from '../run-failed.ts';
import { parsedJson, writeJson } from '../run-files.ts';
import { runTag } from '../run-tag.ts';

/** Detail of Step Functions' "Execution Status Change"; it leaves out an input that is too long, and an abort has no error. */
const EndedRun = z.object({
  name: z.string(),
  status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
  input: z.nullish(z.string()),
  error: z.nullish(z.string()),
  cause: z.nullish(z.string()),
});
type EndedRun = z.infer<typeof EndedRun>;

const WatchOutcome = z.object({
  outcome: z.enum(['told', 'told_before']),
  run: z.string(),
  /** How many queries of the run were still under way. */
  stopped: z.int(),
});

/** As ReportFailure leaves it, as far as it matters here. */
const KeptFailure = z.object({ run: z.string(), Error: z.string() });

/** Stops what a run's steps began and nobody waits for any more; gives how many queries that were. */
export type StopQueries = (tag: string) => Promise<number>;

/**
 * The watcher outside of the workflow. A run that was aborted, ran out of time or fell over its own report of failure cannot tell
 * of itself; this does, by the same event with the same id, and where the run did it says nothing. A function that was killed cannot
 * stop its query, nor can an execution that was aborted: its queries are stopped here.
 */
export const runWatcher = (stopQueries: StopQueries) =>
  step({
    name: 'RunWatcher',
    input: EndedRun,
    output: WatchOutcome,
    run: async (ended, ports) => {
      const run = ended.name;
      const stopped = await stopQueries(runTag(run));
      if (await wasTold(ports.objects, run)) return { outcome: 'told_before' as const, run, stopped };
      const request = requestOf(ended);
      const kept = request === undefined ? {} : await keptFailure(ports.objects, ended, request);
      const failure = { period: request?.period ?? null, error: nameOf(ended), reference: null, ...kept };
      await tellRunFailed(ports, { run, ...failure });
      return { outcome: 'told' as const, run, stopped };
    },
  });

/** What the run wrote of its failure before it could not go on, or else what is known from outside, written in its place. */
async function keptFailure(objects: ObjectStore, ended: EndedRun, request: RunRequest) {
  const reference = failureKey(request);
  const present = await objects.read(reference);
  const written = present && parsedJson(present, reference, KeptFailure);
  if (written?.run === ended.name) return { error: written.Error, reference };
  const Cause = ended.cause ?? `the execution is ${ended.status}`;
  await writeJson(objects, reference, { run: ended.name, request, Error: nameOf(ended), Cause });
  return { reference };
}

function nameOf({ error, status }: EndedRun): string {
  return error ?? status;
}

function requestOf({ input }: EndedRun): RunRequest | undefined {
  if (input === null || input === undefined) return undefined;
  return RunRequest.safeParse(JSON.parse(input)).data;
}
