import { describe, expect, test } from 'vitest';
import type { OverlapRow } from '../../../shared/queries/catalog.ts';
import { overlapTable } from '../../../shared/signals/overlap-table.ts';
import { stratifiedEvidence } from '../../../shared/signals/stratified-evidence.ts';
import { mantelHaenszel } from '../../../shared/stats/mantel-haenszel.ts';
import { hypothesisOf } from './sample-hypothesis.ts';
import { sampleScope } from './sample-scope.ts';

const { dimensions, ...rest } = sampleScope(['north', 'south', 'west']);
const scope = {
  ...rest,
  dimensions: [
    ...dimensions,
    { id: 'size', slot: 2, label: 'Size', known: 'entry' as const, segments: [] },
    { id: 'source', slot: 3, label: 'Source', known: 'entry' as const, segments: [] },
  ],
};

function overlap(region: string, size: string, advanced: number, entered: number, given: Partial<OverlapRow> = {}) {
  const row: OverlapRow = {
    ...{ slot: 1, segment: region, funnel: 'sales', grain: 'opportunity', stage: 'open', stage_number: 1 },
    ...{ other_slot: 2, other_segment: size, entered, advanced },
    ...given,
  };
  return row;
}

const rows = [
  overlap('west', 'small', 10, 100),
  overlap('west', 'large', 30, 100),
  overlap('north', 'small', 20, 100),
  overlap('north', 'large', 80, 200),
  overlap('south', 'small', 30, 100),
  overlap('south', 'blank', 9, 10),
];
const below = hypothesisOf('west', -0.1);

describe('stratifiedEvidence', () => {
  const expected = mantelHaenszel([
    { first: { part: 10, whole: 100 }, second: { part: 50, whole: 200 } },
    { first: { part: 30, whole: 100 }, second: { part: 80, whole: 200 } },
  ]);

  test('compares within the segments of each other dimension, all comparators taken as one', () => {
    const [evidence, ...others] = stratifiedEvidence(below, overlapTable(rows), scope);
    expect(others).toEqual([]);
    expect(evidence).toMatchObject({ dimension: 'size', holds: true });
    expect(evidence?.difference).toBeCloseTo(expected?.difference ?? 0, 6);
    expect(evidence?.low).toBeCloseTo(expected?.low ?? 0, 6);
    expect(evidence?.high).toBeCloseTo(expected?.high ?? 0, 6);
  });

  test('whichever dimension is first in the table', () => {
    const turned = rows.map(({ segment, other_segment: other, ...row }) => ({
      ...row,
      ...{ slot: 1, segment: other, other_slot: 2, other_segment: segment },
    }));
    const swapped = {
      ...scope,
      dimensions: scope.dimensions.map((one) => ({ ...one, slot: { region: 2, size: 1 }[one.id] ?? one.slot })),
    };
    expect(stratifiedEvidence(below, overlapTable(turned), swapped)).toEqual(
      stratifiedEvidence(below, overlapTable(rows), scope),
    );
  });

  test('of its own stage and funnel alone', () => {
    const elsewhere = rows.flatMap((row) => [
      { ...row, stage: 'offer', advanced: row.entered },
      { ...row, funnel: 'service', advanced: row.entered },
    ]);
    expect(stratifiedEvidence(below, overlapTable([...elsewhere, ...rows]), scope)).toEqual(
      stratifiedEvidence(below, overlapTable(rows), scope),
    );
    expect(stratifiedEvidence({ ...below, stage: 'offer' }, overlapTable(rows), scope)).toEqual([]);
  });

  test('other claims and metrics have none', () => {
    expect(stratifiedEvidence({ ...below, claim: 'trend' }, overlapTable(rows), scope)).toEqual([]);
    expect(stratifiedEvidence({ ...below, metric: 'time_in_stage' }, overlapTable(rows), scope)).toEqual([]);
  });
});
