import { expect, it } from 'vitest';
import { metricLine } from '../../../shared/runtime/metric-line.ts';

it('is a line of the embedded metric format: every metric and dimension that it declares is a property beside them', () => {
  const line = metricLine({ cadence: 'monthly' }, { overdue: 1 }, { due: '2026-10' });
  expect(line.endsWith('\n')).toBe(true);
  const { _aws, ...properties } = JSON.parse(line);
  expect(properties).toEqual({ cadence: 'monthly', overdue: 1, due: '2026-10' });
  expect(_aws.Timestamp).toBeGreaterThan(1.7e12);
  expect(_aws.CloudWatchMetrics).toEqual([
    { Namespace: 'SegmentSignals', Dimensions: [['cadence']], Metrics: [{ Name: 'overdue', Unit: 'Count' }] },
  ]);
});
