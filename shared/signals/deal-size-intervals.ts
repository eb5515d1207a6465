import type { Interval } from '../contracts/measure.ts';
import type { Scorecard } from '../contracts/outputs.ts';
import type { DealClusterRow } from '../queries/catalog.ts';
import { bootstrapMean } from '../stats/bootstrap-mean.ts';
import { medianInterval } from '../stats/median-interval.ts';
import type { Aggregates } from './aggregates.ts';
import { type CellRows, cellRows } from './cell-rows.ts';
import { dealValues } from './cluster-values.ts';
import { clusteredSides, type SidesOf } from './clustered-sides.ts';
import { amountBin } from './deal-size-contrasts.ts';
import type { Scope, ScopedDimension } from './report-scope.ts';

/**
 * The cards with the intervals of their deal sizes. `seed` is the period's: the same amounts give the same interval, whatever
 * else the exports hold and however they hold it. All cards have the same, so that an interval does not hang on what a segment
 * is called.
 */
export function withDealIntervals(
  cards: readonly Scorecard[],
  aggregates: Pick<Aggregates, 'deal_size' | 'deal_cluster'>,
  scope: Pick<Scope, 'dimensions'>,
  seed: string,
): Scorecard[] {
  const sizes = cellRows(aggregates.deal_size);
  const clusters = cellRows(aggregates.deal_cluster);
  const dimensions = new Map(scope.dimensions.map((one) => [one.id, one]));
  const sides = new Map<string, SidesOf>();
  return cards.map((card) => {
    const dimension = dimensions.get(card.dimension);
    if (dimension === undefined || card.dealSize === null) return card;
    const key = `${card.dimension}/${card.funnel}`;
    const sideOf = sides.get(key) ?? dealSides(clusters, dimension, card.funnel);
    sides.set(key, sideOf);
    const { designEffect } = sideOf([card.segment]);
    const bins = sizes(dimension.slot, card.segment, card.funnel, '').flatMap(amountBin);
    return {
      ...card,
      dealSize: {
        ...card.dealSize,
        meanInterval: inHundredths(bootstrapMean(bins, { seed, designEffect })),
        medianInterval: inHundredths(medianInterval(bins, { designEffect })),
      },
    };
  });
}

/** How alike deals of one account, or of one owner, are in size, over the segments of a dimension. */
export function dealSides(
  rows: CellRows<DealClusterRow>,
  { slot, segments }: ScopedDimension,
  funnel: string,
): SidesOf {
  const ids = segments.map(({ id }) => id);
  const known = ids.flatMap((segment) =>
    rows(slot, segment, funnel, '').map((row) => [segment, dealValues(row)] as const),
  );
  return clusteredSides(ids, new Map(known));
}

function inHundredths(interval: Interval | undefined): Interval | null {
  return interval === undefined ? null : { low: Math.round(interval.low), high: Math.round(interval.high) };
}
