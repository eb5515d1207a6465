import type { Curves, TrendPoint, Trends } from '../../contracts/outputs.ts';
import { chartSegments } from './chart-segments.ts';
import { plainText } from './html.ts';
import { monthText } from './number-text.ts';
import type { PageOutline } from './page-outline.ts';
import { otherFirstRate } from './restatement.ts';
import { seriesIndex } from './series-index.ts';

const MOST_MONTHS = 36;
const LONGEST_LABEL = 60;
/** Ages at which curves are drawn; at their size those between would not be seen. */
const AGES = [0, 1, 2, 3, 5, 7, 10, 14, 20, 30, 45, 60, 90, 120, 180, 270, 365, 540, 730, 1095];

/** What the charts draw, and no more: shares in thousandths, series found by their place in `segments`. */
export function chartData(trends: Trends, curves: Curves, outline: PageOutline) {
  const months = [...new Set(trends.series.flatMap((one) => one.points.map((point) => point.month)))]
    .sort()
    .slice(-MOST_MONTHS);
  const segments = chartSegments(outline);
  const trendOf = seriesIndex(trends.series);
  const curveOf = seriesIndex(curves.curves);
  return {
    sameAgeDays: trends.sameAgeDays,
    months: months.map(monthText),
    ages: AGES,
    segments: segments.map((one) => drawnLabel(one.label)),
    funnels: outline.funnels.map((funnel) => ({
      stages: funnel.stages.map((stage) => ({
        label: drawnLabel(stage.label),
        next: drawnLabel(outline.nextLabel(funnel.id, stage.id) ?? ''),
        horizon: stage.horizonDays,
        held: segments.flatMap((one, index) =>
          outline.constrainedBy({ dimension: one.dimension, funnel: funnel.id, stage: stage.id }).length > 0
            ? [index]
            : [],
        ),
        trend: perSegment((dimension, segment) => {
          const points = trendOf(dimension, segment, funnel.id, stage.id)?.points;
          return points === undefined
            ? undefined
            : months.map((month) => trendNumbers(points.find((point) => point.month === month)));
        }),
        curve: perSegment((dimension, segment) => {
          const curve = curveOf(dimension, segment, funnel.id, stage.id);
          return curve === undefined || stage.isLast ? undefined : curveNumbers(curve);
        }),
      })),
    })),
  };

  function perSegment<T>(numbers: (dimension: string, segment: string) => T | undefined): (T | 0)[] {
    const all = segments.map((one) => numbers(one.dimension, one.segment) ?? 0);
    return all.some((one) => one !== 0) ? all : [];
  }
}

/**
 * [share, interval below it, above it, share at the same age] or, while provisional, [share at the same age]; and, where it was
 * another, the share as first reported.
 */
function trendNumbers(point: TrendPoint | undefined): readonly number[] | 0 {
  if (point === undefined) return 0;
  const { conversion, sameAge } = point;
  const otherwise = otherFirstRate(point);
  const first = otherwise === undefined ? [] : [thousandths(otherwise)];
  const same = sameAge.kind === 'measured' ? thousandths(sameAge.value) : -1;
  if (point.status === 'provisional' || conversion.kind === 'withheld') return [same, ...first];
  const { value, low, high } = conversion;
  return [thousandths(value), thousandths(value - low), thousandths(high - value), same, ...first];
}

/** Shares moved on and lost at each of the ages while any are watched. */
function curveNumbers({ age, advanced, lost, atRisk }: Curves['curves'][number]): readonly (readonly number[])[] {
  const until = age[atRisk.findLastIndex((watched) => watched > 0)] ?? 0;
  const at = AGES.filter((wanted) => wanted <= until).map((wanted) => age.findLastIndex((one) => one <= wanted));
  return [advanced, lost].map((shares) => at.map((index) => thousandths(shares[index] ?? 0)));
}

function thousandths(share: number): number {
  return Math.round(share * 1000);
}

function drawnLabel(label: string): string {
  const signs = [...plainText(label)];
  return signs.length > LONGEST_LABEL ? `${signs.slice(0, LONGEST_LABEL - 1).join('')}…` : signs.join('');
}
