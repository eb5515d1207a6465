import type { AggregateRow, ClusterRow, DealClusterRow, ShareClusterRow } from '../queries/catalog.ts';
import type { ClusteredValues } from '../stats/clustered-values.ts';
import type { ValuesBy } from './clustered-sides.ts';

export type EntrantSums = Pick<
  AggregateRow<'cohort_cluster'>,
  | 'entered'
  | 'advanced'
  | 'accounts'
  | 'account_entered_squared'
  | 'account_entered_advanced'
  | 'account_advanced_squared'
  | 'owners'
  | 'owner_entered_squared'
  | 'owner_entered_advanced'
  | 'owner_advanced_squared'
>;

/** Whether each entrant moved on: 1 or 0, squared the same. */
export function conversionValues(row: EntrantSums): ValuesBy {
  return { account: accountConversions(row), owner: ownerConversions(row) };
}

export function accountConversions(row: EntrantSums): ClusteredValues {
  return {
    count: row.entered,
    sum: row.advanced,
    squares: row.advanced,
    clusters: row.accounts,
    countSquared: row.account_entered_squared,
    countSum: row.account_entered_advanced,
    sumSquared: row.account_advanced_squared,
  };
}

export function ownerConversions(row: EntrantSums): ClusteredValues {
  return {
    count: row.entered,
    sum: row.advanced,
    squares: row.advanced,
    clusters: row.owners,
    countSquared: row.owner_entered_squared,
    countSum: row.owner_entered_advanced,
    sumSquared: row.owner_advanced_squared,
  };
}

/** Of several rows as one: no cluster is taken to be in two of them. */
export function summedEntrants(rows: readonly EntrantSums[]): EntrantSums {
  const total = {
    entered: 0,
    advanced: 0,
    accounts: 0,
    account_entered_squared: 0,
    account_entered_advanced: 0,
    account_advanced_squared: 0,
    owners: 0,
    owner_entered_squared: 0,
    owner_entered_advanced: 0,
    owner_advanced_squared: 0,
  };
  for (const row of rows) {
    total.entered += row.entered;
    total.advanced += row.advanced;
    total.accounts += row.accounts;
    total.account_entered_squared += row.account_entered_squared;
    total.account_entered_advanced += row.account_entered_advanced;
    total.account_advanced_squared += row.account_advanced_squared;
    total.owners += row.owners;
    total.owner_entered_squared += row.owner_entered_squared;
    total.owner_entered_advanced += row.owner_entered_advanced;
    total.owner_advanced_squared += row.owner_advanced_squared;
  }
  return total;
}

/** Whether each entrant was lost there. */
export function dropOffValues(row: ClusterRow): ValuesBy {
  const known = { count: row.entered, sum: row.lost, squares: row.lost };
  return {
    account: {
      ...known,
      clusters: row.accounts,
      countSquared: row.account_entered_squared,
      countSum: row.account_entered_lost,
      sumSquared: row.account_lost_squared,
    },
    owner: {
      ...known,
      clusters: row.owners,
      countSquared: row.owner_entered_squared,
      countSum: row.owner_entered_lost,
      sumSquared: row.owner_lost_squared,
    },
  };
}

/** Whether each unit of the whole is of the part: 1 or 0, squared the same. */
export function shareValues(row: ShareClusterRow): ValuesBy {
  const known = { count: row.whole, sum: row.part, squares: row.part };
  return {
    account: {
      ...known,
      clusters: row.accounts,
      countSquared: row.account_whole_squared,
      countSum: row.account_whole_part,
      sumSquared: row.account_part_squared,
    },
    owner: {
      ...known,
      clusters: row.owners,
      countSquared: row.owner_whole_squared,
      countSum: row.owner_whole_part,
      sumSquared: row.owner_part_squared,
    },
  };
}

/** The days that each who moved on took. */
export function daysValues(row: ClusterRow): ValuesBy {
  const known = { count: row.advanced, sum: row.days, squares: row.days_squared };
  return {
    account: {
      ...known,
      clusters: row.arrived_accounts,
      countSquared: row.account_advanced_squared,
      countSum: row.account_advanced_days,
      sumSquared: row.account_days_squared,
    },
    owner: {
      ...known,
      clusters: row.arrived_owners,
      countSquared: row.owner_advanced_squared,
      countSum: row.owner_advanced_days,
      sumSquared: row.owner_days_squared,
    },
  };
}

/** The size class of each deal: a logarithm in whole numbers. */
export function dealValues(row: DealClusterRow): ValuesBy {
  const known = { count: row.deals, sum: row.bins, squares: row.bins_squared };
  return {
    account: {
      ...known,
      clusters: row.accounts,
      countSquared: row.account_deals_squared,
      countSum: row.account_deals_bins,
      sumSquared: row.account_bins_squared,
    },
    owner: {
      ...known,
      clusters: row.owners,
      countSquared: row.owner_deals_squared,
      countSum: row.owner_deals_bins,
      sumSquared: row.owner_bins_squared,
    },
  };
}
