import type { Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { COUNT_PLACES } from './count-places.ts';
import { DIFFERENCE_PLACES } from './difference-places.ts';
import { type Figure, saidIn } from './figure-place.ts';
import { MEASURE_PLACES } from './measure-places.ts';
import { MOVED_SHARE_PLACES } from './moved-share-places.ts';
import { factOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

const PLACES = [...DIFFERENCE_PLACES, ...COUNT_PLACES, ...MEASURE_PLACES, ...MOVED_SHARE_PLACES];

/** Every figure stands as what it is: a difference beside its direction, a whole after "of", what would have been shown as that. */
export function figureRefusals({ words, cited }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) =>
    clause.flatMap((word, at) => {
      const fact = factOf(word, cited);
      if (word.kind !== 'number' || fact === undefined || word.part === undefined) return [];
      const figure = { words, clause, at, fact, name: word.part.name, ...around(clause, at) };
      return PLACES.filter(({ of, isRight }) => of(figure) && !isRight(figure)).map(({ message }) => ({
        ...{ rule: 'figure', span: word.text },
        message: `${word.text} ${message}`,
      }));
    }),
  );
}

function around(clause: readonly Word[], at: number): Pick<Figure, 'before' | 'after'> {
  return { before: saidIn(clause.slice(Math.max(0, at - 3), at)), after: saidIn(clause.slice(at + 1, at + 7)) };
}
