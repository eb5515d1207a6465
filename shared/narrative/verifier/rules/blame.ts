import type { PhraseRule } from './phrase-rule.ts';
import { BLAME_PHRASES } from './phrases/blame-phrases.ts';
import { BLAME_WORDS } from './words/blame-words.ts';

/** Fault, and people as those who did something wrong. */
export const BLAME: PhraseRule = {
  rule: 'blame',
  message: 'Blames or names people. Speak of segments, stages and figures alone.',
  words: BLAME_WORDS,
  phrases: [BLAME_PHRASES],
};
