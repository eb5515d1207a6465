import { writeFileSync } from 'node:fs';
import { decompressed } from '../../shared/narrative/verifier/second-opinion/machine.ts';
import { WEIGHTS } from '../../shared/narrative/verifier/second-opinion/weights.ts';
import { LEARNED_FROM, sentencesOf } from './authors.ts';
import { learnedMachines } from './learned-machines.ts';
import { featuresOf } from './learned-weights.ts';
import { machineText, weightsFile } from './weights-file.ts';

/**
 * Writes the weights of the second opinion, learned from the sentences of all authors: `node test/wording/train.ts`. With `--check` it says
 * whether the committed ones are those, by what is inside: another Node may compress it otherwise.
 */
const WEIGHTS_FILE = new URL('../../shared/narrative/verifier/second-opinion/weights.ts', import.meta.url);

const { all, judgements } = learnedMachines(sentencesOf(LEARNED_FROM).map(featuresOf));
if (!process.argv.includes('--check')) writeFileSync(WEIGHTS_FILE, weightsFile({ all, judgements }));
else if (
  machineText(all) !== decompressed(WEIGHTS.all) ||
  machineText(judgements) !== decompressed(WEIGHTS.judgements)
) {
  console.error('weights.ts is not what the sentences teach: run node test/wording/train.ts and commit');
  process.exitCode = 1;
}
