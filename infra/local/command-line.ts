import { Command, CommanderError } from 'commander';
import { addCompare } from './commands/compare.ts';
import { addConclude } from './commands/conclude.ts';
import { addCost } from './commands/cost.ts';
import { addDefinitions } from './commands/definitions.ts';
import { addDeliver } from './commands/deliver.ts';
import { addExample } from './commands/example.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addPrune } from './commands/prune.ts';
import { addRequest } from './commands/request.ts';
import { addRun } from './commands/run.ts';
import { addValidate } from './commands/validate.ts';
import { addVerify } from './commands/verify.ts';
import { EXIT_CODES, exitCodeList } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import type { Session } from './session.ts';

const COMMANDS = [
  addExample,
  addInit,
  addRun,
  addRequest,
  addValidate,
  addExplain,
  addVerify,
  addCompare,
  addConclude,
  addDefinitions,
  addDeliver,
  addPrune,
  addCost,
];

/** Does what a command line asks for. What fails ends in its words and its exit code, never in a rejection. */
export async function runCommandLine(args: readonly string[], session: Session): Promise<void> {
  try {
    await commands(session).parseAsync(args, { from: 'user' });
  } catch (error) {
    fail(error, args, session);
  }
}

function commands(session: Session): Command {
  const program = new Command('signals')
    .description('Segment Signals: what is happening in each segment across the funnel')
    .exitOverride()
    .configureOutput({ writeOut: session.write, writeErr: session.complain })
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', `\n${exitCodeList()}`);
  for (const add of COMMANDS) add(program, session);
  return program;
}

function fail(error: unknown, args: readonly string[], session: Session): void {
  if (session.signal.aborted) return;
  if (error instanceof CommanderError) {
    // commander has printed its message, and help is no failure
    session.endWith(error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage);
    return;
  }
  const { name, message, exitCode, stack } = failureOf(error);
  session.complain(`${message}\n${stack === undefined ? '' : `${stack}\n`}`);
  if (args.includes('--json')) session.give({ error: { name, message, exitCode } });
  session.endWith(exitCode);
}
