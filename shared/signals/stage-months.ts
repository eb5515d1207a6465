import { cellRows } from './cell-rows.ts';
import { monthClusters, type SideOf } from './month-clusters.ts';
import { type MonthGroup, monthGroup } from './month-columns.ts';
import { isMature } from './month-maturity.ts';
import { isNamed } from './named-segments.ts';
import type { Scope, ScopedDimension, StageOutline } from './report-scope.ts';
import type { ClusterMonth, StageMonth } from './stage-month.ts';

/** The cohorts of a stage that may be compared over time: mature and whole months, per segment, the oldest first. */
export type StageMonths = {
  readonly dimension: ScopedDimension;
  readonly funnel: string;
  readonly stage: StageOutline;
  /** The newest of them in the whole funnel. */
  readonly newest: number;
  /** By segment in the order of the dimension; blank and unmapped too. Segments without a month are left out. */
  readonly segments: ReadonlyMap<string, readonly StageMonth[]>;
  /** Of those the named ones, in the same order, and their months. */
  readonly named: readonly string[];
  readonly group: MonthGroup<readonly StageMonth[]>;
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
        const whole = monthsBetween(cells(0, 'all', funnel, stage.id), -Infinity, Infinity);
        const firstWhole = firstWholeMonth(whole);
        const newest = whole.findLast(({ entered_month: month }) => isMature(month, horizonDays, scope))?.entered_month;
        if (newest === undefined || newest < firstWhole) return [];
        return scope.dimensions.map((dimension) => {
          const segments = new Map<string, readonly StageMonth[]>();
          for (const { id } of dimension.segments) {
            const months = monthsBetween(cells(dimension.slot, id, funnel, stage.id), firstWhole, newest);
            if (months.length > 0) segments.set(id, months.slice(-MOST_MONTHS));
          }
          return { dimension, funnel, stage, newest, segments, ...ofNamed(segments) };
        });
      }),
    );
}

function ofNamed(segments: ReadonlyMap<string, readonly StageMonth[]>) {
  const named = [...segments.keys()].filter(isNamed);
  const group = monthGroup(named.map((segment) => segments.get(segment) ?? []));
  return { named, group, sideOf: monthClusters(group.members.flat()) };
}

/**
 * Data that begin within a month, and stages that units take time to reach, start with months that are not whole: those at
 * the start that hold less than half of the units of the month after. Days are not in the cohorts.
 */
export function firstWholeMonth(months: readonly Pick<StageMonth, 'entered' | 'entered_month'>[]): number {
  const first = months.findIndex(({ entered }, index) => 2 * entered >= (months[index + 1]?.entered ?? 0));
  return months[first]?.entered_month ?? 0;
}

/** In order of time, first and last among them. */
function monthsBetween(rows: readonly ClusterMonth[], first: number, last: number): readonly StageMonth[] {
  const months: StageMonth[] = [];
  for (const row of rows) if (isDated(row) && row.entered_month >= first && row.entered_month <= last) months.push(row);
  return isInOrder(months) ? months : months.sort((one, other) => one.entered_month - other.entered_month);
}

/** As the query gives them. */
function isInOrder(months: readonly StageMonth[]): boolean {
  let last = -Infinity;
  for (const { entered_month: month } of months) {
    if (month < last) return false;
    last = month;
  }
  return true;
}

function isDated(row: ClusterMonth): row is StageMonth {
  return row.entered_month !== null;
}
