import type { Fact } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { negationOf } from './negations.ts';
import { isEnded, wholeClausesOf } from './whole-clauses.ts';

type ToldPhrases = {
  /** As clause-signs.ts has a clause; one a line. */
  readonly phrases: string;
  readonly of: (fact: Fact) => boolean;
  /** In which clauses; in any where it is left out. */
  readonly where?: (clause: readonly Word[]) => boolean;
};

/** Words that a fact is told in within these phrases alone: a noun beside the name that it is of, a window, a month, a state, what a pattern adds. */
const PHRASES: readonly ToldPhrases[] = [
  { phrases: 'stage STAGE\nSTAGE stage', of: () => true },
  { phrases: 'segment SEGMENT\nSEGMENT segment\nwithin SEGMENT', of: () => true },
  { phrases: 'funnel FUNNEL\nFUNNEL funnel', of: () => true },
  { phrases: 'the whole funnel', of: isOfWholeFunnel },
  { phrases: '#reference_size segments\n#reference_size segment', of: () => true },
  { phrases: 'in the window\nover the window\nfor this window', of: isOfWindow },
  {
    phrases: 'in the window\nover the window',
    of: ({ kind }) => kind === 'count',
    where: (clause) => holds(clause, /^(?:entered|total)/u) && !holds(clause, /^(?:won|lost)$/u),
  },
  {
    phrases: 'in the period\nwithin the period',
    of: ({ kind, numbers }) => kind === 'count' && !('present' in numbers),
    where: (clause) => !holds(clause, /^(?:entered|total)/u),
  },
  {
    phrases: 'to date',
    of: ({ kind, numbers }) => kind === 'count' && 'present' in numbers,
  },
  {
    phrases: 'the newest mature month',
    of: (fact) => fact.kind === 'finding' && compares(fact, 'past') && fact.relations[0]?.measure === 'conversion',
  },
  {
    phrases: 'in this report',
    of: ({ kind }) => kind === 'unsaid' || kind === 'nothing_found' || kind === 'restated',
  },
  {
    phrases: 'any segment\nsegment of DIMENSION',
    of: ({ kind, labels }) => kind === 'unchanged' && 'dimension' in labels,
  },
  // what became of a finding since an earlier report
  { phrases: 'since the report of #since', of: ({ numbers }) => 'since' in numbers },
  {
    phrases: 'what the report of #since said of\nas the report of #since said',
    of: isEnded,
  },
  { phrases: 'still standing is what', of: (fact) => fact.state === 'persisting' && isEnded(fact) },
  {
    phrases: 'is shown to lie within the threshold',
    of: ({ state }) => state === 'resolved',
  },
  // what a pattern says beyond the figures of its signals
  {
    phrases: 'at a later stage',
    of: ({ labels }) => 'stage_2' in labels,
    where: (clause) => clause.some(({ part }) => /_\d+$/u.test(part?.name ?? '')),
  },
  {
    phrases: 'of all who set out',
    of: ({ pattern }) => pattern === 'drop_off',
    where: (clause) => negationOf(clause) === 'not shown',
  },
  {
    phrases: 'of all who set out\nas well',
    of: ({ pattern }) => pattern === 'bottleneck',
    where: (clause) => holds(clause, /^of_all_difference$/u),
  },
  {
    phrases: 'in the share that moves on',
    of: ({ pattern }) => pattern === 'slower' || pattern === 'faster',
    where: (clause) => negationOf(clause) === 'not shown',
  },
  {
    phrases: 'at the present volume , the report of #tellable is the earliest that can tell',
    of: ({ numbers }) => 'tellable' in numbers,
  },
];

/** Phrases that a fact is told in, in a clause: in one that holds no part of it, whole clauses alone. */
export function toldPhrasesOf(fact: Fact, clause: readonly Word[]): string[] {
  if (clause.every(({ part }) => part === undefined)) return wholeClausesOf(fact).map((whole) => `| ${whole} |`);
  return PHRASES.filter(({ of, where }) => of(fact) && (where?.(clause) ?? true)).flatMap(linesOf);
}

/** Words of the phrases that a fact may be told in, wherever they stand. */
export function wordsOfPhrases(fact: Fact): string[] {
  return [...PHRASES.filter(({ of }) => of(fact)).flatMap(linesOf), ...wholeClausesOf(fact)]
    .flatMap((phrase) => phrase.split(' '))
    .filter((sign) => /^[a-z]+$/u.test(sign));
}

function linesOf({ phrases }: ToldPhrases): string[] {
  return phrases.split('\n');
}

function compares({ relations }: Fact, comparison: Fact['relations'][number]['comparison']): boolean {
  return relations.some((relation) => relation.comparison === comparison);
}

/** Segments of one window: what is compared with its past is no figure of the whole window, and what is over of no window any more. */
function isOfWindow(fact: Fact): boolean {
  const { kind } = fact;
  if (kind === 'sales_cycle' || kind === 'touches_to_won' || kind === 'assumption' || kind === 'contrast') return true;
  return kind === 'finding' && !isEnded(fact) && !compares(fact, 'past') && !compares(fact, 'expected');
}

function isOfWholeFunnel({ kind, labels }: Fact): boolean {
  return !('segment' in labels) && kind !== 'unsaid' && !(kind === 'unchanged' && 'dimension' in labels);
}

function figuresOf(clause: readonly Word[]): Word[] {
  return clause.filter(({ kind }) => kind === 'number');
}

function holds(clause: readonly Word[], name: RegExp): boolean {
  return figuresOf(clause).some(({ part }) => name.test(part?.name ?? ''));
}
