import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { ReadDraft } from './read-draft.ts';

type Verdict = NonNullable<Fact['verdict']>;

const ASSUMPTION = '(?:the|this|that) assumption(?: " LABEL ")?';
const ENDS = '(?= [.:;,(]| $)';
/** What an assumption's verdict is told in, one way of saying it each. */
const PHRASES: Readonly<Record<Verdict, readonly RegExp[]>> = {
  agrees: [
    new RegExp(` what was observed agree[sd](?: with (?:${ASSUMPTION}|it))?${ENDS}`, 'gu'),
    new RegExp(` ${ASSUMPTION} agree[sd] with what was observed${ENDS}`, 'gu'),
  ],
  other_side: [
    new RegExp(` what was observed contradict(?:s|ed) (?:${ASSUMPTION}|it)${ENDS}`, 'gu'),
    new RegExp(` ${ASSUMPTION} (?:is|was) contradicted by what was observed${ENDS}`, 'gu'),
  ],
  smaller_than_claimed: [
    new RegExp(` what was observed contradict(?:s|ed) (?:the extent of ${ASSUMPTION}|its extent)${ENDS}`, 'gu'),
    new RegExp(` ${ASSUMPTION} (?:is|was) contradicted in its extent by what was observed${ENDS}`, 'gu'),
  ],
  cannot_tell_yet: [
    new RegExp(` whether ${ASSUMPTION} holds cannot (?:yet )?be told(?: yet)?${ENDS}`, 'gu'),
    new RegExp(` what was observed cannot (?:yet )?tell(?: yet)?(?: whether ${ASSUMPTION} holds)?${ENDS}`, 'gu'),
    / is the earliest that can tell(?= [.:;,(]| $)/gu,
  ],
};
/** Words that judge an assumption, or deny or weigh what is said of it. */
const JUDGES =
  / (?:agree\w*|contradict\w*|extent|hold|holds|held|whether|can|cannot|tell|told|yet|not|no|nothing|neither|nor|none|never|earliest|differ\w*|contrast\w*|shown|stands?|stood) /u;

/** An assumption is told with its verdict, in a phrase of that verdict, and with no other word that judges it. */
export function verdictRefusals({ words, cited }: ReadDraft): Refusal[] {
  const readable = ` ${words.map(({ says }) => says).join(' ')} `;
  return cited
    .filter(({ kind }) => kind === 'assumption')
    .flatMap(({ id, verdict = 'cannot_tell_yet' }) => {
      const [isTold, left] = withoutPhrases(readable, PHRASES[verdict]);
      const [other] = JUDGES.exec(left) ?? [];
      if (isTold && other === undefined) return [];
      const message = `The verdict of ${id} is ${verdict}: say that, as of what was observed, and no other judgement of the assumption.`;
      return [{ rule: 'verdict', span: other?.trim() ?? id, message }];
    });
}

function withoutPhrases(readable: string, phrases: readonly RegExp[]): [boolean, string] {
  const left = phrases.reduce((text, phrase) => text.replaceAll(phrase, ' '), readable);
  return [left !== readable, left];
}
