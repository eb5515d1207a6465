import type { Flag } from '../contracts/outputs.ts';
import type { Detected, LifeCycle } from '../contracts/signal.ts';
import type { Aggregates } from './aggregates.ts';
import type { Found } from './detect-signals.ts';
import { entryMonths } from './entry-months.ts';
import { lifeCycle, stateOf } from './life-cycle.ts';
import { recomputedTest } from './recomputed-test.ts';
import type { Scope } from './report-scope.ts';
import { retractionReason } from './retraction-reason.ts';

export type Past = { readonly period: string; readonly before: readonly LifeCycle[] };

/** What a report found, told against what earlier reports established. */
export function withLifeCycle(
  { hypotheses, ...found }: Found,
  { period, before }: Past,
  aggregates: Pick<Aggregates, 'cohort_cluster'>,
  flags: readonly Flag[],
  scope: Scope,
): Detected {
  const recompute = recomputedTest(aggregates, before, scope);
  const entries = lifeCycle({
    tested: hypotheses,
    found: new Set(found.signals.map(({ id }) => id)),
    before,
    period,
    perYear: found.budget.monthly.perYear,
    practicalDifference: scope.practicalDifference,
    entryMonths: (hypothesis) => entryMonths(hypothesis, scope),
    retraction: (entry) => retractionReason(entry, { scope, flags, recompute }),
  });
  const signals = found.signals.map((signal) => ({ ...signal, state: stateOf(entries, signal) }));
  return { ...found, signals, lifeCycle: [...entries] };
}
