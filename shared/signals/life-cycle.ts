import type { Anchor, Direction, LifeCycle, LifeCycleState } from '../contracts/signal.ts';
import type { Estimate } from '../stats/estimate.ts';
import type { Hypothesis } from './hypothesis.ts';
import { rounded } from './measured-rate.ts';
import { practicalThreshold } from './practical-threshold.ts';
import { MONTHLY_SHARES, type SignalState, shiftStates, signalStates } from './signal-states.ts';

/** Months of entry, first and last, as YYYY-MM. */
export type EntryMonths = { readonly from: string; readonly to: string };

export type LifeCycleInput = {
  readonly tested: readonly (Hypothesis & { readonly weight?: number })[];
  /** Ids of what this report's own budget found. What it did not find is not called new. */
  readonly found: ReadonlySet<string>;
  /** What the baseline says; none where there is no baseline. */
  readonly before: readonly LifeCycle[];
  readonly period: string;
  readonly perYear: number;
  /** Of the definitions, for rates; undefined where they say nothing. */
  readonly practicalDifference: number | undefined;
  readonly entryMonths: (hypothesis: Hypothesis) => EntryMonths;
  /** Why an established signal can no longer be upheld, in a sentence; undefined where nothing is against it. */
  readonly retraction: (entry: LifeCycle) => string | undefined;
};

type Known = LifeCycle & { readonly id: string };

export const REPORTS_PER_YEAR = 12;

/** What stands after this report, and what it ended; in the order of the ids. */
export function lifeCycle(input: LifeCycleInput): readonly LifeCycle[] {
  const { tested, period, perYear, practicalDifference, retraction } = input;
  const hypotheses = new Map(tested.map((hypothesis) => [hypothesis.id, hypothesis]));
  const established = input.before.filter(isLive).map((entry) => ({ id: entry.signal, ...entry }));
  const reasons = new Map(established.map((entry) => [entry, retraction(entry)]));
  const perReport = perYear / REPORTS_PER_YEAR;
  const rules = {
    perReport,
    threshold: (id: string) => practicalThreshold(hypotheses.get(id)?.unit ?? 'points', practicalDifference),
    isRetracted: (entry: Known) => reasons.get(entry) !== undefined,
  };
  const states = [
    ...signalStates(tested.filter(isLasting), established.filter(isLasting), rules),
    ...shiftStates(
      tested.filter((one) => !isLasting(one)),
      established.filter((one) => !isLasting(one)),
      rules.isRetracted,
    ),
  ];
  const entries = states.flatMap((state): LifeCycle[] => {
    const hypothesis = hypotheses.get(state.id);
    const anchor = hypothesis && anchorOf(state.anchor, period, input.entryMonths(hypothesis));
    const test = hypothesis !== undefined && isLasting(hypothesis) ? testOf(state, perReport) : null;
    if (state.before !== undefined) {
      const { id: _, ...before } = state.before;
      const moved = state.state === 'changed' && anchor !== undefined ? anchor : before.anchor;
      return [{ ...before, state: state.state, anchor: moved, test, reason: reasons.get(state.before) ?? null }];
    }
    if (hypothesis === undefined || anchor === undefined || !input.found.has(state.id)) return [];
    return [newEntry(hypothesis, state.direction, anchor, test)];
  });
  return entries.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** The state of a signal of this report: null where the report's budget found it, but the one over months has not yet. */
export function stateOf(
  entries: readonly LifeCycle[],
  signal: { readonly id: string; readonly direction: Direction },
): LifeCycleState | null {
  const entry = entries.find((one) => one.signal === signal.id && one.direction === signal.direction);
  return entry?.state ?? null;
}

/** Whether the next report has to ask about it. */
export function isLive({ state }: Pick<LifeCycle, 'state'>): boolean {
  return state === 'new' || state === 'changed' || state === 'persisting';
}

function isLasting({ claim }: Pick<LifeCycle, 'claim'>): boolean {
  return claim !== 'shift';
}

function newEntry(hypothesis: Hypothesis, direction: Direction, anchor: Anchor, test: LifeCycle['test']): LifeCycle {
  const { claim, metric, dimension, segment, funnel, stage, comparator, against } = hypothesis;
  const place = { dimension, segment, funnel, stage };
  return {
    ...{ signal: hypothesis.id, claim, metric, ...place, comparator: comparator.kind, against, direction },
    ...{ state: 'new', since: anchor.period, established: anchor, anchor, test, reason: null, messages: [] },
  };
}

function anchorOf({ value, standardError, degrees }: Estimate, period: string, months: EntryMonths): Anchor {
  // Student's t of a million degrees is the normal distribution, and JSON has no infinity
  const finite = Math.min(rounded(degrees), 1e6);
  return { period, ...months, value: rounded(value), standardError: rounded(standardError), degrees: finite };
}

const NULLS: Readonly<Record<LifeCycleState, string | undefined>> = {
  new: 'there is no such difference',
  changed: 'the difference is what it was at the anchor',
  resolved: 'the difference is still beyond the practical threshold',
  persisting: undefined,
  retracted: undefined,
};

function testOf({ state, pValue }: SignalState, perReport: number): LifeCycle['test'] {
  const nullHypothesis = NULLS[state];
  if (nullHypothesis === undefined || pValue === null) return null;
  return {
    nullHypothesis,
    pValue: Number(pValue.toPrecision(3)),
    level: rounded(MONTHLY_SHARES[state === 'new' ? 'new' : 'ended'] * perReport),
  };
}

function keyOf({ signal, direction }: LifeCycle): string {
  return `${signal} ${direction}`;
}
