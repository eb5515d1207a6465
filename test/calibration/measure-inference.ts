import { detectSignals } from '../../shared/signals/detect-signals.ts';
import { worstCase } from './worst-case.ts';

/** Run by inference-speed.ts in a process of its own, whose heap may be bounded. Prints one line of JSON. */
const { aggregates, scope } = worstCase(20_261);
const collect = (globalThis as { readonly gc?: () => void }).gc;
if (collect === undefined) throw new RangeError('run with --expose-gc');
collect();
const tables = process.memoryUsage().heapUsed;
let tests = 0;
const times = Array.from({ length: 15 }, () => {
  const started = process.cpuUsage();
  tests = detectSignals(aggregates, [], scope).tested.length;
  return process.cpuUsage(started).user / 1000;
});
times.sort((one, other) => one - other);
const rows = Object.values(aggregates).reduce((sum, table) => sum + table.length, 0);
console.log(JSON.stringify({ rows, tests, least: times[0], median: times[7], tables: tables / 1e6 }));
