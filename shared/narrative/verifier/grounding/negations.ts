import type { Word } from '../words.ts';

const NEGATIVE = /^(?:not|no|never|neither|nor|none|nothing|nobody|cannot|without|hardly|barely|scarcely|.*n't)$/u;
const NOT_SHOWN =
  / (?:not (?:yet )?(?:been )?(?:shown|told|established|found|seen)|(?:nothing|no [a-zA-Z ]+?) (?:was|were|is|are|has been|have been) (?:shown|found|told|seen)|neither [a-zA-Z ,]+ (?:shown|told)) /u;
const TOLD =
  / (?:(?:not|cannot|could not|can not) (?:yet )?(?:be |been )?(?:tested|said|told|compared|counted|priced|published|measured|tell|say|hold|contradicted?|enough)|(?:no|without) (?:common reference|comparison|comparator|test|tests|trend|rate|figure|direction)|no longer|nobody is left) /u;

/** What a clause denies: `not shown` of a difference, `told` of what could not be done, `other` of anything else; undefined: nothing. */
export function negationOf(clause: readonly Word[]): 'not shown' | 'told' | 'other' | undefined {
  const count = clause.filter(({ kind, says }) => kind === 'word' && NEGATIVE.test(says)).length;
  if (count === 0) return undefined;
  const readable = ` ${clause.map(({ says }) => says).join(' ')} `;
  if (count === 1 && NOT_SHOWN.test(readable)) return 'not shown';
  return count === 1 && TOLD.test(readable) ? 'told' : 'other';
}
