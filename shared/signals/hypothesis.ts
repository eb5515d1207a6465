import type {
  Claim,
  Comparator,
  DifferenceUnit,
  Figure,
  Metric,
  NotTested,
  NotTestedReason,
  Signal,
} from '../contracts/signal.ts';

/**
 * One test of a report's family, before the budget is spent on it: a figure, what it is compared with, their difference
 * with its error, and the p-value of "no difference" (or "none beyond the practical threshold").
 */
export type Hypothesis = {
  readonly id: string;
  readonly claim: Claim;
  readonly metric: Metric;
  readonly dimension: string;
  readonly segment: string;
  readonly funnel: string;
  readonly stage: string;
  readonly estimate: Figure;
  readonly comparator: Comparator;
  /** The other segment, where that is the comparator. */
  readonly against: string | null;
  readonly nullHypothesis: string;
  readonly unit: DifferenceUnit;
  /** The segment's figure less the comparator's, in `unit`. */
  readonly value: number;
  readonly standardError: number;
  readonly degrees: number;
  readonly pValue: number;
  readonly clusters: Signal['clusters'];
  /** The planned effect, in standard errors of this test: what the weights of the budget come from. Never from results. */
  readonly plannedErrors: number;
};

/** A test with the share of the budget that it was given: one is the mean of the family. */
export type WeightedHypothesis = Hypothesis & { readonly weight: number };

export type Untested = NotTested;

/** What a kind of test returns: the tests, and the places where none was possible, with the reason. */
export type TestedFamily = { readonly tested: readonly Hypothesis[]; readonly notTested: readonly Untested[] };

type Place = Pick<Hypothesis, 'claim' | 'metric' | 'dimension' | 'segment' | 'funnel' | 'stage'>;

export function untested(place: Place, reason: NotTestedReason, comparator = ''): Untested {
  const { claim, metric, dimension, segment, funnel, stage } = place;
  return { id: hypothesisId(place, comparator), claim, metric, dimension, segment, funnel, stage, reason };
}

/**
 * Stable over reports, and ending in the cell where it stands in the tables: `level/stage_conversion/region.emea/sales.offer`.
 * `comparator` tells tests of one place apart: `vs_apac` for a pair, `year_before` for a trend.
 */
export function hypothesisId(place: Place, comparator = ''): string {
  const { claim, metric, dimension, segment, funnel, stage } = place;
  const kind = comparator === '' ? `${claim}/${metric}` : `${claim}/${metric}/${comparator}`;
  return `${kind}/${dimension}.${segment}/${funnel}.${stage}`;
}
