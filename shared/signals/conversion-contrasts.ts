import { shareDeviance } from '../stats/reference-set.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import type { Comparison } from './compared-segments.ts';
import { type EstablishedAt, type LevelFamily, type LevelQuestion, levelFamily } from './level-family.ts';
import { rounded } from './measured-rate.ts';
import { nullSentence } from './null-sentence.ts';
import type { Scope } from './report-scope.ts';
import { shareFigure } from './share-figure.ts';
import type { StageClusters } from './stage-clusters.ts';

/** stage_conversion of the mature cohorts of the window, within the horizon, of segments against each other. */
export function conversionContrasts(
  stages: readonly StageClusters[],
  scope: Scope,
  establishedAt: EstablishedAt,
): LevelFamily {
  return levelFamily(
    stages.map((stage) => question(stage, scope)),
    scope,
    establishedAt,
  );
}

function question(stage: StageClusters, scope: Scope): LevelQuestion {
  const { dimension, segments, countsOf } = stage;
  return {
    metric: 'stage_conversion',
    dimension: dimension.id,
    funnel: stage.funnel,
    stage: stage.stage.id,
    segments,
    deviances: segments.map((segment) => {
      const { part, whole, designEffect } = countsOf([segment]);
      return shareDeviance(part, whole, designEffect);
    }),
    range: [0, 1],
    figureOf: (ids) => shareFigure(countsOf(ids)),
    test: (comparison) => contrast(countsOf([comparison.own]), countsOf(comparison.others), comparison, scope),
  };
}

function contrast(first: ClusteredSide, second: ClusteredSide, { kind }: Comparison, scope: Scope) {
  if (Math.min(first.whole, second.whole) < scope.minimumSample) return 'small_sample';
  if (first.isOneCluster || first.degrees < 1) return 'one_cluster';
  const tested = shareContrast(first, second, first.degrees, scope.nullThreshold);
  if (tested === undefined) return 'nobody_differs';
  return {
    ...tested,
    estimate: shareFigure(first),
    comparatorFigure: shareFigure(second),
    nullHypothesis: nullSentence('converts', kind, scope.nullThreshold),
    unit: 'points',
    clusters: { by: first.by, count: first.clusters, designEffect: rounded(first.designEffect) },
    plannedErrors: plannedErrors(first, second, scope.plannedEffect),
  } as const;
}

/** Of the two taken together, so that the weights do not know which way they differ. */
function plannedErrors(first: ClusteredSide, second: ClusteredSide, plannedEffect: number): number {
  const pooled = (first.part + second.part) / (first.whole + second.whole);
  const perUnit = first.designEffect / first.whole + second.designEffect / second.whole;
  return (plannedEffect * pooled) / Math.sqrt(pooled * (1 - pooled) * perUnit);
}
