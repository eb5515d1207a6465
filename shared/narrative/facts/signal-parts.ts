import type { FactNumber, FactRelation } from '../../contracts/narrative.ts';
import type { ComparatorKind, DifferenceUnit, Figure, Metric, Signal } from '../../contracts/signal.ts';
import type { Labels } from '../labels.ts';
import type { CandidateLabel } from './candidate.ts';
import { comparatorLabel, dimensionLabel, segmentLabel, stepLabels, unitsLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';

export type SignalParts = {
  readonly labels: Readonly<Record<string, CandidateLabel>>;
  readonly numbers: Readonly<Record<string, FactNumber>>;
  readonly relation: FactRelation;
};

/**
 * Labels and numbers of one signal. A fact of several signals has those of the second under names that end in `_2`, and so on;
 * what is the same as in the first signal keeps the first one's name.
 */
export function signalParts(signal: Signal, labels: Labels, first = signal, suffix = ''): SignalParts {
  const { estimate, comparator, difference, claim, metric } = signal;
  const isOfSegment = first.segment === signal.segment;
  const isOfStep = first.stage === signal.stage && first.funnel === signal.funnel;
  const subject = signal.segment === 'all' ? null : `segment${isOfSegment ? '' : suffix}`;
  const numberAt = numbersOf('signals.json', signal.id, labels.currency);
  const own = figureNumbers(estimate, 'estimate', numberAt);
  const others = figureNumbers(comparator.figure, 'comparator.figure', numberAt);
  const [estimateName, comparatorName] = [FIGURES[metric], `comparator_${FIGURES[metric]}`];
  return {
    labels: {
      ...(subject === null ? {} : { [subject]: segmentLabel(signal.dimension, signal.segment, labels) }),
      ...(signal.dimension === 'all' ? {} : { dimension: dimensionLabel(signal.dimension, labels) }),
      ...stepLabels(signal, labels, isOfStep ? '' : suffix),
      comparator: comparatorLabel(
        { claim, kind: comparator.kind, dimension: signal.dimension, against: comparator.segments[0] },
        labels,
      ),
      ...(metric === 'deal_size' ? {} : { [`units${suffix}`]: unitsLabel(signal, basisOf(estimate), labels) }),
    },
    numbers: {
      ...named(own, suffix),
      ...named({ [comparatorName]: others[FIGURES[metric]] }, suffix),
      [`difference${suffix}`]: numberAt(DIFFERENCES[difference.unit], difference.value, 'difference.value'),
      ...(comparator.kind === 'reference_set'
        ? { [`reference_size${suffix}`]: numberAt('count', comparator.segments.length, 'comparator.segments.length') }
        : {}),
    },
    relation: {
      measure: claim === 'mix' ? 'mix' : MEASURES[metric],
      direction: signal.direction,
      comparison: comparisonOf(comparator.kind),
      subject,
      comparator: 'comparator',
      estimate: own[estimateName] === undefined ? null : `${estimateName}${suffix}`,
      comparatorFigure: others[estimateName] === undefined ? null : `${comparatorName}${suffix}`,
      difference: `difference${suffix}`,
    },
  };
}

export const MEASURES = {
  stage_conversion: 'conversion',
  time_in_stage: 'time',
  deal_size: 'deal_size',
} as const satisfies Readonly<Record<Metric, FactRelation['measure']>>;

export const DIFFERENCES = {
  points: 'points',
  slower: 'pairs',
  log_ratio: 'log_ratio',
} as const satisfies Readonly<Record<DifferenceUnit, FactNumber['unit']>>;

const FIGURES: Readonly<Record<Metric, string>> = {
  stage_conversion: 'share',
  time_in_stage: 'days',
  deal_size: 'mean',
};

export function comparisonOf(kind: ComparatorKind): FactRelation['comparison'] {
  if (kind === 'reference_set' || kind === 'segment') return 'others';
  return kind === 'history' ? 'expected' : 'past';
}

type Numbers = Readonly<Record<string, FactNumber | undefined>>;

function figureNumbers(figure: Figure, path: string, numberAt: ReturnType<typeof numbersOf>): Numbers {
  switch (figure.kind) {
    case 'share':
      return {
        share: numberAt('share', figure.value, `${path}.value`),
        whole: numberAt('count', figure.whole, `${path}.whole`),
      };
    case 'days':
      return {
        days: figure.median === null ? undefined : numberAt('days', figure.median, `${path}.median`),
        moved: numberAt('count', figure.units, `${path}.units`),
      };
    case 'money':
      return {
        mean: numberAt('money', figure.mean, `${path}.mean`),
        deals: numberAt('count', figure.deals, `${path}.deals`),
      };
  }
}

function basisOf(figure: Figure): number {
  if (figure.kind === 'share') return figure.whole;
  return figure.kind === 'days' ? figure.units : figure.deals;
}

function named(numbers: Numbers, suffix: string): Record<string, FactNumber> {
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, number]) => (number === undefined ? [] : [[`${name}${suffix}`, number]])),
  );
}
