import type { PhraseRule } from './phrase-rule.ts';
import { ADDRESS_PHRASES } from './phrases/address-phrases.ts';
import { ADDRESS_WORDS } from './words/address-words.ts';

/** A narrator who speaks of itself, to the reader or to another model; questions and calls. */
export const ADDRESS: PhraseRule = {
  rule: 'address',
  message: 'Addresses somebody or speaks of the writer. Write plain statements in the third person.',
  words: ADDRESS_WORDS,
  phrases: [ADDRESS_PHRASES],
};
