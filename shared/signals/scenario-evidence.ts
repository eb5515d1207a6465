import type { Scenario } from '../contracts/definitions.ts';
import type { ScenarioEvidence, ScenarioWithheld } from '../contracts/signal.ts';
import type { ClusterRow, DealSizeRow } from '../queries/catalog.ts';
import { logAmountMean } from '../stats/log-amount-contrast.ts';
import { type CellRows, sumOf } from './cell-rows.ts';
import { amountBin } from './deal-size-contrasts.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

export type Scenarios = { readonly told: readonly ScenarioEvidence[]; readonly withheld: readonly ScenarioWithheld[] };
type Tables = { readonly clusters: CellRows<ClusterRow>; readonly sizes: CellRows<DealSizeRow> };
type Withheld = ScenarioWithheld['reason'];
type Counted = { readonly entered: (row: ClusterRow) => number; readonly advanced: (row: ClusterRow) => number };

/** How each scenario counts conversions: who entered, and who of them moved on. */
const CONVERSIONS: Readonly<Record<Exclude<Scenario, 'close_date_rates'>, Counted>> = {
  only_observed: { entered: (row) => row.entered_observed, advanced: (row) => row.advanced_observed },
  any_order: { entered: (row) => row.entered, advanced: (row) => row.advanced_any_order },
  /** Bulk closures are taken for units that were never there. */
  without_administrative: { entered: (row) => row.entered_decided, advanced: (row) => row.advanced },
  only_matched: { entered: (row) => row.entered_matched, advanced: (row) => row.advanced_matched },
};

/** A difference under every declared scenario: same sign, and beyond what the null allows. Nothing is tested. */
export function scenarioEvidence(hypothesis: Hypothesis, tables: Tables, scope: Scope): Scenarios {
  const slot = scope.dimensions.find(({ id }) => id === hypothesis.dimension)?.slot;
  if (hypothesis.claim !== 'level' || slot === undefined) return { told: [], withheld: [] };
  const found = scope.scenarios.flatMap((scenario) => {
    const difference = differenceUnder(scenario, hypothesis, slot, tables);
    return difference === undefined ? [] : [{ scenario, difference }];
  });
  const threshold = hypothesis.metric === 'stage_conversion' ? scope.nullThreshold : 0;
  return {
    told: found.flatMap(({ scenario, difference }) => {
      if (typeof difference !== 'number') return [];
      const holds = Math.sign(difference) === Math.sign(hypothesis.value) && Math.abs(difference) > threshold;
      return [{ scenario, difference: rounded(difference), holds }];
    }),
    withheld: found.flatMap(({ scenario, difference }) =>
      typeof difference === 'number' ? [] : [{ scenario, reason: difference }],
    ),
  };
}

/** In the unit of the hypothesis; undefined for a metric that the scenario says nothing of. */
function differenceUnder(
  scenario: Scenario,
  { metric, segment, funnel, stage, comparator }: Hypothesis,
  slot: number,
  { clusters, sizes }: Tables,
): number | Withheld | undefined {
  if (scenario === 'close_date_rates') {
    if (metric !== 'deal_size') return undefined;
    const rowsOf = (id: string) => sizes(slot, id, funnel, '');
    return sizeDifference(rowsOf(segment), comparator.segments.flatMap(rowsOf));
  }
  if (metric !== 'stage_conversion') return undefined;
  const rowsOf = (id: string) => clusters(slot, id, funnel, stage);
  if (scenario === 'only_matched' && rowsOf(segment)[0]?.grain === 'person') return 'matched_by_outcome';
  return shareDifference(CONVERSIONS[scenario], rowsOf(segment), comparator.segments.flatMap(rowsOf));
}

function shareDifference(
  { entered, advanced }: Counted,
  own: readonly ClusterRow[],
  others: readonly ClusterRow[],
): number | Withheld {
  const first = sumOf(own, entered);
  const second = sumOf(others, entered);
  if (first === 0 || second === 0) return 'nobody_left';
  return sumOf(own, advanced) / first - sumOf(others, advanced) / second;
}

/** Logarithm of the ratio of geometric means; size classes stay those of the plan rates, their sums are at the others. */
function sizeDifference(own: readonly DealSizeRow[], others: readonly DealSizeRow[]): number | Withheld {
  const all = [...own, ...others];
  const priced = sumOf(all, (row) => row.close_deals);
  if (priced === 0) return 'no_close_rates';
  // deals with a rate would be compared with themselves and others: who has one may hang on the segment
  if (priced < sumOf(all, (row) => row.deals)) return 'close_rates_missing';
  const [first, second] = [meanAtClose(own), meanAtClose(others)];
  return first === undefined || second === undefined ? 'nobody_left' : first - second;
}

function meanAtClose(rows: readonly DealSizeRow[]): number | undefined {
  return logAmountMean(rows.flatMap((row) => amountBin({ ...row, amount: row.close_amount })))?.value;
}
