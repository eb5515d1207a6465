import { SHORT_ADJECTIVES } from './adjectives/short.ts';
import { ADJECTIVES } from './adjectives.ts';
import { ADVERBS } from './adverbs.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS, NUMBER_NAMES } from './function-words.ts';
import { adjectiveForms, nounForms, verbForms } from './inflections.ts';
import { IRREGULAR_NOUNS } from './nouns/irregular.ts';
import { NOUNS } from './nouns.ts';
import { IRREGULAR_VERBS } from './verbs/irregular.ts';
import { VERBS } from './verbs.ts';

/** The closed vocabulary: whatever is not in it is refused, so that no advice in unforeseen words passes. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...NUMBER_NAMES,
  ...CALENDAR_WORDS,
  ...NOUNS.flatMap(nounForms),
  ...IRREGULAR_NOUNS,
  ...VERBS.flatMap(verbForms),
  ...IRREGULAR_VERBS,
  ...SHORT_ADJECTIVES.flatMap(adjectiveForms),
  ...ADJECTIVES,
  ...ADVERBS,
]);

const PREFIX = /^(?:un|non|sub|mis|pre|inter|co|multi|semi|bi|tri)(?=[a-z]{4})/u;

/** Whether a word is of the vocabulary, in American or British spelling, with a prefix that only narrows it, or as the adverb of one. */
export function isKnownWord(word: string): boolean {
  const british = word.replace(/iz(?=e|ing|ation)/u, 'is').replace(/yz(?=e|ing)/u, 'ys');
  const american = word
    .replace(/is(?=e|ing|ation)/u, 'iz')
    .replace(/our(?=$|s$|ed$)/u, 'or')
    .replace(/ll(?=ed$|ing$)/u, 'l');
  return [word, british, american, word.replace(PREFIX, ''), word.replace(/(?:ically|ly)$/u, '')].some((one) =>
    KNOWN_WORDS.has(one),
  );
}
