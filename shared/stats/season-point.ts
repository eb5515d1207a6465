import { angleOf, angleVariance, type Counted } from './share-angle.ts';

/**
 * A share of a series as the angle that it is fitted on, with the variance that counting gives it, and its season.
 * For: series of shares in which the variance of counting must not hang on the share.
 * Assumes: independent units within the point.
 * Source: Anscombe 1948, "The transformation of Poisson, binomial and negative-binomial data" (share-angle.ts).
 * https://doi.org/10.1093/biomet/35.3-4.246
 */
export type SeasonPoint = {
  readonly whole: number;
  readonly angle: number;
  /** Of counting. */
  readonly variance: number;
  readonly season: number;
};

export function seasonPoint(counted: Counted, season: number): SeasonPoint {
  return { whole: counted.whole, angle: angleOf(counted), variance: angleVariance(counted.whole), season };
}
