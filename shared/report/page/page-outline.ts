import type { DimensionOutline, FunnelOutline, Scorecard, Scorecards, StageOutline } from '../../contracts/outputs.ts';
import { type Labels, labelsOf } from '../../narrative/labels.ts';

/** What the ids of the outputs are called, and what is known of them. */
export type PageOutline = Labels & {
  readonly funnels: readonly FunnelOutline[];
  /** Without `all`, which is not a way of dividing. */
  readonly dimensions: readonly DimensionOutline[];
  readonly stage: (funnel: string, id: string) => StageOutline | undefined;
  readonly card: (dimension: string, segment: string, funnel: string) => Scorecard | undefined;
};

export function pageOutline(scorecards: Scorecards): PageOutline {
  const funnels = new Map(scorecards.funnels.map((one) => [one.id, one]));
  const cards = new Map(scorecards.cards.map((card) => [key(card.dimension, card.segment, card.funnel), card]));
  return {
    ...labelsOf(scorecards),
    funnels: scorecards.funnels,
    dimensions: scorecards.dimensions.filter((one) => one.id !== 'all'),
    stage: (funnel, id) => funnels.get(funnel)?.stages.find((one) => one.id === id),
    card: (dimension, segment, funnel) => cards.get(key(dimension, segment, funnel)),
  };
}

function key(...ids: readonly string[]): string {
  return JSON.stringify(ids);
}
