import type { AggregateRow } from '../queries/catalog.ts';
import type { ClusteredCounts } from '../stats/clustered-counts.ts';

type Sums = Omit<
  AggregateRow<'cohort_cluster'>,
  'slot' | 'segment' | 'funnel' | 'grain' | 'stage' | 'stage_number' | 'entered_month'
>;

/** A row's counts with the sums over accounts, and over owners. */
export function clustersBy(row: Sums): Readonly<Record<'account' | 'owner', ClusteredCounts>> {
  const counts = { whole: row.entered, part: row.advanced };
  return {
    account: {
      ...counts,
      clusters: row.accounts,
      wholeSquared: row.account_entered_squared,
      wholePart: row.account_entered_advanced,
      partSquared: row.account_advanced_squared,
    },
    owner: {
      ...counts,
      clusters: row.owners,
      wholeSquared: row.owner_entered_squared,
      wholePart: row.owner_entered_advanced,
      partSquared: row.owner_advanced_squared,
    },
  };
}
