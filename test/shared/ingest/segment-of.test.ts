import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dimension, Id, RESERVED_SEGMENTS } from '../../../shared/contracts/definitions.ts';
import { normaliseText } from '../../../shared/contracts/stage-evidence.ts';
import { segmentOf } from '../../../shared/ingest/segment-of.ts';

const from = [{ object: 'crm.Leads', column: 'X' }];
const industry: Dimension = {
  id: 'industry',
  label: 'Industry',
  from,
  blank: ['n/a', '-'],
  values: [
    { id: 'software', label: 'Software', match: ['Software', 'SaaS'] },
    { id: 'banks', label: 'Banks', match: ['Banking, Insurance', 'Crédit'] },
  ],
};
const size: Dimension = {
  id: 'size',
  label: 'Size',
  from,
  values: [
    { id: 'unknown', label: 'Unknown', match: ['some'] },
    { id: 'negative', label: 'Negative', below: 0 },
    { id: 'small', label: 'Small', atLeast: 1, below: 50 },
    { id: 'large', label: 'Large', atLeast: 50 },
  ],
};
const campaign: Dimension = { id: 'campaign', label: 'Campaign', from };

describe('segmentOf', () => {
  it.each([
    [industry, 'Software', 'software'],
    [industry, '  SOFTWARE ', 'software'],
    [industry, 'saas', 'software'],
    [industry, 'Banking,  insurance', 'banks'],
    [industry, 'Cre\u0301dit', 'banks'],
    [industry, 'Software & Services', 'unmapped'],
    [industry, 'software\u0000', 'unmapped'],
    [industry, undefined, 'blank'],
    [industry, '', 'blank'],
    [industry, ' \t ', 'blank'],
    [industry, 'N/A', 'blank'],
    [industry, '42', 'unmapped'],
    [industry, '__proto__', 'unmapped'],
    [size, '1', 'small'],
    [size, '49', 'small'],
    [size, '49.99', 'small'],
    [size, '50', 'large'],
    [size, ' 1,200 ', 'large'],
    [size, '1,20', 'unmapped'],
    [size, '1.200,5', 'unmapped'],
    [size, '0', 'unmapped'],
    [size, '-3', 'negative'],
    [size, 'Some', 'unknown'],
    [size, '50-249', 'unmapped'],
    [size, '1e3', 'unmapped'],
    [size, '0x10', 'unmapped'],
    [size, 'Infinity', 'unmapped'],
    [campaign, 'Spring', 'spring'],
    [campaign, 'Spring  2026', 'spring_2026'],
    [campaign, ' spring 2026', 'spring_2026'],
    [campaign, undefined, 'blank'],
  ])('reads %o', (dimension, raw, segment) => {
    expect(segmentOf(dimension)(raw)).toBe(segment);
  });

  it.each([
    ['1.200', 'large'],
    ['49,9', 'small'],
    ['1 200', 'large'],
    ['49.9', 'unmapped'],
  ])('reads %s with decimal commas', (raw, segment) => {
    expect(segmentOf(size, ',')(raw)).toBe(segment);
  });

  it('puts every filled text in exactly one segment of the list, or in unmapped, or in blank', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double().map(String),
      fc.constantFrom('SaaS', 'n/a', '50'),
    );
    for (const dimension of [industry, size]) {
      const read = segmentOf(dimension);
      const places = [...(dimension.values ?? []).map(({ id }) => id), 'unmapped', 'blank'];
      fc.assert(
        fc.property(raw, (text) => {
          expect(places).toContain(read(text));
          expect(read(` ${text}\t`)).toBe(read(text));
          expect(read(normaliseText(text))).toBe(read(text));
        }),
      );
    }
  });

  it('makes valid ids of any text, equal only for texts that are the same', () => {
    const read = segmentOf(campaign);
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.stringMatching(/^[a-c_ .-]{1,6}$/),
      fc.string({ minLength: 41, maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [id, otherId] = [read(one), read(other)];
        expect(Id.safeParse(id).success).toBe(true);
        if (normaliseText(one) !== '') expect(RESERVED_SEGMENTS).not.toContain(id);
        expect(id === otherId).toBe(normaliseText(one) === normaliseText(other));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['all', /^all_[0-9a-f]{8}$/],
    ['blank', /^blank_[0-9a-f]{8}$/],
    ['2026', /^value_2026_[0-9a-f]{8}$/],
    ['R&D', /^r_d_[0-9a-f]{8}$/],
    ['São Paulo', /^sao_paulo_[0-9a-f]{8}$/],
    ['日本', /^value_[0-9a-f]{8}$/],
    ['x'.repeat(41), /^x{31}_[0-9a-f]{8}$/],
  ])('hashes what a plain id would lose: %s', (raw, id) => {
    expect(segmentOf(campaign)(raw)).toMatch(id);
  });
});
