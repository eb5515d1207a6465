import type { Flag } from '../contracts/outputs.ts';
import { type Place, touches } from './touches.ts';

/** Months of entry, such as 202610, that are not what they seem at a place: of flags that constrain, and name such months. */
export function flaggedMonths(flags: readonly Flag[], place: Place): ReadonlySet<number> {
  const constraining = flags.filter(
    (flag) => flag.severity !== 'warn' && flag.monthsOf !== 'closing' && touches(flag, place),
  );
  return new Set(constraining.flatMap(({ months = [] }) => months.map((month) => Number(month.replace('-', '')))));
}
