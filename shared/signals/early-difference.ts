import type { Signal, TestedDifference } from '../contracts/signal.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { studentInterval } from '../stats/student-interval.ts';
import { type CellRows, sumOf } from './cell-rows.ts';
import type { SidesOf } from './clustered-sides.ts';
import { rounded } from './measured-rate.ts';

/**
 * The difference of conversions within the early horizon, where a signal is; undefined where a side has no units or none varies.
 * `countsOf`: within the full one, whose clusters are taken for those of the early.
 */
export function earlyDifference(
  { segment, funnel, stage, comparator }: Signal,
  slot: number,
  rowsOf: CellRows<ClusterRow>,
  countsOf: SidesOf,
): TestedDifference | undefined {
  const sideOf = (segments: readonly string[]) => {
    const rows = segments.flatMap((id) => rowsOf(slot, id, funnel, stage));
    return { ...countsOf(segments), part: sumOf(rows, (row) => row.advanced_early) };
  };
  const own = sideOf([segment]);
  const others = sideOf(comparator.segments);
  if (own.whole === 0 || others.whole === 0) return undefined;
  const contrast = shareContrast(own, others, Math.max(1, own.degrees));
  if (contrast === undefined) return undefined;
  const { low, high } = studentInterval(contrast, 0.95);
  return {
    ...{ unit: 'points', value: rounded(contrast.value), low: rounded(low), high: rounded(high) },
    confidence: 0.95,
  };
}
