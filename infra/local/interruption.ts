import { rmSync } from 'node:fs';
import { EXIT_CODES } from './exit-codes.ts';
import type { Session } from './session.ts';

/** How long running queries are given to stop before the process ends without them. */
const GRACE_MILLISECONDS = 4_000;

/** An abort signal that Ctrl-C and SIGTERM set off. Asked twice, the process ends without cleaning up. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT_CODES.interrupted);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller.signal;
}

/** Resolves as soon as `work` has ended, or after an interruption, when it has ended or the grace is over. */
export async function endedOrInterrupted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([work, aborted]);
  if (!signal.aborted) return;
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, GRACE_MILLISECONDS))]);
}

/** Takes away what the interrupted command was still using, and says in one line how things stand. */
export function cleanUpInterrupted(session: Session): string {
  for (const folder of session.leftovers) rmSync(folder, { recursive: true, force: true });
  const [version] = session.published;
  return version === undefined ? 'interrupted; nothing was published' : `interrupted; ${version} was published already`;
}
