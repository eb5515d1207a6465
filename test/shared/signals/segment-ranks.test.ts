import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentRanks } from '../../../shared/signals/segment-ranks.ts';
import { stageClusters } from '../../../shared/signals/stage-clusters.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';

const regions = ['north', 'south', 'east', 'west'];
const ranksOf = (counts: Readonly<Record<string, readonly [advanced: number, entered: number]>>) =>
  segmentRanks(
    stageClusters(
      Object.entries(counts).map(([region, [advanced, entered]]) => clusterRow(region, advanced, entered)),
      sampleScope([...regions, 'blank']),
    ),
  )[0]?.ranks ?? [];

describe('segmentRanks', () => {
  test('orders segments, and says which ranks each may hold', () => {
    const ranks = ranksOf({ north: [500, 1000], south: [200, 1000], east: [490, 1000], west: [800, 1000] });
    expect(ranks.map(({ segment, rank, rankLow, rankHigh }) => [segment, rank, rankLow, rankHigh])).toEqual([
      ['west', 1, 1, 1],
      ['north', 2, 2, 3],
      ['east', 3, 2, 3],
      ['south', 4, 4, 4],
    ]);
    expect(ranks[0]?.share).toMatchObject({ kind: 'share', value: 0.8, part: 800, whole: 1000 });
  });

  test('a few units do not take the top of a ranking', () => {
    const ranks = ranksOf({ north: [520, 1000], south: [500, 1000], east: [480, 1000], west: [3, 4] });
    expect(ranks[0]?.segment).toBe('north');
    const west = ranks.find(({ segment }) => segment === 'west');
    expect(west?.shrunken).toBeLessThan(0.6);
    expect([west?.rankLow, west?.rankHigh]).toEqual([1, 4]);
  });

  test('clusters that move as one make ranks less separable', () => {
    const rows = regions.map((region, index) => clusterRow(region, 300 + 60 * index, 1000));
    const owned = rows.map((row) => ({
      ...row,
      owners: 20,
      owner_entered_squared: 50 * row.entered,
      owner_entered_advanced: 50 * row.advanced,
      owner_advanced_squared: 50 * row.advanced,
    }));
    const widths = (given: typeof rows) =>
      (segmentRanks(stageClusters(given, sampleScope(regions)))[0]?.ranks ?? []).map(
        ({ rankLow, rankHigh }) => rankHigh - rankLow,
      );
    expect(widths(rows).reduce((sum, width) => sum + width, 0)).toBeLessThan(4);
    expect(widths(owned)).toEqual([3, 3, 3, 3]);
  });

  test('blank is no segment, and one segment is no ranking', () => {
    expect(ranksOf({ north: [5, 10], south: [5, 10], blank: [9, 10] })).toHaveLength(2);
    expect(ranksOf({ north: [5, 10], blank: [9, 10] })).toEqual([]);
  });

  test('each rank lies within its range, and shuffled labels shuffle the ranking', () => {
    const count = fc
      .integer({ min: 1, max: 400 })
      .chain((entered) => fc.tuple(fc.integer({ min: 0, max: entered }), fc.constant(entered)));
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), ([one, two, three, four]) => {
        const ranks = ranksOf({ north: one, south: two, east: three, west: four });
        const turned = ranksOf({ north: two, south: three, east: four, west: one });
        const label: Record<string, string> = { north: 'west', south: 'north', east: 'south', west: 'east' };
        for (const { segment, rank, rankLow, rankHigh } of ranks) {
          expect(rankLow).toBeLessThanOrEqual(rank);
          expect(rankHigh).toBeGreaterThanOrEqual(rank);
          const same = turned.find((other) => other.segment === label[segment]);
          expect([same?.rank, same?.rankLow, same?.rankHigh]).toEqual([rank, rankLow, rankHigh]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
