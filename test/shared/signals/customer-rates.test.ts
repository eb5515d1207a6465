import { expect, it } from 'vitest';
import type { FUNNEL_KINDS } from '../../../shared/contracts/definitions.ts';
import { customerRates } from '../../../shared/signals/customer-rates.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { sampleScope } from './sample-scope.ts';

type Kinds = readonly (typeof FUNNEL_KINDS)[number][];

const ROW = {
  slot: 0,
  segment: 'all',
  metric: 'none',
  customers: 40,
  active: 0,
  expanded: 10,
  without_account: 3,
  due: 30,
  renewed: 24,
};

function ratesOf(funnelKinds: Kinds, given: Partial<typeof ROW> & { readonly account_due_squared?: number } = {}) {
  const row = { ...ROW, account_due_squared: 30, ...given };
  return customerRates(aggregatesOf({ customer_rate: [row] }), { ...sampleScope(['north']), funnelKinds });
}

it('each rate has its own denominator; segments without a deal have none', () => {
  expect(ratesOf(['acquisition', 'expansion', 'renewal'])).toMatchObject([
    {
      ...{ dimension: 'all', segment: 'all', withoutAccount: 3 },
      expansionRate: { value: 0.25, part: 10, whole: 40, smallSample: false },
      renewalRate: { value: 0.8, part: 24, whole: 30, designEffect: 1 },
    },
  ]);
});

it('renewals of one account are one decision: ten accounts of three each are worth ten', () => {
  const [card] = ratesOf(['renewal'], { account_due_squared: 90 }) ?? [];
  // Wilson for 8 of 10, by hand: (0.8 + 0.192073) / 1.384146 -+ 1.959964 / 1.384146 * sqrt(0.016 + 0.0096036)
  expect(card?.renewalRate).toMatchObject({ designEffect: 3, low: 0.490162, high: 0.943318 });
});

it.each<[Kinds, Partial<typeof ROW>, string, string]>([
  [['expansion'], {}, 'no_such_funnel', 'no_such_funnel'],
  [['acquisition', 'renewal'], { due: 0, renewed: 0 }, 'no_such_funnel', 'none_due'],
  [['acquisition', 'expansion'], { customers: 0, expanded: 0 }, 'no_accounts', 'no_such_funnel'],
  [['acquisition', 'expansion'], { customers: 0, expanded: 0, without_account: 0 }, 'no_customers', 'no_such_funnel'],
])('%j with %j is withheld with its reason', (kinds, given, expansion, renewal) => {
  const [card] = ratesOf(kinds, given) ?? [];
  const reasons = [card?.expansionRate, card?.renewalRate].map((rate) => rate?.kind === 'withheld' && rate.reason);
  expect(reasons).toEqual([expansion, renewal]);
});

it('says nothing where no funnel is of expansion or renewal', () => {
  expect(ratesOf([])).toBeUndefined();
  expect(ratesOf(['acquisition'])).toBeUndefined();
});
