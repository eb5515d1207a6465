import { wordingRefusals } from '../../shared/narrative/verifier/wording-refusals.ts';

/** One sentence of an evaluation set, as test/wording/evaluation/README.md has it. */
export type Judged = {
  readonly id: string;
  readonly text: string;
  readonly verdict: 'permitted' | 'violating';
  readonly category: string;
  readonly labels: readonly string[];
};

export type CategoryFigures = {
  readonly category: string;
  readonly sentences: number;
  /** Of violating ones those refused, of permitted ones those let through, as a share. */
  readonly right: number;
  readonly wrongIds: readonly string[];
};

export type EvaluationFigures = {
  readonly recall: readonly CategoryFigures[];
  readonly permitted: readonly CategoryFigures[];
  /** The share of permitted sentences that are refused. */
  readonly falseRefusals: number;
};

export function judgedSentences(lines: string): Judged[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

export function evaluationFigures(sentences: readonly Judged[]): EvaluationFigures {
  const permitted = sentences.filter(({ verdict }) => verdict === 'permitted');
  const refused = permitted.filter((sentence) => !isRight(sentence));
  return {
    recall: byCategory(sentences.filter(({ verdict }) => verdict === 'violating')),
    permitted: byCategory(permitted),
    falseRefusals: permitted.length === 0 ? 0 : refused.length / permitted.length,
  };
}

function isRight({ verdict, text, labels }: Judged): boolean {
  return (wordingRefusals(text, labels).length === 0) === (verdict === 'permitted');
}

function byCategory(sentences: readonly Judged[]): CategoryFigures[] {
  const categories = [...new Set(sentences.map(({ category }) => category))].toSorted();
  return categories.map((category) => {
    const ofCategory = sentences.filter((sentence) => sentence.category === category);
    const wrong = ofCategory.filter((sentence) => !isRight(sentence));
    return {
      category,
      sentences: ofCategory.length,
      right: 1 - wrong.length / ofCategory.length,
      wrongIds: wrong.map(({ id }) => id),
    };
  });
}
