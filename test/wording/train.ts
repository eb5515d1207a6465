import { writeFileSync } from 'node:fs';
import { LEARNED_FROM, sentencesOf } from './authors.ts';
import { featuresOf, type LearnedWeights, learnedWeights } from './learned-weights.ts';

/** Writes the weights of the second opinion, learned from the sentences of all authors: `node test/wording/train.ts`. */
export const WEIGHTS_FILE = new URL('../../shared/narrative/verifier/second-opinion/weights.ts', import.meta.url);

export function trainedFile(): string {
  const sentences = sentencesOf(LEARNED_FROM);
  return fileOf(learnedWeights(sentences, sentences.map(featuresOf)));
}

function fileOf({ bias, weights }: LearnedWeights): string {
  const byWeight = Map.groupBy(weights.keys(), (feature) => weights.get(feature) ?? 0);
  const lines = [...byWeight]
    .toSorted(([one], [other]) => other - one)
    .map(([weight, features]) => `${weight} ${features.toSorted().join(' ')}`);
  return `// written by test/wording/train.ts

export const BIAS = ${bias};

/** A weight a line, and the features that have it: words, pairs of words, letters of words. */
export const WEIGHTS = \`
${lines.join('\n')}
\`;
`;
}

if (import.meta.main) writeFileSync(WEIGHTS_FILE, trainedFile());
