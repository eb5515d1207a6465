import { wordList } from '../vocabulary/word-list.ts';
import type { Word } from '../words.ts';
import { FIGURE_WORDS } from './words/figure-words.ts';
import { TOPIC_WORDS } from './words/topic-words.ts';

/** What is of the business without being a topic of its own. */
const OF_BUSINESS = new Set(
  wordList(`
buyer buyers campaign campaigns demo demos fee fees form forms launch launched prospect prospects review reviews role roles seasonality security sdr sdrs
vacancies vacancy
`),
);

/** Whether the sentence of a word tells of figures and of nothing that somebody does or wants. */
export function isOfFigures(words: readonly Word[], at: number): boolean {
  const start = words.slice(0, at).findLastIndex(({ says }) => says === '.') + 1;
  const length = words.slice(start).findIndex(({ says }) => says === '.');
  const sentence = words.slice(start, length < 0 ? undefined : start + length);
  return sentence.some(({ says }) => FIGURE_WORDS.has(says)) && !sentence.some(({ says }) => isOfBusiness(says));
}

function isOfBusiness(says: string): boolean {
  return OF_BUSINESS.has(says) || TOPIC_WORDS.has(says);
}
