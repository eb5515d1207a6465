import type { Flag } from '../contracts/outputs.ts';
import { expectedShare, spanPValue } from '../stats/span-prediction.ts';
import { monthsBefore, monthText } from './calendar-month.ts';
import { flaggedMonths } from './flagged-months.ts';
import { type Hypothesis, hypothesisId } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import { type MonthGroup, monthGroup } from './month-columns.ts';
import type { Series } from './month-series.ts';
import { nullSentence } from './null-sentence.ts';
import type { Scope } from './report-scope.ts';
import { shareFigure } from './share-figure.ts';
import { type Alarm, type ShiftDirection, scanShifts } from './shift-scan.ts';
import type { StageMonths } from './stage-months.ts';

export type ShiftOptions = {
  /** Chance of any false shift in twelve monthly reports. */
  readonly yearBudget: number;
  /**
   * Whose months of entry are no part of what is usual: months of the window, as quality looks at no other. The newest is
   * tested all the same: its flag stands with what is found.
   */
  readonly flags: readonly Flag[];
};

/** Months of the calendar in a row that lie on one side of what the months before them let expect. */
export type ShiftRun = {
  /** That of the statement, if it is current: one place has at most one at a time. */
  readonly id: string;
  readonly dimension: string;
  readonly segment: string;
  readonly funnel: string;
  readonly stage: string;
  readonly direction: ShiftDirection;
  /** Months as YYYY-MM, first and all. */
  readonly since: string;
  readonly months: readonly string[];
  /** It reaches the newest mature month of its stage. Otherwise it is over, and the last of its months was its end. */
  readonly isCurrent: boolean;
};

/**
 * Sudden shifts of stage_conversion by month of entry, of every segment and of the whole funnel: the current ones as
 * statements, and all runs of shifted months. The figure of a statement is the newest month, or the newest three as one,
 * whichever was less likely; its comparator is what the baseline months let expect, with the limits for it.
 */
export function suddenShifts(
  stages: readonly StageMonths[],
  scope: Scope,
  { yearBudget, flags }: ShiftOptions,
): { readonly shifts: readonly Hypothesis[]; readonly runs: readonly ShiftRun[] } {
  const groups = stages.map((stage) => groupOf(stage, flags));
  const alarms = scanShifts(groups, { yearBudget, minimumSample: scope.minimumSample });
  const found = stages.flatMap((stage, at) =>
    stage.named.flatMap((segment, place) => {
      const series = groups[at]?.members[place] ?? [];
      const own = alarms.get(series) ?? [];
      return own.length === 0 ? [] : placeShifts(stage, segment, own, scope);
    }),
  );
  return { shifts: found.flatMap(({ shift }) => shift ?? []), runs: found.map(({ run }) => run) };
}

function groupOf({ dimension, funnel, stage, newest, group }: StageMonths, flags: readonly Flag[]): MonthGroup {
  const excluded = flaggedMonths(flags, { dimension: dimension.id, funnel, stage: stage.id });
  if (excluded.size === 0) return group;
  return monthGroup(
    group.members.map((months) =>
      months.filter(({ entered_month: month }) => month === newest || !excluded.has(month)),
    ),
  );
}

function placeShifts(
  stage: StageMonths,
  segment: string,
  alarms: readonly Alarm[],
  scope: Scope,
): { readonly run: ShiftRun; readonly shift: Hypothesis | undefined }[] {
  const at = { dimension: stage.dimension.id, segment, funnel: stage.funnel, stage: stage.stage.id };
  const id = hypothesisId(placeOf(stage, segment));
  return runsOf(alarms).map(({ direction, months }) => {
    const isCurrent = months.at(-1) === stage.newest;
    const texts = months.map(monthText);
    const newest = alarms.filter((alarm) => alarm.direction === direction && alarm.shifted.includes(stage.newest));
    const alarm = isCurrent ? leastLikely(newest) : undefined;
    return {
      run: { id, ...at, direction, since: texts[0] ?? '', months: texts, isCurrent },
      shift: alarm === undefined ? undefined : shiftOfAlarm(alarm, stage, segment, scope),
    };
  });
}

function leastLikely(alarms: readonly Alarm[]): Alarm | undefined {
  return [...alarms].sort((one, other) => spanPValue(one.prediction) - spanPValue(other.prediction))[0];
}

function placeOf({ dimension, funnel, stage }: StageMonths, segment: string) {
  const at = { dimension: dimension.id, segment, funnel, stage: stage.id };
  return { claim: 'shift', metric: 'stage_conversion', ...at } as const;
}

function shiftOfAlarm(alarm: Alarm, stage: StageMonths, segment: string, scope: Scope): Hypothesis {
  const { span, baseline, prediction } = alarm;
  const { value: expected, low, high, standardError } = expectedShare(prediction);
  const seen = totalOf(span);
  const months = span.map(({ entered_month: month }) => month);
  const own = (stage.segments.get(segment) ?? []).filter(({ entered_month: month }) => months.includes(month));
  const { by, clusters, designEffect } = stage.sideOf(own);
  const place = placeOf(stage, segment);
  return {
    id: hypothesisId(place),
    ...place,
    estimate: shareFigure({ ...seen, designEffect }),
    comparator: {
      kind: 'history',
      segments: [segment],
      months: baseline.map(({ entered_month: month }) => monthText(month)),
      figure: { kind: 'share', value: rounded(expected), low: rounded(low), high: rounded(high), ...totalOf(baseline) },
    },
    against: null,
    nullHypothesis: nullSentence('converts', 'history'),
    unit: 'points',
    value: seen.part / seen.whole - expected,
    standardError,
    degrees: prediction.degrees,
    pValue: spanPValue(prediction),
    clusters: { by, count: clusters, designEffect: rounded(designEffect) },
    plannedErrors: (scope.plannedEffect * expected) / standardError,
  };
}

function totalOf(series: Series) {
  return {
    part: series.reduce((sum, { advanced }) => sum + advanced, 0),
    whole: series.reduce((sum, { entered }) => sum + entered, 0),
  };
}

/** Months that an alarm named, in a row and on one side. A month that is not known ends a run. */
function runsOf(alarms: readonly Alarm[]) {
  const directions = new Map(alarms.flatMap(({ direction, shifted }) => shifted.map((month) => [month, direction])));
  const runs: { readonly direction: ShiftDirection; readonly months: number[] }[] = [];
  for (const [month, direction] of [...directions].sort(([one], [other]) => one - other)) {
    const run = runs.at(-1);
    if (run?.direction === direction && run.months.at(-1) === monthsBefore(month, 1)) run.months.push(month);
    else runs.push({ direction, months: [month] });
  }
  return runs;
}
