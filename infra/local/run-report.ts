import { join } from 'node:path';
import { admitRequest } from '../../functions/doors/admit-request.ts';
import { writeJson } from '../../functions/run-files.ts';
import { processToken } from '../../shared/adapters/local/process-token.ts';
import { systemClock } from '../../shared/adapters/local/system-clock.ts';
import { InvalidRequestError } from '../../shared/contracts/errors.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import { dayInZone } from '../../shared/definitions/day-in-zone.ts';
import type { ObjectStore, Wording } from '../../shared/ports.ts';
import { askedModel } from './asked-model.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from './embedded-ports.ts';
import { recordInvocation } from './invocation.ts';
import { plainProgress } from './plain-progress.ts';
import type { Progress } from './progress.ts';
import { requireDefinitions, requireExports } from './require-inputs.ts';
import { type RunTimings, timekeeper } from './run-timings.ts';
import { type Published, runWorkflow } from './run-workflow.ts';
import type { Session } from './session.ts';
import { withScratchFolder } from './temporary-folder.ts';
import { type TrinoPortsOptions, trinoPorts } from './trino-ports.ts';

export type RunOptions = {
  readonly definitions: string;
  readonly exports: string;
  readonly store: string;
  readonly period: string;
  readonly review?: string;
  readonly draft?: boolean;
  readonly asOf?: string;
  readonly threads?: number;
  readonly memory?: string;
  readonly keep?: boolean;
  /** Wait for late sources as long as the definitions say. */
  readonly wait?: boolean;
  /** File with the settings of a language model that words the report; templates do where it is not said. */
  readonly model?: string;
  /** Where queries run; in this process where it is not said. */
  readonly trino?: TrinoPortsOptions['trino'];
  /** YYYY-MM-DD in the reporting timezone; the clock's day where it is not said. */
  readonly today?: string;
};
export type FinishedRun = { readonly request: RunRequest; readonly published: Published; readonly timings: RunTimings };

/** What only the steps of a run read, and nobody after it. */
const WORKING_FILES = ['canonical', 'journeys', 'definitions', 'version'];

/**
 * One report on this machine, from the request to the delivered outbox. Throws InvalidRequestError where the request is
 * refused, DefinitionsError and ExportError for inputs that cannot be used, and what the steps throw.
 */
export async function runReport(options: RunOptions, session: Session): Promise<FinishedRun> {
  const definitions = await requireDefinitions(options.definitions);
  await requireExports(options.exports);
  const asked = { ...options, definitions: definitionsKey(options.definitions), exports: EXPORTS_PREFIX };
  const today = options.today ?? dayInZone(systemClock.now(), definitions.timezone);
  const admission = admitRequest(asked, definitions, today);
  if (admission.kind === 'refused') throw new InvalidRequestError(admission.reason);
  return await runAdmitted(admission.request, options, session);
}

/** A request that a door has admitted, as a run of that name. */
export async function runAdmitted(
  request: RunRequest,
  options: RunOptions,
  session: Session,
  name = processToken(),
): Promise<FinishedRun> {
  const wording = options.model === undefined ? undefined : await askedModel(options.model);
  return await withScratchFolder(options.store, session, (scratch) =>
    execute(request, options, { scratch, wording, name }, session),
  );
}

/** Folder for what does not fit in memory, the model, if any, and the name of the execution. */
type Given = { readonly scratch: string; readonly wording: Wording | undefined; readonly name: string };

async function execute(request: RunRequest, options: RunOptions, given: Given, session: Session): Promise<FinishedRun> {
  const { ports, close } = portsOf(options, given, session.signal);
  const progress = session.isTerminal()
    ? (await import('./drawn-progress.ts')).drawnProgress()
    : plainProgress(session);
  const time = timekeeper();
  const run = { id: '' };
  let outcome: Parameters<Progress['close']>[0] = 'failed';
  try {
    const published = await runWorkflow(
      request,
      ports,
      {
        began: progress.began,
        ended: async (report) => {
          time.ended(report);
          progress.ended(report);
          if (report.step === 'PlanRun') {
            const { runId } = report.output as { readonly runId: string };
            await recordInvocation(ports.objects, runId, options);
            run.id = runId;
            session.leftovers.add(runFolder(options, run.id));
          }
          if (report.step !== 'PublishVersion') return;
          session.leftovers.delete(runFolder(options, run.id));
          session.published.push((report.output as { readonly version: string }).version);
        },
      },
      session.signal,
      { name: given.name, lineage: 'file', ...(options.wait === true ? { startedAt: systemClock.now() } : {}) },
    );
    const timings = time.timings();
    await writeJson(ports.objects, `runs/${run.id}/timings.json`, timings);
    outcome = 'done';
    return { request, published, timings };
  } finally {
    await progress.close(outcome);
    // a cluster that is gone keeps names of tables, without a file of ours: no reason to fail a report
    await close().catch(() => session.say('  the Trino server could not be told to forget the tables of this run'));
    if (run.id !== '' && options.keep !== true && !session.signal.aborted)
      await removeWorkingFiles(ports.objects, run.id);
  }
}

function portsOf(
  { store, exports, definitions, threads, memory, trino }: RunOptions,
  { scratch, wording }: Given,
  signal: AbortSignal,
): ReturnType<typeof trinoPorts> {
  const options = {
    store,
    exports,
    definitions,
    scratch,
    signal,
    ...(wording === undefined ? {} : { wording }),
    ...(threads === undefined ? {} : { threads }),
    ...(memory === undefined ? {} : { memoryLimit: memory }),
  };
  return trino === undefined
    ? { ports: embeddedPorts(options), close: async () => {} }
    : trinoPorts({ ...options, trino });
}

async function removeWorkingFiles(objects: ObjectStore, runId: string): Promise<void> {
  for (const name of WORKING_FILES) await objects.removeAll(`runs/${runId}/${name}`);
}

function runFolder({ store }: RunOptions, runId: string): string {
  return join(store, 'runs', runId);
}
