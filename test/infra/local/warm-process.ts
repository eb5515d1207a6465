import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked } from './warm-commands.ts';

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type WarmProcess = {
  readonly run: (cwd: string, args: readonly string[]) => Promise<Ended>;
  /** How many command lines have begun or wait. */
  readonly waiting: () => number;
};

const COMMANDS = fileURLToPath(new URL('./warm-commands.ts', import.meta.url));

/** A process that runs command lines one after another, begun with the first of them; it ends with the one that began it. */
export function warmProcess(env: NodeJS.ProcessEnv): WarmProcess {
  const waiting = new Map<number, PromiseWithResolvers<Ended>>();
  let child: ChildProcess | undefined;
  let asked = 0;

  const begin = () => {
    const begun = fork(COMMANDS, { env, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    begun.on('message', ({ id, ...ended }: Answered) => {
      waiting.get(id)?.resolve(ended);
      waiting.delete(id);
    });
    begun.on('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`the process of commands ended with ${code}`));
      waiting.clear();
      child = undefined;
    });
    begun.unref();
    begun.channel?.unref();
    return begun;
  };

  return {
    waiting: () => waiting.size,
    run: (cwd, args) => {
      const [id, answer] = [asked++, Promise.withResolvers<Ended>()];
      waiting.set(id, answer);
      child ??= begin();
      child.send({ id, cwd, args } satisfies Asked);
      return answer.promise;
    },
  };
}
