import type { EvidenceLevel, Movement, Pattern, PatternKind, Signal, TestedCell } from '../contracts/signal.ts';
import { FEWEST_FOR_REFERENCE } from './compared-segments.ts';
import type { FewerOrSlower } from './fewer-or-slower.ts';
import { namedSegments } from './named-segments.ts';
import type { Scope } from './report-scope.ts';

export type PatternSources = {
  readonly signals: readonly Signal[];
  readonly movements: readonly Movement[];
  /** Fewer or slower, for a place where either was found; `cannot_tell` where it cannot be told. */
  readonly levelOrPaceOf: (signal: Signal) => FewerOrSlower;
  /** The signal's difference of those who entered the funnel, in the place of those who entered the stage. */
  readonly unconditionalOf: (signal: Signal) => TestedCell['difference'] | null;
};

/** What the signals say together. Nothing is tested anew, so a pattern is as good as the weakest of its signals. */
export function patterns(sources: PatternSources, scope: Scope): Pattern[] {
  const { signals } = sources;
  const own = signals.filter((signal) => signal.claim === 'level' && speaksOfItself(signal, scope));
  const levels = own.filter(({ metric }) => metric === 'stage_conversion');
  const paced = own.filter(({ metric }) => metric === 'time_in_stage');
  return [
    ...levels.filter(({ direction }) => direction === 'below').map((signal) => narrowing(signal, sources)),
    ...earlyAndLate(levels, scope),
    ...[...levels, ...paced.filter((signal) => !levels.some((level) => samePlace(level, signal)))].flatMap((signal) =>
      fewerOrSlower(signal, [...levels, ...paced], sources),
    ),
    ...own.filter(({ metric }) => metric === 'deal_size').map(deals),
    ...signals.filter(({ claim }) => claim === 'mix').flatMap((signal) => mixOrRate(signal, sources.movements)),
    ...signals.filter(({ claim }) => claim === 'shift').map((signal) => pattern('sudden_shift', [signal])),
  ];
}

/** A pair out of many segments tells of the pair: what either is to the others, the reference set tells. */
function speaksOfItself({ dimension, comparator }: Signal, scope: Scope): boolean {
  const scoped = scope.dimensions.find(({ id }) => id === dimension);
  const segments = scoped === undefined ? [] : namedSegments(scoped);
  return comparator.kind !== 'segment' || segments.length < FEWEST_FOR_REFERENCE;
}

function pattern(
  kind: PatternKind,
  signals: readonly [Signal, ...Signal[]],
  shown: Partial<Pick<Pattern, 'conditional' | 'unconditional' | 'howMany'>> = {},
): Pattern {
  const [{ dimension, segment, funnel, stage }] = signals;
  const evidence: EvidenceLevel = signals.some((one) => one.evidence === 'directional') ? 'directional' : 'supported';
  const about = signals.map(({ id }) => id);
  return {
    id: `${kind}/${about[0]}`,
    ...{ kind, dimension, segment, funnel, stage, evidence },
    signals: about,
    conditional: shown.conditional ?? null,
    unconditional: shown.unconditional ?? null,
    howMany: shown.howMany ?? null,
  };
}

/** A bottleneck needs both: fewer of those who came so far, and fewer of those who set out. */
function narrowing(signal: Signal, { unconditionalOf }: PatternSources): Pattern {
  const conditional = signal.difference;
  const unconditional = unconditionalOf(signal);
  const isBoth = unconditional !== null && unconditional.high < 0;
  return pattern(isBoth ? 'bottleneck' : 'drop_off', [signal], { conditional, unconditional });
}

/** Against the same kind of comparator, at two stages of one funnel. */
function earlyAndLate(levels: readonly Signal[], scope: Scope): Pattern[] {
  const place = new Map(
    scope.funnels.flatMap(({ id, stages }) => stages.map((stage) => [`${id}/${stage.id}`, stage.number] as const)),
  );
  const numberOf = ({ funnel, stage }: Signal) => place.get(`${funnel}/${stage}`) ?? 0;
  return levels.flatMap((early) =>
    levels
      .filter(
        (late) => sameComparison(early, late) && numberOf(late) > numberOf(early) && late.direction !== early.direction,
      )
      .map((late) =>
        pattern(early.direction === 'above' ? 'strong_early_weak_late' : 'weak_early_strong_late', [early, late]),
      ),
  );
}

function sameComparison(one: Signal, other: Signal): boolean {
  return (
    one.dimension === other.dimension &&
    one.segment === other.segment &&
    one.funnel === other.funnel &&
    one.comparator.kind === other.comparator.kind &&
    (one.comparator.kind !== 'segment' || one.comparator.segments[0] === other.comparator.segments[0])
  );
}

function samePlace(one: Signal, other: Signal): boolean {
  return sameComparison(one, other) && one.stage === other.stage;
}

function fewerOrSlower(signal: Signal, all: readonly Signal[], { levelOrPaceOf }: PatternSources): Pattern[] {
  const { kind, howMany } = levelOrPaceOf(signal);
  if (kind === 'cannot_tell') return [];
  const others = all.filter((other) => other !== signal && samePlace(signal, other));
  return [pattern(kind, [signal, ...others], { howMany })];
}

function deals(signal: Signal): Pattern {
  return pattern(signal.direction === 'above' ? 'larger_deals' : 'smaller_deals', [signal]);
}

function mixOrRate(signal: Signal, movements: readonly Movement[]): Pattern[] {
  const movement = movements.find(
    ({ dimension, funnel, stage, comparator }) =>
      dimension === signal.dimension &&
      funnel === signal.funnel &&
      stage === signal.stage &&
      comparator === signal.comparator.kind,
  );
  if (movement === undefined) return [];
  const isRateToo = movement.rate.low > 0 || movement.rate.high < 0;
  return [pattern(isRateToo ? 'mix_and_rate' : 'mix', [signal])];
}
