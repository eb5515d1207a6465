import type { Definitions } from '../contracts/definitions.ts';
import type { Flag, Scorecard, Summary } from '../contracts/outputs.ts';
import type { Detected, PatternKind } from '../contracts/signal.ts';
import type { Scope } from '../signals/report-scope.ts';
import { type Labels, labelsOf } from './labels.ts';
import { patternSentence, patternTitle } from './pattern-sentence.ts';
import { countText, percentText } from './plain-number.ts';
import { signalSentence } from './signal-sentence.ts';

type Statement = Summary['statements'][number];

const MOST_FINDINGS = 6;
const MOST_FLAGS = 2;

type Found = Pick<Detected, 'budget' | 'signals' | 'patterns'>;

/** The report in sentences, at most nine for the executive layer: what was counted, what stands out, what to know first. */
export function templateNarrator(
  cards: readonly Scorecard[],
  detected: Found,
  flagged: readonly Flag[],
  definitions: Definitions,
  scope: Scope,
): Statement[] {
  const audience = definitions.audiences?.[0]?.id ?? 'executive';
  const statements = [
    ...countStatements(cards, scope),
    ...(detected.signals.length === 0
      ? [nothingFound(detected.budget)]
      : findings(detected, labelsOf(scope)).slice(0, MOST_FINDINGS)),
    ...flagged
      .filter(({ severity }) => severity !== 'warn')
      .slice(0, MOST_FLAGS)
      .map(flagStatement),
  ];
  return statements.map((statement, index) => ({ id: `s${index + 1}`, audience, ...statement }));
}

type Wording = Omit<Statement, 'id' | 'audience'>;

function countStatements(cards: readonly Scorecard[], scope: Scope): Wording[] {
  const [funnel] = scope.funnels;
  const card = cards.find((candidate) => candidate.dimension === 'all' && candidate.funnel === funnel?.id);
  const first = card?.stages[0];
  const last = card?.stages.at(-1);
  if (funnel === undefined || card === undefined || first === undefined || last === undefined) return [];
  const outline = funnel.stages[0];
  const wins = card.closedInPeriod.won;
  const period = funnel.dated
    ? `In the window ${countText(first.entered)} entered ${outline?.label}`
    : `${countText(first.entered)} are in ${outline?.label}`;
  const closing = funnel.dated
    ? `; in the period ${countText(wins)} were won and ${countText(card.closedInPeriod.lost)} lost`
    : `; ${countText(last.entered)} are won`;
  return [{ kind: 'count', factIds: [`all.all/${funnel.id}.${first.stage}`], text: `${period}${closing}.` }];
}

/**
 * The strongest signals first, each in the words of what it is a part of: a pattern says more than its signals do, and what it
 * has said is not said again.
 */
function findings({ signals, patterns }: Found, labels: Labels): Wording[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const said = new Set<string>();
  return signals.flatMap((signal): Wording[] => {
    if (said.has(signal.id)) return [];
    const own = patterns.filter(({ signals: about }) => about.includes(signal.id));
    const [pattern] = own.toSorted((one, other) => RANKS[one.kind] - RANKS[other.kind]);
    const about = pattern?.signals ?? [signal.id];
    for (const id of about) said.add(id);
    if (pattern === undefined) return [{ kind: 'finding', factIds: about, text: `${signalSentence(signal, labels)}.` }];
    const members = pattern.signals.flatMap((id) => byId.get(id) ?? []);
    const text = `${patternTitle(pattern, members)}: ${patternSentence(pattern, members, labels)}.`;
    return [{ kind: 'finding', factIds: [...about, pattern.id], text }];
  });
}

/** Where a signal is part of several patterns, the one that says most of it comes first. */
const RANKS: Readonly<Record<PatternKind, number>> = {
  ...{ strong_early_weak_late: 0, weak_early_strong_late: 0, sudden_shift: 0, mix_and_rate: 0, mix: 0, rate: 0 },
  ...{ fewer_and_slower: 1, fewer_and_faster: 1, more_and_faster: 1, more_and_slower: 1 },
  ...{ bottleneck: 2, drop_off: 2, slower: 2, faster: 2, larger_deals: 2, smaller_deals: 2 },
  ...{ fewer: 3, more: 3 },
};

function nothingFound({ tested, falseDiscoveryRate }: Detected['budget']): Wording {
  return {
    kind: 'nothing_found',
    factIds: [],
    text: `Nothing was shown to differ: ${countText(tested)} contrasts tested at a false discovery rate of ${percentText(falseDiscoveryRate)}.`,
  };
}

function flagStatement({ id, sentence }: Flag): Wording {
  return { kind: 'flag', factIds: [id], text: `${sentence}.` };
}
