import type { Scorecard } from '../contracts/outputs.ts';
import { AMOUNT_BINS } from '../queries/amount-bins.ts';
import type { DealSizeRow } from '../queries/catalog.ts';
import { countQuantile } from '../stats/count-quantile.ts';
import { sumOf } from './cell-rows.ts';

/** deal_size: mean of the won and priced, and the size class (10% wide) that holds the median; intervals are drawn apart. */
export function dealSize(rows: readonly DealSizeRow[]): Scorecard['dealSize'] {
  const deals = sumOf(rows, (row) => row.deals);
  const median = countQuantile(
    rows.map((row) => ({ value: row.amount_bin, count: row.deals })),
    0.5,
  );
  const bin = AMOUNT_BINS.find((candidate) => candidate.bin === median);
  if (bin === undefined) return null;
  return {
    deals,
    mean: Math.round(sumOf(rows, (row) => row.amount) / deals),
    meanInterval: null,
    medianAtLeast: bin.at_least,
    medianBelow: bin.below,
    medianInterval: null,
  };
}
