import type { Word } from '../words.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { TOPIC_WORDS } from './words/topic-words.ts';

const OF_RECORDS =
  /^(?:IDIOM|fields?|columns?|rows?|records?|recorded|reasons?|values?|named|listed|typed|ticked|logged|labels?|labelled|imports?|imported|exports?|exported|types?|definitions?|stages?|files?|dated|dates?|counted|excluded|blank|missing|mapped|unmapped|entries|picklist|checkbox|flag|flagged|filled|marked|ledger|dimension|segments?|attributed|attribution|credit|credited|touch|touches|tagged|registered|stored|read|merged|classified|tier|log|sources?)$/u;

/** The world behind the figures: what a business does and undergoes, of which the data hold nothing. */
export const TOPICS: PhraseRule = {
  rule: 'topic',
  message: 'Speaks of the business behind the figures. Say what was counted and how it compares.',
  words: TOPIC_WORDS,
  phrases: [],
  isExcused: (words: readonly Word[]) => words.some(({ says }) => OF_RECORDS.test(says)),
};
