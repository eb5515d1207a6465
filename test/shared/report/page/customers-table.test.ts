import { describe, expect, it } from 'vitest';
import type { CustomerRates } from '../../../../shared/contracts/outputs.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const outputs = sampleOutputs();
const [dimension] = outputs.scorecards.dimensions.filter(({ id }) => id !== 'all');
const rate = { kind: 'measured', value: 0.25, low: 0.046, high: 0.699, part: 1, whole: 4, smallSample: true } as const;

function rates(of: Pick<CustomerRates, 'dimension' | 'segment'>): CustomerRates {
  const none = { kind: 'withheld', reason: 'no_usage' } as const;
  const activeUsage = [{ metric: 'logins', label: '<i>Logins</i>', rate: none }];
  return {
    ...of,
    expansionRate: rate,
    renewalRate: { kind: 'withheld', reason: 'none_due' },
    activeUsage,
    withoutAccount: 2,
  };
}

function textOf(customers: CustomerRates[] | undefined, section: string): string {
  const scorecards = { ...outputs.scorecards, ...(customers === undefined ? {} : { customers }) };
  return sectionText(reportPage({ ...outputs, scorecards }, { plot: '', d3: '', style: '', script: '' }), section);
}

describe('customers on the page', () => {
  it('stand in the funnel section as a whole, each rate with its own counts', () => {
    const text = textOf([rates({ dimension: 'all', segment: 'all' })], 'funnel');
    expect(text).toContain('Segment Expansion rate Renewal rate Active: &lt;i&gt;Logins&lt;/i&gt;');
    expect(text).toContain('All 2 wins without an account 25.0% 4.6–69.9% 1 of 4 small none due no usage exported');
  });

  it('stand segment by segment among the scorecards of their dimension', () => {
    const [segment = { id: '', label: '' }] = dimension?.segments ?? [];
    const text = textOf([rates({ dimension: dimension?.id ?? '', segment: segment.id })], 'scorecards');
    expect(text).toMatch(new RegExp(`${segment.label}.{0,30}2 wins without an account 25.0%`));
  });

  it('are not there where nothing is asked of them', () => {
    expect(textOf(undefined, 'funnel')).not.toContain('Customers');
  });
});
