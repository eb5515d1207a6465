import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export type Speed = {
  readonly rows: number;
  readonly tests: number;
  /** Median of seven runs, of processor time: wall time is that of whatever else the machine does. */
  readonly milliseconds: number;
  /** Of the heap that the process was given beyond the tables themselves; with less it would have ended. */
  readonly megabytes: number;
};

/** The tables as they are read take 205 MB; so much more is left to the inference. */
const HEAP_MB = 480;

/** Inference on the largest tables that a report can have, after they are read: 200 segments x 10 stages x 36 months. */
export function inferenceSpeed(): Speed {
  const bounds = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`];
  const script = join(import.meta.dirname, 'measure-inference.ts');
  // a heap that does not suffice ends the process, and that is thrown
  const printed = execFileSync(process.execPath, [...bounds, script], { encoding: 'utf8' });
  const { rows, tests, milliseconds, tables } = JSON.parse(printed);
  return { rows, tests, milliseconds, megabytes: HEAP_MB - tables };
}
