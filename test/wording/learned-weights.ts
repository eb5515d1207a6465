import { textMasks } from '../../shared/narrative/verifier/masks.ts';
import type { Machine } from '../../shared/narrative/verifier/second-opinion/machine.ts';
import { sentenceFeatures } from '../../shared/narrative/verifier/second-opinion/sentence-features.ts';
import { clausesOf } from '../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { wordsOf } from '../../shared/narrative/verifier/words.ts';
import type { Judged } from './evaluation-figures.ts';
import { type Example, type LinearMachine, marginOf, trainedMachine } from './linear-machine.ts';

/** The features of a judged sentence, and of each of its clauses where it has several: one alone is nearly the sentence itself. */
export type JudgedFeatures = {
  readonly isViolating: boolean;
  readonly isJudgement: boolean;
  readonly whole: ReadonlySet<string>;
  readonly clauses: readonly ReadonlySet<string>[];
};

/** Features of fewer sentences tell more of these than of others, and would fill a fifth of the bundle's budget for a thousandth of recall. */
const LEAST_SENTENCES = 4;
const COST = 2;
/** Brings features to about 1, where the machine's cost is at home. */
const TELLING_SCALE = 7;
/** What a feature counts that both sides have alike. */
const LEAST_LEANING = 0.3;
/** Lighter ones are many and move hardly a verdict. */
const LEAST_WEIGHT = 14;
/** What a file of one line per weight, features set apart by a space, can hold between backticks. */
const WRITABLE = /^[^\s`\\${}]+$/u;

export function featuresOf({ text, labels, verdict, category }: Judged): JudgedFeatures {
  const words = wordsOf(text, textMasks(text, labels));
  const clauses = clausesOf(words);
  return {
    isViolating: verdict === 'violating',
    isJudgement: category === 'evaluative',
    whole: sentenceFeatures(words),
    clauses: clauses.length > 1 ? clauses.map(sentenceFeatures) : [],
  };
}

/**
 * Learns from judged sentences what words the refused ones have and the permitted ones do not; the rarer a feature and the more it leans to
 * one side, the more it counts.
 * First from whole sentences; then again from their clauses, too: of a permitted sentence each is permitted, of a violating one at least the
 * one that the first lesson finds most suspicious is not.
 * Source: Andrews, Tsochantaridis & Hofmann 2002, Support Vector Machines for Multiple-Instance Learning, MI-SVM, one turn
 * (https://papers.nips.cc/paper/2232-support-vector-machines-for-multiple-instance-learning).
 */
export function learnedWeights(sentences: readonly JudgedFeatures[]): Machine {
  const telling = tellingOf(sentences);
  const names = [...telling.keys()];
  const scales = [...telling.values()];
  const places = new Map(names.map((name, place) => [name, place]));
  const exampleOf = (features: ReadonlySet<string>, side: 1 | -1): Example => {
    const used = [...features].map((feature) => places.get(feature)).filter((place) => place !== undefined);
    return { places: used, values: used.map((place) => (scales[place] ?? 0) / Math.sqrt(features.size)), side };
  };
  const wholes = sentences.map(({ whole, isViolating }) => exampleOf(whole, isViolating ? 1 : -1));
  const first = trainedMachine(wholes, names.length, COST);
  const clauses = sentences.flatMap(({ clauses, isViolating }) =>
    isViolating
      ? mostSuspicious(
          first,
          clauses.map((clause) => exampleOf(clause, 1)),
        )
      : clauses.map((clause) => exampleOf(clause, -1)),
  );
  const { weights, bias } = trainedMachine([...wholes, ...clauses], names.length, COST);
  const rounded = names.map((name, place): [string, number] => [
    name,
    Math.round(100 * (weights[place] ?? 0) * (scales[place] ?? 0)),
  ]);
  return {
    bias: Math.round(100 * bias),
    weights: new Map(rounded.filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)),
  };
}

function mostSuspicious({ weights }: LinearMachine, clauses: readonly Example[]): Example[] {
  const margins = clauses.map((clause) => marginOf(clause, weights));
  return clauses.filter((_, at) => at === margins.indexOf(Math.max(...margins)));
}

/**
 * How much a feature counts: the logarithm of how many times fewer sentences have it than there are, by the root of how much oftener one
 * side's have it than the other's, as a logarithm too.
 * Source of the second factor: Wang & Manning 2012, Baselines and Bigrams (https://aclanthology.org/P12-2018), whose ratio is here its root.
 */
function tellingOf(sentences: readonly JudgedFeatures[]): Map<string, number> {
  const [violating, permitted] = [true, false].map((side) =>
    countsOf(sentences.filter(({ isViolating }) => isViolating === side)),
  );
  if (violating === undefined || permitted === undefined) return new Map();
  const leaning = (feature: string) =>
    Math.abs(
      Math.log((1 + violating.of(feature)) / violating.sentences) -
        Math.log((1 + permitted.of(feature)) / permitted.sentences),
    );
  const used = [...new Set([...violating.features, ...permitted.features])]
    .map((feature): [string, number] => [feature, violating.of(feature) + permitted.of(feature)])
    .filter(([feature, count]) => count >= LEAST_SENTENCES && WRITABLE.test(feature));
  return new Map(
    used
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([feature, count]) => [
        feature,
        (Math.log(sentences.length / count) * Math.sqrt(LEAST_LEANING + leaning(feature))) / TELLING_SCALE,
      ]),
  );
}

function countsOf(sentences: readonly JudgedFeatures[]) {
  const counts = new Map<string, number>();
  for (const { whole } of sentences) for (const feature of whole) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return { sentences: sentences.length, features: counts.keys(), of: (feature: string) => counts.get(feature) ?? 0 };
}
