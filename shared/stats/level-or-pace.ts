/**
 * Fewer or slower: tells a difference in level from a difference in pace.
 * For: one group against another, by the difference of the shares that had made it by an early and by the full horizon, and
 * by how long those who made it took. A group that is slower is behind early and catches up; one of which fewer make it stays
 * behind. The statement holds by the full horizon: choose one by which both groups have come to rest.
 * Assumes: intervals at a confidence that the caller answers for, one family with its other tests.
 *
 *   late difference   pace among arrivals   answer
 *   below zero        slower                fewer_and_slower
 *   below zero        not shown             fewer, unless early was above zero: cannot_tell
 *   below zero        faster                fewer_and_faster
 *   not shown         slower                slower, unless the gap widened from early to late: cannot_tell
 *   not shown         not shown             cannot_tell
 *
 * and the same with above, more, faster, slower. "Below", "slower" and their opposites are intervals wholly on that side; an
 * answer of one word does not say that the other difference is none. The gap widened: the late value lies farther to the
 * slower group's disadvantage than the early one.
 * Source: Klein, Logan, Harhoff and Andersen 2007, "Analyzing survival curves at a fixed point in time", for level at
 * horizons set beforehand; Brunner and Munzel 2000 for pace. The table is our own.
 * https://doi.org/10.1002/sim.2864
 */
export type LevelOrPace =
  | 'fewer'
  | 'more'
  | 'slower'
  | 'faster'
  | 'fewer_and_slower'
  | 'fewer_and_faster'
  | 'more_and_slower'
  | 'more_and_faster'
  | 'cannot_tell';

type Bounded = { readonly low: number; readonly high: number };
type Difference = Bounded & { readonly value: number };

export type LevelAndPace = {
  /** Share of the group that had made it, less the other's: by an early horizon, and by the full one. */
  readonly early: Difference;
  readonly late: Difference;
  /** That a random arrival of the group took longer than one of the other, ties half. */
  readonly pace: Bounded & { readonly probability: number };
};

export function levelOrPace({ early, late, pace }: LevelAndPace): LevelOrPace {
  const level = side(late, 0, 'fewer', 'more');
  const speed = side(pace, 0.5, 'faster', 'slower');
  if (level !== undefined && speed !== undefined) return `${level}_and_${speed}`;
  if (level !== undefined) return contradicted(level, early) ? 'cannot_tell' : level;
  if (speed !== undefined) return widened(speed, early, late) ? 'cannot_tell' : speed;
  return 'cannot_tell';
}

function side<Below, Above>({ low, high }: Bounded, middle: number, below: Below, above: Above) {
  if (high < middle) return below;
  return low > middle ? above : undefined;
}

function contradicted(level: 'fewer' | 'more', early: Bounded): boolean {
  const before = side(early, 0, 'fewer', 'more');
  return before !== undefined && before !== level;
}

function widened(speed: 'slower' | 'faster', early: Difference, late: Difference): boolean {
  return speed === 'slower' ? late.value < early.value : late.value > early.value;
}
