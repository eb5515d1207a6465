import type { Figure } from '../contracts/signal.ts';
import { AMOUNT_BINS } from '../queries/amount-bins.ts';
import type { DealClusterRow, DealSizeRow } from '../queries/catalog.ts';
import { type AmountBin, binnedMean, binnedQuantile, mergedBins } from '../stats/binned-amounts.ts';
import { logAmountContrast, logAmountMean } from '../stats/log-amount-contrast.ts';
import { minimumEffectTest } from '../stats/minimum-effect-test.ts';
import { meanDeviance, NO_DEVIANCE } from '../stats/reference-set.ts';
import { cellRows } from './cell-rows.ts';
import { dealValues } from './cluster-values.ts';
import { type ClusteredSide, clusteredSides, type ValuesBy } from './clustered-sides.ts';
import type { Comparison } from './compared-segments.ts';
import { type EstablishedAt, type LevelFamily, type LevelQuestion, levelFamily } from './level-family.ts';
import { rounded } from './measured-rate.ts';
import { namedSegments } from './named-segments.ts';
import { nullSentence } from './null-sentence.ts';
import type { Scope } from './report-scope.ts';

/** A ratio of 1.3 or its inverse. */
const PLANNED_LOG_RATIO = Math.log(1.3);
const BINS = new Map(AMOUNT_BINS.map((bin) => [bin.bin, bin]));

/** deal_size: amounts of the won and priced, on the log scale, of segments against each other. */
export function dealSizeContrasts(
  sizes: readonly DealSizeRow[],
  clusters: readonly DealClusterRow[],
  scope: Scope,
  establishedAt: EstablishedAt,
): LevelFamily {
  const rows = cellRows(sizes);
  const clustersOf = cellRows(clusters);
  const questions = scope.dimensions
    .filter(({ slot }) => slot > 0)
    .flatMap((dimension) =>
      scope.funnels.flatMap((funnel) => {
        const binsOf = (segment: string) => rows(dimension.slot, segment, funnel.id, '').flatMap(amountBin);
        const deals = new Map(
          namedSegments(dimension).flatMap((segment) =>
            clustersOf(dimension.slot, segment, funnel.id, '').map((row) => [segment, dealValues(row)] as const),
          ),
        );
        const win = funnel.stages.at(-1)?.id;
        return win === undefined || deals.size === 0
          ? []
          : question(dimension.id, funnel.id, win, binsOf, deals, scope);
      }),
    );
  return levelFamily(questions, scope, establishedAt);
}

function question(
  dimension: string,
  funnel: string,
  stage: string,
  binsOf: (segment: string) => readonly AmountBin[],
  deals: ReadonlyMap<string, ValuesBy>,
  scope: Scope,
): LevelQuestion[] {
  const segments = [...deals.keys()];
  const sideOf = clusteredSides(segments, deals);
  const bins = new Map(segments.map((segment) => [segment, mergedBins(binsOf(segment))]));
  const all = (ids: readonly string[]) => mergedBins(ids.flatMap((segment) => bins.get(segment) ?? []));
  const means = segments.map((segment) => logAmountMean(all([segment]), sideOf([segment]).designEffect));
  const known = means.flatMap((mean) => (mean === undefined ? [] : [mean.value]));
  if (known.length === 0) return [];
  const deviances = means.map((mean) =>
    mean === undefined ? NO_DEVIANCE : meanDeviance(mean.value, mean.standardError),
  );
  return [
    {
      metric: 'deal_size',
      ...{ dimension, funnel, stage, segments, deviances },
      // a little wider than the segments' own, as a range must not be empty
      range: [Math.min(...known) - 0.1, Math.max(...known) + 0.1],
      figureOf: (ids) => moneyFigure(all(ids)),
      test: ({ own, others, kind }: Comparison) =>
        contrast(all([own]), all(others), sideOf([own]), sideOf(others), kind, scope),
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
  if (first.isOneCluster || first.degrees < 1) return 'one_cluster';
  const designEffect = Math.max(first.designEffect, second.designEffect);
  const tested = logAmountContrast(own, others, { designEffect });
  if (tested === undefined || tested.standardError === 0) return 'nobody_differs';
  const { logDifference: value, standardError } = tested;
  const degrees = Math.min(tested.degrees, first.degrees);
  const pValue = minimumEffectTest({ value, standardError, degrees }, 0);
  return {
    ...{ value, standardError, degrees, pValue, estimate, comparatorFigure },
    nullHypothesis: nullSentence('has deals as large', kind),
    unit: 'log_ratio',
    clusters: { by: first.by, count: first.clusters, designEffect: rounded(designEffect) },
    plannedErrors: PLANNED_LOG_RATIO / standardError,
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
