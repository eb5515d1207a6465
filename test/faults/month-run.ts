import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { type Published, runWorkflow } from '../../infra/local/run-workflow.ts';
import type { Wording } from '../../shared/ports.ts';
import { type EngineMemory, rememberedEngine } from './remembered-engine.ts';
import { type Watch, watchedPorts } from './watched-ports.ts';

export type MonthRun = {
  readonly store: string;
  readonly exports: string;
  readonly definitions: string;
  readonly period: string;
  /** When it begins, such as `2026-06-15T12:00:00Z`: two runs of one second and one execution have one name. */
  readonly at: string;
  readonly execution?: string;
  readonly memory: EngineMemory;
  /** A language model, where one words. */
  readonly wording?: Wording;
  readonly watch?: Watch;
  /** Hears of every step, such as `IngestObject Deals`, before it begins and after it ended. */
  readonly onBoundary?: (boundary: string) => void;
};

const unwatched: Watch = { read: (work) => work(), write: (_, work) => work() };

/** One run of the workflow, as the laptop does it. */
export async function monthRun(run: MonthRun): Promise<Published> {
  const { store, definitions, period, watch = unwatched, onBoundary = () => {} } = run;
  const clock = { now: () => new Date(run.at) };
  const ports = embeddedPorts({
    store,
    exports: run.exports,
    definitions,
    threads: 1,
    clock,
    ...(run.wording && { wording: run.wording }),
  });
  return await runWorkflow(
    { kind: 'cadence', cadence: 'monthly', period, definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX },
    watchedPorts({ ...ports, ...rememberedEngine(ports, store, run.memory) }, watch),
    {
      began: (step, input) => onBoundary(`start of ${named(step, input)}`),
      ended: ({ step, input }) => onBoundary(`end of ${named(step, input)}`),
    },
    undefined,
    run.execution === undefined ? undefined : { name: run.execution },
  );
}

function named(step: string, input: unknown): string {
  const { object, query } = input as { readonly object?: string; readonly query?: string };
  return [step, object ?? query].filter((part) => part !== undefined).join(' ');
}
