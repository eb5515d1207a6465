import type { OutcomeCurveRow } from '../queries/catalog.ts';
import type { AgeCounts } from '../stats/risk-sets.ts';

/** A row of a curve query as risk sets take it. `unobserved` units had left before anybody could have seen it: at risk never. */
export type WatchedCounts = AgeCounts & { readonly unobserved: number };

/** `first` is won, `second` lost. */
export function outcomeCounts({ age_to: age, won, lost, censored, late, unobserved }: OutcomeCurveRow): WatchedCounts {
  return { age, first: won, second: lost, censored, late, unobserved };
}
