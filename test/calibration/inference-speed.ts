import { detectSignals } from '../../shared/signals/detect-signals.ts';
import { worstCase } from './worst-case.ts';

export type Speed = {
  readonly rows: number;
  readonly tests: number;
  /** The median of five runs, and the most that the heap grew by beyond the tables themselves. */
  readonly milliseconds: number;
  readonly megabytes: number;
};

/** Inference on the largest tables that a report can have, after they are read: 200 segments x 10 stages x 36 months. */
export function inferenceSpeed(): Speed {
  const { aggregates, scope } = worstCase(20_261);
  const rows = Object.values(aggregates).reduce((sum, table) => sum + table.length, 0);
  const before = process.memoryUsage().heapUsed;
  let peak = 0;
  let tests = 0;
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    tests = detectSignals(aggregates, [], scope).tested.length;
    peak = Math.max(peak, process.memoryUsage().heapUsed);
    return performance.now() - started;
  });
  times.sort((one, other) => one - other);
  return { rows, tests, milliseconds: times[2] ?? 0, megabytes: (peak - before) / 1e6 };
}
