import { runCommandLine } from '../../../infra/local/command-line.ts';
import { streamSession } from '../../../infra/local/session.ts';

/**
 * A process that runs one command line after another, each with streams of its own: what a process of its own for
 * each spends on loading and compiling the same modules is half of a small report's time.
 */
export type Asked = { readonly id: number; readonly cwd: string; readonly args: readonly string[] };
export type Answered = { readonly id: number; readonly code: number; readonly stdout: string; readonly stderr: string };

let before: Promise<void> = Promise.resolve();
process.on('message', (asked: Asked) => {
  before = before.then(() => answer(asked));
});

async function answer({ id, cwd, args }: Asked): Promise<void> {
  process.chdir(cwd);
  const [stdout, stderr] = [collected(), collected()];
  let code = 0;
  await runCommandLine(
    args,
    streamSession(new AbortController().signal, stdout, stderr, (exitCode) => {
      code = exitCode;
    }),
  );
  process.send?.({ id, code, stdout: stdout.text(), stderr: stderr.text() } satisfies Answered);
}

function collected() {
  let text = '';
  const write = (part: string | Uint8Array) => {
    text += part;
    return true;
  };
  return { write, text: () => text };
}
