import type { FeedbackRule } from '../contracts/definitions.ts';
import type { LifeCycle, Signal } from '../contracts/signal.ts';
import { isLive } from './life-cycle.ts';

/** A rule of the definitions and a signal that it asks for, with the signal's life so far. */
export type FiredRule = { readonly rule: FeedbackRule; readonly signal: Signal; readonly entry: LifeCycle };

/**
 * The rules that fire in a report: for supported signals that are new or have changed. `isOwed` names what persists and was not
 * told when it was new: quality constrained it then, the rule was not there, or an earlier version had retracted it by mistake.
 */
export function firedRules(
  rules: readonly FeedbackRule[],
  signals: readonly Signal[],
  entries: readonly LifeCycle[],
  isOwed: (entry: LifeCycle, rule: FeedbackRule) => boolean = () => false,
): FiredRule[] {
  return rules.flatMap((rule) =>
    signals
      .filter((signal) => asksFor(rule, signal))
      .flatMap((signal) => {
        const entry = entries.find((one) => one.signal === signal.id && one.direction === signal.direction);
        const isDue = entry?.state === 'persisting' ? isOwed(entry, rule) : entry !== undefined && isLive(entry);
        return entry !== undefined && isDue ? [{ rule, signal, entry }] : [];
      }),
  );
}

function asksFor(rule: FeedbackRule, signal: Signal): boolean {
  const { claim, metric, direction, dimension, comparator, evidence, difference } = signal;
  return (
    evidence === 'supported' &&
    claim !== 'mix' &&
    (rule.claim ?? claim) === claim &&
    (rule.comparator ?? comparator.kind) === comparator.kind &&
    rule.metric === metric &&
    rule.direction === direction &&
    (rule.dimensions?.includes(dimension) ?? true) &&
    Math.abs(difference.value) >= leastSize(rule, difference.unit)
  );
}

/** Points are hundredths; a ratio counts by its logarithm, so that twice and half as large are the same size. */
function leastSize({ atLeast }: FeedbackRule, unit: Signal['difference']['unit']): number {
  if (atLeast === undefined) return 0;
  return unit === 'log_ratio' ? Math.abs(Math.log(atLeast)) : atLeast / 100;
}
