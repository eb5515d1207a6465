/** What a command has of the process: where it speaks, whether it was interrupted, and what it leaves behind. */
export type Session = {
  /** A line for the reader: stdout, or stderr where stdout is kept for `--json`. */
  readonly say: (line?: string) => void;
  /** The same, as it stands. */
  readonly write: (text: string) => void;
  /** What went wrong, to stderr. */
  readonly complain: (text: string) => void;
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

/** What a session needs of a stream; a terminal has columns. */
type Output = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/** A session over two streams, which are the process's own unless a test holds others out. */
export function streamSession(
  signal: AbortSignal,
  stdout: Output,
  stderr: Output,
  endWith: (exitCode: number) => void,
): Session {
  let stdoutIsKept = false;
  const stream = () => (stdoutIsKept ? stderr : stdout);
  return {
    say: (line = '') => void stream().write(`${line}\n`),
    write: (text) => void stream().write(text),
    complain: (text) => void stderr.write(text),
    give: (document) => void stdout.write(`${JSON.stringify(document, null, 1)}\n`),
    keepStdout: () => {
      stdoutIsKept = true;
    },
    isTerminal: () => !stdoutIsKept && stdout.isTTY === true && (stdout.columns ?? 0) >= NARROWEST,
    signal,
    leftovers: new Set(),
    published: [],
    endWith,
  };
}
