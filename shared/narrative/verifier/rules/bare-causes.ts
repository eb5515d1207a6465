import type { PhraseRule } from './phrase-rule.ts';
import { BARE_CAUSE_PHRASES } from './phrases/bare-cause-phrases.ts';

/** Causes that no connector tells: something cost, took, turned away or was what happened. That figures are spoken of excuses none. */
export const BARE_CAUSES: PhraseRule = {
  rule: 'cause',
  message: 'Gives a cause, a consequence or an explanation. The facts show what differs, not why.',
  phrases: [BARE_CAUSE_PHRASES],
};
