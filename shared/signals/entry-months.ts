import { monthsUntil, monthText } from './calendar-month.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { EntryMonths } from './life-cycle.ts';
import { isInWindow, isMature } from './month-maturity.ts';
import type { Scope } from './report-scope.ts';

/** The report's window is never longer. */
const MOST_MONTHS = 36;

/**
 * The months of entry that a test rests on: the mature ones of the window for what compares segments, the newest of them for
 * what compares a month with its past. A stage without a follow-up takes the window as it is.
 */
export function entryMonths({ claim, funnel, stage }: Hypothesis, scope: Scope): EntryMonths {
  const horizon = scope.funnels.find(({ id }) => id === funnel)?.stages.find(({ id }) => id === stage)?.horizonDays;
  const last = scope.periodMonths[1];
  const mature = monthsUntil(last, MOST_MONTHS).filter(
    (month) => isInWindow(month, scope) && isMature(month, horizon ?? 0, scope),
  );
  const to = mature.at(-1) ?? last;
  return { from: monthText(claim === 'level' ? (mature[0] ?? to) : to), to: monthText(to) };
}
