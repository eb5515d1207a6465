import type { WrittenDeal } from './account-state.ts';
import { dayOf, reportingDay } from './instants.ts';
import type { Tally } from './tally.ts';

/** The last whole month before the export. */
const customerMonth = { first: dayOf('2026-10-01'), last: dayOf('2026-10-31') };

/** Counts an account as customer at the start of the month, and what it bought and renewed in the month. */
export function tallyCustomer(tally: Tally, deals: readonly WrittenDeal[]): void {
  const { first, last } = customerMonth;
  const decided = ({ lastsUntil }: WrittenDeal): number => reportingDay(lastsUntil);
  const inMonth = (day: number): boolean => day >= first && day <= last;
  const before = deals.filter((deal) => deal.outcome !== 'open' && decided(deal) < first);
  const won = before.filter(({ outcome }) => outcome === 'won');
  const left = before.filter(({ funnel, outcome }) => funnel === 'renewal' && outcome === 'lost');
  const isCustomer =
    won.some(({ funnel }) => funnel === 'acquisition') &&
    (left.length === 0 || Math.max(...won.map(decided)) > Math.max(...left.map(decided)));
  if (isCustomer) {
    tally.add('customers');
    if (deals.some((deal) => deal.funnel === 'expansion' && deal.outcome === 'won' && inMonth(decided(deal))))
      tally.add('expandedCustomers');
  }
  for (const { outcome } of deals.filter(({ funnel, closeDay }) => funnel === 'renewal' && inMonth(closeDay))) {
    tally.add('renewalsDue');
    if (outcome === 'won') tally.add('renewed');
  }
}
