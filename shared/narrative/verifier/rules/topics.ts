import type { Word } from '../words.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { RECORD_WORDS } from './words/record-words.ts';
import { TOPIC_WORDS } from './words/topic-words.ts';

/** The world behind the figures: what a business does and undergoes, of which the data hold nothing. */
export const TOPICS: PhraseRule = {
  rule: 'topic',
  message: 'Speaks of the business behind the figures. Say what was counted and how it compares.',
  words: TOPIC_WORDS,
  phrases: [],
  isExcused: (words: readonly Word[]) => words.some(({ says }) => RECORD_WORDS.has(says)),
};
