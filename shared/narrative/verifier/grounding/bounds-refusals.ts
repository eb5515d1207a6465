import type { Refusal } from '../../../contracts/narrative.ts';
import type { ReadDraft } from './read-draft.ts';

const MOST_SIGNS = 700;
const MOST_WORDS = 90;
const MOST_SENTENCES = 5;

/** A statement is one to five sentences, of at most ninety words, and ends as a sentence does. */
export function boundsRefusals({ text, words }: ReadDraft): Refusal[] {
  const sentences = words.filter(({ says }) => says === '.').length;
  const length = words.filter(({ kind }) => kind !== 'mark').length;
  const problems = [
    text.length > MOST_SIGNS ? `at most ${MOST_SIGNS} signs` : '',
    length > MOST_WORDS ? `at most ${MOST_WORDS} words` : '',
    length < 3 ? 'at least three words' : '',
    sentences > MOST_SENTENCES ? `at most ${MOST_SENTENCES} sentences` : '',
    / [-+–—] /u.test(text) ? 'no dashes between words' : '',
    text.endsWith('.') ? '' : 'a full stop at its end',
    text === text.trim() && !/\s{2}|[^\S ]/u.test(text) ? '' : 'single spaces and no line breaks',
  ];
  return problems
    .filter((problem) => problem !== '')
    .map((problem) => ({ rule: 'bounds', span: text.slice(0, 60), message: `A statement has ${problem}.` }));
}
