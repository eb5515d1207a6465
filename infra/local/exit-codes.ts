/** What the command line ends with, so that a script can tell what happened. Part of the contract: codes are not given anew. */
export const EXIT_CODES = {
  ok: 0,
  usage: 2,
  refused: 3,
  definitions: 4,
  exports: 5,
  integrity: 6,
  storage: 7,
  alreadyRunning: 8,
  blocked: 9,
  bug: 70,
  interrupted: 130,
} as const;

const MEANINGS: Readonly<Record<keyof typeof EXIT_CODES, string>> = {
  ok: 'done',
  usage: 'the command line was not understood',
  refused: 'the request was refused: period open, review unknown, no such version or figure',
  definitions: 'the definitions file cannot be used',
  exports: 'an export cannot be read as it is',
  integrity: 'numbers or bytes do not agree; verify found a difference',
  storage: 'the store cannot be read or written, such as a full disk',
  alreadyRunning: 'another run holds what this one needs',
  blocked: 'blocked by quality: only the quality report was written',
  bug: 'a bug in Segment Signals',
  interrupted: 'interrupted by Ctrl-C or SIGTERM',
};

/** The list as `--help` prints it. */
export function exitCodeList(): string {
  const lines = Object.entries(EXIT_CODES).map(
    ([name, code]) => `  ${String(code).padStart(3)}  ${MEANINGS[name as keyof typeof EXIT_CODES]}`,
  );
  return ['Exit codes:', ...lines].join('\n');
}
