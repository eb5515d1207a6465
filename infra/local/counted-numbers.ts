import type { Rate } from '../../shared/contracts/measure.ts';
import type { Scorecards, Trends } from '../../shared/contracts/outputs.ts';
import { cellId } from '../../shared/report/cell-id.ts';

/**
 * Numbers of a version by cell, time and measure, such as `region.south/sales.offer 2025-01 entered`: counts, and rates in
 * millionths. All are whole, so that differences of them sum exactly. What is not there is no entrant, or no rate.
 */
export type CountedNumbers = {
  readonly counts: ReadonlyMap<string, number>;
  readonly rates: ReadonlyMap<string, number>;
};

/** `window`: over the whole window too, which only versions of one period have in common. */
export function countedNumbers(
  trends: Pick<Trends, 'series'>,
  scorecards: Pick<Scorecards, 'cards'>,
  window: boolean,
): CountedNumbers {
  const counts = new Map<string, number>();
  const rates = new Map<string, number>();
  const note = (place: string, named: Readonly<Record<string, number | null>>, conversion: Rate) => {
    for (const [measure, count] of Object.entries(named)) if (count !== null) counts.set(`${place} ${measure}`, count);
    if (conversion.kind === 'measured') rates.set(`${place} conversion`, Math.round(conversion.value * 1e6));
  };
  for (const { dimension, segment, funnel, stage, points } of trends.series)
    for (const { month, entered, conversion } of points)
      note(`${cellId(dimension, segment, funnel, stage)} ${month}`, { entered }, conversion);
  if (window)
    for (const { dimension, segment, funnel, stages } of scorecards.cards)
      for (const { stage, entered, advanced, lost, won, conversion } of stages)
        note(`${cellId(dimension, segment, funnel, stage)} window`, { entered, advanced, lost, won }, conversion);
  return { counts, rates };
}
