import { runCommandLine } from './command-line.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { cleanUpInterrupted, endedOrInterrupted, interruption } from './interruption.ts';
import { streamSession } from './session.ts';

// a reader such as `head` that has seen enough is no fault of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_CODES.ok);
  throw error;
});

const session = streamSession(interruption(), process.stdout, process.stderr, (exitCode) => {
  process.exitCode = exitCode;
});
await endedOrInterrupted(runCommandLine(process.argv.slice(2), session), session.signal);
if (session.signal.aborted) {
  session.complain(`${cleanUpInterrupted(session)}\n`);
  process.exit(EXIT_CODES.interrupted);
}
