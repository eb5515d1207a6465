import type { ClusterRow, DealClusterRow } from '../queries/catalog.ts';
import { trialsAsValues } from '../stats/clustered-values.ts';
import type { ValuesBy } from './clustered-sides.ts';
import { clustersBy } from './clusters-by.ts';

/** Whether each entrant moved on. */
export function conversionValues(row: ClusterRow): ValuesBy {
  const { account, owner } = clustersBy(row);
  return { account: trialsAsValues(account), owner: trialsAsValues(owner) };
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
