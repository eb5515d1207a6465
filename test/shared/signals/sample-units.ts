import { AMOUNT_BINS } from '../../../shared/queries/amount-bins.ts';
import type {
  ClusterRow,
  CurveRow,
  DealClusterRow,
  DealSizeRow,
  ShareClusterRow,
} from '../../../shared/queries/catalog.ts';
import { clusterRow } from './sample-scope.ts';

/** An entrant of a segment at a stage: whose it is, and after how many days it moved on, if it did. */
export type Unit = { readonly account: string; readonly owner: string; readonly days?: number };
export type Deal = { readonly account: string; readonly owner: string; readonly amount: number };

/** A unit of a whole: whose it is, and whether it is of the part. */
export type ShareUnit = { readonly account: string; readonly owner: string; readonly isPart: boolean };

/** What the queries of shares would count of them. */
export function shareRowOf(segment: string, units: readonly ShareUnit[], stage = 'open'): ShareClusterRow {
  const valued = units.map((unit) => ({ ...unit, value: unit.isPart ? 1 : 0 }));
  const [accounts, owners] = [sums(valued, 'account'), sums(valued, 'owner')];
  return {
    ...{ slot: 1, segment, funnel: 'sales', grain: 'opportunity', stage, whole: accounts.count, part: accounts.sum },
    accounts: accounts.clusters,
    account_whole_squared: accounts.countSquared,
    account_whole_part: accounts.countSum,
    account_part_squared: accounts.sumSquared,
    owners: owners.clusters,
    owner_whole_squared: owners.countSquared,
    owner_whole_part: owners.countSum,
    owner_part_squared: owners.sumSquared,
  };
}

/** What the queries would count of them. */
export function clusterRowOf(segment: string, units: readonly Unit[], stage = 'open'): ClusterRow {
  const moved = units.filter(({ days }) => days !== undefined);
  const entries = units.map((unit) => ({ ...unit, value: unit.days === undefined ? 0 : 1 }));
  const times = moved.map((unit) => ({ ...unit, value: unit.days ?? 0 }));
  const [accounts, owners] = [sums(entries, 'account'), sums(entries, 'owner')];
  const [timesByAccount, timesByOwner] = [sums(times, 'account'), sums(times, 'owner')];
  return {
    ...clusterRow(segment, moved.length, units.length, stage),
    days: timesByAccount.sum,
    days_squared: timesByAccount.squares,
    advanced_early: times.filter(({ value }) => value <= 10).length,
    accounts: accounts.clusters,
    account_entered_squared: accounts.countSquared,
    account_entered_advanced: accounts.countSum,
    account_advanced_squared: accounts.sumSquared,
    owners: owners.clusters,
    owner_entered_squared: owners.countSquared,
    owner_entered_advanced: owners.countSum,
    owner_advanced_squared: owners.sumSquared,
    arrived_accounts: timesByAccount.clusters,
    account_advanced_days: timesByAccount.countSum,
    account_days_squared: timesByAccount.sumSquared,
    arrived_owners: timesByOwner.clusters,
    owner_advanced_days: timesByOwner.countSum,
    owner_days_squared: timesByOwner.sumSquared,
  };
}

/** Mature cohorts; whoever did not move on was lost on the last day. */
export function curveRowsOf(segment: string, units: readonly Unit[], stage = 'open'): CurveRow[] {
  const row = { slot: 1, segment, funnel: 'sales', grain: 'opportunity', stage, stage_number: 1, cohorts: 'mature' };
  return units.map(({ days }) => {
    const lost = days === undefined ? 1 : 0;
    return { ...row, age_to: days ?? 30, advanced: 1 - lost, lost, back: 0, censored: 0, late: 0, unobserved: 0 };
  });
}

export function dealRowsOf(segment: string, deals: readonly Deal[]): { size: DealSizeRow[]; cluster: DealClusterRow } {
  const cell = { slot: 1, segment, funnel: 'sales' };
  const classed = deals.map((deal) => ({ ...deal, value: binOf(deal.amount) }));
  const [accounts, owners] = [sums(classed, 'account'), sums(classed, 'owner')];
  return {
    size: classed.map(({ value, amount }) => ({
      ...cell,
      amount_bin: value,
      deals: 1,
      amount,
      close_deals: 0,
      close_amount: 0,
    })),
    cluster: {
      ...cell,
      ...{ deals: accounts.count, bins: accounts.sum, bins_squared: accounts.squares },
      accounts: accounts.clusters,
      account_deals_squared: accounts.countSquared,
      account_deals_bins: accounts.countSum,
      account_bins_squared: accounts.sumSquared,
      owners: owners.clusters,
      owner_deals_squared: owners.countSquared,
      owner_deals_bins: owners.countSum,
      owner_bins_squared: owners.sumSquared,
    },
  };
}

export function binOf(amount: number): number {
  return AMOUNT_BINS.find(({ at_least, below }) => amount >= at_least && amount < below)?.bin ?? 0;
}

type Valued = { readonly account: string; readonly owner: string; readonly value: number };

function sums(units: readonly Valued[], by: 'account' | 'owner') {
  const totals = [...Map.groupBy(units, (unit) => unit[by]).values()].map((members) => ({
    count: members.length,
    sum: members.reduce((sum, { value }) => sum + value, 0),
  }));
  const over = (term: (total: { count: number; sum: number }) => number) =>
    totals.reduce((sum, total) => sum + term(total), 0);
  return {
    count: units.length,
    sum: over(({ sum }) => sum),
    squares: units.reduce((sum, { value }) => sum + value * value, 0),
    clusters: totals.length,
    countSquared: over(({ count }) => count * count),
    countSum: over(({ count, sum }) => count * sum),
    sumSquared: over(({ sum }) => sum * sum),
  };
}
