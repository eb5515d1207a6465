import { type Word, wordsBetween } from '../words.ts';
import { letterFeatures, pairFeature, sentenceFeatures } from './sentence-features.ts';
import { BIAS, WEIGHTS } from './weights.ts';

const STOP = /^[,;:().\u2014]$/;
const FEWEST_WORDS = 5;
/** A clause by itself is judged by few words: it has to weigh so much more. */
const CLAUSE_ALLOWANCE = 20;

/**
 * How much the words of a sentence are those of sentences that were to be refused, in hundredths of the margin that the model was trained
 * to: above 0 they are more like those, below 0 more like plain facts. One clause may be, amid many of plain fact.
 */
export function suspicionOf(words: readonly Word[], weightOf = learnedWeight, bias = BIAS): number {
  const clauses = clausesOf(words).map((clause) => suspicionOfAll(clause, weightOf, bias) - CLAUSE_ALLOWANCE);
  return Math.max(suspicionOfAll(words, weightOf, bias), ...clauses);
}

/** What stands between commas, brackets and the like, if it has words enough to be judged by itself. */
export function clausesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const stops = words.flatMap(({ says }, at) => (STOP.test(says) ? [at] : []));
  const clauses = [...stops, words.length].map((stop, which) => words.slice((stops[which - 1] ?? -1) + 1, stop));
  return clauses.filter(({ length }) => length >= FEWEST_WORDS);
}

function suspicionOfAll(words: readonly Word[], weightOf: (feature: string) => number, bias: number): number {
  const features = sentenceFeatures(words);
  const sum = [...features].reduce((total, feature) => total + weightOf(feature), 0);
  return bias + sum / Math.sqrt(features.size);
}

/** The two words in a row that weigh most. */
export function suspectSpan(words: readonly Word[], text: string): string {
  const weights = words.map((word, at) => pairWeight(word, words[at + 1]));
  const first = weights.indexOf(Math.max(...weights));
  return wordsBetween(words, text, first, first + 1);
}

function pairWeight(word: Word, next: Word | undefined): number {
  if (next === undefined) return wordWeight(word);
  return wordWeight(word) + wordWeight(next) + learnedWeight(pairFeature(word.says, next.says));
}

function wordWeight({ kind, says }: Word): number {
  const features = kind === 'word' ? [says, ...letterFeatures(says)] : [says];
  return features.reduce((total, feature) => total + learnedWeight(feature), 0);
}

const LEARNED = new Map(
  WEIGHTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [weight, ...features] = line.split(' ');
      return features.map((feature): [string, number] => [feature, Number(weight)]);
    }),
);

function learnedWeight(feature: string): number {
  return LEARNED.get(feature) ?? 0;
}
