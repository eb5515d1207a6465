/** What a command has of the process: where it speaks, whether it was interrupted, and what it leaves behind. */
export type Session = {
  /** A line for the reader: stdout, or stderr where stdout is kept for `--json`. */
  readonly say: (line?: string) => void;
  /** The one JSON document of `--json`. */
  readonly give: (document: unknown) => void;
  /** Keeps stdout for the JSON document from now on. */
  readonly keepStdout: () => void;
  /** A terminal watches stdout, so that progress may be drawn there. */
  readonly isTerminal: () => boolean;
  readonly signal: AbortSignal;
  /** Folders that must be gone when the process ends early. */
  readonly leftovers: Set<string>;
  /** Versions that were published, which an interruption does not undo. */
  readonly published: string[];
  readonly endWith: (exitCode: number) => void;
};

/** A terminal that does not know its width, such as that of some CI machines, says 0. */
const NARROWEST = 60;

/** A session over this process's streams. */
export function processSession(signal: AbortSignal): Session {
  let stdoutIsKept = false;
  const stream = () => (stdoutIsKept ? process.stderr : process.stdout);
  return {
    say: (line = '') => void stream().write(`${line}\n`),
    give: (document) => void process.stdout.write(`${JSON.stringify(document, null, 1)}\n`),
    keepStdout: () => {
      stdoutIsKept = true;
    },
    isTerminal: () => !stdoutIsKept && process.stdout.isTTY === true && process.stdout.columns >= NARROWEST,
    signal,
    leftovers: new Set(),
    published: [],
    endWith: (exitCode) => {
      process.exitCode = exitCode;
    },
  };
}
