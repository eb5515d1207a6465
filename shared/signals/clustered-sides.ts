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
  const sideOf = sidesAmong(knownValues(segments, values));
  return (ids) => sideOf(knownValues(ids, values));
}

function knownValues(segments: readonly string[], values: ReadonlyMap<string, ValuesBy>): readonly ValuesBy[] {
  const known: ValuesBy[] = [];
  for (const segment of segments) {
    const own = values.get(segment);
    if (own !== undefined) known.push(own);
  }
  return known;
}

/** How alike the values of a cluster are is taken over all groups together, each with a mean of its own. */
export function sidesAmong(all: readonly ValuesBy[]): (groups: readonly ValuesBy[]) => ClusteredSide {
  const sideOf = sideLike(likeness(all.map(byAccount)), likeness(all.map(byOwner)));
  return (groups) => sideOf(together(groups));
}

/** The same of values that are one group already, where it is known how alike those of an account or owner are. */
export function sideLike(ofAccounts: Likeness, ofOwners: Likeness): (values: ValuesBy) => ClusteredSide {
  return ({ account, owner }) => {
    const isOneCluster = account.clusters < 2 || owner.clusters < 2;
    const effectOfAccounts = designEffect(account, ofAccounts.correlation);
    const effectOfOwners = designEffect(owner, ofOwners.correlation);
    return effectOfOwners > effectOfAccounts
      ? sideOf('owner', owner, effectOfOwners, ofOwners.degrees, isOneCluster)
      : sideOf('account', account, effectOfAccounts, ofAccounts.degrees, isOneCluster);
  };
}

function together(groups: readonly ValuesBy[]): ValuesBy {
  const [first] = groups;
  if (first !== undefined && groups.length === 1) return first;
  return { account: mergeValues(groups.map(byAccount)), owner: mergeValues(groups.map(byOwner)) };
}

function byAccount({ account }: ValuesBy): ClusteredValues {
  return account;
}

function byOwner({ owner }: ValuesBy): ClusteredValues {
  return owner;
}

type Likeness = { readonly correlation: number; readonly degrees: number };

/** How alike the values of a cluster are, and of how many clusters that is known. */
export function likeness(groups: readonly ClusteredValues[]): Likeness {
  let degrees = 0;
  for (const { clusters } of groups) degrees += clusters - 1;
  return { correlation: intraclusterCorrelation(groups), degrees };
}

function sideOf(
  by: Cluster,
  { sum, count, clusters }: ClusteredValues,
  effect: number,
  degrees: number,
  isOneCluster: boolean,
): ClusteredSide {
  return { part: sum, whole: count, by, clusters, designEffect: effect, degrees, isOneCluster };
}
