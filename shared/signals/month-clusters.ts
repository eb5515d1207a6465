import { type ClusteredCounts, mergeClusters } from '../stats/clustered-counts.ts';
import { trialsAsValues } from '../stats/clustered-values.ts';
import { designEffect, intraclusterCorrelation } from '../stats/intracluster-correlation.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import { isNamed, type MonthRow, type StageMonths } from './stage-months.ts';

export type SideOf = (rows: readonly MonthRow[]) => ClusteredSide;

/**
 * Several months as one side of a comparison, with the design effect of the clusters that weigh more: accounts or owners.
 * How alike the units of a cluster are is taken over all segments and months of the stage, each with a share of its own.
 * An account or owner counts as one cluster in each month: what it keeps from month to month is not seen as clustering. A
 * comparison of a segment with its own past has it on both sides, where it cancels.
 */
export function monthClusters({ segments }: StageMonths): SideOf {
  const groups = [...segments].filter(([segment]) => isNamed(segment)).flatMap(([, months]) => months);
  const byAccount = sideBy('account', groups);
  const byOwner = sideBy('owner', groups);
  return (rows) => {
    const [account, owner] = [byAccount(rows), byOwner(rows)];
    const isOneCluster = account.clusters < 2 || owner.clusters < 2;
    return { ...(owner.designEffect > account.designEffect ? owner : account), isOneCluster };
  };
}

function sideBy(by: 'account' | 'owner', groups: readonly MonthRow[]) {
  const counts = groups.map((row) => countsOf(row, by));
  const correlation = intraclusterCorrelation(counts.map(trialsAsValues));
  const degrees = counts.reduce((sum, { clusters }) => sum + clusters - 1, 0);
  return (rows: readonly MonthRow[]) => {
    const merged = mergeClusters(rows.map((row) => countsOf(row, by)));
    const { part, whole, clusters } = merged;
    return { part, whole, by, clusters, designEffect: designEffect(trialsAsValues(merged), correlation), degrees };
  };
}

function countsOf(row: MonthRow, by: 'account' | 'owner'): ClusteredCounts {
  return {
    whole: row.entered,
    part: row.advanced,
    clusters: by === 'account' ? row.accounts : row.owners,
    wholeSquared: row[`${by}_entered_squared`],
    wholePart: row[`${by}_entered_advanced`],
    partSquared: row[`${by}_advanced_squared`],
  };
}
