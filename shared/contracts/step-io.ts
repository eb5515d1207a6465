import * as z from 'zod/mini';
import { Verdict } from './outputs.ts';
import { RunRequest } from './run-plan.ts';

/** What goes into and comes out of each state: references and small values, never data. */

/** `late`: sources that have not signalled that they go up to the end of the period. */
export const AwaitSourcesOutput = z.strictObject({
  outcome: z.enum(['complete', 'incomplete', 'wait']),
  late: z.array(z.string()),
  waitSeconds: z.int(),
});
/** `execution`: of which name each is there once; two that begin in one second have working files apart. */
export const PlanRunInput = z.strictObject({
  ...RunRequest.shape,
  execution: z.optional(
    z.strictObject({ name: z.string(), startedAt: z.string(), sources: z.optional(AwaitSourcesOutput) }),
  ),
});
export const ObjectToIngest = z.strictObject({ runId: z.string(), source: z.string(), object: z.string() });
export const QueryToRun = z.strictObject({ runId: z.string(), query: z.string() });
export const PlanRunOutput = z.strictObject({
  runId: z.string(),
  objects: z.array(ObjectToIngest),
  queries: z.array(QueryToRun),
});
export const IngestObjectOutput = z.strictObject({
  receipt: z.string(),
  read: z.int(),
  accepted: z.int(),
  rejected: z.int(),
});
export const RunReference = z.strictObject({ runId: z.string() });
export const BuildJourneysOutput = z.strictObject({ runId: z.string(), rows: z.record(z.string(), z.int()) });
export const AggregateJourneysOutput = z.strictObject({ query: z.string(), rows: z.int() });
export const AssessQualityOutput = z.strictObject({ runId: z.string(), verdict: Verdict, flags: z.int() });
export const DetectSignalsOutput = z.strictObject({ runId: z.string(), tested: z.int(), signals: z.int() });
export const WriteNarrativeOutput = z.strictObject({ runId: z.string(), statements: z.int() });
export const ComposeReportOutput = z.strictObject({
  runId: z.string(),
  /** The number that this identity has claimed, such as `reports/monthly/2026-10/v0001`. */
  version: z.string(),
  files: z.int(),
  bytes: z.int(),
});
export const PublishVersionOutput = z.strictObject({
  runId: z.string(),
  version: z.string(),
  manifest: z.string(),
  /** `same`: this very version was published before; nothing was written. */
  result: z.enum(['published', 'same']),
});
export const DeliverOutboxOutput = z.strictObject({ ...PublishVersionOutput.shape, sent: z.int() });
/** `run`: the name of the execution. */
export const ReportFailureInput = z.strictObject({
  run: z.string(),
  request: RunRequest,
  failure: z.strictObject({ Error: z.string(), Cause: z.string() }),
});
export const ReportFailureOutput = z.strictObject({ error: z.string(), cause: z.string() });
