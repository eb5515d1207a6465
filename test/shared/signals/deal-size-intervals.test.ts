import { describe, expect, test } from 'vitest';
import type { Scorecard } from '../../../shared/contracts/outputs.ts';
import type { DealClusterRow, DealSizeRow } from '../../../shared/queries/catalog.ts';
import { dealSize } from '../../../shared/signals/deal-size.ts';
import { withDealIntervals } from '../../../shared/signals/deal-size-intervals.ts';
import { bootstrapMean } from '../../../shared/stats/bootstrap-mean.ts';
import { medianInterval } from '../../../shared/stats/median-interval.ts';
import { scorecard } from '../report/page/sample-figures.ts';
import { sampleScope } from './sample-scope.ts';
import { dealRowsOf } from './sample-units.ts';

const scope = sampleScope(['north', 'south', 'west']);
/** Forty deals from 10,000 to 400,000 hundredths, an account and an owner each. */
const amounts = Array.from({ length: 40 }, (_, index) => 10_000 * (index + 1));
const apart = (segment: string, given: readonly number[]) =>
  dealRowsOf(
    segment,
    given.map((amount, index) => ({ amount, account: `a${index}`, owner: `o${index}` })),
  );

describe('intervals of deal sizes', () => {
  const rows = [apart('north', amounts), apart('south', amounts), apart('west', amounts.slice(0, 9))];
  const cards = intervalsOf(rows);

  test('are those of the amounts, drawn from the seed of the version', () => {
    const bins = binsOf(rows[0]?.size ?? []);
    const drawn = bootstrapMean(bins, { seed: 'identity' });
    expect(cards[0]?.dealSize?.meanInterval).toEqual(rounded(drawn));
    expect(cards[0]?.dealSize?.medianInterval).toEqual(rounded(medianInterval(bins)));
    expect(cards[0]?.dealSize).toMatchObject({ deals: 40, mean: 205_000 });
    expect(intervalsOf(rows, 'another')[0]?.dealSize?.meanInterval).not.toEqual(cards[0]?.dealSize?.meanInterval);
  });

  test('do not hang on what a segment is called', () => {
    expect(cards[1]?.dealSize).toEqual(cards[0]?.dealSize);
  });

  test('are none below ten deals, and where nothing was won', () => {
    expect(cards[2]?.dealSize).toMatchObject({ deals: 9, meanInterval: null, medianInterval: null });
    const [none] = withDealIntervals([card('north', [])], { deal_size: [], deal_cluster: [] }, scope, 'identity');
    expect(none?.dealSize).toBeNull();
  });

  test('are wider where deals of one owner are alike', () => {
    // four deals of each of ten owners, in the order of their size
    const alike = ['north', 'south'].map((segment) =>
      dealRowsOf(
        segment,
        amounts.map((amount, index) => ({ amount, account: `a${index}`, owner: `o${Math.floor(index / 4)}` })),
      ),
    );
    const [clustered] = intervalsOf(alike);
    const width = (one: Scorecard | undefined, name: 'meanInterval' | 'medianInterval') => {
      const interval = one?.dealSize?.[name];
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    for (const name of ['meanInterval', 'medianInterval'] as const)
      expect(width(clustered, name)).toBeGreaterThan(1.4 * width(cards[0], name));
  });
});

type Rows = { readonly size: readonly DealSizeRow[]; readonly cluster: DealClusterRow };

function intervalsOf(rows: readonly Rows[], seed = 'identity'): Scorecard[] {
  const aggregates = {
    deal_size: rows.flatMap(({ size }) => size),
    deal_cluster: rows.map(({ cluster }) => cluster),
  };
  return withDealIntervals(
    rows.map(({ size, cluster }) => card(cluster.segment, size)),
    aggregates,
    scope,
    seed,
  );
}

function card(segment: string, sizes: readonly DealSizeRow[]): Scorecard {
  return { ...scorecard('region', segment, 'sales', [], true), dealSize: dealSize(sizes) };
}

function binsOf(sizes: readonly DealSizeRow[]) {
  return sizes.map(({ amount_bin, deals, amount }) => ({
    // edges of the size classes: 24 per power of ten from 1.00 on
    atLeast: Math.round(100 * 10 ** ((amount_bin - 1) / 24)),
    below: Math.round(100 * 10 ** (amount_bin / 24)),
    ...{ count: deals, sum: amount },
  }));
}

function rounded(interval: { readonly low: number; readonly high: number } | undefined) {
  return { low: Math.round(interval?.low ?? 0), high: Math.round(interval?.high ?? 0) };
}
