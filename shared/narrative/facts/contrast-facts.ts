import type { Flag, Scorecard, StageCard } from '../../contracts/outputs.ts';
import type { Detected, Signal, TestedCell } from '../../contracts/signal.ts';
import type { Scope } from '../../signals/report-scope.ts';
import { touches } from '../../signals/touches.ts';
import type { Labels } from '../labels.ts';
import { type Candidate, candidate } from './candidate.ts';
import { cellRecord } from './cell-record.ts';
import { detectableNumber } from './detectable-number.ts';
import { comparatorLabel, dimensionLabel, segmentLabel, stepLabels, unitsLabel } from './fact-labels.ts';
import { numbersOf } from './fact-number.ts';
import { namedCaveats } from './signal-caveats.ts';

export type ContrastContext = {
  readonly cards: readonly Scorecard[];
  readonly flags: readonly Flag[];
  readonly scope: Pick<Scope, 'pairs'>;
  readonly labels: Labels;
};

/**
 * Two segments side by side: the pairs of the definitions at every stage where they were tested, and, where a segment stands
 * out from what it is compared with at one stage, the same two at the stages where no difference was shown.
 */
export function contrastFacts({ tested, signals }: Detected, context: ContrastContext): Candidate[] {
  const levels = tested.filter(({ claim, metric }) => claim === 'level' && metric === 'stage_conversion');
  const declared = levels.filter((test) => isDeclared(test, context.scope.pairs));
  const beside = levels.filter(
    (test) => !test.found && !declared.includes(test) && signals.some((signal) => isBeside(test, signal)),
  );
  return [
    // shown first, then those on which a test could have shown the least
    ...declared.toSorted((one, other) => Number(other.found) - Number(one.found) || reach(one) - reach(other)),
    ...beside.toSorted((one, other) => reach(one) - reach(other)),
  ].flatMap((test) => contrastFact(test, context) ?? []);
}

function isDeclared({ dimension, segment, against }: TestedCell, pairs: Scope['pairs']): boolean {
  return pairs.some(
    (pair) =>
      pair.dimension === dimension &&
      ((pair.first === segment && pair.second === against) || (pair.second === segment && pair.first === against)),
  );
}

/** The same segment against the same comparator at another stage. */
function isBeside(test: TestedCell, { claim, metric, dimension, segment, funnel, stage, comparator }: Signal): boolean {
  return (
    claim === test.claim &&
    metric === test.metric &&
    dimension === test.dimension &&
    segment === test.segment &&
    funnel === test.funnel &&
    stage !== test.stage &&
    comparator.kind === test.comparator &&
    (test.against === null || comparator.segments[0] === test.against)
  );
}

function reach({ detectable: { below, above } }: TestedCell): number {
  return Math.max(below ?? Infinity, above ?? Infinity);
}

function contrastFact(test: TestedCell, { cards, flags, labels }: ContrastContext): Candidate | undefined {
  const { dimension, segment, funnel, stage, against, comparator, difference, found } = test;
  const own = conversionAt(cards, test, segment);
  const other = against === null ? undefined : conversionAt(cards, test, against);
  if (own === undefined || (against !== null && other === undefined)) return undefined;
  const detectable = detectableNumber(test);
  if (!found && detectable === undefined) return undefined;
  const constraining = flags.filter((flag) => flag.severity === 'constrain' && touches(flag, test));
  const ownNumber = numbersOf('scorecards.json', cellRecord(test), labels.currency);
  const otherNumber = numbersOf('scorecards.json', cellRecord({ ...test, segment: against ?? '' }), labels.currency);
  return candidate({
    kind: 'contrast',
    cites: [test.id, cellRecord(test), ...(against === null ? [] : [cellRecord({ ...test, segment: against })])],
    evidence: found ? (constraining.length > 0 ? 'directional' : 'supported') : 'insufficient',
    labels: {
      segment: segmentLabel(dimension, segment, labels),
      dimension: dimensionLabel(dimension, labels),
      ...stepLabels({ funnel, stage }, labels),
      comparator: comparatorLabel({ claim: test.claim, kind: comparator, dimension, against }, labels),
      units: unitsLabel(test, own.whole, labels),
    },
    numbers: {
      share: ownNumber('share', own.value, 'conversion.value'),
      whole: ownNumber('count', own.whole, 'conversion.whole'),
      ...(other === undefined
        ? {}
        : {
            comparator_share: otherNumber('share', other.value, 'conversion.value'),
            comparator_whole: otherNumber('count', other.whole, 'conversion.whole'),
          }),
      ...(found
        ? { difference: numbersOf('signals.json', test.id, '')('points', difference.value, 'difference.value') }
        : {}),
      ...(detectable === undefined || found ? {} : { detectable }),
    },
    relations: [
      {
        measure: 'conversion',
        direction: found ? (difference.value < 0 ? 'below' : 'above') : null,
        ...{ comparison: 'others', subject: 'segment', comparator: 'comparator', estimate: 'share' },
        comparatorFigure: other === undefined ? null : 'comparator_share',
        difference: found ? 'difference' : null,
      },
    ],
    caveats: namedCaveats(found ? constraining.map(({ sentence }) => sentence) : []),
    place: { dimension, segments: against === null ? [segment] : [segment, against], funnel, stages: [stage] },
  });
}

type Measured = Extract<StageCard['conversion'], { kind: 'measured' }>;

function conversionAt(cards: readonly Scorecard[], place: TestedCell, segment: string): Measured | undefined {
  const card = cards.find(
    (one) => one.dimension === place.dimension && one.segment === segment && one.funnel === place.funnel,
  );
  const conversion = card?.stages.find(({ stage }) => stage === place.stage)?.conversion;
  return conversion?.kind === 'measured' ? conversion : undefined;
}
