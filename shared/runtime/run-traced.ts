import type { Ports, Step } from '../ports.ts';
import { observedPorts } from './observed-ports.ts';
import { runStep } from './run-step.ts';
import { type LineageNews, tellLineage } from './tell-lineage.ts';

/**
 * A step between its schemas, with its lineage below `runs/<run>/lineage/`: an event when it begins, and one of what it read and wrote when it
 * ends. A step of no run leaves none; the one that names the run tells both events when it has, and that the run has begun, on what was
 * read by then. The one that ends it tells what the run has made.
 */
export async function runTraced<Input, Output>(
  step: Step<Input, Output>,
  input: unknown,
  ports: Ports,
  namespace: string,
): Promise<Output> {
  const startedAt = ports.clock.now();
  const { ports: watched, observed } = observedPorts(ports);
  const attempt = { name: step.name, input, startedAt };
  const tell = async (runId: string | undefined, news: LineageNews, of?: typeof attempt) => {
    if (runId === undefined) return;
    await tellLineage(ports.objects, { runId, namespace, ...(of && { step: of }) }, news);
  };
  const given = runOf(input);
  await tell(given, { type: 'START', at: startedAt }, attempt);
  const output = await runStep(step, input, watched).catch(async (error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown';
    // what kept the step from ending may keep its lineage from being written: the step's own error is what the workflow acts on
    await tell(given, { type: 'FAIL', at: ports.clock.now(), observed, error: name }, attempt).catch(() => {});
    throw error;
  });
  const named = given ?? runOf(output);
  if (given === undefined) {
    await tell(named, { type: 'START', at: startedAt, observed: { inputs: observed.inputs } });
    await tell(named, { type: 'START', at: startedAt }, attempt);
  }
  const at = ports.clock.now();
  if (step.endsRun) await tell(named, { type: 'COMPLETE', at, observed: { outputs: madeBy(output) } });
  await tell(named, { type: 'COMPLETE', at, observed }, attempt);
  return output;
}

function madeBy(output: unknown): ReadonlyMap<string, object> {
  const { version } = (output ?? {}) as { readonly version?: unknown };
  return new Map(typeof version === 'string' ? [[version, {}]] : []);
}

function runOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('runId' in value)) return undefined;
  return typeof value.runId === 'string' ? value.runId : undefined;
}
