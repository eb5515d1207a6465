import type { ClusterRow } from '../queries/catalog.ts';
import { conversionValues, daysValues } from './cluster-values.ts';
import { clusteredSides, type SidesOf } from './clustered-sides.ts';
import { namedSegments } from './named-segments.ts';
import type { Scope, ScopedDimension, StageOutline } from './report-scope.ts';

/** The segments of a dimension at a stage, in their order, with what is known of the clusters that their units come in. */
export type StageClusters = {
  readonly dimension: ScopedDimension;
  readonly funnel: string;
  readonly stage: StageOutline;
  readonly segments: readonly string[];
  /** Entrants, those of them that moved on, and how alike the ones of a cluster are in that. */
  readonly countsOf: SidesOf;
  /** Those that moved on, and how alike the ones of a cluster are in the days that they took. */
  readonly daysOf: SidesOf;
};

/** Every stage that has a next one within a horizon, of every dimension. */
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
          return stage.isLast || stage.horizonDays === null ? [] : ofStage(dimension, funnel.id, stage, own);
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
  const entered = new Map(rows.filter((row) => row.entered > 0).map((row) => [row.segment, conversionValues(row)]));
  const segments = namedSegments(dimension).filter((segment) => entered.has(segment));
  if (segments.length === 0) return [];
  const advanced = new Map(rows.filter((row) => row.advanced > 0).map((row) => [row.segment, daysValues(row)]));
  return [
    {
      dimension,
      funnel,
      stage,
      segments,
      countsOf: clusteredSides(segments, entered),
      daysOf: clusteredSides(segments, advanced),
    },
  ];
}
