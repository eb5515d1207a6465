import type { AssumedUnit } from '../contracts/assumption.ts';
import type { Assumption } from '../contracts/definitions.ts';
import type { Scorecard } from '../contracts/outputs.ts';
import type { Figure } from '../contracts/signal.ts';
import type { DealSizeRow } from '../queries/catalog.ts';
import { arrivalTimes } from '../stats/arrival-times.ts';
import { logAmountContrast } from '../stats/log-amount-contrast.ts';
import { medianDifference } from '../stats/median-difference.ts';
import { newcombeInterval } from '../stats/newcombe-interval.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { studentInterval } from '../stats/student-interval.ts';
import type { Aggregates } from './aggregates.ts';
import { cellRows } from './cell-rows.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import { MATURE } from './curve-table.ts';
import { amountBin, moneyFigure } from './deal-size-contrasts.ts';
import { dealSides } from './deal-size-intervals.ts';
import { daysFigure } from './pace-contrasts.ts';
import { shareFigure } from './share-figure.ts';
import { stageArrivals } from './stage-arrivals.ts';
import type { StageClusters } from './stage-clusters.ts';

/** Where an assumption is asked: its stage, or the one before the win for what is of a whole funnel. */
export type AssumedPlace = {
  readonly aggregates: Pick<Aggregates, 'curve' | 'deal_size' | 'deal_cluster'>;
  readonly cards: readonly Scorecard[];
  readonly clusters: StageClusters;
  /** Units won or lost, where the win rate is of them. */
  readonly closed: (segments: readonly string[]) => ClusteredSide | undefined;
  readonly own: string;
  readonly others: readonly string[];
  /** Of the interval. */
  readonly confidence: number;
};

/** `value`, `low` and `high` on the scale of the interval: a ratio stands as its logarithm. `units` are the segment's own. */
export type AssumedContrast = {
  readonly observed: Figure;
  readonly compared: Figure;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly units: number;
};

type Compared = (place: AssumedPlace) => AssumedContrast | undefined;

/** How each metric is compared, and in words. */
export const ASSUMED_METRICS: Readonly<
  Record<Assumption['metric'], { readonly unit: AssumedUnit; readonly compare: Compared; readonly how: string }>
> = {
  stage_conversion: {
    unit: 'points',
    compare: conversions,
    how: 'Shares within the horizon, of the mature cohorts of the window; the interval respects accounts and owners.',
  },
  win_rate: {
    unit: 'points',
    compare: winRates,
    how: 'Shares won of those closed, of mature cohorts; Newcombe’s interval, of as many units as these are worth in their clusters.',
  },
  time_in_stage: {
    unit: 'days',
    compare: times,
    how: 'Medians of days among those that moved on within the horizon, of mature cohorts; Woodruff’s interval of each, combined, as wide as days of one account or owner are alike.',
  },
  deal_size: {
    unit: 'ratio',
    compare: amounts,
    how: 'Geometric means of the amounts of won deals; Welch’s interval on logarithms, as wide as deals of one account or owner are alike in size.',
  },
};

function conversions({ clusters, own, others, confidence }: AssumedPlace): AssumedContrast | undefined {
  const [first, second] = [clusters.countsOf([own]), clusters.countsOf(others)];
  if (first.whole === 0 || second.whole === 0 || first.degrees < 1) return undefined;
  const contrast = shareContrast(first, second, first.degrees);
  if (contrast === undefined) return undefined;
  return {
    observed: shareFigure(first),
    compared: shareFigure(second),
    value: contrast.value,
    ...studentInterval(contrast, confidence),
    units: first.whole,
  };
}

function winRates({ cards, clusters, closed, own, others, confidence }: AssumedPlace): AssumedContrast | undefined {
  const first = closedOf([own]);
  const second = closedOf(others);
  if (first.whole === 0 || second.whole === 0) return undefined;
  return {
    observed: shareFigure(first),
    compared: shareFigure(second),
    ...newcombeInterval(worth(first), worth(second), confidence),
    units: first.whole,
  };

  function closedOf(segments: readonly string[]) {
    const designEffect = closed(segments)?.designEffect ?? 1;
    const rates = cards
      .filter(({ dimension, funnel }) => dimension === clusters.dimension.id && funnel === clusters.funnel)
      .filter(({ segment }) => segments.includes(segment))
      .flatMap(({ winRate }) => (winRate.kind === 'measured' ? [winRate] : []));
    const sum = (of: 'part' | 'whole') => rates.reduce((total, rate) => total + rate[of], 0);
    return { part: sum('part'), whole: sum('whole'), designEffect };
  }
}

function worth({ part, whole, designEffect }: { part: number; whole: number; designEffect: number }) {
  return { part: part / designEffect, whole: whole / designEffect };
}

function times({ aggregates, clusters, own, others, confidence }: AssumedPlace): AssumedContrast | undefined {
  const { dimension, funnel, stage } = clusters;
  const { horizonDays } = stage;
  if (horizonDays === null) return undefined;
  const timesOf = (segments: readonly string[]) => {
    const counts = segments.flatMap((segment) =>
      aggregates.curve.countsOf({ slot: dimension.slot, segment, funnel, stage: stage.id }, MATURE),
    );
    return arrivalTimes(counts, horizonDays);
  };
  const [one, other] = [timesOf([own]), timesOf(others)];
  if (one.length === 0 || other.length === 0) return undefined;
  const designEffect = Math.max(clusters.daysOf([own]).designEffect, clusters.daysOf(others).designEffect);
  const difference = medianDifference(one, other, { confidence, designEffect });
  if (difference === undefined) return undefined;
  const { ages, countsOf } = stageArrivals(new Map(Object.entries({ one, other })));
  const observed = daysFigure(ages, countsOf(['one']));
  return { observed, compared: daysFigure(ages, countsOf(['other'])), ...difference, units: observed.units };
}

function amounts({ aggregates, clusters, own, others, confidence }: AssumedPlace): AssumedContrast | undefined {
  const { dimension, funnel } = clusters;
  const isHere = (row: DealSizeRow) => row.slot === dimension.slot && row.funnel === funnel;
  const binsOf = (segments: readonly string[]) =>
    aggregates.deal_size.filter((row) => isHere(row) && segments.includes(row.segment)).flatMap(amountBin);
  const [first, second] = [binsOf([own]), binsOf(others)];
  const sideOf = dealSides(cellRows(aggregates.deal_cluster), dimension, funnel);
  const designEffect = Math.max(sideOf([own]).designEffect, sideOf(others).designEffect);
  const contrast = logAmountContrast(first, second, { confidence, designEffect });
  if (contrast === undefined) return undefined;
  const observed = moneyFigure(first);
  return {
    observed,
    compared: moneyFigure(second),
    value: contrast.logDifference,
    low: Math.log(contrast.low),
    high: Math.log(contrast.high),
    units: observed.deals,
  };
}
