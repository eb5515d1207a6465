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

/** How alike the values of a cluster are is taken over all segments together, each with a mean of its own. */
export function clusteredSides(segments: readonly string[], values: ReadonlyMap<string, ValuesBy>): SidesOf {
  const byAccount = sidesBy('account', segments, values);
  const byOwner = sidesBy('owner', segments, values);
  return (ids) => {
    const [account, owner] = [byAccount(ids), byOwner(ids)];
    const isOneCluster = account.clusters < 2 || owner.clusters < 2;
    return { ...(owner.designEffect > account.designEffect ? owner : account), isOneCluster };
  };
}

function sidesBy(by: Cluster, segments: readonly string[], values: ReadonlyMap<string, ValuesBy>) {
  const of = (ids: readonly string[]) => ids.flatMap((segment) => values.get(segment)?.[by] ?? []);
  const all = of(segments);
  const correlation = intraclusterCorrelation(all);
  const degrees = all.reduce((sum, { clusters }) => sum + clusters - 1, 0);
  return (ids: readonly string[]) => {
    const merged = mergeValues(of(ids));
    return {
      part: merged.sum,
      whole: merged.count,
      ...{ by, clusters: merged.clusters, designEffect: designEffect(merged, correlation), degrees },
    };
  };
}
