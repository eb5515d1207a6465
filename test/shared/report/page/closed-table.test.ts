import { expect, it } from 'vitest';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const outputs = sampleOutputs();
const money = (amount: number, unpriced: number) => ({ kind: 'measured', amount, deals: 4, unpriced }) as const;

function textOf(given: { readonly basis?: 'arr' }): string {
  const cards = outputs.scorecards.cards.map((card) => ({
    ...card,
    closedInPeriod: { ...card.closedInPeriod, revenue: money(12_345_00, 0), revenueAtCloseRates: money(23_456_00, 2) },
  }));
  const scorecards = { ...outputs.scorecards, ...given, cards };
  return sectionText(reportPage({ ...outputs, scorecards }, { plot: '', d3: '', style: '', script: '' }), 'funnel');
}

it('revenue names its currency and basis, and stands beside what it was at close-date rates', () => {
  expect(textOf({ basis: 'arr' })).toContain('12,345 USD ARR at close-date rates 23,456 2 not priced');
});

it('of amounts as the system has them the currency alone is named', () => {
  expect(textOf({})).toMatch(/12,345 USD at close-date/);
});
