import { describe, expect, it } from 'vitest';
import { VelocityWithheld } from '../../../../shared/contracts/outputs.ts';
import { reportPage } from '../../../../shared/report/page/report-page.ts';
import { sampleOutputs } from './sample-outputs.ts';
import { sectionText } from './section-text.ts';

const assets = { plot: '', d3: '', style: '', script: '' };
const outputs = sampleOutputs();
const textOf = (velocity = outputs.comparisons.velocity) =>
  sectionText(reportPage({ ...outputs, comparisons: { ...outputs.comparisons, velocity } }, assets), 'movements');

describe('pipeline velocity', () => {
  const text = textOf();

  it.each([
    'in USD a day',
    'against the three months before Apr 2026 to Jun 2026 4,000 → 6,000 +2,000 +1,100 to +2,900',
    '100 → 150 +2,000 +1,500 to +2,500 20.0% → 20.0% 0 −600 to +600',
    '10,000 → 10,000 0 0 to 0 50 d → 50 d 0 −300 to +300',
    'against the same months a year before it is not known when opportunities began, or a stage has no horizon',
    'By segment',
  ])('says %s', (words) => expect(text).toContain(words));

  it('names the segments that it can be told of, and no others', () => {
    const segments = text.slice(text.indexOf('Of each segment'));
    expect(segments.match(/against the three months before/g)).toHaveLength(1);
    expect(segments).not.toContain('too few');
  });

  it('has words for every reason', () => {
    const [first] = outputs.comparisons.velocity;
    if (first === undefined) throw new Error('no velocity');
    const texts = VelocityWithheld.options.map((reason) => textOf([{ ...first, split: { kind: 'withheld', reason } }]));
    expect(new Set(texts).size).toBe(VelocityWithheld.options.length);
    for (const one of texts) expect(one).not.toContain('undefined');
  });

  it('says where no funnel has opportunities', () => {
    expect(textOf([])).toContain('No funnel has opportunities.');
  });
});
