import { Command, CommanderError } from 'commander';
import { addCompare } from './commands/compare.ts';
import { addExample } from './commands/example.ts';
import { addExplain } from './commands/explain.ts';
import { addRun } from './commands/run.ts';
import { addValidate } from './commands/validate.ts';
import { addVerify } from './commands/verify.ts';
import { EXIT_CODES, exitCodeList } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { cleanUpInterrupted, endedOrInterrupted, interruption } from './interruption.ts';
import { processSession } from './session.ts';

// a reader such as `head` that has seen enough is no fault of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_CODES.ok);
  throw error;
});

const session = processSession(interruption());
const program = new Command('signals')
  .description('Segment Signals: what is happening in each segment across the funnel')
  .exitOverride()
  .showHelpAfterError('(--help says more)')
  .addHelpText('after', `\n${exitCodeList()}`);
for (const add of [addExample, addRun, addValidate, addExplain, addVerify, addCompare]) add(program, session);

const work = program.parseAsync().then(() => undefined, fail);
await endedOrInterrupted(work, session.signal);
if (session.signal.aborted) {
  process.stderr.write(`${cleanUpInterrupted(session)}\n`);
  process.exit(EXIT_CODES.interrupted);
}

function fail(error: unknown): void {
  if (session.signal.aborted) return;
  if (error instanceof CommanderError) {
    // commander has printed its message, and help is no failure
    session.endWith(error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage);
    return;
  }
  const { name, message, exitCode, stack } = failureOf(error);
  process.stderr.write(`${message}\n${stack === undefined ? '' : `${stack}\n`}`);
  if (process.argv.includes('--json')) session.give({ error: { name, message, exitCode } });
  session.endWith(exitCode);
}
