import { expect, test } from 'vitest';
import { signalLines, testLines } from '../../../infra/local/test-lines.ts';
import { labelsOf } from '../../../shared/narrative/labels.ts';
import { sampleScope } from '../../shared/signals/sample-scope.ts';
import { LARGER, SLOWER, sampleSignal, testOf } from '../../shared/signals/sample-signal.ts';

const labels = labelsOf({ ...sampleScope(['north', 'south', 'west']), currency: 'USD' });

test('a signal says what it was compared with, its interval, level, evidence and caveats', () => {
  const signal = sampleSignal({
    ...{ evidence: 'directional', reasons: ['Region is often blank'], state: 'new' },
    caveats: [{ kind: 'few_clusters', clusters: 7 }],
  });
  expect(signalLines(signal, [testOf(signal)], [], labels)).toEqual([
    '',
    '  Signal  level/stage_conversion/region.west/sales.open',
    '          Of the 400 opportunities whose Region is west, 20.0% moved from open to offer, 20.0 points below the 40.0% of the reference set of 2 segments.',
    '          Its interval is -26.0 to -14.0 points at 98.0%; p is 0.0000012, at or below the 0.004 that it had to pass, if the segment converts as the segments of the reference set.',
    '          It was compared with the reference set: north and south.',
    '          It is directional (Region is often blank) and new, and rests on 210 accounts, with a design effect of 1.25.',
    '          Caveat: It rests on 7 clusters only.',
  ]);
});

test('what was not found says how large it would have had to be', () => {
  const missed = { found: false, pValue: 0.21 };
  const difference = { unit: 'points', value: -0.03, low: -0.08, high: 0.02, confidence: 0.95 } as const;
  const tests = [testOf(sampleSignal(), { ...missed, difference }), testOf(sampleSignal())];
  expect(testLines(tests, labels)).toEqual([
    '',
    '  Test    level/stage_conversion/region.west/sales.open',
    '          Against the reference set: 3.0 points below (-8.0 to +2.0 points at 95.0%).',
    '          No difference was shown; one of 9.0 points or more would have been. Its p is 0.21, its level 0.004.',
  ]);
  expect(testLines([], labels)).toEqual([]);
});

test('times and amounts are never taken for points', () => {
  const of = (given: Parameters<typeof sampleSignal>[0]) =>
    testLines([testOf(sampleSignal(given), { found: false })], labels).join('\n');
  expect(of(SLOWER)).toContain('slower in 61 of 100 pairs (slower in 56 to 66 of 100 pairs at 98.0%)');
  expect(of(LARGER)).toContain('Against north: typically 1.23 times as large (1.09 to 1.40 times at 98.0%).');
});
