import type { PhraseRule } from './phrase-rule.ts';
import { DIRECTIVE_PHRASES } from './phrases/directive-phrases.ts';
import { DIRECTIVE_WORDS } from './words/directive-words.ts';

/** What somebody is told, asked or advised to do. */
export const DIRECTIVES: PhraseRule = {
  rule: 'directive',
  message: 'Says what somebody should do. Say what the facts show and nothing else.',
  words: DIRECTIVE_WORDS,
  phrases: [DIRECTIVE_PHRASES],
};
