import type { FeedbackRule } from '../contracts/definitions.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import type { LifeCycle } from '../contracts/signal.ts';
import { firedRules } from '../signals/fired-rules.ts';
import { isSame, restatedLifeCycle } from '../signals/restated-life-cycle.ts';
import { type AssumedBefore, outboxOf, type Told } from './outbox.ts';
import { type Pack, type PackInput, packsOf } from './packs.ts';

/** What a later version has to know of an earlier one. */
export type Earlier = {
  readonly lifeCycle: readonly LifeCycle[];
  readonly assumptions: readonly AssumedBefore[];
};

export type FeedbackInput = PackInput & {
  readonly plan: RunPlan;
  readonly version: string;
  readonly blocked: boolean;
  /** Told against the baseline, as detection leaves it. */
  readonly lifeCycle: readonly LifeCycle[];
  readonly baseline: Earlier | undefined;
  /** An earlier version of the same period; `version` such as `v0001`. */
  readonly superseded: (Earlier & { readonly version: string }) | undefined;
};

/** What a version hands on: packs by the rules of the definitions, the events, and the life cycle that knows of them. */
export function feedback(input: FeedbackInput): Told & { readonly packs: readonly Pack[] } {
  const { superseded, baseline, lifeCycle } = input;
  const entries = restatedLifeCycle(lifeCycle, superseded);
  const isBack = (entry: LifeCycle) =>
    superseded?.lifeCycle.some((one) => one.state === 'retracted' && isSame(one, entry)) ?? false;
  const isTold = (entry: LifeCycle, { id }: FeedbackRule) =>
    lifeCycle.some((one) => isSame(one, entry) && one.messages.some(({ rule }) => rule === id));
  const isOwed = (entry: LifeCycle, rule: FeedbackRule) => isBack(entry) || !isTold(entry, rule);
  const fired = firedRules(input.definitions.feedback ?? [], input.detected.signals, entries, isOwed);
  const packs = packsOf(fired, input);
  const assumedBefore = (superseded ?? baseline)?.assumptions ?? [];
  const { signals } = input.detected;
  return { packs, ...outboxOf({ ...input, signals, baseline: lifeCycle, entries, packs, assumedBefore }) };
}
