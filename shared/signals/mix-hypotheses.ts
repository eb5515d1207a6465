import cumulative from '@stdlib/stats-base-dists-t-cdf';
import { monthText } from './calendar-month.ts';
import { type Hypothesis, hypothesisId, type TestedFamily, type Untested, untested } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import { shareFigure } from './share-figure.ts';
import type { NoSplit, SpanSplit } from './span-splits.ts';

/** A mix that moves the total by a tenth of itself is what the weights of the budget are planned for. */
const PLANNED_SHARE_OF_RATE = 0.1;
const MOST_UNNAMED = 0.05;

/** Whether who entered moved a stage's total: the mix part of each movement against none. Rates have tests of their own. */
export function mixHypotheses(splits: readonly (SpanSplit | NoSplit)[]): TestedFamily {
  const results = splits.map(testedMix);
  return {
    tested: results.filter((result): result is Hypothesis => 'pValue' in result),
    notTested: results.filter((result): result is Untested => 'reason' in result),
  };
}

function testedMix(split: SpanSplit | NoSplit): Hypothesis | Untested {
  const { dimension, funnel, stage, kind } = split;
  const place = { claim: 'mix', metric: 'stage_conversion', dimension, segment: 'all', funnel, stage } as const;
  if ('reason' in split) return untested(place, split.reason, kind);
  // whose segment is known may hang on the outcome: then it is who was asked, not who entered, that moved
  if (split.unnamedShare > MOST_UNNAMED) return untested(place, 'often_blank', kind);
  const { value, standardError } = split.split.mix;
  const { first, second } = split;
  if (standardError === 0) return untested(place, 'nobody_differs', kind);
  if (second.degrees < 1) return untested(place, 'one_cluster', kind);
  return {
    id: hypothesisId(place, kind),
    ...place,
    estimate: shareFigure(second),
    comparator: {
      kind,
      segments: [...split.segments],
      months: split.earlierMonths.map(monthText),
      figure: shareFigure(first),
    },
    against: null,
    nullHypothesis: `the total did not move by who entered, as against ${BEFORE[kind]}`,
    unit: 'points',
    value,
    standardError,
    degrees: second.degrees,
    pValue: 2 * cumulative(-Math.abs(value) / standardError, second.degrees),
    clusters: { by: second.by, count: second.clusters, designEffect: rounded(second.designEffect) },
    plannedErrors:
      (PLANNED_SHARE_OF_RATE * ((first.part + second.part) / (first.whole + second.whole))) / standardError,
  };
}

const BEFORE: Readonly<Record<SpanSplit['kind'], string>> = {
  quarter_before: 'the three months before',
  year_before: 'the same three months a year before',
};
