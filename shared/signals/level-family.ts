import type { Figure, Metric, ReferenceSet } from '../contracts/signal.ts';
import type { Deviance } from '../stats/reference-set.ts';
import { type ComparedSegments, type Comparison, comparedSegments } from './compared-segments.ts';
import { type Hypothesis, hypothesisId, type TestedFamily, type Untested, untested } from './hypothesis.ts';
import type { Scope } from './report-scope.ts';

/** Tests of segments against each other, and the references that they were compared with. */
export type LevelFamily = TestedFamily & { readonly references: readonly ReferenceSet[] };

/** What of a test its metric knows; the rest is its place and its comparator. */
export type Tested = Omit<
  Hypothesis,
  'id' | 'claim' | 'metric' | 'dimension' | 'segment' | 'funnel' | 'stage' | 'comparator' | 'against'
> & { readonly comparatorFigure: Figure };

/** A metric at a stage of a dimension, or at its funnel's end. */
export type LevelQuestion = {
  readonly metric: Metric;
  readonly dimension: string;
  readonly funnel: string;
  readonly stage: string;
  /** Those that have any unit, in the order of the definitions. */
  readonly segments: readonly string[];
  /** Of each segment's figure, and the range of levels. */
  readonly deviances: readonly Deviance[];
  readonly range: readonly [number, number];
  readonly figureOf: (segments: readonly string[]) => Figure;
  readonly test: (comparison: Comparison) => Tested | Parameters<typeof untested>[1];
};

/** Segments that earlier reports established to differ from the reference of a metric at a place. */
export type EstablishedAt = (metric: Metric, dimension: string, funnel: string, stage: string) => ReadonlySet<string>;

export function levelFamily(
  questions: readonly LevelQuestion[],
  scope: Scope,
  establishedAt: EstablishedAt,
): LevelFamily {
  const answers = questions.map((question) => answered(question, scope, establishedAt));
  return {
    tested: answers.flatMap(({ tested }) => tested),
    notTested: answers.flatMap(({ notTested }) => notTested),
    references: answers.flatMap(({ reference }) => reference ?? []),
  };
}

type Answered = TestedFamily & { readonly reference: ReferenceSet | undefined };

function answered(question: LevelQuestion, scope: Scope, establishedAt: EstablishedAt): Answered {
  const { metric, dimension, funnel, stage, segments, deviances, range } = question;
  const established = establishedAt(metric, dimension, funnel, stage);
  const compared = comparedSegments(dimension, segments, deviances, range, scope.pairs, established);
  const tested: Hypothesis[] = [];
  const notTested: Untested[] = [];
  for (const comparison of compared.comparisons) {
    const isAsked = compared.holds || comparison.kind === 'segment';
    const result = isAsked ? answer(question, comparison) : 'no_common_reference';
    if (typeof result === 'string')
      notTested.push(untested(placeOf(question, comparison.own), result, comparison.name));
    else tested.push(levelHypothesis(question, comparison, result));
  }
  // one segment alone has nobody to be compared with
  if (compared.comparisons.length === 0)
    notTested.push(...segments.map((segment) => untested(placeOf(question, segment), 'no_comparator')));
  return { tested, notTested, reference: referenceOf(question, compared) };
}

function placeOf({ metric, dimension, funnel, stage }: LevelQuestion, segment: string) {
  return { claim: 'level', metric, dimension, segment, funnel, stage } as const;
}

function levelHypothesis(question: LevelQuestion, comparison: Comparison, result: Tested): Hypothesis {
  const { own, others, kind, against, name } = comparison;
  const place = placeOf(question, own);
  return {
    id: hypothesisId(place, name),
    ...place,
    estimate: result.estimate,
    comparator: { kind, segments: [...others], months: [], figure: result.comparatorFigure },
    against,
    nullHypothesis: result.nullHypothesis,
    unit: result.unit,
    value: result.value,
    standardError: result.standardError,
    degrees: result.degrees,
    pValue: result.pValue,
    clusters: result.clusters,
    plannedErrors: result.plannedErrors,
  };
}

function referenceOf(
  { metric, dimension, funnel, stage, figureOf }: LevelQuestion,
  { reference, holds }: ComparedSegments,
): ReferenceSet | undefined {
  if (reference === undefined) return undefined;
  const { members, apart } = reference;
  const figure = members.length === 0 ? null : figureOf(members);
  return { metric, dimension, funnel, stage, segments: [...members], apart: [...apart], holds, figure };
}

function answer({ test }: LevelQuestion, comparison: Comparison) {
  return comparison.others.length === 0 ? 'no_comparator' : test(comparison);
}
