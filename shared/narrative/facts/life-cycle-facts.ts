import type { Detected, LifeCycle } from '../../contracts/signal.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, candidate } from './candidate.ts';
import { comparatorLabel, dimensionLabel, segmentLabel, stepLabels } from './fact-labels.ts';
import { lifeCycleRecord, sinceNumber } from './finding-facts.ts';
import { namedCaveats } from './signal-caveats.ts';
import { comparisonOf, MEASURES } from './signal-parts.ts';

/**
 * What earlier reports established and this one does not show by itself: taken back, shown to be over, or standing because nothing
 * was shown against it. No direction is left to be worded.
 */
export function lifeCycleFacts({ lifeCycle, signals }: Detected, labels: Labels): Candidate[] {
  const shown = new Set(signals.map(lifeCycleKey));
  return lifeCycle
    .filter((entry) => isEnded(entry) || !shown.has(lifeCycleRecord(entry)))
    .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
    .map((entry) => lifeCycleFact(entry, labels));
}

const ORDER: readonly LifeCycle['state'][] = ['retracted', 'resolved', 'changed', 'persisting', 'new'];

function isEnded({ state }: LifeCycle): boolean {
  return state === 'resolved' || state === 'retracted';
}

function lifeCycleKey({ id, direction }: Detected['signals'][number]): string {
  return lifeCycleRecord({ signal: id, direction });
}

function lifeCycleFact(entry: LifeCycle, labels: Labels): Candidate {
  const { dimension, segment, funnel, stage, comparator, against, metric, state, reason } = entry;
  const since = sinceNumber(entry).map(({ numbers }) => numbers);
  return candidate({
    ...{ kind: 'finding', cites: [entry.signal], state },
    labels: {
      ...(segment === 'all' ? {} : { segment: segmentLabel(dimension, segment, labels) }),
      ...(dimension === 'all' ? {} : { dimension: dimensionLabel(dimension, labels) }),
      ...stepLabels({ funnel, stage }, labels),
      comparator: comparatorLabel({ claim: entry.claim, kind: comparator, dimension, against }, labels),
    },
    numbers: Object.assign({}, ...since),
    relations: [
      {
        ...{ measure: MEASURES[metric], direction: null, comparison: comparisonOf(comparator) },
        ...{ subject: segment === 'all' ? null : 'segment', comparator: 'comparator' },
        ...{ estimate: null, comparatorFigure: null, difference: null },
      },
    ],
    caveats: reason === null ? {} : namedCaveats([reason]),
    place: { dimension, segments: [segment], funnel, stages: [stage] },
  });
}
