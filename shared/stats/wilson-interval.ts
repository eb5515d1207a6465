import { normalReach } from './normal-reach.ts';

/**
 * Wilson score interval of a proportion.
 * For: how far a share of `whole` trials may lie from what was seen, also for few trials and shares near 0 or 1.
 * Assumes: independent trials with one probability.
 * Source: Wilson 1927; Newcombe 1998, "Two-sided confidence intervals for the single proportion", method 3.
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E
 */
export function wilsonInterval(
  part: number,
  whole: number,
  confidence = 0.95,
): { readonly low: number; readonly high: number } {
  if (!(whole > 0) || part < 0 || part > whole)
    throw new RangeError(`wilsonInterval requires 0 <= part <= whole and whole > 0, got ${part} of ${whole}`);
  const normal = normalReach(confidence);
  const share = part / whole;
  const squared = normal * normal;
  const centre = share + squared / (2 * whole);
  const spread = normal * Math.sqrt((share * (1 - share)) / whole + squared / (4 * whole * whole));
  const scale = 1 + squared / whole;
  // at the ends the formula is exactly 0 and 1, but floating point is not
  return {
    low: part === 0 ? 0 : (centre - spread) / scale,
    high: part === whole ? 1 : (centre + spread) / scale,
  };
}
