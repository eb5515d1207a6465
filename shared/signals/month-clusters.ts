import { conversionValues } from './cluster-values.ts';
import { type ClusteredSide, sidesAmong } from './clustered-sides.ts';
import { isNamed } from './named-segments.ts';
import type { StageMonth } from './stage-month.ts';

export type SideOf = (months: readonly StageMonth[]) => ClusteredSide;

/**
 * Several months as one side of a comparison, with the design effect of the clusters that weigh more: accounts or owners.
 * How alike the units of a cluster are is taken over all segments and months of the stage, each with a share of its own.
 * An account or owner counts as one cluster in each month: what it keeps from month to month is not seen as clustering. A
 * comparison of a segment with its own past has it on both sides, where it cancels.
 */
export function monthClusters(segments: ReadonlyMap<string, readonly StageMonth[]>): SideOf {
  const named = [...segments].filter(([segment]) => isNamed(segment)).flatMap(([, months]) => months);
  const sideOf = sidesAmong(named.map(({ row }) => conversionValues(row)));
  return (months) => sideOf(months.map(({ row }) => conversionValues(row)));
}
