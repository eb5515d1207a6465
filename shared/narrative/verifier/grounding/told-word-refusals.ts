import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { directionWordsOf, isDirectionWord } from './direction-words.ts';
import type { ReadDraft } from './read-draft.ts';
import { toldWordsOf } from './told-words.ts';

/** Words that none of the cited facts is told in: what is not known to fit a fact is refused, true or not. */
export function toldWordRefusals({ words, cited }: ReadDraft): Refusal[] {
  const told = cited.map(toldWordsOf);
  const directions = new Set(directionWordsOf(words).map(({ at }) => at));
  return words
    .filter(
      ({ kind, says }, at) =>
        kind === 'word' &&
        !isAsWell(says, words[at - 1]) &&
        !((directions.has(at) || isTold(words, at, told)) && fits(words, at)),
    )
    .map(({ text }) => ({
      rule: 'told_word',
      span: text,
      message: `"${text}" is no word that ${kindsOf(cited)} is told in. Say where the figures lie and nothing else.`,
    }));
}

/** How many segments a reference set has is a figure; what they do is told of few facts. */
function isTold(words: readonly Word[], at: number, told: readonly ReadonlySet<string>[]): boolean {
  const [before, says = ''] = [words[at - 1]?.says, words[at]?.says];
  return told.some((some) => some.has(says)) || (says === 'segments' && before === 'NUMBER');
}

const STANDS = /^(?:stands?|stood|lies?|lay|is|are|was|were)$/u;

/** Who set out did not move out, who moved on moved neither up nor below anything, and no side stands over or beside the other. */
function fits(words: readonly Word[], at: number): boolean {
  const [before = '', word = '', next = ''] = [-1, 0, 1].map((step) => words[at + step]?.says);
  if (word === 'out') return before === 'set';
  if (word === 'over' && !/^(?:NUMBER|the)$/u.test(next)) return false;
  if (word === 'over' || word === 'beside') return !STANDS.test(before);
  return !/^mov(?:e|es|ed|ing)$/u.test(word) || !isDirectionWord(next);
}

/** "as well" adds; "well" alone rates. */
function isAsWell(says: string, before: Word | undefined): boolean {
  return says === 'well' && before?.says === 'as';
}

function kindsOf(cited: readonly Fact[]): string {
  return cited.map(({ id, kind }) => `${id} (${kind})`).join(', ') || 'no fact';
}
