import type { ClusterRow } from '../queries/catalog.ts';
import { type ClusteredCounts, mergeClusters } from '../stats/clustered-counts.ts';
import { designEffect, intraclusterCorrelation } from '../stats/intracluster-correlation.ts';
import { clustersBy } from './clusters-by.ts';
import type { Scope, ScopedDimension, StageOutline } from './report-scope.ts';

type Cluster = 'account' | 'owner';
const CLUSTERS: readonly Cluster[] = ['account', 'owner'];

/** The segments of a dimension at a stage, in their order, with what is known of the clusters that their units come in. */
export type StageClusters = {
  readonly dimension: ScopedDimension;
  readonly funnel: string;
  readonly stage: StageOutline;
  readonly segments: readonly string[];
  readonly countsOf: (segments: readonly string[]) => ClusteredSide;
};

/** Several segments as one. Of accounts and owners, the clusters that weigh more: the more cautious of the two. */
export type ClusteredSide = {
  readonly part: number;
  readonly whole: number;
  readonly by: Cluster;
  readonly clusters: number;
  readonly designEffect: number;
  /** Of the correlation: the stage's clusters, less one for each segment's own share. */
  readonly degrees: number;
};

/** Blank and unmapped are not segments: they are neither tested nor compared with. */
export function stageClusters(rows: readonly ClusterRow[], scope: Scope): StageClusters[] {
  const byPlace = new Map<string, ClusterRow[]>();
  for (const row of rows) {
    const key = `${row.slot}/${row.funnel}/${row.stage}`;
    const held = byPlace.get(key);
    if (held === undefined) byPlace.set(key, [row]);
    else held.push(row);
  }
  return scope.dimensions
    .filter(({ slot }) => slot > 0)
    .flatMap((dimension) =>
      scope.funnels.flatMap((funnel) =>
        funnel.stages.flatMap((stage) => {
          const own = byPlace.get(`${dimension.slot}/${funnel.id}/${stage.id}`) ?? [];
          return stage.isLast ? [] : ofStage(dimension, funnel.id, stage, own);
        }),
      ),
    );
}

function ofStage(
  dimension: ScopedDimension,
  funnel: string,
  stage: StageOutline,
  rows: readonly ClusterRow[],
): StageClusters[] {
  const counts = new Map(rows.filter(({ entered }) => entered > 0).map((row) => [row.segment, clustersBy(row)]));
  const segments = dimension.segments
    .map(({ id }) => id)
    .filter((segment) => segment !== 'blank' && segment !== 'unmapped' && counts.has(segment));
  if (segments.length === 0) return [];
  const countsBy = (ids: readonly string[], by: Cluster): ClusteredCounts[] =>
    ids.flatMap((segment) => counts.get(segment)?.[by] ?? []);
  const correlations = new Map(CLUSTERS.map((by) => [by, intraclusterCorrelation(countsBy(segments, by))]));
  const sideBy = (ids: readonly string[], by: Cluster): ClusteredSide => {
    const merged = mergeClusters(countsBy(ids, by));
    return {
      part: merged.part,
      whole: merged.whole,
      by,
      clusters: merged.clusters,
      designEffect: designEffect(merged, correlations.get(by) ?? 0),
      degrees: countsBy(segments, by).reduce((sum, { clusters }) => sum + clusters - 1, 0),
    };
  };
  const countsOf = (ids: readonly string[]) => {
    const byAccount = sideBy(ids, 'account');
    const byOwner = sideBy(ids, 'owner');
    return byOwner.designEffect > byAccount.designEffect ? byOwner : byAccount;
  };
  return [{ dimension, funnel, stage, segments, countsOf }];
}
