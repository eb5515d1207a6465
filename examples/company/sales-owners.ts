import { likeness } from './funnel-steps.ts';
import type { Random } from './random.ts';
import { salesforceIds } from './salesforce-id.ts';

export interface Owner {
  readonly id: string;
  /** Per opportunity stage, in standard deviations: how much more often than others this owner moves a deal on. */
  readonly skills: readonly [discovery: number, evaluation: number, proposal: number];
}

export interface SalesTeam {
  /** In the order of the region segments. */
  readonly ofRegion: readonly (readonly [Owner, ...Owner[]])[];
  /** Whoever runs bulk changes. */
  readonly administratorId: string;
}

const ownersPerRegion = [14, 12, 8, 6];

/** Skills sum to zero within a region, so that owners differ and regions do not. */
export function salesTeam(random: Random): SalesTeam {
  const nextId = salesforceIds('005');
  const ofRegion = ownersPerRegion.map((count) => {
    const scores = balancedScores(count);
    const [discovery, evaluation, proposal] = [
      shuffled(random, scores),
      shuffled(random, scores),
      shuffled(random, scores),
    ];
    const owner = (place: number): Owner => ({
      id: nextId(),
      skills: [discovery?.[place] ?? 0, evaluation?.[place] ?? 0, proposal?.[place] ?? 0],
    });
    return [owner(0), ...Array.from({ length: count - 1 }, (_, place) => owner(place + 1))] as const;
  });
  return { ofRegion, administratorId: nextId() };
}

/** The chance of an owner with that skill: variance between owners is `opportunitiesOfOwner` of the decision's own. */
export const chanceWithSkill = (chance: number, skill: number): number =>
  chance + skill * Math.sqrt(likeness.opportunitiesOfOwner * chance * (1 - chance));

/** Evenly spaced, with mean 0 and variance 1: at most 1.7 from the mean, so that no chance leaves 0 to 1. */
function balancedScores(count: number): readonly number[] {
  const spacing = Math.sqrt(12 / (count * count - 1));
  return Array.from({ length: count }, (_, place) => (place - (count - 1) / 2) * spacing);
}

function shuffled(random: Random, values: readonly number[]): readonly number[] {
  return values
    .map((value) => ({ value, order: random.uniform() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}
