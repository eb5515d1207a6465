import type { TestProject } from 'vitest/node';
import { startMiniStack } from './ministack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly endpoint: string;
  }
}

/** One emulator for all test files of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startMiniStack();
  project.provide('endpoint', endpoint);
  return stop;
}
