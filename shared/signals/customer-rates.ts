import type { CustomerRates } from '../contracts/outputs.ts';
import type { Aggregates } from './aggregates.ts';
import { measuredRate, withheld } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';

type Row = Aggregates['customer_rate'][number];

/**
 * `expansion_rate`: of the customers at the start of the period, those who won an expansion within it. `renewal_rate`: of the
 * renewals due in the period (their close date is in it), those won by the as-of day. Undefined where no funnel is of either kind.
 */
export function customerRates({ customer_rate }: Aggregates, scope: Scope): CustomerRates[] | undefined {
  const kinds = scope.funnelKinds ?? [];
  if (!kinds.includes('expansion') && !kinds.includes('renewal')) return undefined;
  return scope.dimensions.flatMap(({ id, slot, segments }) =>
    segments.flatMap(({ id: segment }) => {
      const row = customer_rate.find((one) => one.slot === slot && one.segment === segment);
      if (row === undefined) return [];
      const rates = { expansionRate: expansionRate(row, scope), renewalRate: renewalRate(row, scope) };
      return [{ dimension: id, segment, ...rates, withoutAccount: row.without_account }];
    }),
  );
}

function expansionRate(row: Row, { funnelKinds = [], minimumSample }: Scope): CustomerRates['expansionRate'] {
  if (!funnelKinds.includes('expansion') || !funnelKinds.includes('acquisition')) return withheld('no_such_funnel');
  const otherwise = row.without_account > 0 ? 'no_accounts' : 'no_customers';
  return measuredRate(row.expanded, row.customers, minimumSample, otherwise);
}

/** Renewals of one account are taken to be one decision: their interval stands on as many accounts at the least. */
function renewalRate(row: Row, { funnelKinds = [], minimumSample }: Scope): CustomerRates['renewalRate'] {
  if (!funnelKinds.includes('renewal')) return withheld('no_such_funnel');
  return measuredRate(row.renewed, row.due, minimumSample, 'none_due', row.account_due_squared / Math.max(1, row.due));
}
