import { type IntervalEstimate, normalInterval } from './normal-interval.ts';
import {
  addedSlopes,
  type Cell,
  type Cells,
  FLAT,
  type Slopes,
  type SplitCell,
  shareRateVariance,
} from './share-rate-variance.ts';

/**
 * Kitagawa's split of a movement of a total rate into mix and rate, per segment, centred at the mean total rate.
 * For: how much of the movement between two times (or of the gap between two groups) comes from segments changing their
 * share, and how much from rates changing within segments. A segment's mix part is positive where one above the mean total
 * rate grows, or one below it shrinks. The parts sum to the movement; swapping the two times turns every sign.
 * Assumes: for the split nothing, for its intervals what share-rate-variance.ts does. Where a segment has no units at one time its rate there
 * is unknown: the other time's rate is taken, so that all of its part is mix. Intervals are first-order: where a segment has
 * the mean rate and an unmoved share its mix part has no slope, and its interval is short.
 * Source: Kitagawa 1955, "Components of a difference between two rates"; Das Gupta 1993, Standardization and Decomposition of
 * Rates, chapter 5; for the centring Oaxaca and Ransom 1999, "Identification in detailed wage decompositions".
 */
export type SplitSegment = { readonly first: SplitCell; readonly second: SplitCell };
export type KitagawaSplit = {
  /** Total rate of the second time less that of the first: mix plus rate. */
  readonly movement: IntervalEstimate;
  readonly mix: IntervalEstimate;
  readonly rate: IntervalEstimate;
  /** In the order of the segments given. */
  readonly segments: readonly { readonly mix: IntervalEstimate; readonly rate: IntervalEstimate }[];
};

/** Undefined where one of the times has no units at all. */
export function kitagawaSplit(segments: readonly SplitSegment[], confidence = 0.95): KitagawaSplit | undefined {
  const wholes = { first: sum(segments, (one) => one.first.whole), second: sum(segments, (one) => one.second.whole) };
  if (wholes.first === 0 || wholes.second === 0) return undefined;
  const cells = segments.map(({ first, second }) => ({
    first: { ...first, share: first.whole / wholes.first, rate: rateOf(first, second) },
    second: { ...second, share: second.whole / wholes.second, rate: rateOf(second, first) },
  }));
  const centre = sum(cells, ({ first, second }) => first.share * first.rate + second.share * second.rate) / 2;
  const parts = cells.map((cell) => ({ mix: mixPart(cells, cell, centre), rate: ratePart(cells, cell) }));
  const estimate = (part: Part) =>
    normalInterval(part.value, Math.sqrt(shareRateVariance(cells, part.slopes)), confidence);
  const mix = addedParts(parts.map((part) => part.mix));
  const rate = addedParts(parts.map((part) => part.rate));
  return {
    movement: estimate(addedParts([mix, rate])),
    mix: estimate(mix),
    rate: estimate(rate),
    segments: parts.map((part) => ({ mix: estimate(part.mix), rate: estimate(part.rate) })),
  };
}

type Part = { readonly value: number; readonly slopes: readonly Slopes[] };

/** rate part = (share1 + share2) / 2 * (rate2 - rate1): its slopes are half the change of rate, and -/+ the mean share. */
function ratePart(cells: readonly Cells[], { first, second }: Cells): Part {
  const change = second.rate - first.rate;
  const share = (first.share + second.share) / 2;
  const own = { first: { share: change / 2, rate: -share }, second: { share: change / 2, rate: share } };
  return { value: share * change, slopes: cells.map((cell) => (cell.first === first ? own : FLAT)) };
}

/**
 * mix part = ((rate1 + rate2) / 2 - centre) * (share2 - share1), centre = sum of share * rate over both times / 2.
 * Its slopes: -/+ its excess over the centre by the own share, half its growth by the own rate; and through the centre, for
 * every segment, less half the growth times that segment's rate (by its share) or share (by its rate).
 */
function mixPart(cells: readonly Cells[], { first, second }: Cells, centre: number): Part {
  const growth = second.share - first.share;
  const excess = (first.rate + second.rate) / 2 - centre;
  const through = ({ share, rate }: Cell) => ({ share: (-growth / 2) * rate, rate: (-growth / 2) * share });
  const slopes = cells.map((cell) => {
    const centred = { first: through(cell.first), second: through(cell.second) };
    if (cell.first !== first) return centred;
    const own = { first: { share: -excess, rate: growth / 2 }, second: { share: excess, rate: growth / 2 } };
    return addedSlopes(centred, own);
  });
  return { value: excess * growth, slopes };
}

function addedParts(parts: readonly Part[]): Part {
  const [head, ...rest] = parts;
  if (head === undefined) return { value: 0, slopes: [] };
  return rest.reduce(
    (one, other) => ({
      value: one.value + other.value,
      slopes: one.slopes.map((slopes, index) => addedSlopes(slopes, other.slopes[index] ?? FLAT)),
    }),
    head,
  );
}

function rateOf(cell: SplitCell, other: SplitCell): number {
  if (cell.whole > 0) return cell.part / cell.whole;
  return other.whole > 0 ? other.part / other.whole : 0;
}

function sum<Item>(items: readonly Item[], value: (item: Item, index: number) => number): number {
  return items.reduce((total, item, index) => total + value(item, index), 0);
}
