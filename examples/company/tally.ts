import { type FunnelStep, funnelSteps } from './funnel-steps.ts';
import { dimensions, segmentsOf, type UnitSegments } from './segments.ts';

export interface SegmentTruth {
  /** Units that entered the stage until the export, test records apart. */
  readonly entered: number;
  /** Of these, moved on until the export. */
  readonly advanced: number;
  /** Mean true chance of these to move on in the end. */
  readonly expectedRate: number;
}

export type CountName =
  | 'accounts'
  | 'contacts'
  | 'contactRoles'
  | 'historyRows'
  | 'leads'
  | 'mql'
  | 'sql'
  | 'disqualified'
  | 'converted'
  | 'convertedWithoutOpportunity'
  | 'cleanLeads'
  | 'cleanMql'
  | 'cleanSql'
  | 'cleanConverted'
  | 'recycled'
  | 'acquisition'
  | 'expansion'
  | 'renewal'
  | 'leadless'
  | 'customers'
  | 'expandedCustomers'
  | 'renewalsDue'
  | 'renewed'
  | 'won'
  | 'lost'
  | 'open';

/** Counts what is written, and the chances it was drawn with, per segment and stage. */
export interface Tally {
  readonly enter: (step: FunnelStep, segments: UnitSegments, chance: number) => void;
  readonly advance: (step: FunnelStep, segments: UnitSegments) => void;
  readonly add: (name: CountName) => void;
  readonly countOf: (name: CountName) => number;
  readonly totalOf: (step: FunnelStep) => SegmentTruth;
  readonly truthOf: (step: FunnelStep, dimension: number, segment: number) => SegmentTruth;
}

const mostSegments = Math.max(...dimensions.map((dimension) => segmentsOf[dimension].length));
const slotsPerStep = 1 + dimensions.length * mostSegments;

export function newTally(): Tally {
  const entered = new Float64Array(funnelSteps.length * slotsPerStep);
  const advanced = new Float64Array(entered.length);
  const chances = new Float64Array(entered.length);
  const counts = new Map<CountName, number>();

  const increase = (sums: Float64Array, slot: number, amount: number): void => {
    sums[slot] = (sums[slot] ?? 0) + amount;
  };
  const slotOf = (step: FunnelStep, dimension: number, segment: number): number =>
    step.number * slotsPerStep + 1 + dimension * mostSegments + segment;
  const everySlot = (sums: Float64Array, step: FunnelStep, segments: UnitSegments, amount: number): void => {
    increase(sums, step.number * slotsPerStep, amount);
    for (let dimension = 0; dimension < segments.length; dimension += 1) {
      const segment = segments[dimension] ?? -1;
      if (segment >= 0) increase(sums, slotOf(step, dimension, segment), amount);
    }
  };
  const truthAt = (slot: number): SegmentTruth => ({
    entered: entered[slot] ?? 0,
    advanced: advanced[slot] ?? 0,
    expectedRate: Math.round(((chances[slot] ?? 0) / Math.max(1, entered[slot] ?? 0)) * 1e6) / 1e6,
  });

  return {
    enter: (step, segments, chance) => {
      everySlot(entered, step, segments, 1);
      everySlot(chances, step, segments, chance);
    },
    advance: (step, segments) => everySlot(advanced, step, segments, 1),
    add: (name) => counts.set(name, (counts.get(name) ?? 0) + 1),
    countOf: (name) => counts.get(name) ?? 0,
    totalOf: (step) => truthAt(step.number * slotsPerStep),
    truthOf: (step, dimension, segment) => truthAt(slotOf(step, dimension, segment)),
  };
}
