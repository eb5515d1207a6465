import { holm } from '../stats/holm.ts';
import { type SeasonPoint, seasonPoint } from '../stats/series-spread.ts';
import { type SpanPrediction, spanPredictions, spanPValue } from '../stats/span-prediction.ts';
import { monthsUntil, type Place, placeInQuarter } from './calendar-month.ts';

/** A month that may be looked at: mature, whole, not restated. */
export type SeriesMonth = SeasonPoint & { readonly month: number; readonly part: number };
/** In order of time; a month may be missing. */
export type Series = readonly SeriesMonth[];

export function seriesMonth(month: number, part: number, whole: number): SeriesMonth {
  return { month, part, ...seasonPoint({ part, whole }, placeInQuarter(month)) };
}

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

const FEWEST_EARLIER = 6;
const SPANS: readonly number[] = [1, 3];

/**
 * Month after month, what each series showed of a shift, with what was known then: the alarms of each series, in order.
 * `groups`: series that are alike, such as the segments of a dimension at a stage; they moderate each other's variance.
 *
 * In each month the newest one, and the newest three as one, are held against the months before them that are not shifted,
 * six at least. All series of a month are two families, one for each, by Holm at half of the month's share of the year's
 * budget: the chance of any false alarm in a year is at most the budget. Shifted months leave the later baselines.
 */
export function scanShifts<Member extends Series>(
  groups: readonly (readonly Member[])[],
  { yearBudget, minimumSample }: ScanOptions,
): ReadonlyMap<Member, readonly Alarm[]> {
  const alarms = new Map<Series, Alarm[]>();
  const shifted = new Map<Series, Set<number>>();
  for (const month of monthsOf(groups.flat())) {
    const found = SPANS.flatMap((length) => {
      const tests = testsAt(groups, monthsUntil(month, length), minimumSample, shifted);
      const level = yearBudget / 12 / SPANS.length;
      const isFound = holm(
        tests.map(({ prediction }) => boundedPValue(prediction, level)),
        level,
      );
      return tests.filter((_, index) => isFound[index]);
    });
    for (const test of found) {
      const alarm = alarmOf(test);
      alarms.set(test.series, [...(alarms.get(test.series) ?? []), alarm]);
      shifted.set(test.series, new Set([...(shifted.get(test.series) ?? []), ...alarm.shifted]));
    }
  }
  return new Map(groups.flat().map((series) => [series, alarms.get(series) ?? []]));
}

/** Student's tails are at least the normal ones: most tests cannot pass, and need no p-value. */
function boundedPValue(prediction: SpanPrediction, level: number): number {
  const isFar = Math.abs(prediction.statistic) >= (level < 0.04 ? 2 : 0);
  return isFar ? spanPValue(prediction) : 1;
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
  readonly series: Series;
  readonly span: Series;
  readonly baseline: Series;
  readonly prediction: SpanPrediction;
};

function testsAt(
  groups: readonly (readonly Series[])[],
  months: readonly number[],
  minimumSample: number,
  shifted: ReadonlyMap<Series, ReadonlySet<number>>,
): Test[] {
  const first = months[0] ?? 0;
  const cases = groups.map((group) =>
    group.flatMap((series) => {
      const baseline = series.filter(({ month }) => month < first && !shifted.get(series)?.has(month));
      if (baseline.length < FEWEST_EARLIER) return [];
      const span = series.filter(({ month }) => months.includes(month));
      const isTestable =
        span.length === months.length && span.reduce((sum, { whole }) => sum + whole, 0) >= minimumSample;
      // what is not tested still tells how much such series vary
      return [{ series, baseline, span: isTestable ? span : [] }];
    }),
  );
  const predictions = spanPredictions(
    cases.map((group) => group.map(({ baseline, span }) => ({ earlier: baseline, span }))),
  );
  return cases.flatMap((group, at) =>
    group.flatMap((one, index) => {
      const prediction = predictions[at]?.[index];
      return prediction === undefined ? [] : [{ ...one, prediction }];
    }),
  );
}

function alarmOf({ span, baseline, prediction }: Test): Alarm {
  const { deviations, statistic } = prediction;
  const direction = statistic > 0 ? 'above' : 'below';
  const [from, to] = mostDeviating(deviations.map((deviation) => (direction === 'above' ? deviation : -deviation)));
  return { direction, span, shifted: span.slice(from, to).map(({ month }) => month), baseline, prediction };
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

function monthsOf(series: readonly Series[]): readonly number[] {
  return [...new Set(series.flatMap((months) => months.map(({ month }) => month)))].sort((one, other) => one - other);
}
