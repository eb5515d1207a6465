import { type IntervalEstimate, normalInterval } from './normal-interval.ts';
import {
  type Cell,
  type Cells,
  type Slope,
  type SlopedCells,
  type Slopes,
  type SplitCell,
  shareRateVariance,
  type Time,
} from './share-rate-variance.ts';

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
 * https://doi.org/10.1080/01621459.1955.10501299, https://doi.org/10.1162/003465399767923908
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
    first: cellOf(first, second, units.first),
    second: cellOf(second, first, units.second),
  }));
  const centre = sum(cells, ({ first, second }) => first.share * first.rate + second.share * second.rate) / 2;
  const parts = cells.map((own) => partsOf(own, centre));
  const [mix, rate] = [sum(parts, (own) => own.mix), sum(parts, (own) => own.rate)];
  const whole = { first: pooledCell(cells, 'first'), second: pooledCell(cells, 'second') };
  return {
    // growths sum to zero, and so do the slopes through the centre: the totals have their segments' own slopes alone
    movement: estimate(mix + rate, parts.map(slopedTogether), confidence),
    mix: estimate(mix, parts.map(slopedMix), confidence),
    rate: estimate(rate, parts.map(slopedRate), confidence),
    segments: parts.map((own) => segmentSplit(own, whole, confidence)),
  };
}

/** What a segment adds to the movement, and the slopes of that in its own cells. */
type Parts = {
  readonly cells: Cells;
  readonly mix: number;
  readonly rate: number;
  readonly mixSlopes: Slopes;
  readonly rateSlopes: Slopes;
};

function partsOf(cells: Cells, centre: number): Parts {
  const mix = (meanRate(cells) - centre) * growth(cells);
  return { cells, mix, rate: ratePart(cells), mixSlopes: mixSlopes(cells, centre), rateSlopes: rateSlopes(cells) };
}

function slopedTogether({ cells, mixSlopes, rateSlopes }: Parts): SlopedCells {
  return { cells, slopes: added(mixSlopes, rateSlopes) };
}

function slopedMix({ cells, mixSlopes }: Parts): SlopedCells {
  return { cells, slopes: mixSlopes };
}

function slopedRate({ cells, rateSlopes }: Parts): SlopedCells {
  return { cells, slopes: rateSlopes };
}

/** A segment's parts see the others through the total rate alone, as one segment. */
function segmentSplit(own: Parts, whole: Pooled, confidence: number): KitagawaSplit['segments'][number] {
  const { cells, mix, rate, rateSlopes } = own;
  const others = { first: restCell(whole.first, cells.first), second: restCell(whole.second, cells.second) };
  const grown = growth(cells);
  const ofMix = [
    { cells, slopes: added(own.mixSlopes, centreSlopes(cells, grown)) },
    { cells: others, slopes: centreSlopes(others, grown) },
  ];
  const ofRate = [
    { cells, slopes: rateSlopes },
    { cells: others, slopes: FLAT },
  ];
  return { mix: estimate(mix, ofMix, confidence), rate: estimate(rate, ofRate, confidence) };
}

function estimate(value: number, sloped: readonly SlopedCells[], confidence: number): IntervalEstimate {
  return normalInterval(value, Math.sqrt(shareRateVariance(sloped)), confidence);
}

/** Where a time has no units of a segment, its rate is that of the other time. */
function cellOf(own: SplitCell, other: SplitCell, units: number): Cell {
  const { part, whole, designEffect = 1 } = own;
  return { part, whole, designEffect, share: whole / units, rate: rateOf(own, other) };
}

type Pooled = { readonly [time in Time]: PooledCell };

/** All segments of a time as one; its design effect is their mean over units. */
function pooledCell(cells: readonly Cells[], time: Time): PooledCell {
  return {
    part: sum(cells, (cell) => cell[time].part),
    whole: sum(cells, (cell) => cell[time].whole),
    inflated: sum(cells, (cell) => cell[time].whole * cell[time].designEffect),
  };
}

function restCell(all: PooledCell, own: Cell): Cell {
  const whole = all.whole - own.whole;
  if (whole === 0) return { part: 0, whole, designEffect: 1, share: 0, rate: 0 };
  const part = all.part - own.part;
  const designEffect = (all.inflated - own.whole * own.designEffect) / whole;
  return { part, whole, designEffect, share: 1 - own.share, rate: part / whole };
}

type PooledCell = { readonly part: number; readonly whole: number; readonly inflated: number };

/** rate part = mean share * (rate2 - rate1): slopes half the change of rate, and -/+ the mean share. */
function ratePart({ first, second }: Cells): number {
  return ((first.share + second.share) / 2) * (second.rate - first.rate);
}

function rateSlopes({ first, second }: Cells): Slopes {
  const meanShare = (first.share + second.share) / 2;
  const share = (second.rate - first.rate) / 2;
  return { first: { share, rate: -meanShare }, second: { share, rate: meanShare } };
}

/** mix part = (mean rate - centre) * (share2 - share1): own slopes -/+ the excess over the centre, and half the growth. */
function mixSlopes(cells: Cells, centre: number): Slopes {
  const excess = meanRate(cells) - centre;
  const rate = growth(cells) / 2;
  return { first: { share: -excess, rate }, second: { share: excess, rate } };
}

/** The centre is half the sum of share * rate over both times; through it every segment moves a mix part. */
function centreSlopes({ first, second }: Cells, ownGrowth: number): Slopes {
  return { first: centreSlope(first, ownGrowth), second: centreSlope(second, ownGrowth) };
}

function centreSlope({ share, rate }: Cell, ownGrowth: number): Slope {
  return { share: (-ownGrowth / 2) * rate, rate: (-ownGrowth / 2) * share };
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

function added(one: Slopes, other: Slopes): Slopes {
  return { first: addedSlope(one.first, other.first), second: addedSlope(one.second, other.second) };
}

function addedSlope(one: Slope, other: Slope): Slope {
  return { share: one.share + other.share, rate: one.rate + other.rate };
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}

const FLAT: Slopes = { first: { share: 0, rate: 0 }, second: { share: 0, rate: 0 } };
