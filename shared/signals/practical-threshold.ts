import type { DifferenceUnit } from '../contracts/signal.ts';

/**
 * Differences up to these do not matter in practice. Three points of a rate are within what a quarter's mix of deals moves;
 * a probability of 0.55 that one unit takes longer than another is the least that Vargha and Delaney (2000) call small,
 * rounded down; a log ratio of 0.1 is one size class of amounts.
 */
const DEFAULTS: Readonly<Record<DifferenceUnit, number>> = { points: 0.03, slower: 0.05, log_ratio: 0.1 };

/** The practical threshold of a difference in its unit. `stated` is what the definitions say of rates; it moves no other unit. */
export function practicalThreshold(unit: DifferenceUnit, stated?: number): number {
  return unit === 'points' ? (stated ?? DEFAULTS.points) : DEFAULTS[unit];
}
