import type { Fact } from '../../../contracts/narrative.ts';

type WholeClauses = { readonly clauses: string; readonly of: (fact: Fact) => boolean };

/**
 * What may be said in a clause that holds no name, figure or caveat of a fact: words that stand for nothing in particular could be of
 * anything. One clause a line, as clause-signs.ts has it.
 */
const WHOLE: readonly WholeClauses[] = [
  // whether it is, other rules see to
  {
    clauses:
      'directional\nthis is directional\nthey are DIRECTION\nit is DIRECTION\nno difference was shown\nnothing was shown to differ',
    of: () => true,
  },
  {
    clauses: 'of all who set out , no difference was shown',
    of: ({ pattern }) => pattern === 'drop_off',
  },
  {
    clauses:
      'a difference in the share that moves on was not shown\nno difference in the share that moves on was shown',
    of: ({ pattern }) => pattern === 'slower' || pattern === 'faster',
  },
  {
    clauses: 'a movement within segments was not shown',
    of: ({ pattern }) => pattern === 'mix',
  },
  {
    clauses: 'within segments , shares moved too',
    of: ({ pattern }) => pattern === 'mix_and_rate',
  },
  { clauses: 'new\nthis is new', of: ({ state }) => state === 'new' },
  { clauses: 'it persists', of: ({ state }) => state === 'persisting' },
  { clauses: 'nothing was shown against it', of: (fact) => fact.state === 'persisting' && isEnded(fact) },
  {
    clauses: 'resolved\nit is shown to lie within the threshold',
    of: ({ state }) => state === 'resolved',
  },
  {
    clauses:
      'it is assumed\nwhat was observed agrees\nwhat was observed contradicts it\nwhat was observed contradicts its extent\nwhat was observed cannot tell',
    of: ({ kind }) => kind === 'assumption',
  },
  {
    clauses: 'in this report , no comparison of segments could be tested',
    of: ({ kind }) => kind === 'nothing_found',
  },
  {
    clauses: 'how much lies in each was not counted',
    of: ({ kind, labels }) => kind === 'restated' && 'ground_2' in labels,
  },
  {
    clauses: 'for this window , touches up to a win are not said\ntouches up to a win are not said for this window',
    of: ({ kind, numbers }) => kind === 'touches_to_won' && Object.keys(numbers).length === 0,
  },
  {
    clauses:
      'known before the numbers\nto know before the numbers\na gate tells\na quality gate tells\ntold by a gate\ntold by a quality gate',
    of: ({ kind }) => kind === 'flag',
  },
];

export function wholeClausesOf(fact: Fact): string[] {
  return WHOLE.filter(({ of }) => of(fact)).flatMap(({ clauses }) => clauses.split('\n'));
}

/** What an earlier report said, and this one does not show. */
export function isEnded({ kind, relations }: Fact): boolean {
  return kind === 'finding' && relations.every(({ difference }) => difference === null);
}
