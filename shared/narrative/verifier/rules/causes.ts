import { isOfFigures } from './data-sources.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { CAUSE_PHRASES } from './phrases/cause-phrases.ts';
import { CAUSE_WORDS } from './words/cause-words.ts';

/** Why something is so: the facts tell what differs, never what made it differ. */
export const CAUSES: PhraseRule = {
  rule: 'cause',
  message: 'Gives a cause, a consequence or an explanation. The facts show what differs, not why.',
  isExcused: isOfFigures,
  words: CAUSE_WORDS,
  phrases: [CAUSE_PHRASES],
};
