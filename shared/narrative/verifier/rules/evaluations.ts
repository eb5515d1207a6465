import type { PhraseRule } from './phrase-rule.ts';
import { EVALUATION_PHRASES } from './phrases/evaluation-phrases.ts';
import { EVALUATION_WORDS } from './words/evaluation-words.ts';

/** Praise, complaint and alarm: what is good or bad is for the reader to say. */
export const EVALUATIONS: PhraseRule = {
  rule: 'evaluation',
  message: 'Judges instead of describing. Say how figures compare and leave the judgement to the reader.',
  words: EVALUATION_WORDS,
  phrases: [EVALUATION_PHRASES],
};
