import type { Figure, Metric, ReferenceSet } from '../contracts/signal.ts';
import type { Deviance } from '../stats/reference-set.ts';
import { type Comparison, comparedSegments } from './compared-segments.ts';
import { type Hypothesis, hypothesisId, type TestedFamily, untested } from './hypothesis.ts';
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
  const tested: Hypothesis[] = [];
  const notTested: ReturnType<typeof untested>[] = [];
  const references: ReferenceSet[] = [];
  for (const question of questions) {
    const { metric, dimension, funnel, stage, segments, deviances, range } = question;
    const placeOf = (segment: string) => ({ claim: 'level', metric, dimension, segment, funnel, stage }) as const;
    const established = establishedAt(metric, dimension, funnel, stage);
    const compared = comparedSegments(dimension, segments, deviances, range, scope.pairs, established);
    for (const comparison of compared.comparisons) {
      const { own, others, kind, against, name } = comparison;
      const result = compared.holds || kind === 'segment' ? answer(question, comparison) : 'no_common_reference';
      if (typeof result === 'string') {
        notTested.push(untested(placeOf(own), result, name));
        continue;
      }
      const { comparatorFigure, ...known } = result;
      const comparator = { kind, segments: [...others], months: [], figure: comparatorFigure };
      tested.push({ ...known, ...placeOf(own), id: hypothesisId(placeOf(own), name), comparator, against });
    }
    // one segment alone has nobody to be compared with
    if (compared.comparisons.length === 0)
      notTested.push(...segments.map((segment) => untested(placeOf(segment), 'no_comparator')));
    if (compared.reference !== undefined) {
      const { members, apart } = compared.reference;
      references.push({
        ...{ metric, dimension, funnel, stage, segments: [...members], apart: [...apart], holds: compared.holds },
        figure: members.length === 0 ? null : question.figureOf(members),
      });
    }
  }
  return { tested, notTested, references };
}

function answer({ test }: LevelQuestion, comparison: Comparison) {
  return comparison.others.length === 0 ? 'no_comparator' : test(comparison);
}
