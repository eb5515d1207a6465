/**
 * Variance of a smooth function of the shares and rates of segments at two times.
 * For: the intervals of a split of a total rate into mix and rate.
 * Assumes: units of the two times are independent; each time's segments are multinomial, successes within them binomial; a
 * cell's design effect multiplies what its units add.
 * Source: Agresti 2013, Categorical Data Analysis, 16.1 (delta method for multinomial counts); Kish 1965, Survey Sampling, for
 * the design effect.
 */
export type SplitCell = {
  readonly part: number;
  readonly whole: number;
  /** Variance over that of independent units; 1 where left out. */
  readonly designEffect?: number;
};
/** A cell with its share of all units of its time, and its rate. */
export type Cell = SplitCell & { readonly share: number; readonly rate: number };
export type Cells = { readonly first: Cell; readonly second: Cell };
/** Derivatives by one segment's share and rate at the first and the second time. */
export type Slopes = { readonly first: Slope; readonly second: Slope };
type Slope = { readonly share: number; readonly rate: number };

/**
 * Per time, shares add the sum of share * (slope - mean slope)^2 / units (multinomial), rates that of slope^2 * rate *
 * (1 - rate) / whole (binomial); each cell's terms times its design effect.
 */
export function shareRateVariance(cells: readonly Cells[], slopes: readonly Slopes[]): number {
  return sum(['first', 'second'] as const, (time) => {
    const units = sum(cells, (cell) => cell[time].whole);
    const meanSlope = sum(cells, (cell, index) => cell[time].share * (slopes[index]?.[time].share ?? 0));
    return sum(cells, (cell, index) => {
      const { first, second } = knownSlopes(cell, slopes[index] ?? FLAT);
      const slope = time === 'first' ? first : second;
      const { share, whole, designEffect = 1 } = cell[time];
      const ofShare = (share * (slope.share - meanSlope) ** 2) / units;
      return whole === 0 ? 0 : designEffect * (ofShare + slope.rate ** 2 * (believedVariance(cell[time]) / whole));
    });
  });
}

/** A rate that was taken from the other time moves with it. */
function knownSlopes({ first, second }: Cells, slopes: Slopes): Slopes {
  const rate = slopes.first.rate + slopes.second.rate;
  if (first.whole === 0) return { first: slopes.first, second: { ...slopes.second, rate } };
  if (second.whole === 0) return { first: { ...slopes.first, rate }, second: slopes.second };
  return slopes;
}

/** At rates of 0 and 1 the plain variance claims to know everything; half a success and half a failure more do not. */
function believedVariance({ part, whole }: SplitCell): number {
  const rate = (part + 0.5) / (whole + 1);
  return rate * (1 - rate);
}

export function addedSlopes(one: Slopes, other: Slopes): Slopes {
  return { first: addedSlope(one.first, other.first), second: addedSlope(one.second, other.second) };
}

function addedSlope(one: Slope, other: Slope): Slope {
  return { share: one.share + other.share, rate: one.rate + other.rate };
}

export const FLAT: Slopes = { first: { share: 0, rate: 0 }, second: { share: 0, rate: 0 } };

function sum<Item>(items: readonly Item[], value: (item: Item, index: number) => number): number {
  return items.reduce((total, item, index) => total + value(item, index), 0);
}
