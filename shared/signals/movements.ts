import type { Movement } from '../contracts/signal.ts';
import type { IntervalEstimate } from '../stats/normal-interval.ts';
import { monthText } from './calendar-month.ts';
import { shareFigure } from './share-figure.ts';
import type { NoSplit, SpanSplit } from './span-splits.ts';

/**
 * How the conversion of each stage moved between quarters of mature months, and for each dimension how much of it came from
 * who entered (mix) and from how each segment converted (rate).
 */
export function movements(splits: readonly (SpanSplit | NoSplit)[]): Movement[] {
  return splits.flatMap((split) => ('reason' in split ? [] : [movementOf(split)]));
}

function movementOf({ dimension, funnel, stage, kind, ...spans }: SpanSplit): Movement {
  const { split } = spans;
  return {
    id: `movement/stage_conversion/${kind}/${dimension}.all/${funnel}.${stage}`,
    dimension,
    funnel,
    stage,
    comparator: kind,
    months: spans.months.map(monthText),
    earlierMonths: spans.earlierMonths.map(monthText),
    first: shareFigure(spans.first),
    second: shareFigure(spans.second),
    movement: partOf(split.movement),
    mix: partOf(split.mix),
    rate: partOf(split.rate),
    segments: split.segments.map(({ mix, rate }, index) => ({
      segment: spans.segments[index] ?? '',
      mix: partOf(mix),
      rate: partOf(rate),
    })),
  };
}

/** Twelve decimals: with the six of other figures the parts would not sum to the movement. */
function partOf({ value, low, high }: IntervalEstimate) {
  const round = (number: number) => Math.round(number * 1e12) / 1e12;
  return { value: round(value), low: round(low), high: round(high) };
}
