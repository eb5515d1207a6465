import type {
  Caveat,
  Comparator,
  Detected,
  Direction,
  Figure,
  LifeCycle,
  LifeCycleState,
  PatternKind,
  Signal,
} from '../../../../shared/contracts/signal.ts';
import type { FactSources } from '../../../../shared/narrative/facts/facts-of.ts';
import { sampleDetected } from '../../report/page/sample-detected.ts';
import { sampleSignal } from '../../signals/sample-signal.ts';
import { allOf, pairsOf } from './all-of.ts';

type Kind = Pick<Signal, 'claim' | 'metric'> & { readonly comparator: Comparator['kind'] };

/** Every claim of every metric beside all that it can be compared with. */
const KINDS: readonly Kind[] = [
  ...allOf({
    claim: ['level'],
    metric: ['stage_conversion', 'time_in_stage', 'deal_size'],
    comparator: ['reference_set', 'segment'],
  } as const),
  ...allOf({
    claim: ['trend', 'mix'],
    metric: ['stage_conversion'],
    comparator: ['quarter_before', 'year_before', 'trailing_mean'],
  } as const),
  { claim: 'shift', metric: 'stage_conversion', comparator: 'history' },
];

/** Of what a pattern is, with the signals that it takes beside the first. */
function patternsOf({ claim, metric }: Kind, direction: Direction): readonly (PatternKind | undefined)[] {
  if (claim === 'shift') return ['sudden_shift'];
  if (claim === 'mix') return ['mix', 'mix_and_rate', 'rate', undefined];
  if (claim === 'trend') return [undefined];
  if (metric === 'time_in_stage') return [direction === 'above' ? 'slower' : 'faster', undefined];
  if (metric === 'deal_size') return [direction === 'above' ? 'larger_deals' : 'smaller_deals', undefined];
  return direction === 'above'
    ? ['more', 'more_and_faster', 'more_and_slower', 'strong_early_weak_late', undefined]
    : ['bottleneck', 'drop_off', 'fewer', 'fewer_and_slower', 'fewer_and_faster', 'weak_early_strong_late', undefined];
}

const CAVEATS: readonly Caveat[] = [
  { kind: 'not_within', dimension: 'region' },
  { kind: 'depends_on_scenario', scenario: 'only_observed' },
  { kind: 'selected_earlier', stages: ['stage_1', 'stage_2'] },
  { kind: 'few_clusters', clusters: 1 },
];
const PLACES = {
  'of a first funnel': { dimension: 'industry', segment: 'industry_1', funnel: 'acquisition', stage: 'stage_2' },
  'of another funnel': { dimension: 'industry', segment: 'industry_1', funnel: 'partner', stage: 'stage_1' },
  'of the whole funnel': { dimension: 'all', segment: 'all', funnel: 'acquisition', stage: 'stage_2' },
} as const;
/** Where deals are won. */
const LAST = { acquisition: 'stage_7', partner: 'stage_3' } as const;

const UNITS = { stage_conversion: 'points', time_in_stage: 'slower', deal_size: 'log_ratio' } as const;

type Turn = {
  readonly place: keyof typeof PLACES;
  readonly state: LifeCycleState | null;
  readonly evidence: 'supported' | 'directional';
  readonly caveats: number;
  /** How many stand behind it, and how many segments it is compared with. */
  readonly count: number;
  readonly references: number;
  /** Whether it, or what it is compared with, has a median yet. */
  readonly reached: 'both' | 'own' | 'other' | 'none';
  readonly segments: number;
};

const TURNS = {
  place: ['of a first funnel', 'of another funnel', 'of the whole funnel'],
  state: [null, 'new', 'changed', 'persisting'],
  evidence: ['supported', 'directional'],
  caveats: [0, 1, 4],
  count: [400, 1],
  references: [4, 1],
  reached: ['both', 'own', 'other', 'none'],
  segments: [1, 2, 3],
} as const;

const TURNS_OF_TWO = pairsOf(TURNS);

/** A report of one signal of every kind, direction and pattern, in every turn of the others that there can be, two at a time. */
export function everySignal(): Partial<FactSources>[] {
  return KINDS.flatMap((kind) =>
    (['above', 'below'] as const).flatMap((direction) =>
      patternsOf(kind, direction).flatMap((pattern) =>
        TURNS_OF_TWO.filter((turn) => canBe(kind, turn)).map((turn) => ({
          detected: detectedOf(kind, direction, pattern, turn),
        })),
      ),
    ),
  );
}

function canBe({ claim, metric, comparator }: Kind, turn: Turn): boolean {
  return (
    (turn.place !== 'of the whole funnel' || claim === 'trend' || claim === 'shift') &&
    (turn.state === null || claim === 'level' || (claim === 'shift' && turn.state !== 'changed')) &&
    (turn.references === 4 || comparator === 'reference_set') &&
    (turn.reached === 'both' || metric === 'time_in_stage') &&
    (turn.segments === 1 || comparator === 'segment') &&
    (turn.count > 1 || claim === 'level' || claim === 'trend')
  );
}

function detectedOf(kind: Kind, direction: Direction, pattern: PatternKind | undefined, turn: Turn): Detected {
  const first = signalOf(kind, direction, turn, '');
  const others = [...besideOf(pattern, kind, direction, turn), ...alikeOf(kind, direction, turn)];
  const signals = [first, ...others];
  const { dimension, segment, funnel, stage, difference, evidence } = first;
  const unconditional = { ...difference, value: difference.value / 2 };
  return {
    ...NOTHING_DETECTED,
    signals,
    patterns:
      pattern === undefined
        ? []
        : (turn.segments > 1 ? signals : [first]).map((one) => ({
            ...{ id: `${pattern}/${one.id}`, kind: pattern, dimension, segment, funnel, stage, evidence },
            ...{
              signals: turn.segments > 1 ? [one.id] : signals.map(({ id }) => id),
              conditional: null,
              howMany: null,
            },
            unconditional: pattern === 'bottleneck' ? unconditional : null,
          })),
    lifeCycle: turn.state === null ? [] : signals.map((signal) => entryOf(signal, turn.state ?? 'new')),
    shifts:
      kind.claim === 'shift'
        ? [{ dimension, segment, funnel, stage, direction, months: ['2026-05'], isCurrent: true, signal: first.id }]
        : [],
  };
}

/** The second signal of a pattern that has two. */
function besideOf(pattern: PatternKind | undefined, kind: Kind, direction: Direction, turn: Turn): Signal[] {
  if (turn.segments > 1) return [];
  switch (pattern) {
    case 'fewer_and_slower':
    case 'more_and_slower':
      return [signalOf({ ...kind, metric: 'time_in_stage' }, 'above', turn, 'time')];
    case 'fewer_and_faster':
    case 'more_and_faster':
      return [signalOf({ ...kind, metric: 'time_in_stage' }, 'below', turn, 'time')];
    case 'strong_early_weak_late':
    case 'weak_early_strong_late':
      return [
        {
          ...signalOf(kind, direction === 'above' ? 'below' : 'above', turn, 'later'),
          stage: turn.place === 'of another funnel' ? 'stage_2' : 'stage_4',
        },
      ];
    default:
      return [];
  }
}

/** Segments that differ alike from the same other one. */
function alikeOf(kind: Kind, direction: Direction, turn: Turn): Signal[] {
  return Array.from({ length: turn.segments - 1 }, (_, index) => ({
    ...signalOf(kind, direction, turn, String(index)),
    segment: `industry_${index + 2}`,
  }));
}

function signalOf({ claim, metric, comparator }: Kind, direction: Direction, turn: Turn, name: string): Signal {
  const { dimension, segment, funnel, stage } = PLACES[turn.place];
  const place = { dimension, funnel, segment: claim === 'mix' ? 'all' : segment };
  const value = direction === 'above' ? 0.11 : -0.11;
  const references = Array.from({ length: turn.references }, (_, index) => `r${index}`);
  return sampleSignal({
    ...{ ...place, claim, metric, direction, evidence: turn.evidence, state: turn.state },
    stage: metric === 'deal_size' ? LAST[funnel] : stage,
    id: `${claim}/${metric}/${comparator}/${place.segment}/${name}`,
    estimate: figureOf(metric, turn.count, turn.reached === 'both' || turn.reached === 'own'),
    comparator: {
      kind: comparator,
      segments: comparator === 'segment' ? ['industry_4'] : references,
      months: ['2026-06'],
      figure: figureOf(metric, 900, turn.reached === 'both' || turn.reached === 'other'),
    },
    difference: { unit: UNITS[metric], value, low: value, high: value, confidence: 0.95 },
    reasons: turn.evidence === 'directional' ? ['Persona is often blank'] : [],
    caveats: CAVEATS.slice(0, turn.caveats),
  });
}

function figureOf(metric: Signal['metric'], units: number, isReached: boolean): Figure {
  switch (metric) {
    case 'stage_conversion':
      return { kind: 'share', value: 0.4, low: 0.3, high: 0.5, part: units, whole: units };
    case 'time_in_stage':
      return { kind: 'days', median: isReached ? 30 : null, units };
    case 'deal_size':
      return { kind: 'money', mean: 1_200_000, median: 1_000_000, deals: units };
  }
}

const anchor = { period: '2026-09', from: '2025-10', to: '2026-06', value: -0.2, standardError: 0.02, degrees: 200 };

function entryOf(signal: Signal, state: LifeCycleState): LifeCycle {
  const { id, claim, metric, dimension, segment, funnel, stage, comparator, direction } = signal;
  return {
    ...{ signal: id, claim, metric, dimension, segment, funnel, stage, direction, state, since: '2026-09' },
    ...{ comparator: comparator.kind, against: comparator.kind === 'segment' ? 'industry_4' : null },
    ...{ established: anchor, anchor, test: null, reason: state === 'retracted' ? 'Its ground is gone' : null },
    messages: [],
  };
}

/** What earlier reports established and this one does not show by itself: no report shows of a signal that is new that it is not. */
export function everyLifeCycle(): Partial<FactSources>[] {
  return KINDS.flatMap((kind) =>
    allOf({ place: TURNS.place, state: ['changed', 'persisting', 'resolved', 'retracted'] } as const)
      .map(({ place, state }) => ({ turn: { ...FIRST, place }, state }))
      .filter(({ turn }) => canBe(kind, turn))
      .map(({ turn, state }) => ({
        detected: { ...NOTHING_DETECTED, lifeCycle: [entryOf(signalOf(kind, 'below', turn, ''), state)] },
      })),
  );
}

const FIRST: Turn = {
  ...{ place: 'of a first funnel', state: null, evidence: 'supported', caveats: 0, count: 400, references: 4 },
  ...{ reached: 'both', segments: 1 },
};

/** A report that tested and found nothing. */
export const NOTHING_DETECTED: Detected = {
  ...sampleDetected(),
  ...{ signals: [], patterns: [], lifeCycle: [], shifts: [], tested: [], notTested: [], movements: [] },
  budget: { ...sampleDetected().budget, tested: 84, notTested: 0 },
};
