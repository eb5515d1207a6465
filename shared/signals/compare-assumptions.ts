import quantile from '@stdlib/stats-base-dists-normal-quantile';
import type { AssumedUnit, ComparedAssumption } from '../contracts/assumption.ts';
import { type Assumption, MOST_WINDOW_MONTHS } from '../contracts/definitions.ts';
import type { Flag, Scorecard } from '../contracts/outputs.ts';
import type { Figure, ReferenceSet, Signal } from '../contracts/signal.ts';
import { normalReach } from '../stats/normal-reach.ts';
import type { Aggregates } from './aggregates.ts';
import { ASSUMED_METRICS, type AssumedContrast } from './assumption-contrast.ts';
import { assumptionVerdict } from './assumption-verdict.ts';
import { monthsBefore, monthText } from './calendar-month.ts';
import { type CohortRoom, cohortMonths, cohortRoom } from './cohort-months.ts';
import { rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';
import { type ShareSides, shareSides } from './share-sides.ts';
import { type StageClusters, stageClusters } from './stage-clusters.ts';
import { touches } from './touches.ts';
import { closedSide } from './win-rate.ts';

export type AssumptionInput = {
  readonly assumptions: readonly Assumption[];
  readonly aggregates: Pick<Aggregates, 'cluster' | 'cohort' | 'curve' | 'deal_size' | 'deal_cluster' | 'win_cluster'>;
  readonly cards: readonly Scorecard[];
  readonly references: readonly ReferenceSet[];
  readonly signals: readonly Signal[];
  readonly flags: readonly Flag[];
  readonly scope: Scope;
};

/**
 * Every assumption of the definitions beside what the window shows: the segment against the reference set of its dimension, or
 * against the other segments where there is none. The intervals hold together (Bonferroni over the assumptions at the report's
 * false discovery rate), as every one of them is shown.
 */
export function compareAssumptions(input: AssumptionInput): ComparedAssumption[] {
  const { assumptions, scope } = input;
  const stages = stageClusters(input.aggregates.cluster, scope);
  const wins = shareSides(input.aggregates.win_cluster);
  const confidence = 1 - scope.falseDiscoveryRate / Math.max(1, assumptions.length);
  return assumptions.map((assumption) => compared(assumption, input, { stages, wins }, confidence));
}

function compared(
  assumption: Assumption,
  { aggregates, cards, references, signals, flags, scope }: AssumptionInput,
  { stages, wins }: { readonly stages: readonly StageClusters[]; readonly wins: ShareSides },
  confidence: number,
): ComparedAssumption {
  const { id, kind, statement, owner, source, dimension, segment, funnel, stage, metric, direction } = assumption;
  const { unit, compare, how } = ASSUMED_METRICS[metric];
  const outline = scope.funnels.find(({ id }) => id === funnel);
  const clusters = clustersOf(assumption, stages, scope);
  const sides = clusters && sidesOf(assumption, clusters, references);
  const closed = (segments: readonly string[]) =>
    clusters && outline && closedSide(wins, clusters.dimension.slot, segments, outline);
  const contrast =
    clusters &&
    sides &&
    compare({ aggregates, cards, clusters, closed, own: segment, others: sides.segments, confidence });
  const size = sizeOf(assumption, unit);
  const side = direction === 'higher' ? 1 : -1;
  const towards = contrast && onSide(contrast, side);
  const leastUnits = contrast === undefined ? 0 : Math.min(unitsOf(contrast.observed), unitsOf(contrast.compared));
  const smallSample = contrast !== undefined && leastUnits < scope.minimumSample;
  const verdict = towards && !smallSample ? assumptionVerdict(towards, size) : CANNOT_TELL;
  const detectable = contrast && smallestTold(contrast, confidence);
  const months = clusters === undefined ? 0 : cohortMonths({ funnel, stage: clusters.stage.id }, aggregates, scope);
  const room = clusters === undefined ? NO_ROOM : cohortRoom(clusters.stage.horizonDays ?? 0, scope);
  return {
    ...{ id, kind, statement, owner, source, dimension, segment, funnel, stage, metric, direction, unit },
    claimed: size === undefined ? null : published(side * size, unit),
    ...verdict,
    smallSample,
    observed: contrast?.observed ?? null,
    comparator: contrast && sides ? { ...sides, figure: contrast.compared } : null,
    difference: contrast ? publishedInterval(contrast, unit, confidence) : null,
    detectable: detectable === undefined ? null : published(detectable, unit),
    monthlyVolume: contrast === undefined || months === 0 ? null : Math.round((10 * contrast.units) / months) / 10,
    tellable:
      verdict.verdict === 'cannot_tell_yet' && contrast && size !== undefined
        ? tellable(
            months,
            Math.max((smallestTold(contrast, confidence) / size) ** 2, scope.minimumSample / leastUnits),
            room,
            scope,
          )
        : null,
    constrainedBy: flags
      .filter((flag) => flag.severity !== 'warn')
      .filter((flag) => touches(flag, { dimension, funnel, stage }))
      .map((flag) => flag.id),
    signals: signals
      .filter((signal) => signal.dimension === dimension && isAbout(signal, segment))
      .filter((signal) => signal.funnel === funnel && signal.stage === stage)
      .map((signal) => signal.id),
    how,
  };
}

/** Of two segments that are compared with each other the signal names one, and is about both. */
function isAbout({ segment, comparator }: Signal, asked: string): boolean {
  return segment === asked || (comparator.kind === 'segment' && comparator.segments.includes(asked));
}

function unitsOf(figure: Figure): number {
  switch (figure.kind) {
    case 'share':
      return figure.whole;
    case 'days':
      return figure.units;
    case 'money':
      return figure.deals;
  }
}

const NO_ROOM: CohortRoom = { windowMonths: 0, matureMonths: 0 };
const CANNOT_TELL = { verdict: 'cannot_tell_yet', contradiction: null } as const;

/** Of its stage; what is of a whole funnel has the clusters of the stage before the win. */
function clustersOf({ dimension, funnel, stage, metric }: Assumption, all: readonly StageClusters[], scope: Scope) {
  const last = scope.funnels.find(({ id }) => id === funnel)?.stages.at(-2)?.id;
  const at = metric === 'win_rate' || metric === 'deal_size' ? last : stage;
  return all.find((one) => one.dimension.id === dimension && one.funnel === funnel && one.stage.id === at);
}

/** The reference set without the segment itself, where the stage has one that holds; else every other segment. */
function sidesOf(
  { segment, funnel, stage, metric, dimension }: Assumption,
  clusters: StageClusters,
  references: readonly ReferenceSet[],
): Pick<NonNullable<ComparedAssumption['comparator']>, 'kind' | 'segments'> | undefined {
  const isNamed = (one: ReferenceSet) =>
    one.metric === metric && one.dimension === dimension && one.funnel === funnel && one.stage === stage;
  const reference = references.find((one) => isNamed(one) && one.holds)?.segments ?? [];
  const others = (ids: readonly string[]) => ids.filter((one) => one !== segment);
  if (!clusters.segments.includes(segment)) return undefined;
  if (others(reference).length > 0) return { kind: 'reference_set', segments: others(reference) };
  const rest = others(clusters.segments);
  return rest.length === 0 ? undefined : { kind: 'other_segments', segments: rest };
}

/** The claimed size on the scale of the interval, above zero. */
function sizeOf({ size }: Assumption, unit: AssumedUnit): number | undefined {
  if (size === undefined) return undefined;
  if (unit === 'ratio') return Math.abs(Math.log(size));
  return unit === 'points' ? size / 100 : size;
}

function onSide({ low, high }: AssumedContrast, side: 1 | -1) {
  return side === 1 ? { low, high } : { low: -high, high: -low };
}

/** As detectableDifference gives it, with the standard error read off the interval, which not all of them have. */
function smallestTold({ low, high }: AssumedContrast, confidence: number): number {
  const reach = normalReach(confidence);
  return ((high - low) / 2) * (1 + quantile(POWER, 0, 1) / reach);
}

const POWER = 0.8;

/**
 * Units come with the months, and errors shrink with the root of the units: so many times the months as it takes times the units,
 * and one more at the least. A window that is full of cohorts holds no more of them next month: it has to be longer, which
 * definitions allow up to a point.
 */
function tellable(
  months: number,
  timesMoreUnits: number,
  { windowMonths, matureMonths }: CohortRoom,
  scope: Scope,
): ComparedAssumption['tellable'] {
  if (months === 0) return null;
  const needed = Math.max(months + 1, Math.ceil(months * timesMoreUnits));
  const neededWindow = windowMonths + Math.max(0, needed - matureMonths);
  if (neededWindow > MOST_WINDOW_MONTHS) return null;
  return {
    period: monthText(monthsBefore(scope.periodMonths[1], months - needed)),
    cohortMonths: needed,
    windowMonths: neededWindow === windowMonths ? null : neededWindow,
  };
}

function publishedInterval({ value, low, high }: AssumedContrast, unit: AssumedUnit, confidence: number) {
  return {
    value: published(value, unit),
    low: published(low, unit),
    high: published(high, unit),
    confidence: rounded(confidence),
  };
}

function published(value: number, unit: AssumedUnit): number {
  return rounded(unit === 'ratio' ? Math.exp(value) : value);
}
