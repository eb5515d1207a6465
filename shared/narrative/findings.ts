import type { Detected, EvidenceLevel, Pattern, PatternKind, Signal } from '../contracts/signal.ts';
import type { Labels } from './labels.ts';
import { patternAddition } from './pattern-addition.ts';
import { patternTitle } from './pattern-title.ts';
import { groupSentence, signalSentence } from './signal-sentence.ts';

/** Signals that are told together, under one name and in one sentence. */
export type Finding = {
  readonly title: string;
  readonly sentence: string;
  readonly evidence: EvidenceLevel;
  readonly signals: readonly [Signal, ...Signal[]];
  /** The pattern that names it, if any, and the other ones that its signals are part of. */
  readonly pattern: Pattern | undefined;
  readonly others: readonly { readonly title: string; readonly pattern: Pattern }[];
};

/**
 * Every signal once, the strongest first: in the words of the pattern that says most of it, and together with those of the
 * same kind that differ from the same other segment. Nothing is left out and nothing said twice.
 */
export function findingsOf(
  { signals, patterns, shifts }: Pick<Detected, 'signals' | 'patterns' | 'shifts'>,
  labels: Labels,
): Finding[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const leads = new Map(signals.map((signal) => [signal, leadOf(signal, patterns)]));
  const said = new Set<Signal>();
  return signals.flatMap((signal): Finding[] => {
    if (said.has(signal)) return [];
    const pattern = leads.get(signal);
    const members =
      pattern !== undefined && pattern.signals.length > 1
        ? pattern.signals.flatMap((id) => byId.get(id) ?? [])
        : signals.filter((one) => one === signal || isAlike(one, signal, leads));
    for (const member of members) said.add(member);
    const [first = signal, ...rest] = members;
    const others = patterns
      .filter((one) => one !== pattern && members.some(({ id }) => one.signals.includes(id)))
      .map((one) => ({ title: patternTitle(one, shifts), pattern: one }));
    const title = pattern === undefined ? plainTitle(first) : patternTitle(pattern, shifts);
    return [{ title, ...worded([first, ...rest], pattern, labels), pattern, others }];
  });
}

function worded(
  signals: readonly [Signal, ...Signal[]],
  pattern: Pattern | undefined,
  labels: Labels,
): Pick<Finding, 'sentence' | 'evidence' | 'signals'> {
  const [first, second] = signals;
  const isOfStages = second !== undefined && second.segment === first.segment;
  const said =
    second === undefined || isOfStages
      ? `${signalSentence(first, labels)}${patternAddition(pattern, first, second, labels)}`
      : groupSentence(signals, labels);
  const evidence = signals.some((one) => one.evidence === 'directional') ? 'directional' : 'supported';
  const hedge = evidence === 'directional' ? '. This is directional: quality constrains it' : '';
  return { sentence: `${said}${hedge}.`, evidence, signals };
}

/** Where a signal is part of several patterns, the one that says most of it. */
function leadOf({ id }: Signal, patterns: readonly Pattern[]): Pattern | undefined {
  const [lead] = patterns
    .filter(({ signals }) => signals.includes(id))
    .toSorted((one, other) => RANKS[one.kind] - RANKS[other.kind]);
  return lead;
}

const RANKS: Readonly<Record<PatternKind, number>> = {
  ...{ strong_early_weak_late: 0, weak_early_strong_late: 0, sudden_shift: 0, mix_and_rate: 0, mix: 0, rate: 0 },
  ...{ fewer_and_slower: 1, fewer_and_faster: 1, more_and_faster: 1, more_and_slower: 1 },
  ...{ bottleneck: 2, drop_off: 2, slower: 2, faster: 2, larger_deals: 2, smaller_deals: 2 },
  ...{ fewer: 3, more: 3 },
};

function isAlike(one: Signal, other: Signal, leads: ReadonlyMap<Signal, Pattern | undefined>): boolean {
  const places = [one, other].map(({ claim, metric, dimension, funnel, stage, direction, comparator }) =>
    JSON.stringify([claim, metric, dimension, funnel, stage, direction, comparator.kind, comparator.segments[0]]),
  );
  const isTold = (leads.get(one)?.signals.length ?? 0) < 2 && leads.get(one)?.kind === leads.get(other)?.kind;
  return one.comparator.kind === 'segment' && places[0] === places[1] && isTold;
}

/** Of what no pattern names. */
function plainTitle({ claim, metric, direction }: Signal): string {
  if (claim === 'trend') return direction === 'above' ? 'Above its past' : 'Below its past';
  if (claim === 'mix') return 'Mix';
  if (claim === 'shift') return 'Sudden shift';
  switch (metric) {
    case 'stage_conversion':
      return direction === 'above' ? 'Above' : 'Below';
    case 'time_in_stage':
      return direction === 'above' ? 'Slower' : 'Faster';
    case 'deal_size':
      return direction === 'above' ? 'Larger deals' : 'Smaller deals';
  }
}
