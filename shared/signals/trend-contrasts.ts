import type { SeriesSpread } from '../stats/series-spread.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { monthsBefore, monthText } from './calendar-month.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import { EARLIER_KINDS, type EarlierKind, earlierMonths } from './earlier-months.ts';
import { type Hypothesis, hypothesisId, type TestedFamily, type Untested, untested } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import { monthSwings, swingEffect } from './month-swing.ts';
import { isNamed } from './named-segments.ts';
import { nullSentence } from './null-sentence.ts';
import type { Scope } from './report-scope.ts';
import { shareFigure } from './share-figure.ts';
import type { StageMonth } from './stage-month.ts';
import type { StageMonths } from './stage-months.ts';

export type TrendOptions = {
  /** Relative change of the rate that the weights of the budget are planned for; the report's own where left out. */
  readonly plannedEffect?: number;
};

/**
 * stage_conversion of the newest mature month of entry of every segment, and of the whole funnel, against its own past: the
 * same place of the quarter before, the same month of the year before, and the trailing mean. Units of one month share its
 * luck: the variance is that of the clusters or that by which the segment's months differ, whichever is larger, so that
 * what months do anyway is no trend.
 */
export function trendContrasts(
  stages: readonly StageMonths[],
  scope: Scope,
  { plannedEffect = scope.plannedEffect }: TrendOptions = {},
): TestedFamily {
  const swings = monthSwings(stages);
  const results = stages.flatMap((months, index) =>
    [...months.segments]
      .filter(([segment]) => isNamed(segment))
      .flatMap(([segment, own]) =>
        segmentTrends({ months, segment, swing: swings[index]?.get(segment) }, own).map((trend) =>
          testedTrend(trend, scope, plannedEffect),
        ),
      ),
  );
  return {
    tested: results.filter((result): result is Hypothesis => 'pValue' in result),
    notTested: results.filter((result): result is Untested => 'reason' in result),
  };
}

/** The newest, and the year before it. */
const MONTHS_COMPARED = 13;

type SegmentMonths = {
  readonly months: StageMonths;
  readonly segment: string;
  readonly swing: SeriesSpread | undefined;
};

type Trend = SegmentMonths & {
  readonly kind: EarlierKind;
  readonly recent: readonly StageMonth[];
  readonly first: ClusteredSide;
  readonly earlier: ReturnType<typeof earlierMonths<StageMonth>>;
};

function segmentTrends(segment: SegmentMonths, own: readonly StageMonth[]): Trend[] {
  const { newest, sideOf } = segment.months;
  // no comparison goes back further
  const yearBefore = monthsBefore(newest, 12);
  const year = own.slice(-MONTHS_COMPARED).filter(({ entered_month: month }) => month >= yearBefore);
  const recent = year.filter(({ entered_month: month }) => month === newest);
  const first = sideOf(recent);
  return EARLIER_KINDS.map((kind) => ({
    months: segment.months,
    segment: segment.segment,
    swing: segment.swing,
    kind,
    recent,
    first,
    earlier: earlierMonths(year, newest, kind),
  }));
}

function testedTrend(trend: Trend, scope: Scope, plannedEffect: number): Hypothesis | Untested {
  const { months, segment, kind, swing, recent, first, earlier } = trend;
  const { dimension, funnel, stage } = months;
  const at = { dimension: dimension.id, segment, funnel, stage: stage.id };
  const place = { claim: 'trend', metric: 'stage_conversion', ...at } as const;
  if (typeof earlier === 'string') return untested(place, earlier, kind);
  const second = months.sideOf(earlier);
  if (first.whole < scope.minimumSample || second.whole < scope.minimumSample)
    return untested(place, 'small_sample', kind);
  if (swing === undefined) return untested(place, 'too_few_months', kind);
  if (first.degrees < 1) return untested(place, 'one_cluster', kind);
  const [newer, older] = [swinging(first, recent, swing), swinging(second, earlier, swing)];
  const contrast = shareContrast(newer, older, Math.min(newer.degrees, older.degrees), scope.nullThreshold);
  if (contrast === undefined) return untested(place, 'nobody_differs', kind);
  return {
    ...place,
    id: hypothesisId(place, kind),
    estimate: shareFigure(first),
    comparator: {
      kind,
      segments: [segment],
      months: earlier.map(({ entered_month: month }) => monthText(month)),
      figure: shareFigure(second),
    },
    against: null,
    nullHypothesis: nullSentence('converts', kind, scope.nullThreshold),
    unit: 'points',
    value: contrast.value,
    standardError: contrast.standardError,
    degrees: contrast.degrees,
    pValue: contrast.pValue,
    clusters: { by: first.by, count: first.clusters, designEffect: rounded(first.designEffect) },
    plannedErrors: plannedErrors(newer, older, plannedEffect),
  };
}

function swinging(side: ClusteredSide, months: readonly StageMonth[], swing: SeriesSpread): ClusteredSide {
  const designEffect = swingEffect(months, swing);
  return designEffect > side.designEffect ? { ...side, designEffect, degrees: swing.degrees } : side;
}

/** Of the two taken together, so that the weights do not know which way they differ. */
function plannedErrors(first: ClusteredSide, second: ClusteredSide, plannedEffect: number): number {
  const pooled = (first.part + second.part) / (first.whole + second.whole);
  const variance = pooled * (1 - pooled) * (first.designEffect / first.whole + second.designEffect / second.whole);
  return (plannedEffect * pooled) / Math.sqrt(variance);
}
