import type { Signal, TestedDifference } from '../contracts/signal.ts';
import type { ReachRow } from '../queries/catalog.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { studentInterval } from '../stats/student-interval.ts';
import type { CellRows } from './cell-rows.ts';
import { rounded } from './measured-rate.ts';
import { reachRate } from './reach-rate.ts';
import type { Scope } from './report-scope.ts';

/**
 * The difference of a conversion signal, of those who entered the grain's first stage in the place of those who entered the
 * stage. Who is let through earlier changes who is there later: this tells whether fewer come through in the end.
 */
export function unconditionalDifference(
  { dimension, segment, funnel, stage, comparator, clusters }: Signal,
  rows: CellRows<ReachRow>,
  scope: Scope,
): TestedDifference | null {
  const slot = scope.dimensions.find(({ id }) => id === dimension)?.slot;
  const outline = scope.funnels.find(({ id }) => id === funnel);
  const at = outline?.stages.find(({ id }) => id === stage);
  if (slot === undefined || outline === undefined || at === undefined) return null;
  const sideOf = (segments: readonly string[]) => {
    const rates = segments.map((id) => reachRate(rows, slot, id, outline, at, at.grain, scope));
    const measured = rates.flatMap((rate) => (rate.kind === 'measured' ? [rate] : []));
    return {
      part: measured.reduce((sum, { part }) => sum + part, 0),
      whole: measured.reduce((sum, { whole }) => sum + whole, 0),
      designEffect: clusters.designEffect,
    };
  };
  const own = sideOf([segment]);
  const others = sideOf(comparator.segments);
  if (own.whole === 0 || others.whole === 0) return null;
  const contrast = shareContrast(own, others, Math.max(1, clusters.count - 1));
  if (contrast === undefined) return null;
  const { low, high } = studentInterval(contrast, 0.95);
  return { unit: 'points', value: rounded(contrast.value), low: rounded(low), high: rounded(high), confidence: 0.95 };
}
