import {
  type FittedGroup,
  fittedGroup,
  moderatedSpreads,
  pointVariance,
  type SeriesSpread,
} from '../stats/series-spread.ts';
import { angleVariance } from '../stats/share-angle.ts';
import { lengthsBefore } from './month-columns.ts';
import type { SeriesMonth } from './month-series.ts';
import type { StageMonths } from './stage-months.ts';

/**
 * How far a segment's months before the newest one differ beyond counting, at the same place of the quarter: by swings that
 * all units of a month share, and by clusters. The segments of a dimension moderate each other. By segment, in the order of
 * the stages given; segments of too few months are left out.
 */
export function monthSwings(stages: readonly StageMonths[]): readonly ReadonlyMap<string, SeriesSpread>[] {
  const spreads = moderatedSpreads(stages.map(fittedBefore));
  return stages.map(({ named }, at) => {
    const known = new Map<string, SeriesSpread>();
    for (const [place, segment] of named.entries()) {
      const spread = spreads[at]?.[place];
      if (spread !== undefined) known.set(segment, spread);
    }
    return known;
  });
}

function fittedBefore({ newest, group: { columns } }: StageMonths): FittedGroup {
  return fittedGroup(columns, lengthsBefore(newest, columns));
}

/** How many times the variance of these months' share, taken together, exceeds that of independent units. */
export function swingEffect(months: readonly SeriesMonth[], swing: SeriesSpread): number {
  let units = 0;
  for (const { entered } of months) units += entered;
  let ofMean = 0;
  for (const { entered } of months) ofMean += (entered / units) ** 2 * pointVariance(swing, angleVariance(entered));
  return ofMean / angleVariance(units);
}
