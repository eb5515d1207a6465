import type { FunnelStep } from './funnel-steps.ts';
import { firstDayOfMonth, startOfDay } from './instants.ts';
import { nullDimension, type PlantedEffect, plantedEffects } from './planted-effects.ts';
import {
  cumulativeShares,
  type Dimension,
  dimensionNumber,
  segmentNumber,
  segmentsOf,
  type UnitSegments,
} from './segments.ts';

/** How the company truly works: the base rates under the effects that hold in it. */
export interface World {
  readonly effects: readonly PlantedEffect[];
  /** The chance that the unit reaches the next stage in the end. */
  readonly chanceOf: (step: FunnelStep, segments: UnitSegments, enteredAt: number) => number;
  readonly slowness: (step: FunnelStep, segments: UnitSegments) => number;
  readonly dealSize: (segments: UnitSegments) => number;
  /** Cumulative shares of the dimension's segments among what is created at that instant. */
  readonly mixAt: (dimension: Dimension, instant: number) => readonly number[];
}

export const plantedWorld = (): World => worldOf(plantedEffects);
export const nullWorld = (): World => worldOf([nullDimension]);

interface Multiplier {
  readonly dimension: number;
  readonly segment: number;
  readonly multiplier: number;
  readonly from: number;
}

function worldOf(effects: readonly PlantedEffect[]): World {
  const rates = multipliersPerStage(effects, (effect) => effect.kind === 'rate' || effect.kind === 'sudden_shift');
  const times = multipliersPerStage(effects, (effect) => effect.kind === 'time');
  const amounts = effects.filter((effect) => effect.kind === 'amount').map(multiplierOf);
  const mixes = mixesUnder(effects);

  return {
    effects,
    chanceOf: (step, segments, enteredAt) => {
      if (step.funnel !== 'acquisition') return step.rate;
      return step.rate * productOf(rates.get(step.stage), segments, enteredAt);
    },
    slowness: (step, segments) => {
      if (step.funnel !== 'acquisition') return 1;
      return productOf(times.get(step.stage), segments, Number.POSITIVE_INFINITY);
    },
    dealSize: (segments) => productOf(amounts, segments, Number.POSITIVE_INFINITY),
    mixAt: (dimension, instant) => {
      const mix = mixes[dimension];
      return instant < mix.from ? mix.before : mix.after;
    },
  };
}

function productOf(multipliers: readonly Multiplier[] | undefined, segments: UnitSegments, instant: number): number {
  let product = 1;
  if (multipliers === undefined) return product;
  for (const { dimension, segment, multiplier, from } of multipliers) {
    if (segments[dimension] === segment && instant >= from) product *= multiplier;
  }
  return product;
}

function multipliersPerStage(
  effects: readonly PlantedEffect[],
  holds: (effect: PlantedEffect) => boolean,
): ReadonlyMap<string, readonly Multiplier[]> {
  const perStage = new Map<string, Multiplier[]>();
  for (const effect of effects) {
    if (!holds(effect) || !('stage' in effect)) continue;
    perStage.set(effect.stage, [...(perStage.get(effect.stage) ?? []), multiplierOf(effect)]);
  }
  return perStage;
}

function multiplierOf(effect: Exclude<PlantedEffect, { kind: 'null_dimension' }>): Multiplier {
  return {
    dimension: dimensionNumber(effect.dimension),
    segment: segmentNumber(effect.dimension, effect.segment),
    multiplier: effect.multiplier,
    from: 'fromMonth' in effect && effect.fromMonth !== undefined ? startOfDay(firstDayOfMonth(effect.fromMonth)) : 0,
  };
}

interface Mix {
  readonly from: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function mixesUnder(effects: readonly PlantedEffect[]): Readonly<Record<Dimension, Mix>> {
  const mixOf = (dimension: Dimension): Mix => {
    const base = segmentsOf[dimension];
    const before = cumulativeShares(base);
    const moved = effects.find((effect) => effect.kind === 'mix' && effect.dimension === dimension);
    if (moved?.kind !== 'mix') return { from: 0, before, after: before };
    const share = base[segmentNumber(dimension, moved.segment)]?.share ?? 0;
    const others = (1 - share * moved.multiplier) / (1 - share);
    const after = base.map((segment) => ({
      id: segment.id,
      share: segment.share * (segment.id === moved.segment ? moved.multiplier : others),
    }));
    return { from: multiplierOf(moved).from, before, after: cumulativeShares(after) };
  };
  return {
    industry: mixOf('industry'),
    region: mixOf('region'),
    size_band: mixOf('size_band'),
    lead_source: mixOf('lead_source'),
    persona: mixOf('persona'),
    form_variant: mixOf('form_variant'),
  };
}
