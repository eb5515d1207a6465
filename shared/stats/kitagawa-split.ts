import { type IntervalEstimate, normalInterval } from './normal-interval.ts';
import { type Cells, type Slope, type SplitCell, shareRateVariance, type Time } from './share-rate-variance.ts';

/**
 * Kitagawa's split of a movement of a total rate into mix and rate, per segment, centred at the mean total rate.
 * For: how much of the movement between two times (or of the gap between two groups) comes from segments changing their
 * share, and how much from rates changing within segments. A segment's mix part is positive where one above the mean total
 * rate grows, or one below it shrinks. The parts sum to the movement; swapping the two times turns every sign.
 * Assumes: for the split nothing, for its intervals what share-rate-variance.ts does. Where a segment has no units at one time
 * its rate there is unknown: the other time's rate is taken, so that all of its part is mix. Intervals are first-order: where
 * a segment has the mean rate and an unmoved share its mix part has no slope, and its interval is short.
 * Source: Kitagawa 1955, "Components of a difference between two rates"; Das Gupta 1993, Standardization and Decomposition of
 * Rates, chapter 5; for the centring Oaxaca and Ransom 1999, "Identification in detailed wage decompositions".
 */
export type SplitSegment = { readonly [time in Time]: SplitCell };
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
  const units = {
    first: sum(segments, ({ first }) => first.whole),
    second: sum(segments, ({ second }) => second.whole),
  };
  if (units.first === 0 || units.second === 0) return undefined;
  const cells = segments.map(({ first, second }) => ({
    first: { ...first, share: first.whole / units.first, rate: rateOf(first, second) },
    second: { ...second, share: second.whole / units.second, rate: rateOf(second, first) },
  }));
  const centre = sum(cells, ({ first, second }) => first.share * first.rate + second.share * second.rate) / 2;
  const mixOf = (cell: Cells) => (meanRate(cell) - centre) * growth(cell);
  const ownMix = (cell: Cells, time: Time) => mixSlope(cell, time, centre);
  const estimate = (value: number, among: readonly Cells[], slopeOf: (cell: Cells, time: Time) => Slope) =>
    normalInterval(value, Math.sqrt(shareRateVariance(among, slopeOf)), confidence);
  const mix = sum(cells, mixOf);
  const rate = sum(cells, ratePart);
  const whole = { first: pooledCell(cells, 'first'), second: pooledCell(cells, 'second') };
  return {
    // growths sum to zero, and so do the slopes through the centre: the totals have their segments' own slopes alone
    movement: estimate(mix + rate, cells, (cell, time) => added(ownMix(cell, time), rateSlope(cell, time))),
    mix: estimate(mix, cells, ownMix),
    rate: estimate(rate, cells, rateSlope),
    segments: cells.map((own) => {
      // a segment's parts see the others through the total rate alone, as one segment
      const among = [own, { first: restCell(whole.first, own.first), second: restCell(whole.second, own.second) }];
      return {
        mix: estimate(mixOf(own), among, (cell, time) =>
          added(cell === own ? ownMix(own, time) : FLAT, centreSlope(cell, time, growth(own))),
        ),
        rate: estimate(ratePart(own), among, (cell, time) => (cell === own ? rateSlope(own, time) : FLAT)),
      };
    }),
  };
}

/** All segments of a time as one; its design effect is their mean over units. */
function pooledCell(cells: readonly Cells[], time: Time): PooledCell {
  return {
    part: sum(cells, (cell) => cell[time].part),
    whole: sum(cells, (cell) => cell[time].whole),
    inflated: sum(cells, (cell) => cell[time].whole * (cell[time].designEffect ?? 1)),
  };
}

function restCell(all: PooledCell, own: Cells[Time]): Cells[Time] {
  const whole = all.whole - own.whole;
  if (whole === 0) return { part: 0, whole, share: 0, rate: 0 };
  const part = all.part - own.part;
  const designEffect = (all.inflated - own.whole * (own.designEffect ?? 1)) / whole;
  return { part, whole, designEffect, share: 1 - own.share, rate: part / whole };
}

type PooledCell = { readonly part: number; readonly whole: number; readonly inflated: number };

/** rate part = mean share * (rate2 - rate1): slopes half the change of rate, and -/+ the mean share. */
function ratePart({ first, second }: Cells): number {
  return ((first.share + second.share) / 2) * (second.rate - first.rate);
}

function rateSlope({ first, second }: Cells, time: Time): Slope {
  const meanShare = (first.share + second.share) / 2;
  return { share: (second.rate - first.rate) / 2, rate: time === 'first' ? -meanShare : meanShare };
}

/** mix part = (mean rate - centre) * (share2 - share1): own slopes -/+ the excess over the centre, and half the growth. */
function mixSlope(cell: Cells, time: Time, centre: number): Slope {
  const excess = meanRate(cell) - centre;
  return { share: time === 'first' ? -excess : excess, rate: growth(cell) / 2 };
}

/** The centre is half the sum of share * rate over both times; through it every segment moves a mix part. */
function centreSlope(cell: Cells, time: Time, ownGrowth: number): Slope {
  return { share: (-ownGrowth / 2) * cell[time].rate, rate: (-ownGrowth / 2) * cell[time].share };
}

function meanRate({ first, second }: Cells): number {
  return (first.rate + second.rate) / 2;
}

function growth({ first, second }: Cells): number {
  return second.share - first.share;
}

function rateOf(cell: SplitCell, other: SplitCell): number {
  if (cell.whole > 0) return cell.part / cell.whole;
  return other.whole > 0 ? other.part / other.whole : 0;
}

function added(one: Slope, other: Slope): Slope {
  return { share: one.share + other.share, rate: one.rate + other.rate };
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

const FLAT: Slope = { share: 0, rate: 0 };
