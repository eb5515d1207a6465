import type { FactNumber } from '../../contracts/narrative.ts';
import type { Scorecard, StageCard } from '../../contracts/outputs.ts';
import { namedSegments } from '../../signals/named-segments.ts';
import type { Scope, ScopedDimension } from '../../signals/report-scope.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, candidate } from './candidate.ts';
import { cellRecord } from './cell-record.ts';
import { dimensionLabel, funnelLabels, segmentLabel, stageLabel, unitsLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';

const MOST_NAMED = 3;

/** How many entered, were won and were lost: of every funnel, and of the largest segments of each dimension. */
export function countFacts(
  cards: readonly Scorecard[],
  scope: Pick<Scope, 'funnels' | 'dimensions'>,
  labels: Labels,
): Candidate[] {
  return scope.funnels.flatMap(({ id, dated }) => {
    const whole = cards.find(({ dimension, funnel }) => dimension === 'all' && funnel === id);
    if (whole === undefined) return [];
    return [
      ...funnelCount(whole, dated, labels),
      ...scope.dimensions.flatMap((dimension) => volumes(whole, dimension, cards, labels)),
    ];
  });
}

/** Who entered the funnel, and what was won and lost of it: in the period by when it closed, or ever where nothing is dated. */
function funnelCount(
  { funnel, stages, closedInPeriod, closed }: Scorecard,
  dated: boolean,
  labels: Labels,
): Candidate[] {
  const [first] = stages;
  if (first === undefined) return [];
  const place = { dimension: 'all', segment: 'all', funnel, stage: first.stage };
  const ofFunnel = numbersOf('scorecards.json', `all.all/${funnel}`, labels.currency);
  const ofStage = numbersOf('scorecards.json', cellRecord(place), labels.currency);
  return [
    candidate({
      ...{ kind: 'count', cites: [cellRecord(place)] },
      labels: {
        stage: stageLabel(funnel, first.stage, labels),
        ...funnelLabels(funnel, labels),
        units: unitsLabel(place, first.entered, labels),
      },
      numbers: {
        [dated ? 'entered' : 'present']: ofStage('count', first.entered, 'entered'),
        ...closedNumbers(dated ? ['closedInPeriod', closedInPeriod] : ['closed', closed], ofFunnel),
      },
      place: { segments: [], funnel, stages: [first.stage] },
    }),
  ];
}

function closedNumbers(
  [name, { won, lost, rate, revenue }]: readonly [string, Scorecard['closed']],
  numberAt: ReturnType<typeof numbersOf>,
): Record<string, FactNumber> {
  if (won + lost === 0) return {};
  return {
    won: numberAt('count', won, `${name}.won`),
    lost: numberAt('count', lost, `${name}.lost`),
    ...(rate.kind === 'measured' && !rate.smallSample
      ? { win_rate: numberAt('share', rate.value, `${name}.rate.value`) }
      : {}),
    ...(revenue.kind === 'measured' && revenue.amount > 0
      ? { revenue: numberAt('money', revenue.amount, `${name}.revenue.amount`) }
      : {}),
  };
}

/** The segments of a dimension with most entrants of the funnel's first stage. */
function volumes(
  { funnel, stages }: Scorecard,
  dimension: ScopedDimension,
  cards: readonly Scorecard[],
  labels: Labels,
): Candidate[] {
  const [first] = stages;
  if (first === undefined || dimension.slot === 0) return [];
  const named = namedSegments(dimension);
  const largest = cards
    .filter((card) => card.dimension === dimension.id && card.funnel === funnel && named.includes(card.segment))
    .map((card) => ({ segment: card.segment, entered: enteredAt(card, first) }))
    .filter(({ entered }) => entered > 0)
    .toSorted((one, other) => other.entered - one.entered || (one.segment < other.segment ? -1 : 1))
    .slice(0, MOST_NAMED);
  if (largest.length < 2) return [];
  const at = (segment: string) => cellRecord({ dimension: dimension.id, segment, funnel, stage: first.stage });
  const whole = cellRecord({ dimension: 'all', segment: 'all', funnel, stage: first.stage });
  const suffix = (index: number) => (index === 0 ? '' : `_${index + 1}`);
  return [
    candidate({
      ...{ kind: 'count', cites: largest.map(({ segment }) => at(segment)) },
      labels: {
        dimension: dimensionLabel(dimension.id, labels),
        stage: stageLabel(funnel, first.stage, labels),
        ...funnelLabels(funnel, labels),
        units: unitsLabel({ funnel, stage: first.stage }, first.entered, labels),
        ...Object.fromEntries(
          largest.map(({ segment }, index) => [`segment${suffix(index)}`, segmentLabel(dimension.id, segment, labels)]),
        ),
      },
      numbers: {
        total: numbersOf('scorecards.json', whole, '')('count', first.entered, 'entered'),
        ...Object.fromEntries(
          largest.map(({ segment, entered }, index) => [
            `entered${suffix(index)}`,
            numbersOf('scorecards.json', at(segment), '')('count', entered, 'entered'),
          ]),
        ),
      },
      relations: [],
      place: { dimension: dimension.id, segments: [], funnel, stages: [first.stage] },
    }),
  ];
}

function enteredAt({ stages }: Scorecard, { stage }: StageCard): number {
  return stages.find((one) => one.stage === stage)?.entered ?? 0;
}
