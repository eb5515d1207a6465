import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { factOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

const PERIOD =
  /^(?:days?|weeks?|months?|quarters?|years?|fiscal|season|seasonal|annual|annually|monthly|quarterly|weekly|daily|yearly|today|yesterday|currently|now|recent|recently|lately|latest|last|previous|previously|prior|preceding|following|ago|next)$/u;
const ALLOWED = / (?:newest mature month|next s(?:tage|tep)) /u;

/** Periods that the narrator typed, and "since" where no fact has a month. */
export function periodRefusals({ words, cited }: ReadDraft): Refusal[] {
  const message = 'Types a period. Periods stand as placeholders of the cited facts alone.';
  return clausesOf(words).flatMap((clause) =>
    clause
      .filter((word, at) => word.kind === 'word' && (isTyped(clause, at) || isSinceNothing(clause, at, cited)))
      .map(({ text }) => ({ rule: 'period', span: text, message })),
  );
}

function isTyped(clause: readonly Word[], at: number): boolean {
  const around = ` ${clause
    .slice(Math.max(0, at - 2), at + 3)
    .map(({ says }) => says)
    .join(' ')} `;
  return PERIOD.test(clause[at]?.says ?? '') && !ALLOWED.test(around);
}

function isSinceNothing(clause: readonly Word[], at: number, cited: ReadDraft['cited']): boolean {
  if (clause[at]?.says !== 'since') return false;
  const saidNext = clause.slice(at + 1, at + 4).map(({ says }) => says);
  const next = clause[at + (saidNext.join(' ') === 'the report of' ? 4 : 1)];
  const number = next === undefined ? undefined : factOf(next, cited)?.numbers[next.part?.name ?? ''];
  return number?.unit !== 'month';
}
