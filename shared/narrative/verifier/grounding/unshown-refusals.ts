import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import type { ReadDraft } from './read-draft.ts';

/** Words within one clause, none of which opens another statement. */
const WORDS = '(?:(?!(?:and|or|where|which|who|was|were|is|are|stands?|stood) )[a-zA-Z]+ )*';
const SHOWN = '(?:shown|found|seen|told)';
const UNTESTED =
  / (?:(?:could |was |were |is |are )?not (?:be |been )?|no comparison (?:of segments )?(?:was |could be ))tested(?= )/gu;
const UNTESTED_COUNT = / #not_tested (?:comparisons? )?(?:could not be|was not|were not) tested(?= )/gu;
const TESTED_COUNT = / #tested (?:comparisons? )?(?:that )?(?:was|were) tested(?= )/gu;
const DIFFERS = 'to (?:differ|stand apart|be (?:larger or smaller|slower or faster))';
/** What is not shown is a difference: not the segments, nor what was counted of them. */
const NOT_SHOWN = new RegExp(
  ` (?:${[
    `(?:difference|movement) ${WORDS}(?:was|is) not (?:been )?${SHOWN}`,
    `no ${WORDS}(?:difference|movement) (?:between LABEL and LABEL )?${WORDS}(?:was|is) ${SHOWN}`,
    `not (?:been )?${SHOWN} ${DIFFERS}`,
    `(?:no|nothing) ${WORDS}(?:was|were|is|are) ${SHOWN} ${DIFFERS}`,
  ].join('|')})(?= )`,
  'gu',
);
const WOULD = new RegExp(` (?:difference (?:of|in) #detectable or more )?would have been(?: ${SHOWN})?(?= )`, 'gu');
const TELLS =
  / (?:tested|shown|found|seen|told|differ(?:s|ed|ent|ently|ence|ences)?|contrast(?:s|ed)?|apart|movement) /u;
/** What makes exceptions of what was not tested, or says where it lies. */
const EXCEPTS = /^(?:but|while|whereas|besides?|against|stand|stands|stood|lie|lies|lay|where)$/u;

/** What was not tested is told as not tested, what was not shown to differ as not shown, and neither as anything more. */
export function unshownRefusals({ words, cited }: ReadDraft): Refusal[] {
  const clauses = clausesOf(words).map(readable);
  return cited.flatMap((fact) => {
    const phrases = phrasesOf(fact);
    if (phrases === undefined) return [];
    const { denied, ...others } = phrases;
    const isDenied = clauses.some((clause) => clause.search(denied) >= 0);
    const over = clauses.flatMap((clause) => {
      const left = [denied, ...others.also].reduce((text, phrase) => text.replaceAll(phrase, ' '), clause);
      return TELLS.exec(left) ?? [];
    });
    const excepted = words.filter(({ says }) => fact.kind === 'unsaid' && EXCEPTS.test(says)).map(({ text }) => text);
    const message = `${fact.id} (${fact.kind}) was not shown: say "not tested" or "not shown" as the fact has it, and nothing more of it.`;
    return [...(isDenied ? [] : [fact.id]), ...over, ...excepted].map((span) => ({
      rule: 'unshown',
      span: span.trim(),
      message,
    }));
  });
}

/** What a fact that shows nothing must be denied in, and what else may be told of it. */
function phrasesOf({
  kind,
  numbers,
  relations,
}: Fact): { readonly denied: RegExp; readonly also: readonly RegExp[] } | undefined {
  switch (kind) {
    case 'unsaid':
      return 'not_tested' in numbers
        ? { denied: UNTESTED_COUNT, also: [TESTED_COUNT] }
        : { denied: UNTESTED, also: [] };
    case 'nothing_found':
      return 'tested' in numbers ? { denied: NOT_SHOWN, also: [TESTED_COUNT] } : { denied: UNTESTED, also: [] };
    case 'contrast':
      return relations.some(({ direction }) => direction !== null) ? undefined : { denied: NOT_SHOWN, also: [WOULD] };
    case 'unchanged':
      return { denied: NOT_SHOWN, also: [WOULD] };
    default:
      return undefined;
  }
}

/** A clause in one line; a figure by its name. */
function readable(clause: readonly Word[]): string {
  return ` ${clause.map(({ kind, says, part }) => (kind === 'number' ? `#${part?.name}` : says)).join(' ')} `;
}
