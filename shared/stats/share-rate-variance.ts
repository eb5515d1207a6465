/**
 * Variance of a smooth function of the shares and rates of segments at two times.
 * For: the intervals of a split of a total rate into mix and rate.
 * Assumes: units of the two times are independent; each time's segments are multinomial, successes within them binomial; a
 * cell's design effect multiplies what its units add. A cell without units has the rate of the other time, and moves with it.
 * Source: Agresti 2013, Categorical Data Analysis, 16.1 (delta method for multinomial counts); Kish 1965, Survey Sampling, for
 * the design effect.
 * https://www.wiley.com/en-us/Categorical+Data+Analysis%2C+3rd+Edition-p-9780470463635
 */
export type SplitCell = {
  readonly part: number;
  readonly whole: number;
  /** Variance over that of independent units; 1 where left out. */
  readonly designEffect?: number;
};
/** A cell with its share of all units of its time, and its rate. */
export type Cell = Required<SplitCell> & { readonly share: number; readonly rate: number };
export type Time = 'first' | 'second';
export type Cells = { readonly [time in Time]: Cell };
/** Derivatives of the function by the share and by the rate of one segment at one time. */
export type Slope = { readonly share: number; readonly rate: number };
export type Slopes = { readonly [time in Time]: Slope };
/** A segment with the slopes that the function has in it. */
export type SlopedCells = { readonly cells: Cells; readonly slopes: Slopes };

/**
 * Per time, shares add the sum of share * (slope - mean slope)^2 / units (multinomial), rates that of slope^2 * rate *
 * (1 - rate) / whole (binomial); each cell's terms times its design effect.
 */
export function shareRateVariance(segments: readonly SlopedCells[]): number {
  return varianceOfTime(segments, 'first', 'second') + varianceOfTime(segments, 'second', 'first');
}

function varianceOfTime(segments: readonly SlopedCells[], time: Time, otherTime: Time): number {
  let units = 0;
  let meanSlope = 0;
  for (const { cells, slopes } of segments) {
    units += cells[time].whole;
    meanSlope += cells[time].share * slopes[time].share;
  }
  let variance = 0;
  for (const { cells, slopes } of segments) {
    const { share, whole, designEffect } = cells[time];
    if (whole === 0) continue;
    const slope = slopes[time];
    const rateSlope = slope.rate + (cells[otherTime].whole === 0 ? slopes[otherTime].rate : 0);
    const ofShare = (share * (slope.share - meanSlope) ** 2) / units;
    variance += designEffect * (ofShare + rateSlope ** 2 * (believedVariance(cells[time]) / whole));
  }
  return variance;
}

/** At rates of 0 and 1 the plain variance claims to know everything; half a success and half a failure more do not. */
function believedVariance({ part, whole }: SplitCell): number {
  const rate = (part + 0.5) / (whole + 1);
  return rate * (1 - rate);
}
