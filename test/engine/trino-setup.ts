import type { TestProject } from 'vitest/node';
import { type RunningTrino, startTrino } from './trino-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly trino: RunningTrino;
  }
}

/** One server for all test files of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { trino, stop } = await startTrino();
  console.log(`Trino answered after ${(trino.millisecondsToFirstAnswer / 1000).toFixed(1)} s`);
  project.provide('trino', trino);
  return stop;
}
