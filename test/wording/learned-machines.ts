import type { Machines } from '../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { type JudgedFeatures, learnedWeights } from './learned-weights.ts';

/** Of judgements, which have the most words of their own, a machine of everything misses many of the next author's: a second one knows no other offence. */
export function learnedMachines(sentences: readonly JudgedFeatures[]): Machines {
  return {
    all: learnedWeights(sentences),
    judgements: learnedWeights(sentences.filter(({ isViolating, isJudgement }) => isJudgement || !isViolating)),
  };
}
