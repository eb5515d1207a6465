import { type ClusteredValues, mergeValues } from '../stats/clustered-values.ts';
import { designEffect, intraclusterCorrelation } from '../stats/intracluster-correlation.ts';

export type Cluster = 'account' | 'owner';
export type ValuesBy = Readonly<Record<Cluster, ClusteredValues>>;

/** Several segments as one. Of accounts and owners, the clusters that weigh more: the more cautious of the two. */
export type ClusteredSide = {
  readonly part: number;
  readonly whole: number;
  readonly by: Cluster;
  readonly clusters: number;
  readonly designEffect: number;
  /** Of the correlation: all clusters, less one for each segment's own mean. */
  readonly degrees: number;
  /** All units are of one account, or of one owner: the segment cannot be told from it. */
  readonly isOneCluster: boolean;
};
export type SidesOf = (segments: readonly string[]) => ClusteredSide;

/** `values`: of each segment that has any. */
export function clusteredSides(segments: readonly string[], values: ReadonlyMap<string, ValuesBy>): SidesOf {
  const of = (ids: readonly string[]) => ids.map((segment) => values.get(segment)).filter((own) => own !== undefined);
  const sideOf = sidesAmong(of(segments));
  return (ids) => sideOf(of(ids));
}

/** How alike the values of a cluster are is taken over all groups together, each with a mean of its own. */
export function sidesAmong(all: readonly ValuesBy[]): (groups: readonly ValuesBy[]) => ClusteredSide {
  const [byAccount, byOwner] = [sidesBy('account', all), sidesBy('owner', all)];
  return (groups) => {
    const [account, owner] = [byAccount(groups), byOwner(groups)];
    const isOneCluster = account.clusters < 2 || owner.clusters < 2;
    return sideOf(owner.designEffect > account.designEffect ? owner : account, isOneCluster);
  };
}

function sidesBy(by: Cluster, all: readonly ValuesBy[]) {
  const correlation = intraclusterCorrelation(all.map((values) => values[by]));
  const degrees = all.reduce((sum, values) => sum + values[by].clusters - 1, 0);
  return (groups: readonly ValuesBy[]) => {
    const merged = mergeValues(groups.map((values) => values[by]));
    return {
      part: merged.sum,
      whole: merged.count,
      by,
      clusters: merged.clusters,
      designEffect: designEffect(merged, correlation),
      degrees,
    };
  };
}

/** Field by field: of the many sides of a report a copy by spreading costs more than their sums. */
function sideOf(
  { part, whole, by, clusters, designEffect, degrees }: Omit<ClusteredSide, 'isOneCluster'>,
  isOneCluster: boolean,
): ClusteredSide {
  return { part, whole, by, clusters, designEffect, degrees, isOneCluster };
}
