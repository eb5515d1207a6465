import { textMasks } from '../../shared/narrative/verifier/masks.ts';
import { sentenceFeatures } from '../../shared/narrative/verifier/second-opinion/sentence-features.ts';
import { wordsOf } from '../../shared/narrative/verifier/words.ts';
import type { Judged } from './evaluation-figures.ts';
import { type Example, trainedMachine } from './linear-machine.ts';

/** Weights in hundredths of the machine's margin, by feature. */
export type LearnedWeights = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

/** Features of fewer sentences tell more of these than of others. */
const LEAST_SENTENCES = 3;
const COST = 2;
/** Brings the rarest features to about 1, where the machine's cost is at home. */
const RARITY_SCALE = 6;
/** What a file of one line per weight, features set apart by a space, can hold between backticks. */
const WRITABLE = /^[^\s`\\${}]+$/u;

export function featuresOf({ text, labels }: Judged): Set<string> {
  return sentenceFeatures(wordsOf(text, textMasks(text, labels)));
}

/** Learns from judged sentences what words the refused ones have and the permitted ones do not; the rarer a feature, the more it counts. */
export function learnedWeights(sentences: readonly Judged[], features: readonly ReadonlySet<string>[]): LearnedWeights {
  const rarity = raritiesOf(features);
  const names = [...rarity.keys()];
  const places = new Map(names.map((name, place) => [name, place]));
  const examples = sentences.map(({ verdict }, at): Example => {
    const all = features[at] ?? new Set<string>();
    const used = [...all].filter((feature) => places.has(feature));
    return {
      places: used.map((feature) => places.get(feature) ?? 0),
      values: used.map((feature) => (rarity.get(feature) ?? 0) / Math.sqrt(all.size)),
      side: verdict === 'violating' ? 1 : -1,
    };
  });
  const { weights, bias } = trainedMachine(examples, names.length, COST);
  const rounded = names.map((name, place): [string, number] => [
    name,
    Math.round(100 * (weights[place] ?? 0) * (rarity.get(name) ?? 0)),
  ]);
  return { bias: Math.round(100 * bias), weights: new Map(rounded.filter(([, weight]) => weight !== 0)) };
}

/** Logarithm of how many times fewer sentences have a feature than there are. */
function raritiesOf(features: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const of of features) for (const feature of of) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const used = [...counts].filter(([feature, count]) => count >= LEAST_SENTENCES && WRITABLE.test(feature));
  return new Map(
    used
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([feature, count]) => [feature, Math.log(features.length / count) / RARITY_SCALE]),
  );
}
