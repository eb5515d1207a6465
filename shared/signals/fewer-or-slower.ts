import type { Signal, TestedCell } from '../contracts/signal.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import { type LevelOrPace, levelOrPace } from '../stats/level-or-pace.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { studentInterval } from '../stats/student-interval.ts';
import { type CellRows, sumOf } from './cell-rows.ts';
import { hypothesisId } from './hypothesis.ts';
import type { Scope } from './report-scope.ts';

/**
 * Whether a segment that was found to differ at a stage is one of which fewer move on, or a slower one, or both: by its
 * conversions within the early and the full horizon, and by the times of those who moved on, each as it was tested.
 */
export function fewerOrSlower(
  signal: Signal,
  cells: ReadonlyMap<string, TestedCell>,
  rowsOf: CellRows<ClusterRow>,
  scope: Scope,
): LevelOrPace {
  const slot = scope.dimensions.find(({ id }) => id === signal.dimension)?.slot ?? 0;
  const name = signal.comparator.kind === 'segment' ? `vs_${signal.comparator.segments[0]}` : '';
  const level = cells.get(hypothesisId({ ...signal, metric: 'stage_conversion' }, name));
  const pace = cells.get(hypothesisId({ ...signal, metric: 'time_in_stage' }, name));
  const early = earlyDifference(signal, slot, rowsOf);
  if (level === undefined || pace === undefined || early === undefined) return 'cannot_tell';
  const { value, low, high } = pace.difference;
  return levelOrPace({
    early,
    late: level.difference,
    pace: { probability: value + 0.5, low: low + 0.5, high: high + 0.5 },
  });
}

function earlyDifference(
  { segment, funnel, stage, comparator, clusters }: Signal,
  slot: number,
  rowsOf: CellRows<ClusterRow>,
) {
  const sideOf = (segments: readonly string[]) => {
    const rows = segments.flatMap((id) => rowsOf(slot, id, funnel, stage));
    const part = sumOf(rows, (row) => row.advanced_early);
    return { part, whole: sumOf(rows, (row) => row.entered), designEffect: clusters.designEffect };
  };
  const own = sideOf([segment]);
  const others = sideOf(comparator.segments);
  if (own.whole === 0 || others.whole === 0) return undefined;
  const contrast = shareContrast(own, others, Math.max(1, clusters.count - 1));
  return contrast === undefined ? undefined : { value: contrast.value, ...studentInterval(contrast, 0.95) };
}
