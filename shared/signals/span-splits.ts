import { type KitagawaSplit, kitagawaSplit } from '../stats/kitagawa-split.ts';
import { monthsBefore, monthsUntil } from './calendar-month.ts';
import type { ClusteredSide } from './clustered-sides.ts';
import { isNamed } from './named-segments.ts';
import type { Scope } from './report-scope.ts';
import type { StageMonth } from './stage-month.ts';
import type { StageMonths } from './stage-months.ts';

export type SplitKind = 'quarter_before' | 'year_before';
const SPLIT_KINDS: readonly SplitKind[] = ['quarter_before', 'year_before'];
const MONTHS_BACK: Readonly<Record<SplitKind, number>> = { quarter_before: 3, year_before: 12 };
const SPAN = 3;
/** Three months and the year before them. */
const MONTHS_COMPARED = 15;

/** The movement of a stage's total between two spans of three months, split over the segments of a dimension. */
export type SpanSplit = {
  readonly dimension: string;
  readonly funnel: string;
  readonly stage: string;
  readonly kind: SplitKind;
  readonly months: readonly number[];
  readonly earlierMonths: readonly number[];
  /** All segments taken together, in the earlier and in the newer span. */
  readonly first: ClusteredSide;
  readonly second: ClusteredSide;
  /** In the order of the parts; blank and unmapped too, or the parts would not sum to the movement. */
  readonly segments: readonly string[];
  /** The larger of both spans' shares of units that no segment is known of. */
  readonly unnamedShare: number;
  readonly split: KitagawaSplit;
};

/** A place whose spans are not both in the data, or hold fewer units than the minimum sample. */
export type NoSplit = Pick<SpanSplit, 'dimension' | 'funnel' | 'stage' | 'kind'> & {
  readonly reason: 'no_comparator' | 'small_sample';
};

/** The three newest mature months of each stage against the three before them, and against the same ones a year before. */
export function spanSplits(stages: readonly StageMonths[], { minimumSample }: Scope): (SpanSplit | NoSplit)[] {
  return stages
    .filter(({ dimension }) => dimension.slot > 0)
    .flatMap((stage) => {
      const segments = [...stage.segments].map(([segment, own]) => [segment, own.slice(-MONTHS_COMPARED)] as const);
      return SPLIT_KINDS.map((kind) => splitOf(stage, segments, kind, minimumSample));
    });
}

function splitOf(
  stage: StageMonths,
  known: readonly (readonly [segment: string, months: readonly StageMonth[]])[],
  kind: SplitKind,
  minimumSample: number,
): SpanSplit | NoSplit {
  const { sideOf } = stage;
  const place = { dimension: stage.dimension.id, funnel: stage.funnel, stage: stage.stage.id, kind };
  const months = monthsUntil(stage.newest, SPAN);
  const earlierMonths = months.map((month) => monthsBefore(month, MONTHS_BACK[kind]));
  const rows = known.map(([segment, own]) => ({
    segment,
    earlier: inMonths(own, earlierMonths),
    newer: inMonths(own, months),
  }));
  const earlier = rows.flatMap((own) => own.earlier);
  const newer = rows.flatMap((own) => own.newer);
  if (!holdAll(earlier, earlierMonths) || !holdAll(newer, months)) return { ...place, reason: 'no_comparator' };
  const [first, second] = [sideOf(earlier), sideOf(newer)];
  const segments = rows.map((own) => ({
    segment: own.segment,
    first: sideOf(own.earlier),
    second: sideOf(own.newer),
  }));
  const split = kitagawaSplit(segments);
  if (split === undefined || Math.min(first.whole, second.whole) < minimumSample)
    return { ...place, reason: 'small_sample' };
  const unnamed = segments.filter(({ segment }) => !isNamed(segment));
  const shareIn = (side: 'first' | 'second', whole: number) =>
    unnamed.reduce((sum, segment) => sum + segment[side].whole, 0) / whole;
  return {
    ...place,
    ...{ months, earlierMonths, first, second, split },
    segments: segments.map(({ segment }) => segment),
    unnamedShare: Math.max(shareIn('first', first.whole), shareIn('second', second.whole)),
  };
}

/** `span`: months in a row. */
function inMonths(own: readonly StageMonth[], span: readonly number[]): readonly StageMonth[] {
  const [first = 0, last = 0] = [span[0], span.at(-1)];
  return own.filter(({ entered_month: month }) => month >= first && month <= last);
}

function holdAll(own: readonly StageMonth[], months: readonly number[]): boolean {
  return months.every((needed) => own.some(({ entered_month: month }) => month === needed));
}
