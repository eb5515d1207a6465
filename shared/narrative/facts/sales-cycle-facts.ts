import type { FactNumber } from '../../contracts/narrative.ts';
import type { Flag, FunnelOutline, Scorecard } from '../../contracts/outputs.ts';
import { namedSegments } from '../../signals/named-segments.ts';
import type { Scope, ScopedDimension } from '../../signals/report-scope.ts';
import { touches } from '../../signals/touches.ts';
import type { Labels } from '../labels.ts';
import { withheldWords } from '../withheld-words.ts';
import { type Candidate, type CandidateLabel, candidate } from './candidate.ts';
import { cellRecord } from './cell-record.ts';
import { dimensionLabel, funnelLabels, segmentLabel, stageLabel, unitsLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';
import { namedCaveats } from './signal-caveats.ts';

export type CardContext = {
  readonly cards: readonly Scorecard[];
  readonly flags: readonly Flag[];
  readonly scope: Pick<Scope, 'funnels' | 'dimensions' | 'pairs' | 'minimumSample'>;
  readonly labels: Labels;
};

/** What is told, in words of ours. */
const CYCLE: CandidateLabel = { role: 'other', thing: 'sales_cycle', text: 'sales cycle' };
const CENSORED = 'Opportunities that are still open count with their time so far';
const UNTESTED = `${CENSORED}, and the two were not tested against each other`;

/**
 * sales_cycle of each funnel: a segment beside another one, the pairs of the definitions before the two of a dimension with most
 * opportunities, and the whole funnel; whom to compare is never chosen by the figures. A funnel without one, with the reason.
 */
export function salesCycleFacts(context: CardContext): Candidate[] {
  return context.scope.funnels.flatMap((funnel) => {
    const stage = funnel.stages.find(({ grain }) => grain === 'opportunity');
    const whole = context.cards.find((card) => card.dimension === 'all' && card.funnel === funnel.id);
    if (stage === undefined || whole === undefined) return [];
    const place = { dimension: 'all', segment: 'all', funnel: funnel.id, stage: stage.id };
    const cycle = whole.salesCycle;
    if (cycle === null) return [unsaidCycle(place, 'undated', context)];
    if (cycle.median.kind === 'withheld') return [unsaidCycle(place, cycle.median.reason, context)];
    return [
      ...sidesOf(funnel, context).flatMap((sides) =>
        besideFact(sides, { ...place, dimension: sides.dimension }, context),
      ),
      wholeFact(whole, place, context),
    ];
  });
}

type Place = { readonly dimension: string; readonly segment: string; readonly funnel: string; readonly stage: string };
type Sides = { readonly dimension: string; readonly first: Scorecard; readonly second: Scorecard };

/** Two segments each, of whom as many opportunities as the minimum sample were watched. */
function sidesOf({ id }: FunnelOutline, { cards, scope }: CardContext): Sides[] {
  const isLarge = ({ salesCycle }: Scorecard) =>
    salesCycle?.median.kind === 'measured' && salesCycle.units >= scope.minimumSample;
  const cardOf = (dimension: string, segment: string) =>
    cards.find((card) => card.dimension === dimension && card.segment === segment && card.funnel === id);
  const declared = scope.pairs.map(({ dimension, first, second }) => [dimension, first, second] as const);
  const largest = scope.dimensions.map((dimension) => [dimension.id, ...mostWatched(dimension, id, cards)] as const);
  return [...declared, ...largest].flatMap(([dimension, one, other]) => {
    if (one === undefined || other === undefined) return [];
    const [first, second] = [cardOf(dimension, one), cardOf(dimension, other)];
    if (first === undefined || second === undefined) return [];
    return isLarge(first) && isLarge(second) ? [{ dimension, first, second }] : [];
  });
}

function mostWatched(dimension: ScopedDimension, funnel: string, cards: readonly Scorecard[]): string[] {
  if (dimension.slot === 0) return [];
  const named = namedSegments(dimension);
  return cards
    .filter((card) => card.dimension === dimension.id && card.funnel === funnel && named.includes(card.segment))
    .map(({ segment, salesCycle }) => ({ segment, units: salesCycle?.units ?? 0 }))
    .toSorted((one, other) => other.units - one.units || (one.segment < other.segment ? -1 : 1))
    .slice(0, 2)
    .map(({ segment }) => segment);
}

function besideFact({ dimension, first, second }: Sides, place: Place, { flags, labels }: CardContext): Candidate[] {
  const constraining = flags.filter((flag) => flag.severity === 'constrain' && touches(flag, place));
  const at = (segment: string) => cellRecord({ ...place, segment });
  return [
    candidate({
      ...{ kind: 'sales_cycle', cites: [at(first.segment), at(second.segment)] },
      evidence: constraining.length > 0 ? 'directional' : null,
      labels: {
        segment: segmentLabel(dimension, first.segment, labels),
        dimension: dimensionLabel(dimension, labels),
        comparator: { ...segmentLabel(dimension, second.segment, labels), role: 'comparator' },
        ...ownLabels(first, place, labels),
      },
      numbers: { ...cycleNumbers(first, '', labels), ...cycleNumbers(second, 'comparator_', labels) },
      relations: ['median', 'p75'].map((name) => ({
        ...{ measure: 'time', direction: null, comparison: 'others', subject: 'segment', comparator: 'comparator' },
        ...{ estimate: name, comparatorFigure: `comparator_${name}`, difference: null },
      })),
      caveats: namedCaveats([...constraining.map(({ sentence }) => sentence), UNTESTED]),
      place: {
        ...{ dimension, segments: [first.segment, second.segment] },
        ...{ funnel: place.funnel, stages: [place.stage] },
      },
    }),
  ];
}

function wholeFact(card: Scorecard, place: Place, { labels }: CardContext): Candidate {
  return candidate({
    ...{ kind: 'sales_cycle', cites: [cellRecord(place)] },
    labels: ownLabels(card, place, labels),
    numbers: cycleNumbers(card, '', labels),
    caveats: namedCaveats([CENSORED]),
    place: { segments: [], funnel: place.funnel, stages: [place.stage] },
  });
}

function unsaidCycle(place: Place, reason: Parameters<typeof withheldWords>[0], { labels }: CardContext): Candidate {
  const { funnel, stage } = place;
  return candidate({
    ...{ kind: 'sales_cycle', cites: [cellRecord(place)], evidence: 'insufficient' },
    labels: { cycle: CYCLE, stage: stageLabel(funnel, stage, labels), ...funnelLabels(funnel, labels) },
    caveats: namedCaveats([withheldWords(reason)]),
    place: { segments: [], funnel, stages: [stage] },
  });
}

function ownLabels({ salesCycle }: Scorecard, place: Place, labels: Labels): Record<string, CandidateLabel> {
  const units = unitsLabel(place, salesCycle?.units ?? 0, labels);
  return { cycle: CYCLE, ...funnelLabels(place.funnel, labels), units };
}

function cycleNumbers(card: Scorecard, prefix: string, labels: Labels): Record<string, FactNumber> {
  const { dimension, segment, funnel, salesCycle } = card;
  if (salesCycle === null) return {};
  const numberAt = numbersOf('scorecards.json', `${dimension}.${segment}/${funnel}`, labels.currency);
  const { median, p75, units } = salesCycle;
  return {
    ...(median.kind === 'measured'
      ? { [`${prefix}median`]: numberAt('days', median.days, 'salesCycle.median.days') }
      : {}),
    ...(p75.kind === 'measured' ? { [`${prefix}p75`]: numberAt('days', p75.days, 'salesCycle.p75.days') } : {}),
    [`${prefix}whole`]: numberAt('count', units, 'salesCycle.units'),
  };
}
