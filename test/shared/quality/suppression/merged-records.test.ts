import { describe, expect, it } from 'vitest';
import type { ShownSegments } from '../../../../shared/contracts/outputs.ts';
import type { Receipt } from '../../../../shared/contracts/receipt.ts';
import { mergedAccounts } from '../../../../shared/quality/suppression/merged-accounts.ts';
import { mergedReceipts } from '../../../../shared/quality/suppression/merged-receipts.ts';

const small = (given: Partial<ShownSegments>): ShownSegments => ({
  ...{ funnel: 'sales', dimension: 'region', merged: 2, mergesUnnamed: false, shown: [{ segment: 'a', from: null }] },
  ...given,
});
const rows = { a: 10, b: 3, c: 2 };
const receipt = {
  dimensions: [
    {
      dimension: 'region',
      segments: Object.entries(rows).map(([segment, count]) => ({ segment, label: segment, rows: count })),
    },
    { dimension: 'persona', segments: [{ segment: 'b', label: 'b', rows: 1 }] },
  ],
} as unknown as Receipt;
const told = (...given: ShownSegments[]) =>
  mergedReceipts([receipt], given)[0]?.dimensions.map(({ dimension, segments }) => [
    dimension,
    ...segments.map(({ segment, rows: count }) => `${segment} ${count}`),
  ]);

describe('records of merged segments', () => {
  it('are counted together, and nothing of other dimensions', () => {
    expect(told(small({}))).toEqual([
      ['region', 'a 10', 'small_segments 5'],
      ['persona', 'b 1'],
    ]);
    expect(told()).toEqual([
      ['region', 'a 10', 'b 3', 'c 2'],
      ['persona', 'b 1'],
    ]);
  });

  it('are those of any funnel, and of any month', () => {
    const renewal = small({ funnel: 'renewal', shown: [{ segment: 'b', from: null }] });
    expect(told(small({}), renewal)?.[0]).toEqual(['region', 'small_segments 15']);
    expect(told(small({ shown: [{ segment: 'a', from: '2026-01' }] }))?.[0]).toEqual(['region', 'small_segments 15']);
  });

  it('are not told of where records without a value are merged with them', () => {
    expect(told(small({ mergesUnnamed: true }))).toEqual([['persona', 'b 1']]);
  });

  it('of accounts in two segments keep no name, and none where both are merged', () => {
    const row = (segment: string, other: string, id: string | null, accounts = 1) => ({
      ...{ slot: 1, segment, other_segment: other, account_id: id, accounts },
    });
    const given = [row('a', 'b', 'A1'), row('b', 'b', null, 4), row('b', 'c', 'A2'), row('a', 'a', null, 7)];
    const dimensions = [{ id: 'region', label: 'Region', from: [] }];
    expect(mergedAccounts(given, [small({})], { dimensions })).toEqual([
      row('a', 'small_segments', 'A1'),
      row('small_segments', 'small_segments', null, 5),
      row('a', 'a', null, 7),
    ]);
    expect(mergedAccounts(given, [], { dimensions })).toEqual(given);
    expect(mergedAccounts(given, [small({ mergesUnnamed: true })], { dimensions })).toEqual([]);
  });
});
