import type { ComparedAssumption } from '../contracts/assumption.ts';
import type { Definitions } from '../contracts/definitions.ts';
import type { Flag, Header } from '../contracts/outputs.ts';
import type { ExperimentBrief, PostMortemPack } from '../contracts/packs.ts';
import type { Detected, DifferenceUnit, Metric, Signal } from '../contracts/signal.ts';
import type { AggregateName, CohortRow } from '../queries/catalog.ts';
import type { Aggregates } from '../signals/aggregates.ts';
import { monthlyEntrants } from '../signals/cohort-months.ts';
import type { FiredRule } from '../signals/fired-rules.ts';
import { rounded } from '../signals/measured-rate.ts';
import type { Scope } from '../signals/report-scope.ts';
import { plannedMeanSample } from '../stats/planned-mean-sample.ts';
import { plannedSample } from '../stats/planned-sample.ts';
import { studentInterval } from '../stats/student-interval.ts';

export type PackInput = {
  readonly header: Header;
  readonly definitions: Definitions;
  readonly definitionsHash: string;
  readonly detected: Pick<Detected, 'signals' | 'movements'>;
  readonly assumptions: readonly ComparedAssumption[];
  readonly flags: readonly Flag[];
  readonly aggregates: Pick<Aggregates, 'cohort'>;
  readonly scope: Scope;
};

/** A pack, the name of its file in the version, and what asked for it. */
export type Pack = {
  readonly fired: FiredRule;
  readonly file: string;
  readonly content: PostMortemPack | ExperimentBrief;
};

/** One pack for each rule and signal: evidence for a post-mortem, or a brief for an experiment. */
export function packsOf(fired: readonly FiredRule[], input: PackInput): Pack[] {
  return fired.map((one) => {
    const pack = packName(one);
    const content = one.rule.to === 'post_mortem' ? postMortem(one, pack, input) : experiment(one, pack, input);
    return { fired: one, file: `packs/${pack}.json`, content };
  });
}

/** Signal ids hold slashes, which would be folders. */
function packName({ rule, signal }: FiredRule): string {
  return `${rule.id}-${signal.direction}-${signal.id.replaceAll('/', '-')}`;
}

function subjectOf({ rule, signal, entry }: FiredRule, pack: string, { header, flags, assumptions }: PackInput) {
  return {
    ...header,
    pack,
    rule: { id: rule.id, label: rule.label },
    signal,
    since: entry.since,
    flags: flags.filter((flag) => touches(flag, signal)),
    confounded: {
      within: signal.within.filter(({ holds }) => !holds),
      scenarios: signal.scenarios.filter(({ holds }) => !holds),
    },
    assumptions: assumptions.filter((one) => isTouched(one, signal)),
  };
}

function postMortem(fired: FiredRule, pack: string, input: PackInput): PostMortemPack {
  const { signal } = fired;
  const { signals, movements } = input.detected;
  return {
    ...subjectOf(fired, pack, input),
    related: signals.filter((one) => one !== signal && isSameSegment(one, signal)),
    movements: movements.filter(
      (one) => one.dimension === signal.dimension && one.funnel === signal.funnel && one.stage === signal.stage,
    ),
  };
}

function experiment(fired: FiredRule, pack: string, input: PackInput): ExperimentBrief {
  const { signal } = fired;
  const { dimension, segment, funnel, stage, metric } = signal;
  const slot = input.scope.dimensions.find(({ id }) => id === dimension)?.slot ?? 0;
  const monthly = (counted?: (row: CohortRow) => number) =>
    monthlyEntrants({ slot, segment, funnel, stage }, input.aggregates, input.scope, counted);
  const volume = monthly();
  return {
    ...subjectOf(fired, pack, input),
    baseline: {
      figure: signal.estimate,
      monthlyVolume: volume === undefined || volume === 0 ? null : Math.round(volume * 10) / 10,
    },
    samples: samplesOf(fired, metric === 'time_in_stage' ? monthly((row) => row.reached_in_horizon) : volume),
    inputs: {
      definitions: input.definitionsHash,
      queries: [...QUERIES[metric]],
      objects: objectsOf(input.definitions, dimension),
    },
  };
}

const PLAN = { level: 0.05, power: 0.8 } as const;
const WEEKS_PER_MONTH = 365.25 / 12 / 7;
/** Stated differences, each in its unit: of sizes those of a ratio. */
const DIFFERENCES: Readonly<Record<DifferenceUnit, readonly number[]>> = {
  points: [0.02, 0.05, 0.1],
  slower: [0.05, 0.1, 0.15],
  log_ratio: [1.1, 1.25, 1.5].map(Math.log),
};

function samplesOf(fired: FiredRule, volume: number | undefined): ExperimentBrief['samples'] {
  const { signal } = fired;
  const { unit } = signal.difference;
  const designEffect = Math.max(1, signal.clusters.designEffect);
  return DIFFERENCES[unit].flatMap((difference) => {
    const unitsPerArm = unitsFor(fired, difference, designEffect);
    if (unitsPerArm === undefined) return [];
    const weeks =
      volume === undefined || volume === 0 ? null : Math.ceil(((2 * unitsPerArm) / volume) * WEEKS_PER_MONTH);
    return [{ unit, difference: rounded(difference), ...PLAN, designEffect, unitsPerArm, weeks }];
  });
}

/** Undefined where there is no room above for the difference, or nothing varies. */
function unitsFor(fired: FiredRule, difference: number, designEffect: number): number | undefined {
  const { estimate } = fired.signal;
  if (estimate.kind === 'share') {
    const secondShare = estimate.value + difference;
    return secondShare > 1
      ? undefined
      : plannedSample({ ...PLAN, firstShare: estimate.value, secondShare, designEffect });
  }
  const variance = estimate.kind === 'days' ? RIDIT_VARIANCE : logVariance(fired, designEffect);
  return variance > 0 ? plannedMeanSample({ ...PLAN, variance, difference, designEffect }) : undefined;
}

const RIDIT_VARIANCE = 1 / 12;

/**
 * Of single sizes, as the interval of their difference lets know. A signal does not say how many degrees its interval has: its
 * anchor does, exactly where it is new or changed, and nearly where it persists.
 */
function logVariance({ signal, entry }: FiredRule, designEffect: number): number {
  const { estimate, difference } = signal;
  const { figure } = signal.comparator;
  if (estimate.kind !== 'money' || figure.kind !== 'money') return 0;
  const { low, high, confidence } = difference;
  const unit = studentInterval({ value: 0, standardError: 1, degrees: entry.anchor.degrees }, confidence);
  const standardError = (high - low) / (unit.high - unit.low);
  return standardError ** 2 / (designEffect * (1 / estimate.deals + 1 / figure.deals));
}

/** The tables that a figure of a metric and its test are read from. */
const QUERIES: Readonly<Record<Metric, readonly AggregateName[]>> = {
  stage_conversion: ['cohort', 'cohort_cluster', 'cluster'],
  time_in_stage: ['curve', 'cluster'],
  deal_size: ['deal_size', 'deal_cluster'],
};

function objectsOf({ dimensions }: Definitions, id: string): ExperimentBrief['inputs']['objects'] {
  const from = dimensions.find((dimension) => dimension.id === id)?.from ?? [];
  const objects = [...new Set(from.map(({ object }) => object))];
  return objects.map((object) => ({
    object,
    columns: from.filter((one) => one.object === object).map(({ column }) => column),
  }));
}

/** Of the signal's dimension and funnel, whatever the stage: what a segment was selected by before counts too. */
function touches({ dimension, funnel, stages }: Flag, signal: Signal): boolean {
  const isOfStages = stages?.some((stage) => stage.startsWith(`${signal.funnel}.`)) ?? true;
  const isOfFunnel = (funnel ?? signal.funnel) === signal.funnel;
  return isOfStages && isOfFunnel && (dimension ?? signal.dimension) === signal.dimension;
}

function isTouched(assumption: ComparedAssumption, signal: Signal): boolean {
  const isOfStage = assumption.funnel === signal.funnel && assumption.stage === signal.stage;
  return isOfStage || isSameSegment(assumption, signal);
}

function isSameSegment(one: Pick<Signal, 'dimension' | 'segment'>, other: Signal): boolean {
  return one.dimension === other.dimension && one.segment === other.segment;
}
