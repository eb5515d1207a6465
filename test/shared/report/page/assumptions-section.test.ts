import { describe, expect, test } from 'vitest';
import { assumptionsSection } from '../../../../shared/report/page/assumptions-section.ts';
import { sampleOutputs } from './sample-outputs.ts';

const { assumptions } = sampleOutputs();
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const rows = assumptionsSection(assumptions, { currency: 'USD' }).markup.split('<tr>').slice(2).map(textOf);

describe('assumptions on the page', () => {
  test('what cannot be told yet has its date, its least difference and its volume', () => {
    expect(rows[0]).toContain('44.3%');
    expect(rows[0]).toContain('reference set of 2 segments');
    expect(rows[0]).toContain('+4.3 pts −2.0 pts to +10.0 pts +5.0 pts cannot be told yet');
    expect(rows[0]).toContain('could be from Mar 2028 on, over 25 months of cohorts');
    expect(rows[0]).toContain(
      'least difference that would be told: 7.1 pts 58.3 a month constrained by often_blank/persona',
    );
  });

  test('what contradicts says how, what agrees says only that', () => {
    expect(rows[1]).toContain('1.20 times 1.05 times to 1.37 times 2.00 times contradicts');
    expect(rows[1]).toContain('the whole interval is short of the claim');
    expect(rows[1]).toContain('no such figure');
    expect(rows[2]).toMatch(/34 d median of 120 units that moved on .* \+9 d \+4 d to \+14.5 d higher agrees/);
  });

  test('packs are linked beside the page; without one nothing is said of them', () => {
    const packs = [{ file: 'packs/behind.json', label: 'Falls behind <b>', signal: 'level/x' }];
    const { markup } = assumptionsSection(assumptions, { currency: 'USD' }, packs);
    expect(markup).toContain('<a href="packs/behind.json"><bdi>Falls behind &lt;b&gt;</bdi></a>');
    expect(assumptionsSection(assumptions, { currency: 'USD' }).markup).not.toContain('Handed on');
    expect(assumptionsSection({ ...assumptions, assumptions: [] }, { currency: 'USD' }).markup).toContain(
      'The definitions state none.',
    );
  });
});
