import { describe, expect, it } from 'vitest';
import { Comparisons } from '../../../../shared/contracts/outputs.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { attributionLens } from '../../../../shared/signals/attribution-lens.ts';
import { DIMENSIONS } from './sample-outlines.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const assets = { plot: '', d3: '', style: '', script: '' };
const outputs = sampleOutputs();
const MODELS = ['first', 'last', 'linear', 'u', 'w'] as const;

/** Credits in opportunities, one per model; revenue is a hundred per opportunity. */
function rowsOf(event: string, credits: Readonly<Record<string, readonly number[]>>) {
  return Object.entries(credits).flatMap(([channel, numbers]) =>
    MODELS.map((model, index) => {
      const credit = numbers[index] ?? 0;
      const amount = event === 'won' ? credit * 10_000 : 0;
      const place = { slot: 0, segment: 'all', funnel: 'acquisition', event, channel, model };
      return { ...place, touched: 3, credit: credit * 1_000_000, amount };
    }),
  );
}

/** The same of a segment of the first dimension. */
function inSegment(index: number) {
  const segment = DIMENSIONS[1]?.segments[index]?.id ?? '';
  return (row: ReturnType<typeof rowsOf>[number]) => ({ ...row, slot: 1, segment });
}

const lens = attributionLens(
  [
    ...rowsOf('created', { '<i>Email': [4, 2, 3, 3, 3], Event: [2, 4, 3, 3, 3], none: [1, 1, 1, 1, 1] }),
    ...rowsOf('won', { Email: [1203, 1203, 1203, 1203, 1203], Event: [1, 1, 1, 1, 1] }),
    ...rowsOf('won', { Email: [20, 30, 30, 30, 30], Event: [20, 10, 10, 10, 10] }).map(inSegment(0)),
    ...rowsOf('won', { none: [1, 1, 1, 1, 1] }).map(inSegment(1)),
  ],
  { attribution: { lookbackDays: 90 }, funnels: { acquisition: { label: 'New', stages: [], exits: [] } } },
  { dimensions: DIMENSIONS.map((one, slot) => ({ ...one, slot })), minimumSample: 30 },
);
const comparisons = Comparisons.parse({ ...outputs.comparisons, attribution: lens });
const page = reportPage({ ...outputs, comparisons }, assets);

describe('attribution', () => {
  const text = sectionText(page, 'attribution');

  it.each([
    'A lens, not a finding',
    'nothing here was tested',
    'from 90 days before an opportunity was created',
    'U 40% to the first touch',
    'W 30% to the first touch',
    'Opportunities created in the window',
    'ranks depend on the model',
    '&lt;i&gt;Email touched 3 4.0 57.1% 2.0 28.6% 3.0 42.9% 3.0 42.9% 3.0 42.9% 1 to 2 by model',
    '(no touch) nobody was touched 1.0 14.3% 1.0 14.3% 1.0 14.3% 1.0 14.3% 1.0 14.3% –',
    '1,204, 120,400 USD; every channel has one rank under all models',
    'Email touched 3 1,203 99.9% 120,300 1,203',
    '1.0 0.1% 100 1.0 0.1% 100 2 under all models',
    'Ranks of channels within each segment',
    '40 opportunities Email 1 1 1 1 1 1 under all models Event 1 2 2 2 2 1 to 2 by model',
    '1 opportunity small, none touched by a channel',
  ])('says %s', (words) => expect(text).toContain(words));

  it('is linked where it is, and nowhere without it', () => {
    expect(page).toContain('<a href="#attribution">');
    const without = reportPage(outputs, assets);
    // the operating model names it as an input, the section is not there
    expect(without).not.toContain('#attribution');
    expect(without).not.toContain('id="attribution"');
  });
});
