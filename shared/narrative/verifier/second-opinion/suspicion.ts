import { type Word, wordsBetween } from '../words.ts';
import { decompressed, type Machine, machineOf } from './machine.ts';
import { letterFeatures, pairFeature, sentenceFeatures } from './sentence-features.ts';
import { WEIGHTS } from './weights.ts';

/** One that learned from all sentences, and one for which judgements alone were to be refused. */
export type Machines = { readonly all: Machine; readonly judgements: Machine };

const STOP = /^[,;:().\u2014]$/;
const FEWEST_WORDS = 5;
/** A clause by itself is judged by few words: it has to weigh so much more. */
const CLAUSE_ALLOWANCE = 20;
/**
 * Few of what it learned from are judgements, so that it leans to letting through. Of authors left out, 10 to 20 do alike over all
 * categories; 20 finds the most judgements of these.
 */
const JUDGEMENT_ALLOWANCE = 20;

const LEARNED: Machines = {
  all: machineOf(decompressed(WEIGHTS.all)),
  judgements: machineOf(decompressed(WEIGHTS.judgements)),
};

/**
 * How much the words of a sentence are those of sentences that were to be refused, in hundredths of the margin that the machines were trained
 * to: above 0 they are more like those, below 0 more like plain facts. One machine may find it, and in one clause amid many of plain fact.
 */
export function suspicionOf(words: readonly Word[], machines = LEARNED): number {
  const { all, judgements } = suspicionsOf(words, machines);
  return Math.max(all, judgements);
}

function suspicionsOf(words: readonly Word[], { all, judgements }: Machines) {
  return {
    all: suspicionBy(all, words),
    judgements: suspicionBy(judgements, words) + JUDGEMENT_ALLOWANCE,
  };
}

function suspicionBy(machine: Machine, words: readonly Word[]): number {
  const clauses = clausesOf(words).map((clause) => suspicionOfAll(clause, machine) - CLAUSE_ALLOWANCE);
  return Math.max(suspicionOfAll(words, machine), ...clauses);
}

/** What stands between commas, brackets and the like, if it has words enough to be judged by itself. */
export function clausesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const stops = words.flatMap(({ says }, at) => (STOP.test(says) ? [at] : []));
  const clauses = [...stops, words.length].map((stop, which) => words.slice((stops[which - 1] ?? -1) + 1, stop));
  return clauses.filter(({ length }) => length >= FEWEST_WORDS);
}

function suspicionOfAll(words: readonly Word[], { bias, weights }: Machine): number {
  const features = sentenceFeatures(words);
  const sum = [...features].reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  return bias + sum / Math.sqrt(features.size);
}

/** The two words in a row that weigh most, by the machine that is the more suspicious. */
export function suspectSpan(words: readonly Word[], text: string, machines = LEARNED): string {
  const { all, judgements } = suspicionsOf(words, machines);
  const machine = judgements > all ? machines.judgements : machines.all;
  const weights = words.map((word, at) => pairWeight(word, words[at + 1], machine));
  const first = weights.indexOf(Math.max(...weights));
  return wordsBetween(words, text, first, first + 1);
}

function pairWeight(word: Word, next: Word | undefined, machine: Machine): number {
  if (next === undefined) return wordWeight(word, machine);
  const together = machine.weights.get(pairFeature(word.says, next.says)) ?? 0;
  return wordWeight(word, machine) + wordWeight(next, machine) + together;
}

function wordWeight({ kind, says }: Word, { weights }: Machine): number {
  const features = kind === 'word' ? [says, ...letterFeatures(says)] : [says];
  return features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
}
