/**
 * Laney's p' chart: limits of a series of shares that vary more than counting alone explains.
 * For: which points of a long series lie outside of what its own point-to-point variation allows.
 * Assumes: points in order of time, no season, and twenty or more of them: the limits are three sigma whatever the number of
 * points, so that a shorter series would raise false alarms (prediction-limit.ts is for those). Between-point variation is
 * read off neighbours, so that a lasting shift does not widen the limits.
 * Source: Laney 2002, "Improved control charts for attributes", Quality Engineering 14.
 */
export type LaneyPChart =
  | {
      readonly charted: true;
      readonly centre: number;
      /** Variation over that of independent trials; 1 is the plain p chart. */
      readonly sigmaZ: number;
      /** One per point, in their order. */
      readonly points: readonly { readonly low: number; readonly high: number; readonly outside: boolean }[];
    }
  | { readonly charted: false; readonly reason: 'too_few_points' | 'no_variation' };

const FEWEST_POINTS = 20;
/** Mean absolute difference of two independent standard normal values. */
const MEAN_RANGE_OF_TWO = 2 / Math.sqrt(Math.PI);

/** Throws RangeError for a point without trials: it has no share. */
export function laneyPChart(points: readonly { readonly part: number; readonly whole: number }[]): LaneyPChart {
  if (points.some(({ part, whole }) => !(whole > 0) || part < 0 || part > whole))
    throw new RangeError('laneyPChart requires 0 <= part <= whole and whole > 0 in every point');
  if (points.length < FEWEST_POINTS) return { charted: false, reason: 'too_few_points' };
  const whole = points.reduce((sum, point) => sum + point.whole, 0);
  const centre = points.reduce((sum, point) => sum + point.part, 0) / whole;
  if (centre === 0 || centre === 1) return { charted: false, reason: 'no_variation' };
  const sigma = (trials: number) => Math.sqrt((centre * (1 - centre)) / trials);
  const standardised = points.map((point) => (point.part / point.whole - centre) / sigma(point.whole));
  const ranges = standardised.slice(1).map((value, index) => Math.abs(value - (standardised[index] ?? value)));
  const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / MEAN_RANGE_OF_TWO;
  return {
    charted: true,
    centre,
    sigmaZ,
    points: points.map((point) => {
      const reach = 3 * sigma(point.whole) * sigmaZ;
      const share = point.part / point.whole;
      const outside = Math.abs(share - centre) > reach;
      return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach), outside };
    }),
  };
}
