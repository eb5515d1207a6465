import { expect, it } from 'vitest';
import type { ShownSegments } from '../../../../shared/contracts/outputs.ts';
import { nextRecord } from '../../../../shared/quality/suppression/next-record.ts';

const small = (dimension: string, ...shown: readonly string[]): ShownSegments => ({
  ...{ funnel: 'sales', dimension, merged: 2, mergesUnnamed: false },
  shown: shown.map((segment) => ({ segment, from: null })),
});

it('repeats what was kept to of dimensions in which nothing is merged now, with the months that it was of', () => {
  const first = nextRecord(undefined, [small('region', 'a'), small('persona', 'x')], 202601);
  const second = nextRecord(first, [small('region', 'a', 'b')], 202602);
  expect(second.segments.map(({ dimension, through, shown }) => [dimension, through, shown.length])).toEqual([
    ['persona', 202601, 1],
    ['region', 202602, 2],
  ]);
  expect(second.through).toBe(202602);
});

it('knows a dimension of each funnel by itself', () => {
  const renewal = { ...small('region', 'a'), funnel: 'renewal' };
  const { segments } = nextRecord(nextRecord(undefined, [small('region', 'b')], 202601), [renewal], 202602);
  expect(segments.map(({ funnel, through }) => [funnel, through])).toEqual([
    ['renewal', 202602],
    ['sales', 202601],
  ]);
});
