import type { Definitions } from '../contracts/definitions.ts';
import type { Flag, Scorecard, Summary } from '../contracts/outputs.ts';
import type { Detected } from '../contracts/signal.ts';
import type { Scope } from '../signals/report-scope.ts';
import { type Finding, findingsOf } from './findings.ts';
import { labelsOf } from './labels.ts';
import { countText, percentText } from './plain-number.ts';

type Statement = Summary['statements'][number];

const MOST_FINDINGS = 6;
const MOST_FLAGS = 2;

type Found = Pick<Detected, 'budget' | 'signals' | 'patterns' | 'shifts'>;

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
      : findingsOf(detected, labelsOf({ ...scope, currency: definitions.currency.reporting }))
          .slice(0, MOST_FINDINGS)
          .map(findingStatement)),
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

function findingStatement({ title, sentence, signals, pattern }: Finding): Wording {
  const about = signals.map(({ id }) => id);
  const factIds = pattern === undefined ? about : [...about, pattern.id];
  return { kind: 'finding', factIds, text: pattern === undefined ? sentence : `${title}. ${sentence}` };
}

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
