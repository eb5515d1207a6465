import type { Refusal } from '../../../contracts/narrative.ts';
import { isKnownWord } from '../vocabulary/known-words.ts';
import type { Word } from '../words.ts';
import { CAUSE_WORDS } from './words/cause-words.ts';
import { DIRECTIVE_WORDS } from './words/directive-words.ts';
import { EVALUATION_WORDS } from './words/evaluation-words.ts';
import { FORECAST_WORDS } from './words/forecast-words.ts';
import { OVERCLAIM_WORDS } from './words/overclaim-words.ts';

/** Words that a rule of their own judges where they stand. */
const JUDGED: ReadonlySet<string> = new Set([
  ...CAUSE_WORDS,
  ...DIRECTIVE_WORDS,
  ...EVALUATION_WORDS,
  ...FORECAST_WORDS,
  ...OVERCLAIM_WORDS,
]);

/** Words outside the closed vocabulary, whatever they say: no list of what is forbidden is ever complete. */
export function unknownWordRefusals(words: readonly Word[]): Refusal[] {
  return words
    .filter(
      (word, index) =>
        word.kind === 'word' &&
        !isKnownWord(word.says) &&
        !JUDGED.has(word.says) &&
        !isName(word, words[index - 1]) &&
        !isDone(word, words[index - 1]),
    )
    .map(({ text }) => ({
      rule: 'unknown_word',
      span: text,
      message: `"${text}" is not among the words of this report. Say it in plain words of counting and comparing.`,
    }));
}

/** A capital within a sentence is a name: whether it may stand there is another rule's question. */
function isName({ text }: Word, before: Word | undefined): boolean {
  return /^[A-Z]/u.test(text) && before !== undefined && !/^[.;:!?]$/u.test(before.text);
}

/** What is, was or has been done to records, in a verb that the vocabulary does not have. */
function isDone({ says }: Word, before: Word | undefined): boolean {
  return /[a-z]{3}ed$/u.test(says) && /^(?:is|are|was|were|been|be)$/u.test(before?.says ?? '');
}
