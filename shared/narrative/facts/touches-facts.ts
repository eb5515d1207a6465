import type { FactNumber } from '../../contracts/narrative.ts';
import type { FunnelOutline, Scorecard, TouchesToWon } from '../../contracts/outputs.ts';
import { namedSegments } from '../../signals/named-segments.ts';
import type { ScopedDimension } from '../../signals/report-scope.ts';
import { touches } from '../../signals/touches.ts';
import { withheldWords } from '../withheld-words.ts';
import { type Candidate, candidate } from './candidate.ts';
import { cellRecord } from './cell-record.ts';
import { dimensionLabel, funnelLabels, segmentLabel, stageLabel, unitsLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';
import type { CardContext } from './sales-cycle-facts.ts';
import { namedCaveats } from './signal-caveats.ts';

const MOST_NAMED = 3;
/** A count of so many touches stands for as many or more. */
const TOP_COUNT = 100;
const NO_EFFECT = 'This says nothing of what touches do';
const UNCOUNTED = 'half of them had more touches than are told apart';
const SMALL_SAMPLE = 'fewer opportunities were won in the window than the minimum sample';

/** touches_to_won of each funnel and of the segments of each dimension with most that was won; a funnel without it, with the reason. */
export function touchesFacts(context: CardContext): Candidate[] {
  return context.scope.funnels.flatMap((funnel) => {
    const stage = funnel.stages.find(({ grain }) => grain === 'opportunity');
    const whole = context.cards.find((card) => card.dimension === 'all' && card.funnel === funnel.id);
    if (stage === undefined || whole?.touchesToWon === undefined) return [];
    const place = { dimension: 'all', segment: 'all', funnel: funnel.id, stage: stage.id };
    const why = whyUnsaid(whole.touchesToWon);
    if (why !== undefined) return [unsaidTouches(place, why, context)];
    return [
      wholeFact(whole, whole.touchesToWon, place, context),
      ...context.scope.dimensions.flatMap((dimension) => bySegments(dimension, funnel, place, context)),
    ];
  });
}

type Place = { readonly dimension: string; readonly segment: string; readonly funnel: string; readonly stage: string };

function whyUnsaid({ mean, median }: TouchesToWon): string | undefined {
  if (mean.kind === 'withheld') return withheldWords(mean.reason);
  if (median.kind === 'withheld') return withheldWords(median.reason);
  if (mean.smallSample) return SMALL_SAMPLE;
  return median.touches >= TOP_COUNT ? UNCOUNTED : undefined;
}

function wholeFact(card: Scorecard, touched: TouchesToWon, place: Place, { labels }: CardContext): Candidate {
  const { untouched, lookbackDays } = touched;
  const numberAt = numbersOf('scorecards.json', recordOf(card), '');
  return candidate({
    ...{ kind: 'touches_to_won', cites: [cellRecord(place)] },
    labels: {
      ...funnelLabels(place.funnel, labels),
      units: unitsLabel(place, wonOf(touched), labels),
    },
    numbers: {
      ...touchNumbers(card, touched),
      ...(untouched.kind === 'measured'
        ? { untouched: numberAt('share', untouched.value, 'touchesToWon.untouched.value') }
        : {}),
      lookback: numberAt('days', lookbackDays, 'touchesToWon.lookbackDays'),
    },
    caveats: namedCaveats([NO_EFFECT]),
    place: { segments: [], funnel: place.funnel, stages: [place.stage] },
  });
}

function bySegments(
  dimension: ScopedDimension,
  { id }: FunnelOutline,
  place: Place,
  { cards, flags, labels }: CardContext,
): Candidate[] {
  const named = dimension.slot === 0 ? [] : namedSegments(dimension);
  const told = cards
    .filter((card) => card.dimension === dimension.id && card.funnel === id && named.includes(card.segment))
    .flatMap((card) => (card.touchesToWon === undefined ? [] : [{ card, touched: card.touchesToWon }]))
    .filter(({ touched }) => whyUnsaid(touched) === undefined)
    .toSorted(
      (one, other) => wonOf(other.touched) - wonOf(one.touched) || (one.card.segment < other.card.segment ? -1 : 1),
    )
    .slice(0, MOST_NAMED);
  if (told.length < 2) return [];
  const suffix = (index: number) => (index === 0 ? '' : `_${index + 1}`);
  const constraining = flags.filter(
    (flag) => flag.severity === 'constrain' && touches(flag, { ...place, dimension: dimension.id }),
  );
  return [
    candidate({
      kind: 'touches_to_won',
      cites: told.map(({ card: { segment } }) => cellRecord({ ...place, dimension: dimension.id, segment })),
      evidence: constraining.length > 0 ? 'directional' : null,
      labels: {
        dimension: dimensionLabel(dimension.id, labels),
        ...funnelLabels(id, labels),
        ...Object.fromEntries(
          told.map(({ card: { segment } }, index) => [
            `segment${suffix(index)}`,
            segmentLabel(dimension.id, segment, labels),
          ]),
        ),
      },
      numbers: Object.assign({}, ...told.map(({ card, touched }, index) => touchNumbers(card, touched, suffix(index)))),
      caveats: namedCaveats([...constraining.map(({ sentence }) => sentence), NO_EFFECT]),
      place: { dimension: dimension.id, segments: [], funnel: id, stages: [place.stage] },
    }),
  ];
}

function unsaidTouches(place: Place, why: string, { labels }: CardContext): Candidate {
  const { funnel, stage } = place;
  return candidate({
    ...{ kind: 'touches_to_won', cites: [cellRecord(place)], evidence: 'insufficient' },
    labels: { stage: stageLabel(funnel, stage, labels), ...funnelLabels(funnel, labels) },
    caveats: namedCaveats([why]),
    place: { segments: [], funnel, stages: [stage] },
  });
}

function touchNumbers(card: Scorecard, { median, p75, mean }: TouchesToWon, suffix = ''): Record<string, FactNumber> {
  const numberAt = numbersOf('scorecards.json', recordOf(card), '');
  return {
    ...(median.kind === 'measured'
      ? { [`median${suffix}`]: numberAt('count', median.touches, 'touchesToWon.median.touches') }
      : {}),
    ...(suffix === '' && p75.kind === 'measured' && p75.touches < TOP_COUNT && card.dimension === 'all'
      ? { p75: numberAt('count', p75.touches, 'touchesToWon.p75.touches') }
      : {}),
    ...(mean.kind === 'measured'
      ? { [`won${suffix}`]: numberAt('count', mean.opportunities, 'touchesToWon.mean.opportunities') }
      : {}),
  };
}

function wonOf({ mean }: TouchesToWon): number {
  return mean.kind === 'measured' ? mean.opportunities : 0;
}

function recordOf({ dimension, segment, funnel }: Scorecard): string {
  return `${dimension}.${segment}/${funnel}`;
}
