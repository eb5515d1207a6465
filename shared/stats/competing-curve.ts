import { type AgeCounts, riskSets } from './risk-sets.ts';

export type { AgeCounts } from './risk-sets.ts';

/**
 * Aalen-Johansen curve of two competing endings, and Kaplan-Meier for staying, from counts by age.
 * For: what share had ended in which way by each age, where some are still being watched, or were not watched from the start.
 * Assumes: whoever is no longer watched at an age, or not yet, goes on as those who are; units are independent; at equal
 * ages endings come first. The curve stops where nobody is watched, even if units come under observation later.
 * Variances: by the delta method, as Greenwood's for staying, carried from age to age.
 * Source: Aalen and Johansen 1978; Kaplan and Meier 1958; Marubini and Valsecchi 1995, Analysing Survival Data from
 * Clinical Trials and Observational Studies, chapter 10 (variance of a cumulative incidence; also Gaynor et al. 1993).
 * https://www.jstor.org/stable/4615704, https://doi.org/10.1080/01621459.1958.10501452
 */
export type CurvePoint = {
  readonly age: number;
  /** Units still watched just before this age. */
  readonly atRisk: number;
  /** Shares that had ended so by this age, and the share still there; they sum to one. */
  readonly first: number;
  readonly second: number;
  readonly staying: number;
  readonly firstVariance: number;
  readonly secondVariance: number;
  readonly stayingVariance: number;
};

/** What an ending's share has gathered by an age: itself, its variance, and its covariance with the share still there. */
type Incidence = { readonly share: number; readonly variance: number; readonly covariance: number };

export function competingCurve(counts: readonly AgeCounts[]): readonly CurvePoint[] {
  let first: Incidence = { share: 0, variance: 0, covariance: 0 };
  let second = first;
  let staying = { share: 1, variance: 0 };
  return riskSets(counts).map((row) => {
    const left = (row.first + row.second) / row.atRisk;
    first = grown(first, staying, row.first / row.atRisk, left, row.atRisk);
    second = grown(second, staying, row.second / row.atRisk, left, row.atRisk);
    staying = {
      share: staying.share * (1 - left),
      variance: (1 - left) ** 2 * staying.variance + (staying.share ** 2 * left * (1 - left)) / row.atRisk,
    };
    return {
      age: row.age,
      atRisk: row.atRisk,
      first: first.share,
      second: second.share,
      staying: staying.share,
      firstVariance: first.variance,
      secondVariance: second.variance,
      stayingVariance: staying.variance,
    };
  });
}

/** One age further: share += staying * hazard, where the hazards of one age are shares of a multinomial. */
function grown(
  before: Incidence,
  staying: { readonly share: number; readonly variance: number },
  hazard: number,
  left: number,
  atRisk: number,
): Incidence {
  const squared = staying.share ** 2 / atRisk;
  const carried = before.variance + 2 * hazard * before.covariance + hazard ** 2 * staying.variance;
  return {
    share: before.share + staying.share * hazard,
    // where all have ended in one way the terms cancel, but for the last bit
    variance: Math.max(0, carried + squared * hazard * (1 - hazard)),
    covariance: (1 - left) * (before.covariance + hazard * staying.variance - squared * hazard),
  };
}
