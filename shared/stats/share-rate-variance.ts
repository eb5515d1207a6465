/**
 * Variance of a smooth function of the shares and rates of segments at two times.
 * For: the intervals of a split of a total rate into mix and rate.
 * Assumes: units of the two times are independent; each time's segments are multinomial, successes within them binomial; a
 * cell's design effect multiplies what its units add. A cell without units has the rate of the other time, and moves with it.
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
type Cell = SplitCell & { readonly share: number; readonly rate: number };
export type Time = 'first' | 'second';
export type Cells = { readonly [time in Time]: Cell };
/** Derivatives of the function by the share and by the rate of one segment at one time. */
export type Slope = { readonly share: number; readonly rate: number };

/**
 * Per time, shares add the sum of share * (slope - mean slope)^2 / units (multinomial), rates that of slope^2 * rate *
 * (1 - rate) / whole (binomial); each cell's terms times its design effect.
 */
export function shareRateVariance(cells: readonly Cells[], slopeOf: (cells: Cells, time: Time) => Slope): number {
  return varianceOfTime(cells, slopeOf, 'first', 'second') + varianceOfTime(cells, slopeOf, 'second', 'first');
}

function varianceOfTime(
  cells: readonly Cells[],
  slopeOf: (cells: Cells, time: Time) => Slope,
  time: Time,
  otherTime: Time,
): number {
  const slopes = cells.map((cell) => slopeOf(cell, time));
  let units = 0;
  let meanSlope = 0;
  cells.forEach((cell, index) => {
    units += cell[time].whole;
    meanSlope += cell[time].share * (slopes[index]?.share ?? 0);
  });
  let variance = 0;
  cells.forEach((cell, index) => {
    const { share, whole, designEffect = 1 } = cell[time];
    const slope = slopes[index];
    if (whole === 0 || slope === undefined) return;
    const rateSlope = slope.rate + (cell[otherTime].whole === 0 ? slopeOf(cell, otherTime).rate : 0);
    const ofShare = (share * (slope.share - meanSlope) ** 2) / units;
    variance += designEffect * (ofShare + rateSlope ** 2 * (believedVariance(cell[time]) / whole));
  });
  return variance;
}

/** At rates of 0 and 1 the plain variance claims to know everything; half a success and half a failure more do not. */
function believedVariance({ part, whole }: SplitCell): number {
  const rate = (part + 0.5) / (whole + 1);
  return rate * (1 - rate);
}
