import { readFileSync, writeFileSync } from 'node:fs';
import { LEARNED_FROM, sentencesOf } from './authors.ts';
import { featuresOf, type LearnedWeights, learnedWeights } from './learned-weights.ts';

/**
 * Writes the weights of the second opinion, learned from the sentences of all authors: `node test/wording/train.ts`. With `--check` it says
 * whether the committed ones are those.
 */
const WEIGHTS_FILE = new URL('../../shared/narrative/verifier/second-opinion/weights.ts', import.meta.url);

const trained = fileOf(learnedWeights(sentencesOf(LEARNED_FROM).map(featuresOf)));
if (!process.argv.includes('--check')) writeFileSync(WEIGHTS_FILE, trained);
else if (trained !== readFileSync(WEIGHTS_FILE, 'utf8')) {
  console.error('weights.ts is not what the sentences teach: run node test/wording/train.ts and commit');
  process.exitCode = 1;
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
