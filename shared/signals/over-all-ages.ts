import type { OverAllAges, Signal } from '../contracts/signal.ts';
import { grayTest } from '../stats/gray-test.ts';
import type { WatchedCounts } from './age-counts.ts';
import { sumOf } from './cell-rows.ts';
import type { SidesOf } from './clustered-sides.ts';
import { type CurveTable, MATURE } from './curve-table.ts';
import { significant } from './tested-cells.ts';

const CAVEAT =
  'fewer and later read the same to it; ages are taken in classes, of days up to 90, then of weeks and months; those of one account or owner are taken to be as alike in it as they are in whether they moved on within the horizon';

/**
 * Whether a segment and what its signal compares it with differ in how many had moved on by any age, where being lost or moved
 * back competes. It stands beside what was tested and is no hypothesis of the family. Null where nobody moved on, or all at once.
 */
export function overAllAges(
  { segment, funnel, stage, comparator }: Signal,
  slot: number,
  curves: CurveTable,
  countsOf: SidesOf,
): OverAllAges | null {
  const agesOf = (segments: readonly string[]) =>
    segments.flatMap((id) => curves.countsOf({ slot, segment: id, funnel, stage }, MATURE));
  const [own, others] = [agesOf([segment]), agesOf(comparator.segments)];
  const designEffect = Math.max(countsOf([segment]).designEffect, countsOf(comparator.segments).designEffect);
  const tested = grayTest([own, others], 'first', designEffect);
  if (tested === undefined) return null;
  return {
    ...{ test: 'gray', pValue: significant(tested.pValue), isHypothesis: false },
    ...{ units: unitsOf(own), comparatorUnits: unitsOf(others), caveat: CAVEAT },
  };
}

function unitsOf(counts: readonly WatchedCounts[]): number {
  return sumOf(counts, ({ first, second, censored }) => first + second + censored);
}
