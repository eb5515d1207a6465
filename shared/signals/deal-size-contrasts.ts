import type { Figure } from '../contracts/signal.ts';
import { AMOUNT_BINS } from '../queries/amount-bins.ts';
import type { DealSizeRow } from '../queries/catalog.ts';
import { type AmountBin, binnedMean, binnedQuantile } from '../stats/binned-amounts.ts';
import { logAmountContrast, logAmountMean } from '../stats/log-amount-contrast.ts';
import { type Deviance, meanDeviance } from '../stats/reference-set.ts';
import { cellRows } from './cell-rows.ts';
import type { Comparison } from './compared-segments.ts';
import { type EstablishedAt, type LevelFamily, type LevelQuestion, levelFamily } from './level-family.ts';
import { rounded } from './measured-rate.ts';
import { nullSentence } from './null-sentence.ts';
import type { Scope } from './report-scope.ts';
import type { ClusteredSide, StageClusters } from './stage-clusters.ts';

/** A ratio of 1.3 or its inverse. */
const PLANNED_LOG_RATIO = Math.log(1.3);
const BINS = new Map(AMOUNT_BINS.map((bin) => [bin.bin, bin]));

/**
 * deal_size: amounts of the won and priced, on the log scale, of segments against each other. They carry the clustering of the
 * conversions of the stage before the win, as amounts per account are not in the tables.
 */
export function dealSizeContrasts(
  sizes: readonly DealSizeRow[],
  stages: readonly StageClusters[],
  scope: Scope,
  establishedAt: EstablishedAt,
): LevelFamily {
  const rows = cellRows(sizes);
  const questions = scope.funnels.flatMap((funnel) => {
    const win = funnel.stages.at(-1);
    const before = funnel.stages.at(-2);
    if (win === undefined || before === undefined) return [];
    return stages
      .filter((stage) => stage.funnel === funnel.id && stage.stage.id === before.id)
      .flatMap((stage) =>
        question(stage, win.id, (segment) => rows(stage.dimension.slot, segment, funnel.id, ''), scope),
      );
  });
  return levelFamily(questions, scope, establishedAt);
}

function question(
  stage: StageClusters,
  win: string,
  rowsOf: (segment: string) => readonly DealSizeRow[],
  scope: Scope,
): LevelQuestion[] {
  const binsOf = (ids: readonly string[]): AmountBin[] => ids.flatMap((segment) => rowsOf(segment).flatMap(amountBin));
  const segments = stage.segments.filter((segment) => rowsOf(segment).length > 0);
  const means = segments.map((segment) => logAmountMean(binsOf([segment]), stage.countsOf([segment]).designEffect));
  const known = means.flatMap((mean) => (mean === undefined ? [] : [mean.value]));
  if (known.length === 0) return [];
  const deviances = means.map(
    (mean): Deviance => (mean === undefined ? () => 0 : meanDeviance(mean.value, mean.standardError)),
  );
  return [
    {
      metric: 'deal_size',
      ...{ dimension: stage.dimension.id, funnel: stage.funnel, stage: win, segments, deviances },
      // a little wider than the segments' own, as a range must not be empty
      range: [Math.min(...known) - 0.1, Math.max(...known) + 0.1],
      figureOf: (ids) => moneyFigure(binsOf(ids)),
      test: ({ own, others, kind }: Comparison) =>
        contrast(binsOf([own]), binsOf(others), stage.countsOf([own]), stage.countsOf(others), kind, scope),
    },
  ];
}

function contrast(
  own: readonly AmountBin[],
  others: readonly AmountBin[],
  first: ClusteredSide,
  second: ClusteredSide,
  kind: Comparison['kind'],
  scope: Scope,
) {
  const estimate = moneyFigure(own);
  const comparatorFigure = moneyFigure(others);
  if (Math.min(estimate.deals, comparatorFigure.deals) < scope.minimumSample) return 'small_sample';
  const designEffect = Math.max(first.designEffect, second.designEffect);
  const tested = logAmountContrast(own, others, { designEffect });
  if (tested === undefined || tested.standardError === 0) return 'nobody_differs';
  const { logDifference: value, standardError, degrees, pValue } = tested;
  return {
    ...{ value, standardError, degrees, pValue, estimate, comparatorFigure },
    nullHypothesis: nullSentence('has deals as large', kind),
    unit: 'log_ratio',
    clusters: { by: first.by, count: first.clusters, designEffect: rounded(designEffect) },
    plannedErrors: PLANNED_LOG_RATIO / standardError,
    isClusteringBorrowed: true,
  } as const;
}

export function moneyFigure(bins: readonly AmountBin[]): Extract<Figure, { kind: 'money' }> {
  const deals = bins.reduce((sum, { count }) => sum + count, 0);
  return {
    kind: 'money',
    mean: Math.round(binnedMean(bins) ?? 0),
    median: Math.round(binnedQuantile(bins, 0.5)?.value ?? 0),
    deals,
  };
}

export function amountBin(row: DealSizeRow): AmountBin[] {
  const bin = BINS.get(row.amount_bin);
  return bin === undefined ? [] : [{ atLeast: bin.at_least, below: bin.below, count: row.deals, sum: row.amount }];
}
