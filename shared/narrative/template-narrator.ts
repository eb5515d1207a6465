import type { Definitions } from '../contracts/definitions.ts';
import type { Flag, Scorecard, Signal, Signals, Summary } from '../contracts/outputs.ts';
import type { Scope } from '../signals/report-scope.ts';
import { countText, percentText, pointsText } from './plain-number.ts';

type Statement = Summary['statements'][number];

const MOST_FINDINGS = 6;
const MOST_FLAGS = 2;

/** The report in sentences, at most nine for the executive layer: what was counted, what stands out, what to know first. */
export function templateNarrator(
  cards: readonly Scorecard[],
  detected: Pick<Signals, 'budget' | 'signals'>,
  flagged: readonly Flag[],
  definitions: Definitions,
  scope: Scope,
): Statement[] {
  const audience = definitions.audiences?.[0]?.id ?? 'executive';
  const statements = [
    ...countStatements(cards, scope),
    ...(detected.signals.length === 0
      ? [nothingFound(detected.budget)]
      : detected.signals.slice(0, MOST_FINDINGS).map((signal) => finding(signal, scope))),
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

function finding(signal: Signal, scope: Scope): Wording {
  const dimension = scope.dimensions.find(({ id }) => id === signal.dimension);
  const segment = dimension?.segments.find(({ id }) => id === signal.segment)?.label ?? signal.segment;
  const funnel = scope.funnels.find(({ id }) => id === signal.funnel);
  const stage = funnel?.stages.find(({ id }) => id === signal.stage);
  const next = funnel?.stages.find(({ number }) => number === (stage?.number ?? 0) + 1);
  const own =
    signal.estimate.kind === 'measured'
      ? `${percentText(signal.estimate.value)} of ${countText(signal.estimate.whole)}`
      : 'a share';
  const rest = signal.comparator.rate.kind === 'measured' ? percentText(signal.comparator.rate.value) : 'another share';
  const hedge = signal.evidence === 'directional' ? ' (directional: quality constrains this dimension)' : '';
  const funnelName = scope.funnels.length > 1 ? `${funnel?.label}: ` : '';
  return {
    kind: 'finding',
    factIds: [signal.id],
    text: `${funnelName}${dimension?.label} ${segment} moved from ${stage?.label} to ${next?.label} in ${own}, against ${rest} of the other segments: ${pointsText(signal.difference.value)} ${signal.direction}${hedge}.`,
  };
}

function nothingFound({ tested, falseDiscoveryRate }: Signals['budget']): Wording {
  return {
    kind: 'nothing_found',
    factIds: [],
    text: `No segment was shown to convert differently from the rest of its dimension: ${countText(tested)} contrasts tested at a false discovery rate of ${percentText(falseDiscoveryRate)}.`,
  };
}

function flagStatement({ id, sentence }: Flag): Wording {
  return { kind: 'flag', factIds: [id], text: `${sentence}.` };
}
