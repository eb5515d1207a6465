import {
  type ActorRole,
  type Calendar,
  type Definitions,
  type FUNNEL_KINDS,
  RESERVED_SEGMENTS,
  SCENARIOS,
  type Scenario,
  SMALL_SEGMENTS,
  SMALL_SEGMENTS_LABEL,
  type UsageMetric,
} from '../contracts/definitions.ts';
import type { FunnelOutline } from '../contracts/outputs.ts';
import type { Receipt } from '../contracts/receipt.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import { monthOf } from '../definitions/fiscal-calendar.ts';
import { knownOf } from '../definitions/tracked-objects.ts';
import { resolveObjects } from '../ingest/resolve-object.ts';
import type { Aggregates } from './aggregates.ts';

/** A dimension with the segments that occur, in the order of the definitions; `all`, in slot 0, is the whole funnel. */
export type ScopedDimension = {
  readonly id: string;
  readonly slot: number;
  readonly label: string;
  readonly known: 'entry' | 'today';
  readonly segments: readonly { readonly id: string; readonly label: string }[];
};
export type StageOutline = FunnelOutline['stages'][number];

/** What a report is about: its days, funnels, dimensions and thresholds. Months are numbers such as 202610. */
export type Scope = {
  readonly calendar: Calendar;
  readonly asOfDay: number;
  readonly periodMonths: readonly [number, number];
  readonly windowMonth: number;
  readonly sameAgeDays: number;
  readonly minimumSample: number;
  readonly falseDiscoveryRate: number;
  /** In points of rate: the null of a conversion contrast holds differences up to it; zero where none is defined. */
  readonly nullThreshold: number;
  /** In points of rate: what is shown to be back within it is resolved; undefined where the definitions say nothing. */
  readonly practicalDifference?: number | undefined;
  /** Relative change that the weights of the budget are planned for. */
  readonly plannedEffect: number;
  /** Rules of counting under which a signal is looked at again. */
  readonly scenarios: readonly Scenario[];
  readonly pairs: NonNullable<Definitions['pairs']>;
  readonly funnels: readonly FunnelOutline[];
  /** Roles in which somebody acts; undefined where no activities are counted. */
  readonly roles?: readonly Pick<ActorRole, 'id' | 'label'>[] | undefined;
  /** Whether amounts also have the rates of the day of closing. */
  readonly hasCloseRates?: boolean;
  /** Days before the creation of an opportunity from which touches count; undefined without attribution. */
  readonly lookbackDays?: number | undefined;
  /** What usage is counted of; undefined where none is. */
  readonly usageMetrics?: readonly Pick<UsageMetric, 'id' | 'label'>[] | undefined;
  /** What the funnels are for, where they say it. */
  readonly funnelKinds?: readonly (typeof FUNNEL_KINDS)[number][];
  /** Grains of a funnel that have an exit, so that a loss can be seen. */
  readonly exits: readonly { readonly funnel: string; readonly grain: 'person' | 'opportunity' }[];
  readonly dimensions: readonly ScopedDimension[];
};

const SPECIAL_LABELS: Readonly<Record<string, string>> = {
  [SMALL_SEGMENTS]: SMALL_SEGMENTS_LABEL,
  blank: '(blank)',
  unmapped: '(unmapped)',
};

export function reportScope(
  plan: RunPlan,
  definitions: Definitions,
  receipts: readonly Receipt[],
  cohorts: Aggregates['cohort'],
): Scope {
  return {
    calendar: definitions.calendar,
    asOfDay: plan.asOfDay,
    periodMonths: [
      monthOf(plan.periodStartDay, definitions.calendar),
      monthOf(plan.periodEndDay, definitions.calendar),
    ],
    windowMonth: monthOf(plan.windowStartDay, definitions.calendar),
    sameAgeDays: Math.max(0, plan.asOfDay - plan.periodEndDay),
    minimumSample: definitions.thresholds?.minimumSample ?? 30,
    falseDiscoveryRate: definitions.thresholds?.falseDiscoveryRate ?? 0.05,
    nullThreshold: definitions.thresholds?.nullDifference ?? 0,
    practicalDifference: definitions.thresholds?.practicalDifference,
    plannedEffect: definitions.thresholds?.plannedEffect ?? 0.3,
    scenarios: definitions.scenarios ?? SCENARIOS,
    pairs: definitions.pairs ?? [],
    roles: definitions.activity?.roles,
    hasCloseRates: hasCloseRates(definitions),
    lookbackDays: definitions.attribution?.lookbackDays,
    usageMetrics: definitions.usage?.metrics,
    funnels: Object.entries(definitions.funnels).map(([id, funnel]) => ({
      id,
      label: funnel.label,
      dated: funnel.mode !== 'undated',
      stages: funnel.stages.map((stage, index) => ({
        id: stage.id,
        label: stage.label,
        grain: stage.grain,
        number: index + 1,
        horizonDays: stage.horizonDays ?? null,
        isLast: index === funnel.stages.length - 1,
      })),
    })),
    funnelKinds: Object.values(definitions.funnels).flatMap(({ kind }) => (kind === undefined ? [] : [kind])),
    exits: Object.entries(definitions.funnels).flatMap(([funnel, { exits }]) =>
      exits.map(({ grain }) => ({ funnel, grain })),
    ),
    dimensions: scopedDimensions(definitions, receipts, cohorts),
  };
}

function hasCloseRates(definitions: Definitions): boolean {
  if (definitions.currency.closeRates !== undefined) return true;
  return resolveObjects(definitions).some(({ holds }) => holds === 'rates');
}

function scopedDimensions(
  definitions: Definitions,
  receipts: readonly Receipt[],
  cohorts: Aggregates['cohort'],
): ScopedDimension[] {
  const all: ScopedDimension = {
    id: 'all',
    slot: 0,
    label: 'All',
    known: 'entry',
    segments: [{ id: 'all', label: 'All' }],
  };
  const present = new Map<number, Set<string>>();
  for (const { slot, segment } of cohorts) present.set(slot, (present.get(slot) ?? new Set()).add(segment));
  return [
    all,
    ...definitions.dimensions.map((dimension, index) => {
      const { id, label, values } = dimension;
      const slot = index + 1;
      const seen = [...(present.get(slot) ?? [])].sort();
      const merges = seen.includes(SMALL_SEGMENTS);
      const declared = (values ?? [])
        // whether one that is not there is merged or has no units is nobody's to know
        .filter((value) => !merges || seen.includes(value.id))
        .map((value) => ({ id: value.id, label: value.label }));
      const open = seen.filter(
        (segment) => !RESERVED_SEGMENTS.some((reserved) => reserved === segment) && values === undefined,
      );
      const special = Object.keys(SPECIAL_LABELS).filter((segment) => seen.includes(segment));
      const labels = segmentLabels(id, receipts);
      return {
        id,
        slot,
        label,
        known: knownOf(definitions, dimension),
        segments: [
          ...declared,
          ...open.map((segment) => ({ id: segment, label: labels.get(segment) ?? segment })),
          ...special.map((segment) => ({ id: segment, label: SPECIAL_LABELS[segment] ?? segment })),
        ],
      };
    }),
  ];
}

function segmentLabels(dimension: string, receipts: readonly Receipt[]): ReadonlyMap<string, string> {
  const entries = receipts.flatMap(({ dimensions }) => dimensions.filter((entry) => entry.dimension === dimension));
  return new Map(entries.flatMap(({ segments }) => segments.map(({ segment, label }) => [segment, label] as const)));
}
