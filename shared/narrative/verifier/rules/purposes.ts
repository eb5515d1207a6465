import type { PhraseRule } from './phrase-rule.ts';
import { PURPOSE_PHRASES } from './phrases/purpose-phrases.ts';

/** What something would be good for: advice in the dress of a purpose. */
export const PURPOSES: PhraseRule = {
  rule: 'purpose',
  message: 'Names a purpose or an aim. Say what the facts show and nothing else.',
  phrases: [PURPOSE_PHRASES],
};
