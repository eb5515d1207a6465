import type { DimensionOutline, FunnelOutline, Header } from '../contracts/outputs.ts';

/** What ids are called. An id that no outline names is its own name. */
export type Labels = {
  /** Of every amount, with the basis that it is on: `USD`, `USD ARR`. */
  readonly currency: string;
  readonly dimension: (id: string) => string;
  readonly segment: (dimension: string, id: string) => string;
  readonly funnel: (id: string) => string;
  readonly isFirstFunnel: (id: string) => boolean;
  readonly stageLabel: (funnel: string, id: string) => string;
  /** Of the stage after it; of the last stage there is none. */
  readonly nextLabel: (funnel: string, id: string) => string | undefined;
  /** The id of the stage after it. */
  readonly nextStage: (funnel: string, id: string) => string | undefined;
  /** What a stage counts. */
  readonly grain: (funnel: string, id: string) => 'person' | 'opportunity';
};

type Outlines = Pick<Header, 'currency' | 'basis'> & {
  readonly funnels: readonly FunnelOutline[];
  readonly dimensions: readonly (Pick<DimensionOutline, 'id' | 'label'> & {
    readonly segments: readonly DimensionOutline['segments'][number][];
  })[];
};

/** The unit of every amount of a report. */
export function moneyUnit({ currency, basis }: Pick<Header, 'currency' | 'basis'>): string {
  return basis === undefined ? currency : `${currency} ${basis.toUpperCase()}`;
}

export function labelsOf({ funnels, dimensions, ...money }: Outlines): Labels {
  const dimensionLabels = new Map(dimensions.map(({ id, label }) => [id, label]));
  const segments = new Map(
    dimensions.flatMap((one) => one.segments.map(({ id, label }) => [JSON.stringify([one.id, id]), label] as const)),
  );
  const stagesOf = (funnel: string) => funnels.find(({ id }) => id === funnel)?.stages ?? [];
  return {
    currency: moneyUnit(money),
    dimension: (id) => dimensionLabels.get(id) ?? id,
    segment: (dimension, id) => (id === 'all' ? 'All' : (segments.get(JSON.stringify([dimension, id])) ?? id)),
    isFirstFunnel: (id) => funnels[0]?.id === id,
    funnel: (id) => funnels.find((funnel) => funnel.id === id)?.label ?? id,
    stageLabel: (funnel, id) => stagesOf(funnel).find((stage) => stage.id === id)?.label ?? id,
    nextLabel: (funnel, id) => stageAfter(stagesOf(funnel), id)?.label,
    nextStage: (funnel, id) => stageAfter(stagesOf(funnel), id)?.id,
    grain: (funnel, id) => stagesOf(funnel).find((stage) => stage.id === id)?.grain ?? 'opportunity',
  };
}

function stageAfter(stages: FunnelOutline['stages'], id: string): FunnelOutline['stages'][number] | undefined {
  return stages[stages.findIndex((stage) => stage.id === id) + 1];
}
