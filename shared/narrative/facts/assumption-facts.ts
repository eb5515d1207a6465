import type { ComparedAssumption } from '../../contracts/assumption.ts';
import type { FactNumber } from '../../contracts/narrative.ts';
import type { Flag } from '../../contracts/outputs.ts';
import type { Figure } from '../../contracts/signal.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, type CandidateLabel, candidate } from './candidate.ts';
import { comparatorLabel, dimensionLabel, segmentLabel, stepLabels } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';
import { bounded } from './label-text.ts';
import { namedCaveats } from './signal-caveats.ts';

const MOST_SIGNS = 160;
const UNITS = { points: 'points', days: 'days', ratio: 'ratio' } as const;
const MEASURES = {
  stage_conversion: 'conversion',
  win_rate: 'conversion',
  time_in_stage: 'time',
  deal_size: 'deal_size',
} as const;
const VERDICTS = ['contradicts', 'agrees', 'cannot_tell_yet'] as const;

/** What the organisation assumes, beside what the window shows: what is contradicted first, then what agrees. */
export function assumptionFacts(
  assumptions: readonly ComparedAssumption[],
  flags: readonly Flag[],
  labels: Labels,
): Candidate[] {
  return assumptions
    .toSorted((one, other) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict))
    .map((one) => assumptionFact(one, flags, labels));
}

function assumptionFact(assumed: ComparedAssumption, flags: readonly Flag[], labels: Labels): Candidate {
  const { id, dimension, segment, funnel, stage, verdict, observed, comparator, difference, metric } = assumed;
  const numberAt = numbersOf('assumptions.json', id, labels.currency);
  const isTold = verdict !== 'cannot_tell_yet';
  const own = figureNumbers('observed', observed, 'observed', numberAt);
  const others = figureNumbers('comparator_observed', comparator?.figure ?? null, 'comparator.figure', numberAt);
  const held = flags.filter((flag) => assumed.constrainedBy.includes(flag.id));
  const told = isTold && difference !== null && difference.value !== UNMOVED[assumed.unit];
  return candidate({
    kind: 'assumption',
    cites: [id, ...assumed.signals],
    verdict: assumed.contradiction ?? (verdict === 'contradicts' ? 'other_side' : verdict),
    evidence: isTold ? (held.length > 0 ? 'directional' : 'supported') : 'insufficient',
    labels: {
      assumption: {
        role: 'assumption',
        thing: `assumption ${id}`,
        text: bounded(assumed.statement, MOST_SIGNS).replace(/[.!?]+$/u, ''),
      },
      segment: segmentLabel(dimension, segment, labels),
      dimension: dimensionLabel(dimension, labels),
      ...stageOf(assumed, labels),
      ...(comparator === null
        ? {}
        : {
            comparator:
              comparator.kind === 'reference_set'
                ? comparatorLabel({ claim: 'level', kind: 'reference_set', dimension, against: null }, labels)
                : { role: 'comparator', thing: 'other_segments', text: 'the other segments' },
          }),
    },
    numbers: {
      ...own,
      ...others,
      ...(told ? { difference: numberAt(UNITS[assumed.unit], difference.value, 'difference.value') } : {}),
      // under a window that is too short no report is the one that can tell
      ...(assumed.tellable?.windowMonths === null
        ? { tellable: numberAt('month', assumed.tellable.period, 'tellable.period') }
        : {}),
    },
    relations: [
      {
        measure: MEASURES[metric],
        direction: told ? (difference.value < UNMOVED[assumed.unit] ? 'below' : 'above') : null,
        ...{ comparison: 'others', subject: 'segment', comparator: comparator === null ? null : 'comparator' },
        estimate: own.observed === undefined ? null : 'observed',
        comparatorFigure: others.comparator_observed === undefined ? null : 'comparator_observed',
        difference: told ? 'difference' : null,
      },
    ],
    caveats: namedCaveats(held.map(({ sentence }) => sentence)),
    place: { dimension, segments: [segment], funnel, stages: [stage] },
  });
}

/** Who came to a stage was won or not, whatever stages lay between. */
function stageOf({ funnel, stage, metric }: ComparedAssumption, labels: Labels): Record<string, CandidateLabel> {
  const { next, ...own } = stepLabels({ funnel, stage }, labels);
  return next === undefined || metric === 'win_rate' ? own : { ...own, next };
}

/** The value of no difference. */
const UNMOVED = { points: 0, days: 0, ratio: 1 } as const;

function figureNumbers(
  name: string,
  figure: Figure | null,
  path: string,
  numberAt: ReturnType<typeof numbersOf>,
): Record<string, FactNumber> {
  switch (figure?.kind) {
    case undefined:
      return {};
    case 'share':
      return {
        [name]: numberAt('share', figure.value, `${path}.value`),
        [`${name}_whole`]: numberAt('count', figure.whole, `${path}.whole`),
      };
    case 'days':
      return figure.median === null ? {} : { [name]: numberAt('days', figure.median, `${path}.median`) };
    case 'money':
      return { [name]: numberAt('money', figure.mean, `${path}.mean`) };
  }
}
