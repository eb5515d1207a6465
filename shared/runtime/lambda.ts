import middy, { type MiddyfiedHandler } from '@middy/core';
import type { Ports, Step } from '../ports.ts';
import { runTraced } from './run-traced.ts';
import { stepLog, type WriteLine } from './step-log.ts';

/** A step as a Lambda handler. `makePorts` is called once, at the first invocation, so that the file can be loaded anywhere. */
export function lambda<Input, Output>(
  step: Step<Input, Output>,
  makePorts: () => Ports,
  write?: WriteLine,
  namespace = `s3://${process.env.SEGMENT_SIGNALS_BUCKET}`,
): MiddyfiedHandler {
  let ports: Ports | undefined;
  const run = (event: unknown) => {
    ports ??= makePorts();
    return runTraced(step, event, ports, namespace);
  };
  // No early answer before the time-out: the step would go on behind it when the sandbox wakes for the next attempt.
  return middy(run, { timeoutEarlyInMillis: 0 }).use(stepLog(step.name, write));
}
