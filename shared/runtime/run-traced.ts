import type { RunEvent } from '../contracts/open-lineage.ts';
import type { Ports, Step } from '../ports.ts';
import { type Observed, observedPorts } from './observed-ports.ts';
import { runStep } from './run-step.ts';
import { type Attempt, lineageEvent, lineageKey } from './step-lineage.ts';

const NOTHING: Observed = { inputs: new Map(), outputs: new Map(), queries: [] };

/**
 * A step between its schemas, with its lineage below `runs/<run>/lineage/`: an event when it begins, and one of what it read and wrote when it
 * ends. A step of no run leaves none; the one that names the run tells both events when it has.
 */
export async function runTraced<Input, Output>(
  step: Step<Input, Output>,
  input: unknown,
  ports: Ports,
  namespace: string,
): Promise<Output> {
  const startedAt = ports.clock.now();
  const { ports: watched, observed } = observedPorts(ports);
  const tell = async (runId: string | undefined, type: RunEvent['eventType'], at: Date, error?: string) => {
    if (runId === undefined) return;
    const attempt: Attempt = { step: step.name, input, runId, startedAt, namespace };
    const event = lineageEvent(attempt, type, at, type === 'START' ? NOTHING : observed, error);
    await ports.objects.write(
      lineageKey(attempt, type),
      new TextEncoder().encode(`${JSON.stringify(event, null, 1)}\n`),
    );
  };
  const given = runOf(input);
  await tell(given, 'START', startedAt);
  const output = await runStep(step, input, watched).catch(async (error: unknown) => {
    // what kept the step from ending may keep its lineage from being written: the step's own error is what the workflow acts on
    await tell(given, 'FAIL', ports.clock.now(), error instanceof Error ? error.name : 'unknown').catch(() => {});
    throw error;
  });
  const named = given ?? runOf(output);
  if (given === undefined) await tell(named, 'START', startedAt);
  await tell(named, 'COMPLETE', ports.clock.now());
  return output;
}

function runOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('runId' in value)) return undefined;
  return typeof value.runId === 'string' ? value.runId : undefined;
}
