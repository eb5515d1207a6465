import { detectSignals } from '../../shared/signals/detect-signals.ts';
import { worstCase } from './worst-case.ts';

/** Run by inference-speed.ts in a process of its own. Prints one line of JSON: milliseconds, and kibibytes at the peak. */
const { aggregates, scope } = worstCase(20_261);
let tests = 0;
const times = Array.from({ length: 15 }, () => {
  const started = process.cpuUsage();
  tests = detectSignals(aggregates, [], scope).tested.length;
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
});
const [first] = times;
const rising = times.toSorted((one, other) => one - other);
const [least, median] = [rising[0], rising[7]];
const rows = Object.values(aggregates).reduce((sum, table) => sum + table.length, 0);
console.log(JSON.stringify({ rows, tests, first, least, median, resident: process.resourceUsage().maxRSS }));
