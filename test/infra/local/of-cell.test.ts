import { expect, test } from 'vitest';
import { cellOf, isCell, isSignalOf, isTestOf } from '../../../infra/local/of-cell.ts';
import { LARGER, sampleSignal, testOf } from '../../shared/signals/sample-signal.ts';

const pair = sampleSignal({ comparator: { ...sampleSignal().comparator, kind: 'segment', segments: ['north'] } });

test.each([
  ['its own cell', sampleSignal(), 'region.west/sales.open', true],
  ['another stage', sampleSignal(), 'region.west/sales.offer', false],
  ['a member of the reference set', sampleSignal(), 'region.north/sales.open', false],
  ['the other segment of a pair', pair, 'region.north/sales.open', true],
  ['a third segment', pair, 'region.south/sales.open', false],
  ['the cell of the win', sampleSignal(LARGER), 'region.north/sales.won', true],
])('%s', (_, signal, cell, isOf) => {
  expect(isSignalOf(signal, cell)).toBe(isOf);
  expect(isTestOf(testOf(signal), cell)).toBe(isOf);
});

test('a place is a cell by all its parts', () => {
  expect(isCell(pair, 'region.west/sales.open')).toBe(true);
  expect(isCell({ ...pair, funnel: 'renewal' }, 'region.west/sales.open')).toBe(false);
  expect(isCell({ ...pair, dimension: 'industry' }, 'region.west/sales.open')).toBe(false);
});

test('a mix of a dimension is of the whole funnel’s cell, which has a card; a dimension has none for all', () => {
  const mix = { dimension: 'region', segment: 'all', funnel: 'sales', stage: 'open' };
  expect(cellOf(mix)).toBe('all.all/sales.open');
  expect(isCell(mix, 'all.all/sales.open')).toBe(true);
  expect(cellOf({ ...mix, segment: 'west' })).toBe('region.west/sales.open');
});
