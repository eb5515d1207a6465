import type { Rate } from '../../shared/contracts/measure.ts';
import type { Scorecards, Trends } from '../../shared/contracts/outputs.ts';
import { cellId } from '../../shared/report/cell-id.ts';
import { MOST_MONTHS } from '../../shared/report/trends.ts';

/** In place of a month: over all months of the report's window. */
export const WINDOW = 'window';

/**
 * Numbers of a version by cell, time and measure, such as `region.south/sales.offer 2025-01 entered`: counts, and rates in
 * millionths. All are whole, so that differences of them sum exactly. What is not there is no entrant, or no rate.
 */
export type CountedNumbers = {
  readonly counts: ReadonlyMap<string, number>;
  readonly rates: ReadonlyMap<string, number>;
  /** First months of cells whose series go back no further than series do. */
  readonly since: ReadonlyMap<string, string>;
};

/** `window`: over the whole window too, which only versions of one period have in common. */
export function countedNumbers(
  trends: Pick<Trends, 'series'>,
  scorecards: Pick<Scorecards, 'cards'>,
  window: boolean,
): CountedNumbers {
  const counts = new Map<string, number>();
  const rates = new Map<string, number>();
  const since = new Map<string, string>();
  const note = (place: string, named: Readonly<Record<string, number | null>>, conversion: Rate) => {
    for (const [measure, count] of Object.entries(named)) if (count !== null) counts.set(`${place} ${measure}`, count);
    if (conversion.kind === 'measured') rates.set(`${place} conversion`, Math.round(conversion.value * 1e6));
  };
  for (const { dimension, segment, funnel, stage, points } of trends.series) {
    const cell = cellId(dimension, segment, funnel, stage);
    if (points[0] !== undefined && points.length >= MOST_MONTHS) since.set(cell, points[0].month);
    for (const { month, entered, conversion } of points) note(`${cell} ${month}`, { entered }, conversion);
  }
  if (window)
    for (const { dimension, segment, funnel, stages } of scorecards.cards)
      for (const { stage, entered, advanced, lost, won, conversion } of stages)
        note(`${cellId(dimension, segment, funnel, stage)} ${WINDOW}`, { entered, advanced, lost, won }, conversion);
  return { counts, rates, since };
}
