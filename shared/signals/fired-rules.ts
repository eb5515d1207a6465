import type { FeedbackRule } from '../contracts/definitions.ts';
import type { LifeCycle, Signal } from '../contracts/signal.ts';

/** A rule of the definitions and a signal that it asks for, with the signal's life so far. */
export type FiredRule = { readonly rule: FeedbackRule; readonly signal: Signal; readonly entry: LifeCycle };

/**
 * The rules that fire in a report: for supported signals that are new or have changed. What persists was told when it was new;
 * `isBack` names what an earlier version of the same period had retracted by mistake, which is told anew.
 */
export function firedRules(
  rules: readonly FeedbackRule[],
  signals: readonly Signal[],
  entries: readonly LifeCycle[],
  isBack: (entry: LifeCycle) => boolean = () => false,
): FiredRule[] {
  return rules.flatMap((rule) =>
    signals
      .filter((signal) => asksFor(rule, signal))
      .flatMap((signal) => {
        const entry = entries.find((one) => one.signal === signal.id && one.direction === signal.direction);
        const isTold = entry?.state === 'new' || entry?.state === 'changed';
        return entry !== undefined && (isTold || isBack(entry)) ? [{ rule, signal, entry }] : [];
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
