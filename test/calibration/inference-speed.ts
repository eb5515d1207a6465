import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Of one process: inference on the largest tables that a report can have, fifteen times over. */
export type InferenceSpeed = {
  readonly rows: number;
  readonly tests: number;
  /** Processor time of all threads of the process in milliseconds, the engine's compiling and collecting among them. */
  readonly first: number;
  /** Whatever else the machine does can only add to it: the least is nearest to the work itself. */
  readonly least: number;
  readonly median: number;
  /** The most that was resident at any time, the tables and their making too, beyond what an empty process has. */
  readonly megabytes: number;
  readonly isOneCore: boolean;
};
/** `of`: the figure that has to stay below so many milliseconds. */
type Limits = { readonly of: 'least' | 'median'; readonly milliseconds: number; readonly megabytes: number };

/**
 * Left alone, the engine lets as much gather as the machine has room for before it clears it away. Here the heap may double,
 * no more; what is measured is what was resident.
 */
const HEAP = ['--heap-growing-percent=100', '--max-semi-space-size=16'];
const MOST_PROCESSES = 3;

/**
 * 200 segments x 10 stages x 36 months, in one process on one core. What else the machine does takes time from it, and never
 * gives any: up to three processes are measured, until one holds both limits. All that were are returned, the last one last.
 */
export function inferenceSpeeds(limits: Limits): InferenceSpeed[] {
  const measured: InferenceSpeed[] = [];
  while (measured.length < MOST_PROCESSES) {
    const speed = inferenceSpeed();
    measured.push(speed);
    if (isWithin(speed, limits)) break;
  }
  return measured;
}

export function isWithin(speed: InferenceSpeed, { of, milliseconds, megabytes }: Limits): boolean {
  return speed[of] < milliseconds && speed.megabytes < megabytes;
}

function inferenceSpeed(): InferenceSpeed {
  const script = join(import.meta.dirname, 'measure-inference.ts');
  const isOneCore = canBePinned();
  const { rows, tests, first, least, median, resident } = asked([...HEAP, script], isOneCore);
  const { resident: empty } = asked(
    ['--print', 'JSON.stringify({ resident: process.resourceUsage().maxRSS })'],
    isOneCore,
  );
  return { rows, tests, first, least, median, megabytes: ((resident - empty) * 1024) / 1e6, isOneCore };
}

function asked(options: readonly string[], isOneCore: boolean) {
  const [command, ...rest] = [...(isOneCore ? PINNED : []), process.execPath, ...options];
  return JSON.parse(execFileSync(command ?? process.execPath, rest, { encoding: 'utf8' }));
}

const PINNED = ['taskset', '--cpu-list', '0'];

function canBePinned(): boolean {
  try {
    execFileSync('taskset', ['--cpu-list', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    // other systems have no such command, and then all threads are counted wherever they ran
    return false;
  }
}
