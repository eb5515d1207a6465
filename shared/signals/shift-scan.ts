import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { holm } from '../stats/holm.ts';
import { seasonPoint } from '../stats/season-point.ts';
import type { SeriesSpread } from '../stats/series-spread.ts';
import {
  farPrediction,
  type SpanPrediction,
  spanDeviations,
  spanPredictions,
  spanPValue,
} from '../stats/span-prediction.ts';
import { monthsBefore, monthsUntil, type Place } from './calendar-month.ts';
import type { MonthColumns, MonthGroup } from './month-columns.ts';
import { monthPoint, type Series } from './month-series.ts';
import { FEWEST_EARLIER, type GroupBefore, shiftBaselines } from './shift-baselines.ts';

export type ShiftDirection = 'above' | 'below';
export type Alarm = {
  readonly direction: ShiftDirection;
  /** The months that were tested as one, and those among them that shifted. */
  readonly span: Series;
  readonly shifted: readonly number[];
  readonly baseline: Series;
  readonly prediction: SpanPrediction;
};

export type ScanOptions = { readonly yearBudget: number; readonly minimumSample: number };

const SPANS: readonly number[] = [1, 3];

/**
 * Month after month, what each series showed of a shift, with what was known then: the alarms of each series, in order.
 * The series of a group moderate each other's variance.
 *
 * In each month the newest one, and the newest three as one, are held against the months before them that are not shifted,
 * six at least. All series of a month are two families, one for each, by Holm at half of the month's share of the year's
 * budget: the chance of any false alarm in a year is at most the budget. Shifted months leave the later baselines.
 */
export function scanShifts<Member extends Series>(
  groups: readonly MonthGroup<Member>[],
  { yearBudget, minimumSample }: ScanOptions,
): ReadonlyMap<Member, readonly Alarm[]> {
  const alarms = new Map<Series, Alarm[]>();
  const baselines = shiftBaselines(groups);
  const level = yearBudget / 12 / SPANS.length;
  const asked = { minimumSample, least: leastStatistic(level) };
  // what was usual before a month is told once, for all spans that begin with it: the longer ones wait for their last month
  const known = new Map<number, readonly SpanTests[]>();
  for (const month of baselines.months) {
    const found = SPANS.flatMap((length, place) => {
      const first = monthsBefore(month, length - 1);
      const tests = known.get(first) ?? testsFrom(first, groups, baselines.before(first), asked);
      known.set(first, tests);
      return passing(tests[place], level).map((test) => ({
        ...test,
        baseline: baselines.pointsBefore(test.group, test.at, first),
      }));
    });
    for (const test of found) {
      const alarm = alarmOf(test);
      alarms.set(test.series, [...(alarms.get(test.series) ?? []), alarm]);
      baselines.leaveOut(test.group, test.at, alarm.shifted);
      known.clear();
    }
  }
  return new Map(groups.flatMap(({ members }) => members.map((series) => [series, alarms.get(series) ?? []])));
}

/** Student's tails are at least the normal ones: of what lies nearer than this nothing passes at that level. */
function leastStatistic(level: number): number {
  return -0.999 * normalQuantile(level / 2, 0, 1);
}

export type PlacedShare = { readonly part: number; readonly whole: number; readonly place: Place };

/**
 * Whether the newest month of one series, or the newest three as one, are shifted: each at half of `level`, against all
 * months before them. Undefined where neither can be tested.
 */
export function shiftOf(
  series: readonly PlacedShare[],
  level: number,
): { readonly isShift: boolean; readonly pValue: number } | undefined {
  const points = series.map((share) => seasonPoint(share, share.place));
  const pValues = SPANS.flatMap((length) => {
    const earlier = points.slice(0, -length);
    if (earlier.length < FEWEST_EARLIER) return [];
    return spanPredictions([[{ earlier, span: points.slice(-length) }]]).flatMap(([found]) =>
      found === undefined ? [] : [spanPValue(found)],
    );
  });
  if (pValues.length === 0) return undefined;
  const pValue = Math.min(1, SPANS.length * Math.min(...pValues));
  return { isShift: pValue <= level, pValue };
}

type Test = {
  /** Where its group stands, and where it stands in the group. */
  readonly group: number;
  readonly at: number;
  readonly series: Series;
  readonly span: Series;
  readonly baseline: Series;
  readonly spread: SeriesSpread;
  readonly prediction: SpanPrediction;
};

type FarTest = Omit<Test, 'baseline'>;
/** The tests of a span that may pass, and how many there are of all: a test that cannot pass needs no p-value. */
type SpanTests = { readonly far: readonly FarTest[]; readonly count: number };
type AskedOf = { readonly minimumSample: number; readonly least: number };

function passing({ far, count }: SpanTests = { far: [], count: 0 }, level: number): readonly FarTest[] {
  const isFound = holm(
    far.map(({ prediction }) => spanPValue(prediction)),
    level,
    count,
  );
  return far.filter((_, index) => isFound[index]);
}

/** Of every span that begins with a month, in the order of `SPANS`. */
function testsFrom(
  first: number,
  groups: readonly MonthGroup[],
  before: readonly GroupBefore[],
  asked: AskedOf,
): readonly SpanTests[] {
  return SPANS.map((length) => testsAt(groups, before, monthsUntil(monthsBefore(first, 1 - length), length), asked));
}

/** What is not tested still tells how much such series vary. */
function testsAt(
  groups: readonly MonthGroup[],
  before: readonly GroupBefore[],
  months: readonly number[],
  { minimumSample, least }: AskedOf,
): SpanTests {
  const far: FarTest[] = [];
  let count = 0;
  for (let group = 0; group < before.length; group += 1) {
    const { columns, spreads = [], points = [] } = before[group] ?? {};
    for (let at = 0; at < spreads.length; at += 1) {
      const spread = spreads[at];
      const from = points[at] ?? 0;
      if (columns === undefined || spread === undefined || !isTested(columns, at, from, months, minimumSample))
        continue;
      const first = (columns.series[at]?.firstPoint ?? 0) + from;
      const prediction = farPrediction(columns, first, months.length, spread, least);
      if (prediction === undefined) continue;
      count += 1;
      if (prediction === 'near') continue;
      const series = groups[group]?.members[at] ?? [];
      far.push({ group, at, series, span: series.slice(from, from + months.length), spread, prediction });
    }
  }
  return { far, count };
}

/** Whether the months begin with a series' point at `from`: none of them is missing, and they hold units enough. */
function isTested(
  columns: MonthColumns,
  at: number,
  from: number,
  months: readonly number[],
  minimumSample: number,
): boolean {
  const { firstPoint = 0, length = 0 } = columns.series[at] ?? {};
  const last = from + months.length - 1;
  // where one of the months is missing the last one stands elsewhere: they are in order
  if (last >= length || columns.months[firstPoint + last] !== months[months.length - 1]) return false;
  const before = from === 0 ? 0 : (columns.units[firstPoint + from - 1] ?? 0);
  return (columns.units[firstPoint + last] ?? 0) - before >= minimumSample;
}

function alarmOf({ span, baseline, spread, prediction }: Test): Alarm {
  const deviations = spanDeviations(span.map(monthPoint), spread);
  const direction = prediction.statistic > 0 ? 'above' : 'below';
  const [from, to] = mostDeviating(deviations.map((deviation) => (direction === 'above' ? deviation : -deviation)));
  return {
    direction,
    span,
    shifted: span.slice(from, to).map(({ entered_month: month }) => month),
    baseline,
    prediction,
  };
}

/** Three months may hold the beginning or the end of a shift: it is the stretch whose own sum is least likely by chance. */
function mostDeviating(deviations: readonly number[]): readonly [number, number] {
  let best: { readonly size: number; readonly stretch: readonly [number, number] } = {
    size: -Infinity,
    stretch: [0, deviations.length],
  };
  for (let from = 0; from < deviations.length; from += 1) {
    let sum = 0;
    for (let to = from + 1; to <= deviations.length; to += 1) {
      sum += deviations[to - 1] ?? 0;
      const size = sum / Math.sqrt(to - from);
      if (size > best.size) best = { size, stretch: [from, to] };
    }
  }
  return best.stretch;
}
