import { EXIT_CODES } from './exit-codes.ts';

/** How a command that did not do what it was asked for is told, and the exit code that it ends with. */
export type Failure = {
  readonly name: string;
  readonly message: string;
  readonly exitCode: number;
  readonly stack?: string;
};

type Words = { readonly code: keyof typeof EXIT_CODES; readonly title: string; readonly next?: string };

/** By name, as the workflow file knows them: an error may have come through the interpreter. */
const WORDS: Readonly<Record<string, Words>> = {
  UsageError: { code: 'usage', title: 'Not understood', next: 'See `npm run signals -- --help`.' },
  InvalidRequestError: { code: 'refused', title: 'Refused' },
  DefinitionsError: {
    code: 'definitions',
    title: 'The definitions cannot be used',
    next: 'Nothing was written. Correct the file and check it with `npm run signals -- validate --definitions FILE`.',
  },
  ExportError: {
    code: 'exports',
    title: 'An export cannot be read as it is',
    next: 'Nothing was published. Correct the export or the definitions and check both with `npm run signals -- validate --definitions FILE --exports FOLDER`.',
  },
  IntegrityError: {
    code: 'integrity',
    title: 'The numbers do not agree',
    next: 'Do not use what was being computed. Keep the exports and the store as they are, and report it.',
  },
  ContractError: {
    code: 'integrity',
    title: 'A file is not what it should be',
    next: 'If somebody changed the store by hand, restore it; otherwise report it.',
  },
  StorageError: { code: 'storage', title: 'The store cannot be used', next: 'No new version was published.' },
  AlreadyRunningError: {
    code: 'alreadyRunning',
    title: 'Already running',
    next: 'Wait for the other run, then try again.',
  },
  TransientError: {
    code: 'alreadyRunning',
    title: 'Busy or out of reach',
    next: 'Try again; if it stays, see whether another run or the server that is named is the reason.',
  },
};

/** A named error is one clear message; anything else is a bug, and its stack is for whoever mends it. */
export function failureOf(error: unknown): Failure {
  const name = error instanceof Error ? error.name : 'unknown';
  const text = error instanceof Error ? error.message : String(error);
  const words = WORDS[name];
  if (words !== undefined) {
    const message = [`${words.title}: ${text.includes('\n') ? `\n${text}` : text}`, words.next]
      .filter((line) => line !== undefined)
      .join('\n');
    return { name, message, exitCode: EXIT_CODES[words.code] };
  }
  const stack = error instanceof Error ? (error.stack ?? text) : text;
  return { name, message: `This is a bug in Segment Signals: ${text}`, exitCode: EXIT_CODES.bug, stack };
}
