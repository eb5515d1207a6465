import {
  accountConversions,
  conversionValues,
  type EntrantSums,
  ownerConversions,
  summedEntrants,
} from './cluster-values.ts';
import { type ClusteredSide, likeness, sideLike } from './clustered-sides.ts';

export type SideOf = (months: readonly EntrantSums[]) => ClusteredSide;

/**
 * Several months as one side of a comparison, with the design effect of the clusters that weigh more: accounts or owners.
 * How alike the units of a cluster are is taken over `all` segments and months of the stage, each with a share of its own.
 * An account or owner counts as one cluster in each month: what it keeps from month to month is not seen as clustering. A
 * comparison of a segment with its own past has it on both sides, where it cancels.
 */
export function monthClusters(all: readonly EntrantSums[]): SideOf {
  const sideOf = sideLike(likeness(all.map(accountConversions)), likeness(all.map(ownerConversions)));
  return (months) => sideOf(conversionValues(summedEntrants(months)));
}
