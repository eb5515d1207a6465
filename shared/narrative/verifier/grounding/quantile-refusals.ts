import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import type { ReadDraft } from './read-draft.ts';

const QUANTILES = [
  { part: /^(?:comparator_)?median(?:_\d+)?$/u, word: /^medians?$/u },
  { part: /^(?:comparator_)?p75(?:_\d+)?$/u, word: /^quartiles?$/u },
];

/** A median stands with "median", an upper quartile with "quartile": the word of the two that is said last before it, else next after. */
export function quantileRefusals({ words }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) =>
    clause.flatMap((word, at) => {
      const own = QUANTILES.find(({ part }) => part.test(word.part?.name ?? ''));
      if (own === undefined || own.word.test(saidOf(clause, at))) return [];
      return [
        {
          rule: 'quantile',
          span: word.text,
          message: `${word.text} is another quantile than the one that it stands with.`,
        },
      ];
    }),
  );
}

function saidOf(clause: readonly Word[], at: number): string {
  const isQuantile = ({ kind, says }: Word) => kind === 'word' && QUANTILES.some(({ word }) => word.test(says));
  return (clause.slice(0, at).findLast(isQuantile) ?? clause.slice(at).find(isQuantile))?.says ?? '';
}
