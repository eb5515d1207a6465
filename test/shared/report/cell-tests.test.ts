import { describe, expect, test } from 'vitest';
import type { Signal } from '../../../shared/contracts/signal.ts';
import { cellMarks, cellTests } from '../../../shared/report/cell-tests.ts';
import { pairTests } from '../../../shared/report/pair-tests.ts';
import { SLOWER, sampleSignal, testOf } from '../signals/sample-signal.ts';

const figure = sampleSignal().comparator.figure;
const against = (other: string): Signal['comparator'] => ({ kind: 'segment', segments: [other], months: [], figure });
const pair = sampleSignal({ comparator: against('north') });

describe('the marks of the heatmap', () => {
  test('stand on the cell of the signal; of a pair on both, the other one turned', () => {
    expect([...cellMarks([sampleSignal()]).keys()]).toEqual(['region.west/sales.open']);
    expect(Object.fromEntries(cellMarks([pair]))).toEqual({
      'region.west/sales.open': [
        { signal: pair.id, direction: 'below', evidence: 'supported', against: 'north', difference: -0.2 },
      ],
      'region.north/sales.open': [
        { signal: pair.id, direction: 'above', evidence: 'supported', against: 'west', difference: 0.2 },
      ],
    });
  });

  test('are of conversions between segments alone', () => {
    const others = [sampleSignal(SLOWER), sampleSignal({ claim: 'trend' }), sampleSignal({ claim: 'shift' })];
    expect(cellMarks(others).size).toBe(0);
    expect(cellTests(others.map((signal) => testOf(signal))).size).toBe(0);
  });
});

describe('the test of a cell', () => {
  test('of a pair is turned for the other segment: difference, interval and what could have been shown', () => {
    const test = testOf(pair, { detectable: { below: null, above: 0.3 } });
    expect(cellTests([test]).get('region.north/sales.open')).toEqual({
      ...{ comparator: 'segment', against: 'west', found: true },
      difference: { unit: 'points', value: 0.2, low: 0.14, high: 0.26, confidence: 0.98 },
      detectable: { below: 0.3, above: null },
    });
  });

  test('is that against the reference set, however clear a pair is; else the clearest pair', () => {
    const unclear = testOf(sampleSignal(), { pValue: 0.9, found: false });
    const clear = testOf(pair, { pValue: 0.001 });
    const clearer = testOf(sampleSignal({ comparator: against('south') }), { pValue: 0.0001 });
    const speaks = (...tests: Parameters<typeof cellTests>[0][number][]) =>
      cellTests(tests).get('region.west/sales.open');
    expect(speaks(clear, unclear)).toMatchObject({ comparator: 'reference_set', found: false });
    expect(speaks(clear, clearer)).toMatchObject({ against: 'south' });
    expect(speaks(clearer, clear)).toMatchObject({ against: 'south' });
  });
});

describe('the test of a pair of the definitions', () => {
  const asked = { dimension: 'region', first: 'north', second: 'west', funnel: 'sales' };
  const of = pairTests([testOf(pair), testOf(sampleSignal())]);

  test('is the first less the second, whichever the family named first', () => {
    expect(of(asked, 'open')).toMatchObject({ difference: { value: 0.2 }, against: 'west' });
    expect(of({ ...asked, first: 'west', second: 'north' }, 'open')).toMatchObject({ difference: { value: -0.2 } });
  });

  test('is none at another place', () => {
    expect(of(asked, 'offer')).toBeUndefined();
    expect(of({ ...asked, funnel: 'renewal' }, 'open')).toBeUndefined();
    expect(of({ ...asked, dimension: 'industry' }, 'open')).toBeUndefined();
    expect(of({ ...asked, second: 'south' }, 'open')).toBeUndefined();
  });
});
