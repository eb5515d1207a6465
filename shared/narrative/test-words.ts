import type { Claim, ComparatorKind, Metric, NotTestedReason } from '../contracts/signal.ts';

const METRICS: Readonly<Record<Metric, string>> = {
  stage_conversion: 'conversion',
  time_in_stage: 'time in stage',
  deal_size: 'deal size',
};
const CLAIMS: Readonly<Record<Claim, string>> = {
  level: 'Segments compared',
  trend: 'Own past',
  shift: 'Sudden shift',
  mix: 'Mix',
};
const COMPARATORS: Readonly<Record<ComparatorKind, string>> = {
  reference_set: 'the reference set',
  segment: 'another segment',
  quarter_before: 'the quarter before',
  year_before: 'a year before',
  trailing_mean: 'the months before',
  history: 'what earlier months let expect',
};
const REASONS: Readonly<Record<NotTestedReason, string>> = {
  small_sample: 'too few units on one side',
  no_comparator: 'nothing to compare with',
  no_common_reference: 'no common reference: fewer than two thirds of the segments agree',
  one_cluster: 'all of one account or owner',
  nobody_differs: 'no unit differs from another',
  too_few_months: 'too few mature months',
  often_blank: 'too many units whose segment is not known',
};

export function metricWords(metric: Metric): string {
  return METRICS[metric];
}

/** `Segments compared, conversion` */
export function claimWords(claim: Claim, metric: Metric): string {
  return `${CLAIMS[claim]}, ${METRICS[metric]}`;
}

export function comparatorKindWords(kind: ComparatorKind): string {
  return COMPARATORS[kind];
}

/** Why a test could not be made. */
export function notTestedWords(reason: NotTestedReason): string {
  return REASONS[reason];
}
