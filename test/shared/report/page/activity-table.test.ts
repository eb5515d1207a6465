import { describe, expect, it } from 'vitest';
import type { ActivityCard } from '../../../../shared/contracts/outputs.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const outputs = sampleOutputs();
const none = { kind: 'withheld', reason: 'no_entrants' } as const;
const activity: ActivityCard = {
  opportunities: 40,
  reached: { kind: 'measured', value: 0.75, low: 0.6, high: 0.86, part: 30, whole: 40, smallSample: false },
  median: { kind: 'measured', days: 3, resolutionDays: 1 },
  p75: { kind: 'withheld', reason: 'not_reached' },
  roles: [
    {
      ...{ role: 'all', label: '(all roles)', activities: 90, reached: 30, perLost: none },
      perOpportunity: { kind: 'measured', value: 2.25, opportunities: 40, smallSample: false },
      perWon: { kind: 'measured', value: 4, opportunities: 9, smallSample: true },
    },
    { role: 'sdr', label: '<i>SDR</i>', activities: 7, reached: 5, perOpportunity: none, perWon: none, perLost: none },
  ],
};

function textOf(of: ActivityCard | undefined, section: string): string {
  const cards = outputs.scorecards.cards.map((card) => (of === undefined ? card : { ...card, activity: of }));
  const page = reportPage(
    { ...outputs, scorecards: { ...outputs.scorecards, cards } },
    { plot: '', d3: '', style: '', script: '' },
  );
  return sectionText(page, section);
}

describe('activity on the page', () => {
  it.each(['funnel', 'scorecards'])('stands in the section %s, with the counts of every mean', (section) => {
    const text = textOf(activity, section);
    expect(text).toContain('40 opportunities; time to a first activity: median 3 d, p75 not reached');
    expect(text).toContain('(all roles) 90 2.3 of 40 4.0 of 9 small no entrants 75.0% 30 of 40');
    expect(text).toContain('&lt;i&gt;SDR&lt;/i&gt; 7');
  });

  it('is not there where none is counted', () => {
    expect(textOf(undefined, 'funnel')).not.toContain('Activity');
  });
});
