import type { PhraseRule } from './phrase-rule.ts';
import { OVERCLAIM_PHRASES } from './phrases/overclaim-phrases.ts';
import { OVERCLAIM_WORDS } from './words/overclaim-words.ts';

/** More certainty, reach or size than a test gives. */
export const OVERCLAIMS: PhraseRule = {
  rule: 'overclaim',
  message: 'Claims more than the evidence gives. Leave out certainty, insistence and exaggeration.',
  words: OVERCLAIM_WORDS,
  phrases: [OVERCLAIM_PHRASES],
};
