import type { Figure } from '../contracts/signal.ts';
import { arrivalTimes } from '../stats/arrival-times.ts';
import { brunnerMunzelTest } from '../stats/brunner-munzel-test.ts';
import { quantilePlace } from '../stats/count-quantile.ts';
import { meanRidits } from '../stats/mean-ridits.ts';
import { minimumEffectTest } from '../stats/minimum-effect-test.ts';
import { meanDeviance, NO_DEVIANCE } from '../stats/reference-set.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import type { Comparison } from './compared-segments.ts';
import { type CurveTable, MATURE } from './curve-table.ts';
import { type EstablishedAt, type LevelFamily, type LevelQuestion, levelFamily } from './level-family.ts';
import { rounded } from './measured-rate.ts';
import { nullSentence } from './null-sentence.ts';
import type { Scope } from './report-scope.ts';
import { stageArrivals } from './stage-arrivals.ts';
import type { StageClusters } from './stage-clusters.ts';

/** That one unit takes longer than another, beyond one half: the planned effect of times, about a third longer. */
const PLANNED_SLOWER = 0.1;

/**
 * time_in_stage among those who moved on within the horizon, of the mature cohorts of the window: how fast, apart from how
 * many. The test is one of ranks; how alike the times of a cluster are is known of the days themselves, and taken for it.
 */
export function paceContrasts(
  curves: CurveTable,
  stages: readonly StageClusters[],
  scope: Scope,
  establishedAt: EstablishedAt,
): LevelFamily {
  return levelFamily(
    stages.flatMap((stage) => question(stage, curves, scope)),
    scope,
    establishedAt,
  );
}

function question(stage: StageClusters, curves: CurveTable, scope: Scope): LevelQuestion[] {
  const { dimension, funnel, daysOf } = stage;
  const { id: stageId, horizonDays } = stage.stage;
  if (horizonDays === null) return [];
  const timesOf = (segment: string) => {
    const place = { slot: dimension.slot, segment, funnel, stage: stageId };
    return arrivalTimes(curves.countsOf(place, MATURE, horizonDays), horizonDays);
  };
  const times = new Map(stage.segments.map((segment) => [segment, timesOf(segment)]));
  const segments = stage.segments.filter((segment) => (times.get(segment)?.length ?? 0) > 0);
  if (segments.length === 0) return [];
  const { ages, countsOf } = stageArrivals(times);
  const deviances = meanRidits(segments.map((segment) => countsOf([segment]))).map((ridit, index) => {
    const effect = daysOf([segments[index] ?? '']).designEffect;
    return ridit === undefined ? NO_DEVIANCE : meanDeviance(ridit.mean, ridit.standardError * Math.sqrt(effect));
  });
  return [
    {
      metric: 'time_in_stage',
      ...{ dimension: dimension.id, funnel, stage: stageId, segments, deviances, range: [0, 1] },
      figureOf: (ids) => daysFigure(ages, countsOf(ids)),
      test: ({ own, others, kind }: Comparison) => {
        const sides = { first: daysOf([own]), second: daysOf(others) };
        return contrast(ages, countsOf([own]), countsOf(others), sides, kind, scope);
      },
    },
  ];
}

function contrast(
  ages: readonly number[],
  own: readonly number[],
  others: readonly number[],
  { first, second }: { readonly first: ClusteredSide; readonly second: ClusteredSide },
  kind: Comparison['kind'],
  scope: Scope,
) {
  const estimate = daysFigure(ages, own);
  const comparatorFigure = daysFigure(ages, others);
  if (Math.min(estimate.units, comparatorFigure.units) < scope.minimumSample) return 'small_sample';
  if (first.isOneCluster || first.degrees < 1) return 'one_cluster';
  const designEffect = Math.max(first.designEffect, second.designEffect);
  const tested = brunnerMunzelTest(own, others, designEffect);
  if (tested === undefined) return 'nobody_differs';
  const { standardError } = tested;
  const value = tested.probability - 0.5;
  const degrees = Math.min(tested.degrees, first.degrees);
  const pValue = minimumEffectTest({ value, standardError, degrees }, 0);
  const perUnit = designEffect * (1 / estimate.units + 1 / comparatorFigure.units);
  return {
    ...{ value, standardError, degrees, pValue, estimate, comparatorFigure },
    nullHypothesis: nullSentence('takes as long', kind),
    unit: 'slower',
    clusters: { by: first.by, count: first.clusters, designEffect: rounded(designEffect) },
    // under the null the variance of "longer than another" is a twelfth
    plannedErrors: PLANNED_SLOWER / Math.sqrt(perUnit / 12),
  } as const;
}

/** `ages` ascend; `counts` are of how many took so long. */
export function daysFigure(ages: readonly number[], counts: readonly number[]): Extract<Figure, { kind: 'days' }> {
  const place = quantilePlace(counts, 0.5);
  const units = counts.reduce((sum, count) => sum + count, 0);
  return { kind: 'days', median: place === undefined ? null : (ages[place] ?? null), units };
}
