import { jointDraw } from './account-profile.ts';
import type { DirtBox } from './dirt.ts';
import { type FunnelStep, likeness, lossDelay, type OpportunityStage } from './funnel-steps.ts';
import { exportedAt, instantOf, secondsPerDay } from './instants.ts';
import type { StageName } from './picklists.ts';
import type { Random } from './random.ts';
import { chanceWithSkill, type Owner } from './sales-owners.ts';
import type { UnitSegments } from './segments.ts';
import type { Tally } from './tally.ts';
import { quarterEndSwing, workdayAfter } from './working-time.ts';
import type { World } from './world.ts';

export interface StageEntry {
  readonly stage: StageName;
  readonly at: number;
  /** Closed by the administrator's bulk change, not by a customer's decision. */
  readonly administrative?: true;
}

type Steps = readonly [FunnelStep, FunnelStep, FunnelStep];
const stageOrder: readonly OpportunityStage[] = ['discovery', 'evaluation', 'proposal'];

const bulkClosureAt = instantOf('2026-06-30T21:00:00Z');
const staleAfterDays = 60;
const reopenedAfterDays = { fewest: 7, most: 60 };

/** What the deal comes to in the end, whenever that is. */
interface Fate {
  /** Number of the last stage it reaches: 0 discovery, 1 evaluation, 2 proposal. */
  readonly last: number;
  readonly end: 'won' | 'lost' | 'stalled';
  readonly chances: readonly number[];
}

/** What it does on the way that a funnel does not foresee; the fate stays as it is. */
type Detour =
  | { readonly kind: 'none' | 'skip' | 'back_and_stay' }
  | { readonly kind: 'back_and_forward' | 'reopened'; readonly during: number };

interface Deal {
  readonly steps: Steps;
  readonly segments: UnitSegments;
  readonly shared: readonly number[];
  readonly owner: Owner;
  readonly createdAt: number;
}

/** The stages in the order of their dates, until the export. The first is discovery, when the deal is created. */
export function drawOpportunityJourney(
  random: Random,
  world: World,
  dirt: DirtBox,
  tally: Tally,
  deal: Deal,
): readonly StageEntry[] {
  const fate = drawFate(random, world, deal);
  const detour = drawDetour(random, dirt, fate);
  const entries: StageEntry[] = [];
  let now = deal.createdAt;

  const enter = (stage: StageName, at: number): boolean => {
    if (at > exportedAt) return false;
    now = at;
    entries.push({ stage, at });
    return true;
  };
  const later = (medianDays: number, spread: number): number =>
    workdayAfter(random, now, medianDays * Math.exp(spread * random.normal()));
  const daysIn = (step: FunnelStep): number => step.medianDays * world.slowness(step, deal.segments);
  const reached = (number: number): void => {
    const step = deal.steps[number];
    if (step === undefined) return;
    tally.enter(step, deal.segments, fate.chances[number] ?? 0);
    const previous = deal.steps[number - 1];
    if (previous !== undefined) tally.advance(previous, deal.segments);
  };

  for (const [number, step] of deal.steps.entries()) {
    const stage = stageOrder[number] ?? 'discovery';
    const skipped = detour.kind === 'skip' && number === 1;
    if (!skipped) {
      if (!enter(stage, now)) return entries;
      if (detour.kind === 'skip' && number === 2) {
        reached(1);
        dirt.count('skippedStage');
      }
      reached(number);
    }
    if ('during' in detour && detour.during === number && !wander(stage, step)) return entries;

    if (number < fate.last) {
      now = later(daysIn(step), step.spread);
      continue;
    }
    if (fate.end === 'won') {
      const openSince = now;
      const closing = quarterEndSwing(random, openSince, later(daysIn(step), step.spread));
      if (enter('won', closing)) tally.advance(step, deal.segments);
    } else if (fate.end === 'lost') {
      enter('lost', later(daysIn(step) * lossDelay, step.spread));
    } else {
      stall(number, step);
    }
    return entries;
  }
  return entries;

  /** False when the export comes first. */
  function wander(stage: StageName, step: FunnelStep): boolean {
    if (detour.kind === 'reopened') {
      if (!enter('lost', later(daysIn(step) * lossDelay, step.spread))) return false;
      const { fewest, most } = reopenedAfterDays;
      if (!enter(stage, workdayAfter(random, now, fewest + random.below(most - fewest)))) return false;
      dirt.count('reopened');
      return true;
    }
    const previous = stageOrder[stageOrder.indexOf(step.stage as OpportunityStage) - 1] ?? 'discovery';
    if (!enter(previous, later(daysIn(step) / 2, step.spread))) return false;
    if (!enter(stage, later(daysIn(step) / 2, step.spread))) return false;
    dirt.count('backAndForward');
    return true;
  }

  function stall(number: number, step: FunnelStep): void {
    if (detour.kind === 'back_and_stay') {
      if (enter(stageOrder[number - 1] ?? 'discovery', later(daysIn(step), step.spread))) dirt.count('backAndStay');
      return;
    }
    if (now > bulkClosureAt - staleAfterDays * secondsPerDay || !dirt.falls('bulkClosure')) return;
    entries.push({ stage: 'lost', at: bulkClosureAt + (dirt.planted.bulkClosure % 600), administrative: true });
  }
}

function drawFate(random: Random, world: World, deal: Deal): Fate {
  const chances: number[] = [];
  for (const [number, step] of deal.steps.entries()) {
    const chance = world.chanceOf(step, deal.segments, deal.createdAt);
    chances.push(chance);
    const draw = jointDraw(random, deal.shared[step.number] ?? 0, likeness.opportunitiesOfAccount);
    if (draw < chanceWithSkill(chance, deal.owner.skills[number] ?? 0)) continue;
    return { last: number, end: draw >= 1 - step.stalled ? 'stalled' : 'lost', chances };
  }
  return { last: 2, end: 'won', chances };
}

function drawDetour(random: Random, dirt: DirtBox, fate: Fate): Detour {
  if (fate.last === 2 && dirt.threatens('skippedStage')) return { kind: 'skip' };
  if (fate.last >= 1 && dirt.threatens('backAndForward'))
    return { kind: 'back_and_forward', during: 1 + random.below(fate.last) };
  if (fate.last >= 1 && fate.end === 'stalled' && dirt.threatens('backAndStay')) return { kind: 'back_and_stay' };
  if (dirt.threatens('reopened')) return { kind: 'reopened', during: random.below(fate.last + 1) };
  return { kind: 'none' };
}
