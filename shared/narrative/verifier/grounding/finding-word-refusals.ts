import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { negationOf } from './negations.ts';
import type { ReadDraft } from './read-draft.ts';

type Telling = { readonly fact: Fact; readonly clause: readonly Word[] };

/** Words that a finding of one comparison, pattern or state is told in, and of no other. */
const KEYED: readonly { readonly words: RegExp; readonly fits: (telling: Telling) => boolean }[] = [
  {
    words: / (?:newest|mature|months?) /u,
    fits: ({ fact }) => compares(fact, 'past') || compares(fact, 'expected'),
  },
  // what is compared with its past is no figure of the whole window
  {
    words: / (?:window|period) /u,
    fits: ({ fact }) => !compares(fact, 'past') && !compares(fact, 'expected'),
  },
  { words: / set out /u, fits: isOfAll },
  { words: / all (?!who set out )/u, fits: () => false },
  { words: / as well /u, fits: isOfAll },
  { words: / within (?:the )?segments? /u, fits: isWithinSegments },
  { words: / too /u, fits: (telling) => telling.fact.pattern === 'mix_and_rate' && isWithinSegments(telling) },
  { words: / threshold /u, fits: ({ fact, clause }) => fact.state === 'resolved' && !negationOf(clause) },
  { words: / (?:said|earlier report) /u, fits: ({ fact }) => isEnded(fact) },
  {
    words: / later (?:stage|step) /u,
    fits: ({ clause }) => clause.some(({ part }) => /_\d+$/u.test(part?.name ?? '')),
  },
  { words: / earlier (?:stage|step|month|period)s? /u, fits: () => false },
  { words: / (?:at|in|from) (?:a|the) next /u, fits: () => false },
  { words: / (?:segments|shares?) mov(?:e|es|ed|ing) /u, fits: isWithinSegments },
  { words: / the whole /u, fits: ({ fact }) => !('segment' in fact.labels) },
];

/** A month, a threshold, an earlier report, all who set out: told of the findings that are of them. */
export function findingWordRefusals({ words, cited }: ReadDraft): Refusal[] {
  const findings = cited.filter(({ kind }) => kind === 'finding');
  return clausesOf(words).flatMap((clause) =>
    findings.flatMap((fact) => {
      const readable = ` ${clause.map(({ says }) => says).join(' ')} `;
      return KEYED.filter(({ words: keyed, fits }) => keyed.test(readable) && !fits({ fact, clause })).map(
        ({ words: keyed }) => ({
          rule: 'finding_word',
          span: keyed.exec(readable)?.[0].trim() ?? fact.id,
          message: `${fact.id} is no finding that this is told of. Say where its figures lie and nothing else.`,
        }),
      );
    }),
  );
}

function compares({ relations }: Fact, comparison: Fact['relations'][number]['comparison']): boolean {
  return relations.some((relation) => relation.comparison === comparison);
}

/** What an earlier report said, and this one does not show. */
function isEnded({ relations }: Fact): boolean {
  return relations.every(({ difference }) => difference === null);
}

/** Of all who set out a bottleneck has a difference, and a drop-off none that was shown; of neither are there other figures. */
function isOfAll({ fact: { pattern }, clause }: Telling): boolean {
  if (pattern === 'drop_off') return negationOf(clause) === 'not shown';
  const numbers = clause.filter(({ kind }) => kind === 'number');
  return pattern === 'bottleneck' && numbers.length === 1 && numbers[0]?.part?.name === 'of_all_difference';
}

/** Within segments, shares moved too, or were not shown to: in a clause of its own, for no figure is of it. */
function isWithinSegments({ fact: { pattern }, clause }: Telling): boolean {
  if (clause.some(({ kind }) => kind === 'number')) return false;
  return pattern === 'mix' ? negationOf(clause) === 'not shown' : pattern === 'mix_and_rate' && !negationOf(clause);
}
