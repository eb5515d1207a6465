import { describe, expect, it } from 'vitest';
import type { TouchesToWon } from '../../../../shared/contracts/outputs.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const outputs = sampleOutputs();
const touchesToWon: TouchesToWon = {
  lookbackDays: 90,
  untouched: { kind: 'measured', value: 0.25, low: 0.1, high: 0.5, part: 2, whole: 8, smallSample: false },
  mean: { kind: 'measured', value: 12.34, opportunities: 8, smallSample: true },
  median: { kind: 'measured', touches: 4 },
  p75: { kind: 'measured', touches: 100 },
};

function textOf(of: TouchesToWon | undefined, section: string): string {
  const cards = outputs.scorecards.cards.map((card) => (of === undefined ? card : { ...card, touchesToWon: of }));
  const scorecards = { ...outputs.scorecards, cards };
  return sectionText(reportPage({ ...outputs, scorecards }, { plot: '', d3: '', style: '', script: '' }), section);
}

describe('touches to won on the page', () => {
  it.each(['funnel', 'scorecards'])('stand in the section %s, with their lookback', (section) => {
    const text = textOf(touchesToWon, section);
    expect(text).toContain('from 90 days before they were created up to the win');
    expect(text).toContain('12.3 of 8 small 4 100 or more 25.0% 2 of 8');
  });

  it('are not there without attribution', () => {
    expect(textOf(undefined, 'funnel')).not.toContain('Touches to won');
  });
});
