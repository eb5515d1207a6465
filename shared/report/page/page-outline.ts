import type {
  DimensionOutline,
  Flag,
  FunnelOutline,
  Scorecard,
  Scorecards,
  StageOutline,
} from '../../contracts/outputs.ts';
import { type Labels, labelsOf } from '../../narrative/labels.ts';
import { type Place, touches } from '../../signals/touches.ts';

/** What the ids of the outputs are called, and what is known of them. */
export type PageOutline = Labels & {
  readonly funnels: readonly FunnelOutline[];
  /** Without `all`, which is not a way of dividing. */
  readonly dimensions: readonly DimensionOutline[];
  readonly stage: (funnel: string, id: string) => StageOutline | undefined;
  readonly card: (dimension: string, segment: string, funnel: string) => Scorecard | undefined;
  /** The flags that constrain what stands at a place. */
  readonly constrainedBy: (place: Place) => readonly Flag[];
};

export function pageOutline(scorecards: Scorecards, flags: readonly Flag[]): PageOutline {
  const constraining = flags.filter(({ severity }) => severity === 'constrain');
  const funnels = new Map(scorecards.funnels.map((one) => [one.id, one]));
  const cards = new Map(scorecards.cards.map((card) => [key(card.dimension, card.segment, card.funnel), card]));
  return {
    ...labelsOf(scorecards),
    funnels: scorecards.funnels,
    dimensions: scorecards.dimensions.filter((one) => one.id !== 'all'),
    stage: (funnel, id) => funnels.get(funnel)?.stages.find((one) => one.id === id),
    card: (dimension, segment, funnel) => cards.get(key(dimension, segment, funnel)),
    constrainedBy: (place) => constraining.filter((flag) => touches(flag, place)),
  };
}

function key(...ids: readonly string[]): string {
  return JSON.stringify(ids);
}
