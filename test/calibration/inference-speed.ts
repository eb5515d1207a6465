import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export type Speed = {
  readonly rows: number;
  readonly tests: number;
  /**
   * Processor time of all threads, the least and the median of fifteen runs. Whatever else the machine does can only add to it,
   * and the first runs hold the compiling of the code: the least is nearest to the work itself.
   */
  readonly least: number;
  readonly median: number;
  /** The median within the bounded heap, where a third of the time goes into making room. */
  readonly boundedMedian: number;
  /** Of the bounded heap, what is beyond the tables themselves; with less the process would have ended. */
  readonly megabytes: number;
};

/** The tables as they are read take 50 MB of it, their columns 21 MB beside it; so much more is left to the inference. */
const HEAP_MB = 340;

/**
 * Inference on the largest tables that a report can have, after they are read: 200 segments x 10 stages x 36 months. Once with
 * the heap that a process is given, for its time, and once within a bounded one, for its memory.
 */
export function inferenceSpeed(): Speed {
  const { rows, tests, least, median } = measured([]);
  // a heap that does not suffice ends the process, and that is thrown
  const bounded = measured([`--max-old-space-size=${HEAP_MB}`]);
  return { rows, tests, least, median, boundedMedian: bounded.median, megabytes: HEAP_MB - bounded.tables };
}

function measured(bounds: readonly string[]) {
  const script = join(import.meta.dirname, 'measure-inference.ts');
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', ...bounds, script], { encoding: 'utf8' }));
}
