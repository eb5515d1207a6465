import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import { negationOf } from './negations.ts';
import { factOf, sideOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

const DIFFERS = /^(?:differ(?:s|ed|ent|ently|ence|ences)?|contrast(?:s|ed)?)$/u;
/** Patterns that say of another figure that nothing was shown of it: that figure's own phrase, and no word beyond it. */
const OF_MOVING_ON = / (?:in the share (?:that|who) mov(?:es?|ed) on|in conversion) /u;
const HALF_SHOWN: ReadonlyMap<Fact['pattern'], RegExp> = new Map([
  ['slower', OF_MOVING_ON],
  ['faster', OF_MOVING_ON],
  ['drop_off', / of all (?:those )?who set out /u],
  ['mix', / within (?:the )?segments /u],
]);
const DENIES_A_DIFFERENCE =
  /^ (?:, )?(?:(?:no|a) (?:difference|movement)|nothing)(?: (?:from|against) LABEL)? (?:was|is|has been) (?:not )?(?:been )?shown (?:, )?$/u;

/** What is denied and what is said to differ agree with what was shown. */
export function negationRefusals({ words, cited }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) => deniedRefusals(clause, cited));
}

function deniedRefusals(clause: readonly Word[], cited: readonly Fact[]): Refusal[] {
  const span = clause.map(({ text }) => text).join(' ');
  switch (negationOf(clause)) {
    case undefined:
      return differsRefusals(clause, cited);
    case 'told':
      return directionWordsOf(clause).length === 0
        ? []
        : [refusal(span, 'Deny no direction. Word it as the fact has it.')];
    case 'not shown':
      return isUnshown(clause, cited) ? [] : [refusal(span, 'The cited fact was shown. Do not deny it.')];
    case 'other':
      return [
        refusal(span, 'Denies something that no fact tells. Of what was not shown say "not shown" and nothing else.'),
      ];
  }
}

function refusal(span: string, message: string): Refusal {
  return { rule: 'negation', span, message };
}

function isUnshown(clause: readonly Word[], cited: readonly Fact[]): boolean {
  // of which facts it may be said, whole-clauses.ts tells
  if (clause.map(({ says }) => says).join(' ') === 'nothing was shown against it') return true;
  return cited.every(
    ({ kind, relations, pattern }) =>
      kind === 'nothing_found' ||
      kind === 'unsaid' ||
      // what an earlier report said was shown then, and a sales cycle is never tested
      (kind !== 'finding' &&
        kind !== 'sales_cycle' &&
        relations.length > 0 &&
        relations.every(({ direction }) => direction === null)) ||
      isOfTheOtherFigure(clause, pattern, cited),
  );
}

function isOfTheOtherFigure(clause: readonly Word[], pattern: Fact['pattern'], cited: readonly Fact[]): boolean {
  const phrase = HALF_SHOWN.get(pattern);
  const readable = ` ${clause.map((word) => (isCompared(word, cited) ? 'LABEL' : word.text.toLowerCase())).join(' ')} `;
  return phrase?.test(readable) === true && DENIES_A_DIFFERENCE.test(readable.replace(phrase, ' '));
}

function isCompared(word: Word, cited: readonly Fact[]): boolean {
  const fact = factOf(word, cited);
  return (
    fact !== undefined && word.part !== undefined && sideOf(fact, word.part) === 'comparator' && word.kind === 'label'
  );
}

function differsRefusals(clause: readonly Word[], cited: readonly Fact[]): Refusal[] {
  const isBound = clause.some(({ says }) => says === 'would' || says === 'whether');
  const shown = cited.some(({ relations }) => relations.some(({ direction }) => direction !== null));
  const isOfReports = cited.some(({ kind }) => kind === 'restated');
  return isBound || shown || isOfReports
    ? []
    : clause
        .filter(({ kind, says }) => kind === 'word' && DIFFERS.test(says))
        .map(({ text }) => refusal(text, 'No difference was shown in the cited facts. Say that none was shown.'));
}
