import type { VelocityWithheld } from '../contracts/outputs.ts';
import type { VelocityRow } from '../queries/catalog.ts';
import { type AmountBin, binnedMean, binnedMeanError } from '../stats/binned-amounts.ts';
import { clusteredProportion } from '../stats/clustered-proportion.ts';
import { clusteredRatio } from '../stats/clustered-ratio.ts';
import { type IntervalEstimate, normalInterval } from '../stats/normal-interval.ts';
import { sumOf } from './cell-rows.ts';
import type { Cluster } from './clustered-sides.ts';

/** What velocity is made of, each with its error: one state of Shapley's split. */
export type VelocityFactors = {
  readonly opportunities: IntervalEstimate;
  readonly winRate: IntervalEstimate;
  readonly dealSize: IntervalEstimate;
  readonly cycleDays: IntervalEstimate;
};

/** How deal sizes of the segment spread, over all that were won, and how alike those of one account or owner are. */
export type DealSpread = { readonly bins: readonly AmountBin[]; readonly designEffect: number };

/** Fewer deals than this, and neither their mean nor their days are nearly normal. */
const LEAST_WON = 10;
const CLUSTERS: readonly Cluster[] = ['account', 'owner'];
type Factor = { readonly value: number; readonly standardError: number };

/**
 * The factors of one span of months. An account counts as one cluster in each month. Errors are the larger of those by account
 * and by owner; opportunities come as a compound Poisson process, an account at a time; a mean deal has the relative spread of
 * all deals of the segment, as those of one span are few.
 */
export function velocityFactors(
  rows: readonly VelocityRow[],
  spread: DealSpread,
  minimumSample: number,
): VelocityFactors | VelocityWithheld {
  const sum = (value: (row: VelocityRow) => number) => sumOf(rows, value);
  const [closed, priced, amount] = [sum((row) => row.closed), sum((row) => row.priced), sum((row) => row.amount)];
  if (closed < minimumSample || priced < LEAST_WON) return 'small_sample';
  if (amount <= 0 || sum((row) => row.days) === 0) return 'no_velocity';
  const won = widest((by) => winRate(rows, by));
  const days = widest((by) => cycleDays(rows, by));
  if (won === undefined || days === undefined) return 'one_cluster';
  const mean = amount / priced;
  const relativeError = binnedMeanError(spread.bins, priced / spread.designEffect) / (binnedMean(spread.bins) ?? mean);
  return {
    opportunities: normalInterval(
      sum((row) => row.entered),
      Math.sqrt(sum((row) => row.account_entered_squared)),
    ),
    winRate: won,
    dealSize: normalInterval(mean, mean * Math.abs(relativeError)),
    cycleDays: normalInterval(days.value, days.standardError),
  };
}

/** Of two ways to divide into clusters the one of the larger error; undefined where one has a single cluster. */
function widest<Found extends Factor>(of: (by: Cluster) => Found | undefined): Found | undefined {
  const [account, owner] = CLUSTERS.map(of);
  if (account === undefined || owner === undefined) return undefined;
  return owner.standardError > account.standardError ? owner : account;
}

function winRate(rows: readonly VelocityRow[], by: Cluster): IntervalEstimate | undefined {
  const found = clusteredProportion({
    count: sumOf(rows, (row) => row.closed),
    sum: sumOf(rows, (row) => row.won),
    clusters: sumOf(rows, (row) => row[`closed_${by}s`]),
    countSquared: sumOf(rows, (row) => row[`${by}_closed_squared`]),
    countSum: sumOf(rows, (row) => row[`${by}_closed_won`]),
    sumSquared: sumOf(rows, (row) => row[`${by}_won_squared`]),
  });
  if (found === undefined) return undefined;
  const { share, low, high } = found;
  // half of Wilson's interval in normal errors: where all were won, the plain error claims to know everything
  const reach = normalInterval(0, 1).high;
  return { value: share, standardError: (high - low) / 2 / reach, low, high };
}

function cycleDays(rows: readonly VelocityRow[], by: Cluster): Factor | undefined {
  const found = clusteredRatio({
    clusters: sumOf(rows, (row) => row[`won_${by}s`]),
    numerator: sumOf(rows, (row) => row.days),
    denominator: sumOf(rows, (row) => row.won),
    numeratorSquared: sumOf(rows, (row) => row[`${by}_days_squared`]),
    numeratorDenominator: sumOf(rows, (row) => row[`${by}_won_days`]),
    denominatorSquared: sumOf(rows, (row) => row[`${by}_won_squared`]),
  });
  return found === undefined ? undefined : { value: found.ratio, standardError: found.standardError };
}
