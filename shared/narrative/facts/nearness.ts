import type { Candidate } from './candidate.ts';
import type { DimensionInput } from './dimension-inputs.ts';

/** A candidate as audiences look at it. */
export type Seen = {
  readonly fact: Candidate;
  /** What its stage counts, where it stands at stages. */
  readonly grain: 'person' | 'opportunity' | undefined;
  readonly input: DimensionInput | undefined;
};

/** How near a fact is to an audience; nothing of what is not near at all is told to it. */
export type Nearness = (seen: Seen) => number;

const TURNS = ['strong_early_weak_late', 'weak_early_strong_late'];
const NARROW = ['bottleneck', 'drop_off', 'slower', 'fewer_and_slower', 'more_and_slower'];

function measures({ relations }: Candidate, ...wanted: readonly string[]): boolean {
  return relations.some(({ measure }) => wanted.includes(measure));
}

function isTurn({ pattern }: Candidate): boolean {
  return pattern !== null && TURNS.includes(pattern);
}

function isOfPast({ relations }: Candidate): boolean {
  return relations.some(({ comparison }) => comparison === 'past');
}

/** Something that is of no dimension and of no stage: of the report as a whole. */
function isOfAll({ place }: Candidate): boolean {
  return place.dimension === undefined && place.stages.length === 0;
}

/** Of sales cycles or of touches to won. */
function isOfOutcome({ kind }: Candidate): boolean {
  return kind === 'sales_cycle' || kind === 'touches_to_won';
}

/** A figure that is not said, with the reason. */
function isUnsaid({ numbers }: Candidate): boolean {
  return Object.keys(numbers).length === 0;
}

/** What the whole report turns on: where segments break down, which look good early and fail late, what was taken back; no warnings. */
export const ofEverything: Nearness = ({ fact }) => {
  if (isOfOutcome(fact)) return 0;
  if (fact.kind === 'restated') return 'most' in fact.numbers ? 1 : 0;
  if (fact.kind === 'flag') return fact.severity === 'warn' ? 0 : 2;
  if (fact.kind === 'unsaid') return isOfAll(fact) ? 2 : 1;
  if (fact.kind === 'count') return 'total' in fact.numbers ? 0 : 1;
  if (fact.kind === 'unchanged') return measures(fact, 'conversion') ? (isOfPast(fact) ? 2 : 1) : 0.5;
  if (fact.state === 'retracted' || fact.verdict === 'other_side' || isTurn(fact)) return 2;
  return fact.pattern === 'bottleneck' ? 1.5 : 1;
};

/** Early stages, what brings people, and how many they are. */
export const ofDemand: Nearness = ({ fact, grain, input }) => {
  if (fact.kind === 'flag' && fact.severity === 'warn') return 0;
  if (fact.kind === 'touches_to_won')
    return isUnsaid(fact) ? 1 : input === undefined ? 2 : input === 'channel' ? 1.5 : 0;
  if (isOfAll(fact)) return 1;
  if (grain === 'opportunity' && !isTurn(fact)) return 0;
  return 1 + (grain === 'person' ? 1 : 0) + (input === 'channel' ? 2 : 0);
};

/** Who segments are, what was assumed of them, and what turns on the way. */
export const ofProductMarketing: Nearness = ({ fact, input }) => {
  if (fact.kind === 'count' || isOfOutcome(fact) || (fact.kind === 'flag' && fact.severity === 'warn')) return 0;
  if (fact.kind === 'assumption') return 2 + (fact.verdict === 'cannot_tell_yet' ? 0 : 1);
  if (isTurn(fact)) return 3;
  return input === 'person' || input === 'account' || input === 'use_case' ? 2 : isOfAll(fact) ? 1 : 0;
};

/** Opportunities: how many are won, how long they take, how large they are. */
export const ofSales: Nearness = ({ fact, grain }) => {
  if (fact.kind === 'flag' && fact.severity === 'warn') return 0;
  if (fact.kind === 'count') return 'won' in fact.numbers ? 2 : 0;
  if (fact.kind === 'touches_to_won') return 0;
  if (fact.kind === 'sales_cycle') return isUnsaid(fact) ? 1 : 2;
  if (grain === 'person') return 0;
  return 1 + (grain === 'opportunity' ? 1 : 0) + (measures(fact, 'time', 'deal_size') ? 1 : 0);
};

/** Whether the numbers can be relied on, and what was taken back. */
export const ofRevenueOperations: Nearness = ({ fact }) => {
  if (fact.kind === 'flag') return fact.severity === 'warn' ? 1 : 3;
  if (fact.kind === 'unsaid') return isOfAll(fact) ? 3 : 1;
  if (isOfOutcome(fact)) return isUnsaid(fact) ? 1 : 0;
  if (fact.kind === 'restated') return isOfAll(fact) ? 2 : 1;
  if (fact.kind !== 'finding') return 0;
  if (fact.state === 'retracted' || fact.state === 'resolved') return 3;
  return measures(fact, 'mix') || fact.pattern === 'sudden_shift' ? 2 : fact.evidence === 'directional' ? 1 : 0;
};

/** What brings people and what is said to them. */
export const ofContent: Nearness = ({ fact, grain, input }) => {
  if (fact.kind === 'flag' || fact.kind === 'unsaid' || fact.kind === 'sales_cycle') return 0;
  if (fact.kind === 'touches_to_won') return input === 'channel' ? 2 : input === undefined ? 1 : 0;
  if (fact.kind === 'count') return input === 'channel' ? 2 : 0;
  if (input === 'channel') return 2 + (grain === 'person' ? 1 : 0);
  return isTurn(fact) ? 2 : input === 'person' && grain === 'person' ? 1 : 0;
};

/** Where opportunities of some segments are slower or fewer get through. */
export const ofEnablement: Nearness = ({ fact, grain }) => {
  if (
    grain !== 'opportunity' ||
    isOfOutcome(fact) ||
    fact.kind === 'count' ||
    fact.kind === 'flag' ||
    fact.kind === 'assumption'
  )
    return 0;
  return 1 + (fact.pattern !== null && NARROW.includes(fact.pattern) ? 2 : 0) + (measures(fact, 'time') ? 1 : 0);
};
