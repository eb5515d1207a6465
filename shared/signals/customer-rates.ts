import { RESERVED_METRICS } from '../contracts/definitions.ts';
import type { WithheldReason } from '../contracts/measure.ts';
import type { CustomerRates } from '../contracts/outputs.ts';
import type { Aggregates } from './aggregates.ts';
import { measuredRate, withheld } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

const [OF_NO_METRIC] = RESERVED_METRICS;

type Row = Aggregates['customer_rate'][number];

/**
 * `expansion_rate`: of the customers at the start of the period, those who won an expansion within it. `renewal_rate`: of the
 * renewals due in the period (their close date is in it), those won by the as-of day. `active_usage`: of the same customers, those
 * whose usage within the period was as much as makes an account active. Undefined where the definitions ask for none of them.
 */
export function customerRates(aggregates: Aggregates, scope: Scope): CustomerRates[] | undefined {
  const kinds = scope.funnelKinds ?? [];
  if (!kinds.includes('expansion') && !kinds.includes('renewal') && scope.usageMetrics === undefined) return undefined;
  return scope.dimensions.flatMap(({ id, slot, segments }) =>
    segments.flatMap(({ id: segment }) => {
      const own = aggregates.customer_rate.filter((one) => one.slot === slot && one.segment === segment);
      const row = own.find(({ metric }) => metric === OF_NO_METRIC);
      if (row === undefined) return [];
      const rates = { expansionRate: expansionRate(row, scope), renewalRate: renewalRate(row, scope) };
      const usage = activeUsage(own, aggregates, scope);
      return [{ dimension: id, segment, ...rates, ...usage, withoutAccount: row.without_account }];
    }),
  );
}

function activeUsage(
  rows: readonly Row[],
  { usage_match }: Aggregates,
  { usageMetrics, minimumSample }: Scope,
): Pick<CustomerRates, 'activeUsage'> {
  if (usageMetrics === undefined) return {};
  return {
    activeUsage: usageMetrics.map(({ id: metric, label }) => {
      const row = rows.find((one) => one.metric === metric);
      // a metric that nobody exported for the period is no metric that nobody used
      if (row === undefined || usage_match.every((one) => one.metric !== metric))
        return { metric, label, rate: withheld('no_usage') };
      return { metric, label, rate: measuredRate(row.active, row.customers, minimumSample, noCustomers(row)) };
    }),
  };
}

function expansionRate(row: Row, { funnelKinds = [], minimumSample }: Scope): CustomerRates['expansionRate'] {
  if (!funnelKinds.includes('expansion') || !funnelKinds.includes('acquisition')) return withheld('no_such_funnel');
  return measuredRate(row.expanded, row.customers, minimumSample, noCustomers(row));
}

function noCustomers(row: Row): WithheldReason {
  return row.without_account > 0 ? 'no_accounts' : 'no_customers';
}

/** Renewals of one account are taken to be one decision: their interval stands on as many accounts at the least. */
function renewalRate(row: Row, { funnelKinds = [], minimumSample }: Scope): CustomerRates['renewalRate'] {
  if (!funnelKinds.includes('renewal')) return withheld('no_such_funnel');
  return measuredRate(row.renewed, row.due, minimumSample, 'none_due', row.account_due_squared / Math.max(1, row.due));
}
