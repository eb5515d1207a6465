import type { ClusterRow } from '../../shared/queries/catalog.ts';
import type { Aggregates } from '../../shared/signals/aggregates.ts';
import { curveTable } from '../../shared/signals/curve-table.ts';
import { overlapTable } from '../../shared/signals/overlap-table.ts';
import type { Scope } from '../../shared/signals/report-scope.ts';
import { binomialDraw } from '../../shared/stats/binomial-draw.ts';

/** Who resembles whom: `size` units of a cluster, each two of them correlated so. */
export type Clustering = { readonly by: 'account' | 'owner'; readonly size: number; readonly correlation: number };

export type World = {
  readonly segments: number;
  readonly stages: number;
  /** Distinct cells whose true rate is multiplied. */
  readonly effects: number;
  readonly multiplier: number;
  /** Effects are planted where so many entrants are to be expected, one a stage; anywhere without it. */
  readonly fewestUnits?: number;
  readonly clustering?: Clustering;
};

export type Cell = {
  readonly segment: number;
  readonly stage: number;
  readonly part: number;
  readonly whole: number;
  readonly isTouched: boolean;
};
export type SimulatedReport = { readonly cells: readonly Cell[]; readonly rows: readonly ClusterRow[] };

/** The rates of the stages, over and over, as in the field study: sizes log-uniform from 40 to 800. */
const RATES = [0.5, 0.4, 0.6, 0.5, 0.3];

export function simulatedReport(
  world: World,
  random: () => number,
  touched = touchedCells(world, random),
  entrants = segmentSizes(world.segments, random),
): SimulatedReport {
  const cells: Cell[] = [];
  const rows: ClusterRow[] = [];
  for (let segment = 0; segment < world.segments; segment += 1) {
    let sizes = clusterSizes(entrants[segment] ?? 0, world.clustering);
    for (let stage = 0; stage < world.stages; stage += 1) {
      const isTouched = touched.has(`${segment}/${stage}`);
      const rate = (RATES[stage % RATES.length] ?? 0.5) * (isTouched ? world.multiplier : 1);
      const advanced = sizes.map((size) => drawn(random, size, rate, world.clustering?.correlation ?? 0));
      const whole = total(sizes);
      cells.push({ segment, stage, part: total(advanced), whole, isTouched });
      if (whole > 0) rows.push(rowOf(segment, stage, sizes, advanced, world.clustering));
      sizes = advanced.filter((size) => size > 0);
    }
  }
  return { cells, rows };
}

/** Distinct cells; with `fewestUnits` those of so many entrants, as the sizes of the segments let expect, and one a stage. */
export function touchedCells(
  { segments, stages, effects, fewestUnits = 0 }: World,
  random: () => number,
  sizes: readonly number[] = [],
): ReadonlySet<string> {
  const touched = new Set<string>();
  const places = Array.from({ length: segments * stages }, (_, index) => ({
    segment: index % segments,
    stage: Math.floor(index / segments),
  })).filter(({ segment, stage }) => fewestUnits === 0 || expectedUnits(sizes[segment] ?? 0, stage) >= fewestUnits);
  const stagesWithPlaces = new Set(places.map(({ stage }) => stage)).size;
  const most = Math.min(effects, fewestUnits === 0 ? places.length : stagesWithPlaces);
  const taken = new Set<number>();
  while (touched.size < most) {
    const { segment, stage } = places[Math.floor(random() * places.length)] ?? { segment: 0, stage: 0 };
    if (fewestUnits > 0 && taken.has(stage)) continue;
    taken.add(stage);
    touched.add(`${segment}/${stage}`);
  }
  return touched;
}

function expectedUnits(size: number, stage: number): number {
  return RATES.slice(0, stage).reduce((units, rate) => units * rate, size);
}

export function segmentSizes(segments: number, random: () => number): readonly number[] {
  return Array.from({ length: segments }, () => Math.round(40 * 20 ** random()));
}

export function clusterSizes(units: number, clustering: Clustering | undefined): number[] {
  if (clustering === undefined) return [units];
  const whole = new Array<number>(Math.floor(units / clustering.size)).fill(clustering.size);
  const rest = units % clustering.size;
  return rest === 0 ? whole : [...whole, rest];
}

/**
 * Units of one cluster: each copies a draw that the cluster has in common with the chance of the root of the correlation, and
 * draws for itself otherwise. Two of them then have that correlation, and each the rate (Lunn and Davies 1998).
 */
export function drawn(random: () => number, units: number, rate: number, correlation: number): number {
  if (correlation === 0) return binomialDraw(random, units, rate);
  const copying = binomialDraw(random, units, Math.sqrt(correlation));
  const common = random() < rate ? copying : 0;
  return common + binomialDraw(random, units - copying, rate);
}

/** Without clusters every unit is one of its own; with them the other kind of cluster still is. */
function rowOf(
  segment: number,
  stage: number,
  sizes: readonly number[],
  advanced: readonly number[],
  clustering: Clustering | undefined,
): ClusterRow {
  const entered = total(sizes);
  const moved = total(advanced);
  const single = { clusters: entered, wholeSquared: entered, wholePart: moved, partSquared: moved };
  const clustered = {
    clusters: sizes.length,
    wholeSquared: total(sizes.map((size) => size * size)),
    wholePart: total(sizes.map((size, index) => size * (advanced[index] ?? 0))),
    partSquared: total(advanced.map((size) => size * size)),
  };
  const account = clustering?.by === 'account' ? clustered : single;
  const owner = clustering?.by === 'owner' ? clustered : single;
  return {
    slot: 1,
    segment: segmentId(segment),
    funnel: 'sales',
    grain: 'opportunity',
    stage: stageId(stage),
    stage_number: stage + 1,
    entered,
    advanced: moved,
    ...NOTHING_LOST,
    days: 0,
    days_squared: 0,
    advanced_early: 0,
    advanced_any_order: moved,
    entered_observed: entered,
    advanced_observed: moved,
    entered_decided: entered,
    entered_matched: entered,
    advanced_matched: moved,
    accounts: account.clusters,
    account_entered_squared: account.wholeSquared,
    account_entered_advanced: account.wholePart,
    account_advanced_squared: account.partSquared,
    owners: owner.clusters,
    owner_entered_squared: owner.wholeSquared,
    owner_entered_advanced: owner.wholePart,
    owner_advanced_squared: owner.partSquared,
    arrived_accounts: 0,
    account_advanced_days: 0,
    account_days_squared: 0,
    arrived_owners: 0,
    owner_advanced_days: 0,
    owner_days_squared: 0,
  };
}

const NOTHING_LOST = {
  ...{ lost: 0, account_entered_lost: 0, account_lost_squared: 0, owner_entered_lost: 0, owner_lost_squared: 0 },
};

export function segmentId(segment: number): string {
  return `segment_${String(segment).padStart(3, '0')}`;
}

export function stageId(stage: number): string {
  return `stage_${String(stage).padStart(2, '0')}`;
}

export function aggregatesOf(cluster: readonly ClusterRow[]): Aggregates {
  const none = {
    cohort: [],
    cohort_cluster: [],
    overlap: overlapTable([]),
    reach: [],
    reach_cluster: [],
    win_cluster: [],
    closed_cluster: [],
    loss_cluster: [],
    curve: curveTable([]),
    outcome_curve: [],
  };
  const ofRecords = {
    record_match: [],
    person_match: [],
    customer_rate: [],
    moved_segment: [],
    account_segment: [],
    evidence: [],
  };
  return {
    ...none,
    ...ofRecords,
    cluster,
    money: [],
    deal_size: [],
    deal_cluster: [],
    place: [],
    handoff: [],
    velocity: [],
    touch_credit: [],
    activity: [],
    usage_match: [],
    unusable_rate: [],
    stage_order: [],
    touches_to_won: [],
  };
}

/** One funnel, one dimension; as of the end of 2026-10 plus five days. */
export function simulatedScope({ segments, stages }: World, falseDiscoveryRate: number): Scope {
  const ids = Array.from({ length: segments }, (_, index) => ({ id: segmentId(index), label: segmentId(index) }));
  return {
    calendar: { kind: 'months' },
    asOfDay: 20_762,
    periodMonths: [202610, 202610],
    windowMonth: 202511,
    sameAgeDays: 5,
    minimumSample: 30,
    falseDiscoveryRate,
    nullThreshold: 0,
    plannedEffect: 0.3,
    scenarios: [],
    pairs: [],
    funnels: [
      {
        id: 'sales',
        label: 'Sales',
        dated: true,
        stages: Array.from({ length: stages + 1 }, (_, index) => ({
          id: stageId(index),
          label: stageId(index),
          grain: 'opportunity' as const,
          number: index + 1,
          horizonDays: index === stages ? null : 30,
          isLast: index === stages,
        })),
      },
    ],
    exits: [{ funnel: 'sales', grain: 'opportunity' }],
    dimensions: [{ id: 'kind', slot: 1, label: 'Kind', known: 'entry', segments: ids }],
  };
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
