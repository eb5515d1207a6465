import type { Machines } from '../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { type JudgedFeatures, learnedWeights } from './learned-weights.ts';

/** Judgements are what a machine of everything finds worst in the words of the next author: a second one knows no other offence. */
export function learnedMachines(sentences: readonly JudgedFeatures[]): Machines {
  return {
    all: learnedWeights(sentences),
    judgements: learnedWeights(sentences.filter(({ isViolating, isJudgement }) => isJudgement || !isViolating)),
  };
}
