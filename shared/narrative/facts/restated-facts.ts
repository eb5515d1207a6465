import type { RestatementCause } from '../../contracts/comparability.ts';
import type { Restated } from '../../contracts/outputs.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, type CandidateLabel, candidate } from './candidate.ts';
import { cellRecord } from './cell-record.ts';
import { stepLabels, unitsLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';

const GROUNDS: Readonly<Record<RestatementCause, string>> = {
  data: 'data',
  late_arrival: 'records that arrived late',
  definitions: 'definitions',
  calendar: 'calendar',
  method: 'method',
};

/** Numbers that were reported before, beside today's: how many read otherwise and by how much, then the whole funnel's, the largest first. */
export function restatedFacts(restated: Restated | undefined, labels: Labels): Candidate[] {
  if (restated === undefined) return [];
  return [totalFact(restated), ...restated.ofAll.map((one) => stageFact(one, labels))];
}

function totalFact({ compared, changed, most, mayDifferBy }: Restated): Candidate {
  const numberAt = numbersOf('trends.json', 'restated', '');
  const grounds = mayDifferBy.map((cause, index): [string, CandidateLabel] => [
    index === 0 ? 'ground' : `ground_${index + 1}`,
    { role: 'other', thing: cause, text: GROUNDS[cause] },
  ]);
  return candidate({
    ...{ kind: 'restated', cites: [] },
    labels: changed === 0 ? {} : Object.fromEntries(grounds),
    numbers: {
      compared: numberAt('count', compared, 'compared'),
      changed: numberAt('count', changed, 'changed'),
      ...(changed === 0 ? {} : { most: numberAt('points', most, 'most') }),
    },
  });
}

function stageFact(told: Restated['ofAll'][number], labels: Labels): Candidate {
  const { funnel, stage, month, today, first, entered, firstEntered, difference } = told;
  const numberAt = numbersOf('trends.json', `restated ${funnel}.${stage}`, '');
  return candidate({
    ...{ kind: 'restated', cites: [cellRecord({ dimension: 'all', segment: 'all', funnel, stage })] },
    labels: {
      ...stepLabels({ funnel, stage }, labels),
      comparator: { role: 'comparator', thing: 'first_report', text: 'what was first reported' },
      units: unitsLabel({ funnel, stage }, entered, labels),
    },
    numbers: {
      share: numberAt('share', today, 'today'),
      whole: numberAt('count', entered, 'entered'),
      comparator_share: numberAt('share', first, 'first'),
      comparator_whole: numberAt('count', firstEntered, 'firstEntered'),
      difference: numberAt('points', difference, 'difference'),
      month: numberAt('month', month, 'month'),
    },
    relations: [
      {
        ...{ measure: 'conversion', direction: difference < 0 ? 'below' : 'above', comparison: 'past' },
        ...{ subject: null, comparator: 'comparator', estimate: 'share' },
        ...{ comparatorFigure: 'comparator_share', difference: 'difference' },
      },
    ],
    place: { segments: [], funnel, stages: [stage] },
  });
}
