import type { AggregateRow } from '../queries/catalog.ts';
import { cellRows } from './cell-rows.ts';
import { monthClusters, type SideOf } from './month-clusters.ts';
import { isMature } from './month-maturity.ts';
import type { Scope, ScopedDimension, StageOutline } from './report-scope.ts';
import { type MonthRow, type StageMonth, stageMonth } from './stage-month.ts';

type ClusterMonth = AggregateRow<'cohort_cluster'>;

/** The cohorts of a stage that may be compared over time: mature and whole months, per segment, the oldest first. */
export type StageMonths = {
  readonly dimension: ScopedDimension;
  readonly funnel: string;
  readonly stage: StageOutline;
  /** The newest of them in the whole funnel. */
  readonly newest: number;
  /** By segment in the order of the dimension; blank and unmapped too. Segments without a month are left out. */
  readonly segments: ReadonlyMap<string, readonly StageMonth[]>;
  /** Any of these months as one side of a comparison. */
  readonly sideOf: SideOf;
};

const MOST_MONTHS = 36;

/** Stages without a follow-up, and funnels without dates, have no such months and are left out. */
export function stageMonths(rows: readonly ClusterMonth[], scope: Scope): StageMonths[] {
  const cells = cellRows(rows);
  return scope.funnels
    .filter(({ dated }) => dated)
    .flatMap(({ id: funnel, stages }) =>
      stages.flatMap((stage) => {
        const { horizonDays } = stage;
        if (stage.isLast || horizonDays === null) return [];
        const whole = inOrder(cells(0, 'all', funnel, stage.id).filter(isDated));
        const firstWhole = firstWholeMonth(whole);
        const newest = whole.findLast(({ entered_month: month }) => isMature(month, horizonDays, scope))?.entered_month;
        if (newest === undefined || newest < firstWhole) return [];
        const isUsable = (row: ClusterMonth): row is MonthRow =>
          isDated(row) && row.entered_month >= firstWhole && row.entered_month <= newest;
        return scope.dimensions.map((dimension) => {
          const known = dimension.segments
            .map(({ id }) => [id, inOrder(cells(dimension.slot, id, funnel, stage.id).filter(isUsable))] as const)
            .filter(([, months]) => months.length > 0)
            .map(([id, months]) => [id, months.slice(-MOST_MONTHS).map(stageMonth)] as const);
          const segments = new Map(known);
          return { dimension, funnel, stage, newest, segments, sideOf: monthClusters(segments) };
        });
      }),
    );
}

/**
 * Data that begin within a month, and stages that units take time to reach, start with months that are not whole: those at
 * the start that hold less than half of the units of the month after. Days are not in the cohorts.
 */
export function firstWholeMonth(months: readonly Pick<MonthRow, 'entered' | 'entered_month'>[]): number {
  const first = months.findIndex(({ entered }, index) => 2 * entered >= (months[index + 1]?.entered ?? 0));
  return months[first]?.entered_month ?? 0;
}

function isDated(row: ClusterMonth): row is MonthRow {
  return row.entered_month !== null;
}

function inOrder(rows: readonly MonthRow[]): readonly MonthRow[] {
  return rows.toSorted((one, other) => one.entered_month - other.entered_month);
}
