import { expect, test } from 'vitest';
import { stageClusters } from '../../../shared/signals/stage-clusters.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';

const scope = sampleScope(['north', 'south']);
const rows = ['north', 'south'].map((segment) => clusterRow(segment, 30, 100));

test('conversions are compared where a stage has a horizon, and so the same follow-up for all', () => {
  expect(stageClusters(rows, scope).map(({ stage, segments }) => [stage.id, segments])).toEqual([
    ['open', ['north', 'south']],
  ]);
  const without = scope.funnels.map((funnel) => ({
    ...funnel,
    stages: funnel.stages.map((stage) => ({ ...stage, horizonDays: null })),
  }));
  expect(stageClusters(rows, { ...scope, funnels: without })).toEqual([]);
});
