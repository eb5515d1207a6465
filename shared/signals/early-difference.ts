import type { Signal, TestedDifference } from '../contracts/signal.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { studentInterval } from '../stats/student-interval.ts';
import { type CellRows, sumOf } from './cell-rows.ts';
import { rounded } from './measured-rate.ts';

/** The difference of conversions within the early horizon, where a signal is; undefined where a side has no units or none varies. */
export function earlyDifference(
  { segment, funnel, stage, comparator, clusters }: Signal,
  slot: number,
  rowsOf: CellRows<ClusterRow>,
): TestedDifference | undefined {
  const sideOf = (segments: readonly string[]) => {
    const rows = segments.flatMap((id) => rowsOf(slot, id, funnel, stage));
    const part = sumOf(rows, (row) => row.advanced_early);
    return { part, whole: sumOf(rows, (row) => row.entered), designEffect: clusters.designEffect };
  };
  const own = sideOf([segment]);
  const others = sideOf(comparator.segments);
  if (own.whole === 0 || others.whole === 0) return undefined;
  const contrast = shareContrast(own, others, Math.max(1, clusters.count - 1));
  if (contrast === undefined) return undefined;
  const { low, high } = studentInterval(contrast, 0.95);
  return {
    ...{ unit: 'points', value: rounded(contrast.value), low: rounded(low), high: rounded(high) },
    confidence: 0.95,
  };
}
