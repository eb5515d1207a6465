import type { SegmentRanks } from '../contracts/signal.ts';
import { separableRanks } from '../stats/separable-ranks.ts';
import { shrunkenRates } from '../stats/shrunken-rates.ts';
import { rounded } from './measured-rate.ts';
import { shareFigure } from './share-figure.ts';
import type { StageClusters } from './stage-clusters.ts';

/** Chance that any range of a ranking misses its segment's true rank. */
const LEVEL = 0.05;

/**
 * Segments of each dimension and stage by their conversion in the mature cohorts of the window. Rates are shrunken, or the
 * smallest segments would take both ends by chance; clusters count as the independent units that they are worth.
 */
export function segmentRanks(stages: readonly StageClusters[]): SegmentRanks[] {
  return stages.filter(({ segments }) => segments.length > 1).map(ranked);
}

function ranked({ dimension, funnel, stage, segments, countsOf }: StageClusters): SegmentRanks {
  const counts = segments.map((segment) => countsOf([segment]));
  const rates = shrunkenRates(
    counts.map(({ part, whole, designEffect }) => ({ part: part / designEffect, whole: whole / designEffect })),
  );
  const ranges = separableRanks(
    rates.map(({ shrunken, standardError }) => ({ value: shrunken, standardError })),
    LEVEL,
  );
  const ranks = segments.flatMap((segment, index) => {
    const [count, rate, range] = [counts[index], rates[index], ranges[index]];
    if (count === undefined || rate === undefined || range === undefined) return [];
    const higher = rates.filter(({ shrunken }) => shrunken > rate.shrunken).length;
    return [
      {
        segment,
        share: shareFigure(count),
        shrunken: rounded(rate.shrunken),
        rank: higher + 1,
        rankLow: range.low,
        rankHigh: range.high,
      },
    ];
  });
  return {
    dimension: dimension.id,
    funnel,
    stage: stage.id,
    ranks: ranks.sort((one, other) => one.rank - other.rank),
  };
}
