import type { Anchor, LifeCycle } from '../contracts/signal.ts';
import type { AggregateRow, ClusterRow } from '../queries/catalog.ts';
import type { Aggregates } from './aggregates.ts';
import { monthText } from './calendar-month.ts';
import { conversionContrasts } from './conversion-contrasts.ts';
import { establishedSegments } from './established-segments.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Scope } from './report-scope.ts';
import { stageClusters } from './stage-clusters.ts';

type MonthClusters = AggregateRow<'cohort_cluster'>;

/**
 * The test of an established signal again, over the months that established it, in today's snapshot. Conversions alone are in
 * the tables by month; times and deal sizes are not, and shifts were found by a search: undefined for those. An account counts
 * as one cluster in each month, so that less clustering is seen than there was, which errs towards upholding.
 */
export function recomputedTest(
  { cohort_cluster: rows }: Pick<Aggregates, 'cohort_cluster'>,
  before: readonly LifeCycle[],
  scope: Scope,
): (entry: LifeCycle) => Hypothesis | undefined {
  const asked = new Map<string, ReadonlyMap<string, Hypothesis>>();
  return ({ signal, claim, metric, established }) => {
    if (metric !== 'stage_conversion' || claim !== 'level') return undefined;
    const key = `${established.from} ${established.to}`;
    const tested = asked.get(key) ?? testedOver(rows, established, before, scope);
    asked.set(key, tested);
    return tested.get(signal);
  };
}

function testedOver(
  rows: readonly MonthClusters[],
  { from, to }: Anchor,
  before: readonly LifeCycle[],
  scope: Scope,
): ReadonlyMap<string, Hypothesis> {
  const within = rows.filter(
    ({ entered_month: month }) => month !== null && from <= monthText(month) && monthText(month) <= to,
  );
  const { tested } = conversionContrasts(stageClusters(merged(within), scope), scope, establishedSegments(before));
  return new Map(tested.map((hypothesis) => [hypothesis.id, hypothesis]));
}

/** One row per cell, as the window's own query gives it. */
function merged(rows: readonly MonthClusters[]): ClusterRow[] {
  const cells = new Map<string, ClusterRow>();
  for (const { entered_month: _, ...row } of rows) {
    const key = `${row.slot}/${row.segment}/${row.funnel}/${row.stage}`;
    const held = cells.get(key);
    cells.set(key, held === undefined ? { ...row, ...NOT_ASKED } : added(held, row));
  }
  return [...cells.values()];
}

/** Other rules of counting, and times: conversions do not read them. */
const NOT_ASKED = {
  lost: 0,
  account_entered_lost: 0,
  account_lost_squared: 0,
  owner_entered_lost: 0,
  owner_lost_squared: 0,
  advanced_early: 0,
  advanced_any_order: 0,
  entered_observed: 0,
  advanced_observed: 0,
  entered_decided: 0,
  entered_matched: 0,
  advanced_matched: 0,
  days: 0,
  days_squared: 0,
  arrived_accounts: 0,
  account_advanced_days: 0,
  account_days_squared: 0,
  arrived_owners: 0,
  owner_advanced_days: 0,
  owner_days_squared: 0,
};

const SUMS = [
  'entered',
  'advanced',
  'accounts',
  'account_entered_squared',
  'account_entered_advanced',
  'account_advanced_squared',
  'owners',
  'owner_entered_squared',
  'owner_entered_advanced',
  'owner_advanced_squared',
] as const;

function added(held: ClusterRow, row: Pick<MonthClusters, (typeof SUMS)[number]>): ClusterRow {
  return { ...held, ...Object.fromEntries(SUMS.map((name) => [name, held[name] + row[name]])) };
}
