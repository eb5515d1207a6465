import { SCENARIOS } from '../../shared/contracts/definitions.ts';
import type {
  AggregateRow,
  ClusterRow,
  CurveRow,
  DealClusterRow,
  DealSizeRow,
  OverlapRow,
} from '../../shared/queries/catalog.ts';
import type { Aggregates } from '../../shared/signals/aggregates.ts';
import { type CurveTable, curveTable } from '../../shared/signals/curve-table.ts';
import { type OverlapTable, overlapTable } from '../../shared/signals/overlap-table.ts';
import type { Scope } from '../../shared/signals/report-scope.ts';
import { binomialDraw } from '../../shared/stats/binomial-draw.ts';
import { seededRandom } from '../../shared/stats/seeded-random.ts';

/** 20 dimensions of 10 segments, 10 stages, 36 months: every cell of every table that inference reads has its row. */
export const WORST = { dimensions: 20, segments: 10, stages: 10, months: 36 } as const;

const MONTHS = Array.from({ length: WORST.months }, (_, index) => {
  const month = 2023 * 12 + 9 + index;
  return Math.floor(month / 12) * 100 + (month % 12) + 1;
});
const SIZES_OF_AMOUNTS = 60;
const AGES = [
  ...Array.from({ length: 91 }, (_, age) => age),
  ...Array.from({ length: 39 }, (_, week) => 97 + 7 * week),
];

export function worstCase(seed: number): { readonly aggregates: Aggregates; readonly scope: Scope } {
  const random = seededRandom(seed);
  const cluster: ClusterRow[] = [];
  const cohortCluster: AggregateRow<'cohort_cluster'>[] = [];
  const curves = new Map<number, CurveTable>();
  const sizes: DealSizeRow[] = [];
  for (const [slot, segments] of Map.groupBy(allSegments(), (one) => one.slot)) {
    const curve: CurveRow[] = [];
    for (const { segment } of segments) {
      for (let stage = 0; stage < WORST.stages; stage += 1) {
        const place = {
          slot,
          segment,
          funnel: 'sales',
          grain: 'opportunity',
          stage: stageId(stage),
          stage_number: stage + 1,
        };
        cluster.push({ ...place, ...sums(random, 1200), ...otherRules });
        for (const month of MONTHS) cohortCluster.push({ ...place, entered_month: month, ...sums(random, 100) });
        for (const cohorts of ['earlier', 'mature', 'recent'])
          for (const age of AGES)
            curve.push({
              ...place,
              cohorts,
              age_to: age,
              advanced: Math.floor(random() * 9),
              lost: 3,
              back: 0,
              censored: 1,
              late: 0,
              unobserved: 0,
            });
      }
      for (let bin = 90; bin < 90 + SIZES_OF_AMOUNTS; bin += 1) {
        const deals = Math.floor(random() * 9);
        const amounts = { deals, amount: deals === 0 ? 0 : 1_000_000, close_deals: 0, close_amount: 0 };
        sizes.push({ slot, segment, funnel: 'sales', amount_bin: bin, ...amounts });
      }
    }
    curves.set(slot, curveTable(curve));
  }
  const none = {
    touch_credit: [],
    activity: [],
    usage_match: [],
    unusable_rate: [],
    stage_order: [],
    touches_to_won: [],
    cohort: [],
    reach: [],
    reach_cluster: [],
    win_cluster: [],
    closed_cluster: [],
    loss_cluster: [],
    outcome_curve: [],
    money: [],
    place: [],
    handoff: [],
    velocity: [],
  };
  return {
    aggregates: {
      ...none,
      cluster,
      cohort_cluster: cohortCluster,
      curve: together(curves),
      deal_size: sizes,
      overlap: overlaps(random),
      deal_cluster: dealClusters(),
    } as unknown as Aggregates,
    scope: scope(),
  };
}

const times = {
  ...{
    days: 9000,
    days_squared: 200_000,
    arrived_accounts: 500,
    account_advanced_days: 9000,
    account_days_squared: 200_000,
  },
  ...{ arrived_owners: 40, owner_advanced_days: 120_000, owner_days_squared: 2_600_000 },
};
const otherRules = {
  ...times,
  ...{ lost: 300, account_entered_lost: 320, account_lost_squared: 340 },
  ...{ owner_entered_lost: 9000, owner_lost_squared: 3000 },
  advanced_early: 200,
  advanced_any_order: 600,
  entered_observed: 1100,
  advanced_observed: 500,
  entered_decided: 1150,
  entered_matched: 1000,
  advanced_matched: 450,
};

function dealClusters(): DealClusterRow[] {
  return allSegments().map(({ slot, segment }) => ({
    ...{ slot, segment, funnel: 'sales', deals: 240, bins: 28_000, bins_squared: 3_350_000 },
    ...{ accounts: 240, account_deals_squared: 240, account_deals_bins: 28_000, account_bins_squared: 3_350_000 },
    ...{ owners: 10, owner_deals_squared: 5760, owner_deals_bins: 672_000, owner_bins_squared: 78_600_000 },
  }));
}

function allSegments() {
  return [
    { slot: 0, segment: 'all' },
    ...Array.from({ length: WORST.dimensions * WORST.segments }, (_, index) => ({
      slot: 1 + Math.floor(index / WORST.segments),
      segment: `segment_${index % WORST.segments}`,
    })),
  ];
}

function sums(random: () => number, units: number) {
  const entered = Math.round(units * (0.5 + random()));
  const advanced = binomialDraw(random, entered, 0.4);
  return {
    ...{ entered, advanced, accounts: entered, owners: Math.ceil(entered / 25) },
    ...{ account_entered_squared: entered, account_entered_advanced: advanced, account_advanced_squared: advanced },
    ...{
      owner_entered_squared: 25 * entered,
      owner_entered_advanced: 25 * advanced,
      owner_advanced_squared: 11 * advanced,
    },
  };
}

function overlaps(random: () => number): OverlapTable {
  const tables = new Map<number, OverlapTable>();
  for (let slot = 1; slot <= WORST.dimensions; slot += 1) {
    const rows: OverlapRow[] = [];
    for (let other = slot + 1; other <= WORST.dimensions; other += 1)
      for (let segment = 0; segment < WORST.segments; segment += 1)
        for (let otherSegment = 0; otherSegment < WORST.segments; otherSegment += 1)
          for (let stage = 0; stage < WORST.stages; stage += 1)
            rows.push({
              ...{ slot, segment: `segment_${segment}`, funnel: 'sales', grain: 'opportunity', stage: stageId(stage) },
              ...{ stage_number: stage + 1, other_slot: other, other_segment: `segment_${otherSegment}`, entered: 120 },
              advanced: Math.floor(random() * 100),
            });
    tables.set(slot, overlapTable(rows));
  }
  return {
    length: rowsIn(tables),
    cellsOf: (funnel, stage, slot, stratumSlot) =>
      tables.get(Math.min(slot, stratumSlot))?.cellsOf(funnel, stage, slot, stratumSlot) ?? [],
  };
}

/** A table of each slot by itself: a table of all would be made of a million rows, and leave them to be cleared away. */
function together(tables: ReadonlyMap<number, CurveTable>): CurveTable {
  return {
    length: rowsIn(tables),
    countsOf: (place, cohorts, upTo) => tables.get(place.slot)?.countsOf(place, cohorts, upTo) ?? [],
  };
}

function rowsIn(tables: ReadonlyMap<number, { readonly length: number }>): number {
  return [...tables.values()].reduce((sum, { length }) => sum + length, 0);
}

function stageId(stage: number): string {
  return `stage_${stage}`;
}

function scope(): Scope {
  const ids = Array.from({ length: WORST.segments }, (_, index) => ({
    id: `segment_${index}`,
    label: `Segment ${index}`,
  }));
  return {
    calendar: { kind: 'months' },
    ...{ asOfDay: 20_762, periodMonths: [202609, 202609], windowMonth: 202510, sameAgeDays: 5, minimumSample: 30 },
    ...{ falseDiscoveryRate: 0.05, nullThreshold: 0, plannedEffect: 0.3, pairs: [], practicalDifference: undefined },
    scenarios: SCENARIOS,
    funnels: [
      {
        ...{ id: 'sales', label: 'Sales', dated: true },
        stages: Array.from({ length: WORST.stages + 1 }, (_, index) => ({
          ...{ id: stageId(index), label: stageId(index), grain: 'opportunity' as const, number: index + 1 },
          ...{ horizonDays: index === WORST.stages ? null : 30, isLast: index === WORST.stages },
        })),
      },
    ],
    exits: [{ funnel: 'sales', grain: 'opportunity' }],
    dimensions: [
      { id: 'all', slot: 0, label: 'All', known: 'entry', segments: [{ id: 'all', label: 'All' }] },
      ...Array.from({ length: WORST.dimensions }, (_, index) => ({
        ...{ id: `dimension_${index}`, slot: index + 1, label: `Dimension ${index}`, known: 'entry' as const },
        segments: ids,
      })),
    ],
  };
}
