import * as z from 'zod/mini';
import { RunRequest } from '../../shared/contracts/run-plan.ts';
import { runTag } from '../../shared/contracts/run-tag.ts';
import { type ObjectStore, step } from '../../shared/ports.ts';
import { failureKey, tellRunFailed, wasTold } from '../run-failed.ts';
import { writeJson } from '../run-files.ts';

const Unsuccessful = z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']);

/** Detail of Step Functions' "Execution Status Change"; it leaves out an input that is too long, and an abort has no error. */
const EndedRun = z.object({
  executionArn: z.string(),
  name: z.string(),
  status: Unsuccessful,
  input: z.nullish(z.string()),
  error: z.nullish(z.string()),
  cause: z.nullish(z.string()),
});
type EndedRun = z.infer<typeof EndedRun>;

const WatchOutcome = z.object({
  /** `taken_up`: the run was redriven since. */
  outcome: z.enum(['told', 'told_before', 'taken_up']),
  run: z.string(),
  /** How many queries of the run were still under way. */
  stopped: z.int(),
});

export type WatchedExecutions = {
  /** What an execution is now, by its address: `RUNNING`, `SUCCEEDED` and so on. */
  readonly statusOf: (executionArn: string) => Promise<string>;
  /** Stops what a run's steps began and nobody waits for any more; gives how many queries that were. */
  readonly stopQueries: (tag: string) => Promise<number>;
  /** Tells, among the lineage of a run, that it has ended so. */
  readonly tellEnd: (objects: ObjectStore, runId: string, end: RunEnd) => Promise<void>;
};
export type RunEnd = { readonly type: 'ABORT' | 'FAIL'; readonly at: Date; readonly error: string };

/**
 * The watcher outside of the workflow. No run tells of its own failure: one that caught it would end in a state that a redrive
 * only fails in again, and one that was aborted could not. This keeps what failed and tells of it, once for each run. A
 * function that was killed cannot stop its query, nor can an execution that was aborted: its queries are stopped here. Of a run that was
 * redriven before its end was delivered nothing is stopped or told: the queries are those that it goes on with.
 */
export const runWatcher = ({ statusOf, stopQueries, tellEnd }: WatchedExecutions) =>
  step({
    name: 'RunWatcher',
    input: EndedRun,
    output: WatchOutcome,
    run: async (ended, { objects, events, clock }) => {
      const run = ended.name;
      if (!Unsuccessful.safeParse(await statusOf(ended.executionArn)).success)
        return { outcome: 'taken_up' as const, run, stopped: 0 };
      const stopped = await stopQueries(runTag(run));
      const request = requestOf(ended);
      const reference = request === undefined ? null : failureKey(request);
      const error = ended.error ?? ended.status;
      const cause = ended.cause ?? `the execution is ${ended.status}`;
      if (reference !== null) await writeJson(objects, reference, { run, request, Error: error, Cause: cause });
      const runId = await runOf(objects, run);
      const type = ended.status === 'ABORTED' ? 'ABORT' : 'FAIL';
      if (runId !== undefined) await tellEnd(objects, runId, { type, at: clock.now(), error });
      if (await wasTold(objects, run)) return { outcome: 'told_before' as const, run, stopped };
      await tellRunFailed({ objects, events }, { run, period: request?.period ?? null, error, reference });
      return { outcome: 'told' as const, run, stopped };
    },
  });

/** The newest run that an execution has planned, if it came so far. */
async function runOf(objects: ObjectStore, execution: string): Promise<string | undefined> {
  const ending = `-${runTag(execution)}/plan.json`;
  const plan = (await objects.list('runs/')).findLast(({ key }) => key.endsWith(ending));
  return plan?.key.split('/')[1];
}

function requestOf({ input }: EndedRun): RunRequest | undefined {
  if (input === null || input === undefined) return undefined;
  return RunRequest.safeParse(JSON.parse(input)).data;
}
