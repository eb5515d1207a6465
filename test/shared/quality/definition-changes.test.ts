import { expect, test } from 'vitest';
import { definitionChanges } from '../../../shared/quality/definition-changes.ts';

const before = {
  approved: { by: 'Ada', on: '2026-01-02' },
  thresholds: { minimumSample: 30 },
  dimensions: [
    { id: 'region', label: 'Region', values: [{ id: 'north', match: ['North'] }] },
    { id: 'size', label: 'Size' },
  ],
};

test.each<[string, object, readonly string[]]>([
  ['nothing', before, []],
  ['the approval alone', { ...before, approved: { by: 'Ada', on: '2026-02-02' } }, []],
  ['a threshold', { ...before, thresholds: { minimumSample: 40 } }, ['thresholds.minimumSample']],
  ['a section that came', { ...before, reviews: [{ id: 'launch' }] }, ['reviews']],
  ['a section that went', { ...before, thresholds: undefined }, ['thresholds']],
  [
    'a rule of a segment',
    {
      ...before,
      dimensions: [{ ...before.dimensions[0], values: [{ id: 'north', match: ['N'] }] }, before.dimensions[1]],
    },
    ['dimensions.region.values.north'],
  ],
  ['an entry by its id', { ...before, dimensions: [before.dimensions[0]] }, ['dimensions.size']],
  ['the order alone', { ...before, dimensions: [before.dimensions[1], before.dimensions[0]] }, ['dimensions']],
])('%s', (_, after, changes) => {
  expect(definitionChanges(before, after)).toEqual(changes);
});
