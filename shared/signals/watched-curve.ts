import { type CurvePoint, competingCurve } from '../stats/competing-curve.ts';
import type { WatchedCounts } from './age-counts.ts';
import { sumOf } from './cell-rows.ts';

export type WatchedCurve = {
  readonly curve: readonly CurvePoint[];
  /** Units ever at risk, those of them that came late, and further ones that never were. */
  readonly units: number;
  readonly late: number;
  readonly unobserved: number;
};

/**
 * The curve of a cell. Where the last one watched leaves, and others come under observation at that age or later, not all had
 * left: that point is no estimate, and the curve ends before it.
 */
export function watchedCurve(counts: readonly WatchedCounts[]): WatchedCurve {
  const curve = competingCurve(counts);
  const end = curve.at(-1)?.age ?? -1;
  const isBrokenOff = counts.some((row) => row.age > end && leaving(row) > 0);
  return {
    curve: isBrokenOff ? curve.filter(({ staying }) => staying > 0) : curve,
    units: sumOf(counts, leaving),
    late: sumOf(counts, ({ late = 0 }) => late),
    unobserved: sumOf(counts, ({ unobserved }) => unobserved),
  };
}

function leaving({ first, second, censored }: WatchedCounts): number {
  return first + second + censored;
}
