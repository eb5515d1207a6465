import type { DimensionOutline, FunnelOutline, Scorecard, Scorecards, StageOutline } from '../../contracts/outputs.ts';

/** What the ids of the outputs are called. An id that no outline names is shown as it is. */
export type PageOutline = {
  readonly funnels: readonly FunnelOutline[];
  /** Without `all`, which is not a way of dividing. */
  readonly dimensions: readonly DimensionOutline[];
  readonly dimension: (id: string) => string;
  readonly segment: (dimension: string, id: string) => string;
  readonly funnel: (id: string) => string;
  readonly stage: (funnel: string, id: string) => StageOutline | undefined;
  readonly stageLabel: (funnel: string, id: string) => string;
  /** Label of the stage after it; of the last stage there is none. */
  readonly nextLabel: (funnel: string, id: string) => string | undefined;
  readonly card: (dimension: string, segment: string, funnel: string) => Scorecard | undefined;
};

export function pageOutline(scorecards: Scorecards): PageOutline {
  const dimensions = new Map(scorecards.dimensions.map((one) => [one.id, one]));
  const funnels = new Map(scorecards.funnels.map((one) => [one.id, one]));
  const segments = new Map(
    scorecards.dimensions.flatMap((one) => one.segments.map((s) => [key(one.id, s.id), s.label])),
  );
  const cards = new Map(scorecards.cards.map((card) => [key(card.dimension, card.segment, card.funnel), card]));
  const stage = (funnel: string, id: string) => funnels.get(funnel)?.stages.find((one) => one.id === id);
  return {
    funnels: scorecards.funnels,
    dimensions: scorecards.dimensions.filter((one) => one.id !== 'all'),
    dimension: (id) => dimensions.get(id)?.label ?? id,
    segment: (dimension, id) => (dimension === 'all' ? 'All' : (segments.get(key(dimension, id)) ?? id)),
    funnel: (id) => funnels.get(id)?.label ?? id,
    stage,
    stageLabel: (funnel, id) => stage(funnel, id)?.label ?? id,
    nextLabel: (funnel, id) => {
      const stages = funnels.get(funnel)?.stages ?? [];
      return stages[stages.findIndex((one) => one.id === id) + 1]?.label;
    },
    card: (dimension, segment, funnel) => cards.get(key(dimension, segment, funnel)),
  };
}

function key(...ids: readonly string[]): string {
  return JSON.stringify(ids);
}
