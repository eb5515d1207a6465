import { leadSteps } from './funnel-steps.ts';
import type { Dimension } from './segments.ts';

interface Effect {
  readonly id: string;
  readonly story: string;
  readonly dimension: Dimension;
}

/** Of the units in `segment` that enter `stage`, the share that reaches the next stage is multiplied. */
export interface RateEffect extends Effect {
  readonly kind: 'rate' | 'sudden_shift';
  readonly funnel: 'acquisition';
  readonly metric: 'stage_conversion';
  readonly segment: string;
  readonly stage: 'lead' | 'mql' | 'sql' | 'discovery' | 'evaluation' | 'proposal';
  readonly direction: 'higher' | 'lower';
  readonly multiplier: number;
  /** Units that entered the stage in this month or later; without it, all. */
  readonly fromMonth?: string;
}

/** The segment's share of new leads is multiplied; the other segments keep their proportions. */
export interface MixEffect extends Effect {
  readonly kind: 'mix';
  readonly funnel: 'acquisition';
  readonly metric: 'share_of_entrants';
  readonly segment: string;
  readonly stage: 'lead';
  readonly direction: 'higher' | 'lower';
  readonly multiplier: number;
  readonly fromMonth: string;
}

/** Days in the stage are multiplied, for those that move on and for those that are lost; how many move on stays. */
export interface TimeEffect extends Effect {
  readonly kind: 'time';
  readonly funnel: 'acquisition';
  readonly metric: 'time_in_stage';
  readonly segment: string;
  readonly stage: 'discovery' | 'evaluation' | 'proposal';
  readonly direction: 'slower' | 'faster';
  readonly multiplier: number;
}

/** Amounts are multiplied, in every funnel. */
export interface AmountEffect extends Effect {
  readonly kind: 'amount';
  readonly metric: 'deal_size';
  readonly segment: string;
  readonly direction: 'higher' | 'lower';
  readonly multiplier: number;
}

/** The dimension is drawn at random and means nothing. */
export interface NullEffect extends Effect {
  readonly kind: 'null_dimension';
}

export type PlantedEffect = RateEffect | MixEffect | TimeEffect | AmountEffect | NullEffect;

const acquisition = { funnel: 'acquisition' } as const;
const conversion = { ...acquisition, kind: 'rate', metric: 'stage_conversion' } as const;
const webinar = { story: 'strong early, weak late', dimension: 'lead_source', segment: 'webinar' } as const;
const paidSearch = {
  story: 'a growing share of a weaker segment moves the total while every segment stands still',
  dimension: 'lead_source',
  segment: 'paid_search',
} as const;
const enterprise = { dimension: 'size_band', segment: 'enterprise' } as const;
const paidSearchRate = 0.3;

export const nullDimension: NullEffect = {
  id: 'form-variant-means-nothing',
  story: 'null dimension',
  kind: 'null_dimension',
  dimension: 'form_variant',
};

export const plantedEffects: readonly PlantedEffect[] = [
  { id: 'webinar-strong-early', ...webinar, ...conversion, stage: 'lead', direction: 'higher', multiplier: 1.35 },
  { id: 'webinar-weak-late', ...webinar, ...conversion, stage: 'proposal', direction: 'lower', multiplier: 0.6 },
  {
    id: 'public-sector-bottleneck',
    story: 'bottleneck',
    dimension: 'industry',
    segment: 'public_sector',
    ...conversion,
    stage: 'evaluation',
    direction: 'lower',
    multiplier: 0.55,
  },
  {
    id: 'apac-sudden-shift',
    story: 'sudden shift',
    ...acquisition,
    kind: 'sudden_shift',
    metric: 'stage_conversion',
    dimension: 'region',
    segment: 'apac',
    stage: 'mql',
    direction: 'lower',
    multiplier: 0.6,
    fromMonth: '2026-05',
  },
  {
    id: 'paid-search-converts-less',
    ...paidSearch,
    ...conversion,
    stage: 'lead',
    direction: 'lower',
    multiplier: paidSearchRate / leadSteps.lead.rate,
  },
  {
    id: 'paid-search-share-doubles',
    ...paidSearch,
    ...acquisition,
    kind: 'mix',
    metric: 'share_of_entrants',
    stage: 'lead',
    direction: 'higher',
    multiplier: 2,
    fromMonth: '2026-03',
  },
  {
    id: 'enterprise-slow-proposal',
    story: 'slow segment, same share won in the end',
    ...enterprise,
    ...acquisition,
    kind: 'time',
    metric: 'time_in_stage',
    stage: 'proposal',
    direction: 'slower',
    multiplier: 1.9,
  },
  {
    id: 'enterprise-larger-deals',
    story: 'larger deals',
    ...enterprise,
    kind: 'amount',
    metric: 'deal_size',
    direction: 'higher',
    multiplier: 3,
  },
  nullDimension,
];

export interface Consequence {
  readonly of: string;
  readonly funnel: 'acquisition';
  readonly metric: string;
  readonly dimension: Dimension;
  readonly segment: string | 'all';
  readonly direction: 'higher' | 'lower' | 'slower';
  readonly note?: string;
}

/** True differences that nobody planted but that follow: whoever reports them is not wrong. */
export const consequences: readonly Consequence[] = [
  {
    of: 'webinar-weak-late',
    funnel: 'acquisition',
    metric: 'win_rate',
    dimension: 'lead_source',
    segment: 'webinar',
    direction: 'lower',
  },
  {
    of: 'public-sector-bottleneck',
    funnel: 'acquisition',
    metric: 'win_rate',
    dimension: 'industry',
    segment: 'public_sector',
    direction: 'lower',
  },
  {
    of: 'enterprise-slow-proposal',
    funnel: 'acquisition',
    metric: 'sales_cycle',
    dimension: 'size_band',
    segment: 'enterprise',
    direction: 'slower',
  },
  {
    of: 'enterprise-slow-proposal',
    funnel: 'acquisition',
    metric: 'stage_conversion',
    dimension: 'size_band',
    segment: 'enterprise',
    direction: 'lower',
    note: 'proposal to won, at horizons shorter than about 200 days only: the same share is won in the end',
  },
  {
    of: 'enterprise-larger-deals',
    funnel: 'acquisition',
    metric: 'pipeline_velocity',
    dimension: 'size_band',
    segment: 'enterprise',
    direction: 'higher',
  },
  {
    of: 'paid-search-share-doubles',
    funnel: 'acquisition',
    metric: 'stage_conversion',
    dimension: 'lead_source',
    segment: 'all',
    direction: 'lower',
    note: 'the total of lead to mql falls from the month on by mix alone; so does that of every segment of the other dimensions',
  },
];
