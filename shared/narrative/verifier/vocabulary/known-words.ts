import { CALENDAR_WORDS, FUNCTION_WORDS, NUMBER_NAMES } from './function-words.ts';
import { adjectiveForms, nounForms, verbForms } from './inflections.ts';
import { ADJECTIVES, ADVERBS, SHORT_ADJECTIVES } from './modifiers.ts';
import { IRREGULAR_NOUNS, NOUNS } from './nouns.ts';
import { IRREGULAR_VERBS, VERBS } from './verbs.ts';

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
