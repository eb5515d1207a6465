import type { HowMany, Signal, TestedCell } from '../contracts/signal.ts';
import type { ClusterRow } from '../queries/catalog.ts';
import { type LevelOrPace, levelOrPace } from '../stats/level-or-pace.ts';
import type { CellRows } from './cell-rows.ts';
import type { CurveTable } from './curve-table.ts';
import { earlyDifference } from './early-difference.ts';
import { hypothesisId } from './hypothesis.ts';
import { overAllAges } from './over-all-ages.ts';
import type { Scope } from './report-scope.ts';
import type { StageClusters } from './stage-clusters.ts';

export type FewerOrSlowerSources = {
  readonly cells: ReadonlyMap<string, TestedCell>;
  readonly rowsOf: CellRows<ClusterRow>;
  readonly stages: readonly StageClusters[];
  readonly curves: CurveTable;
};

/** `cannot_tell` also where one of the tests is not there; then nothing is shown of how many, either. */
export type FewerOrSlower = { readonly kind: LevelOrPace; readonly howMany: HowMany | null };

const NOTHING: FewerOrSlower = { kind: 'cannot_tell', howMany: null };

/**
 * Whether a segment that was found to differ at a stage is one of which fewer move on, or a slower one, or both: by its
 * conversions within the early and the full horizon, and by the times of those who moved on, each as it was tested.
 */
export function fewerOrSlower(signal: Signal, sources: FewerOrSlowerSources, scope: Scope): FewerOrSlower {
  const { cells, rowsOf, stages, curves } = sources;
  const slot = scope.dimensions.find(({ id }) => id === signal.dimension)?.slot ?? 0;
  const name = signal.comparator.kind === 'segment' ? `vs_${signal.comparator.segments[0]}` : '';
  const level = cells.get(hypothesisId({ ...signal, metric: 'stage_conversion' }, name));
  const pace = cells.get(hypothesisId({ ...signal, metric: 'time_in_stage' }, name));
  const countsOf = stages.find((one) => isAt(signal, one))?.countsOf;
  const early = countsOf && earlyDifference(signal, slot, rowsOf, countsOf);
  if (countsOf === undefined || level === undefined || pace === undefined || early === undefined) return NOTHING;
  const { value, low, high } = pace.difference;
  const late = level.difference;
  const kind = levelOrPace({ early, late, pace: { probability: value + 0.5, low: low + 0.5, high: high + 0.5 } });
  if (kind === 'cannot_tell') return NOTHING;
  return { kind, howMany: { early, late, overAllAges: overAllAges(signal, slot, curves, countsOf) } };
}

function isAt({ dimension, funnel, stage }: Signal, one: StageClusters): boolean {
  return one.dimension.id === dimension && one.funnel === funnel && one.stage.id === stage;
}
