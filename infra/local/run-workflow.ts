import { readFileSync } from 'node:fs';
import { StateMachine } from 'aws-local-stepfunctions';
import type * as z from 'zod/mini';
import { reportFailure } from '../../functions/report-failure.ts';
import { STEPS } from '../../functions/steps.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { PublishVersionOutput } from '../../shared/contracts/step-io.ts';
import type { Ports, Step } from '../../shared/ports.ts';
import { runStep } from '../../shared/runtime/run-step.ts';
import { runTraced } from '../../shared/runtime/run-traced.ts';
import { tellLineage } from '../../shared/runtime/tell-lineage.ts';

export type StepReport = {
  readonly step: string;
  readonly input: unknown;
  readonly milliseconds: number;
  readonly output: unknown;
};
export type Published = z.infer<typeof PublishVersionOutput> & { readonly sent: number };

/** The interpreter gives up a task after a minute (3.0.0) where Step Functions waits for years; timers hold 24 days. */
const TASK_TIMEOUT_SECONDS = 2_000_000;

/** `startedAt` is when waiting for late sources is counted from: a run that begins without one has waited long enough. */
export type Execution = {
  readonly name: string;
  readonly startedAt?: Date;
  /** Where keys lie, such as `file`: then each step leaves its lineage. */
  readonly lineage?: string;
};

/**
 * The workflow file, interpreted in this process. Throws what the step threw, not the interpreter's wrapping of it.
 * `onStep` hears of every step that began and ended; the workflow waits for it. Once `signal` is aborted no step begins,
 * and its reason is thrown when those that were running have ended. Two runs of one execution's name that begin in one second are
 * one run.
 */
export async function runWorkflow(
  request: RunRequest,
  ports: Ports,
  onStep: {
    readonly began: (step: string, input: unknown) => void;
    readonly ended: (report: StepReport) => void | Promise<void>;
  },
  signal?: AbortSignal,
  { name, startedAt = new Date(0), lineage }: Execution = { name: 'laptop' },
): Promise<Published> {
  let thrown: unknown;
  let runId: string | undefined;
  const running = new Set<Promise<unknown>>();
  const execute = async (name: string, step: Step<unknown, unknown>, input: unknown) => {
    signal?.throwIfAborted();
    onStep.began(name, input);
    const started = performance.now();
    try {
      const output = await (lineage === undefined
        ? runStep(step, input, ports)
        : runTraced(step, input, ports, lineage));
      if (name === 'PlanRun') ({ runId } = output as { runId: string });
      await onStep.ended({ step: name, input, output, milliseconds: performance.now() - started });
      return output as object;
    } catch (error) {
      thrown = error;
      throw error;
    }
  };
  const handlers = Object.fromEntries(
    Object.entries(STEPS).map(([name, step]) => [
      name,
      (input: unknown) => {
        const execution = execute(name, step as unknown as Step<unknown, unknown>, begunAt(startedAt, input));
        running.add(execution);
        return execution;
      },
    ]),
  );
  const machine = new StateMachine(withoutTimeouts(readWorkflow()), {
    // the file is ours and a test holds it: checking it takes as long as a step
    validationOptions: { noValidate: true },
  });
  const execution = machine.run(JSON.parse(JSON.stringify(request)), {
    overrides: { taskResourceLocalHandlers: handlers as never },
    context: { Execution: { Name: name } },
  });
  const abort = () => execution.abort();
  signal?.addEventListener('abort', abort);
  try {
    return (await execution.result) as unknown as Published;
  } catch (error) {
    const tellEnd = async (type: 'ABORT' | 'FAIL', error?: string) => {
      if (runId === undefined || lineage === undefined) return;
      const news = { type, at: ports.clock.now(), ...(error === undefined ? {} : { error }) };
      await tellLineage(ports.objects, { runId, namespace: lineage }, news).catch(() => {});
    };
    if (signal?.aborted) {
      await Promise.allSettled(running);
      await tellEnd('ABORT');
      throw signal.reason;
    }
    const failed = thrown ?? error;
    const failure = { run: name, request, failure: failureOf(failed) };
    await tellEnd('FAIL', failure.failure.Error);
    // what this meets, on a full disk say, only follows from what failed before
    await execute(reportFailure.name, reportFailure as unknown as Step<unknown, unknown>, failure).catch(() => {});
    throw failed;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** As Step Functions tells of it. */
function failureOf(thrown: unknown) {
  return thrown instanceof Error
    ? { Error: thrown.name, Cause: thrown.message }
    : { Error: 'unknown', Cause: String(thrown) };
}

/** The interpreter says of every execution that it began now. */
function begunAt(startedAt: Date, input: unknown): unknown {
  const { execution } = input as { readonly execution?: object };
  return execution === undefined
    ? input
    : { ...(input as object), execution: { ...execution, startedAt: startedAt.toISOString() } };
}

type States = Record<
  string,
  { readonly Type: string; readonly ItemProcessor?: { readonly States: States }; TimeoutSeconds?: number }
>;

function withoutTimeouts(workflow: ReturnType<typeof readWorkflow>): ReturnType<typeof readWorkflow> {
  const extend = (states: States) => {
    for (const state of Object.values(states)) {
      if (state.Type === 'Task') state.TimeoutSeconds ??= TASK_TIMEOUT_SECONDS;
      if (state.ItemProcessor !== undefined) extend(state.ItemProcessor.States);
    }
  };
  extend(workflow.States as unknown as States);
  return workflow;
}

/** The workflow as it is deployed, apart from the addresses of the functions. */
export function readWorkflow(): ConstructorParameters<typeof StateMachine>[0] {
  return JSON.parse(readFileSync(new URL('../../shared/workflow/report.asl.json', import.meta.url), 'utf8'));
}
