import type { Refusal } from '../../../contracts/narrative.ts';
import { directionWordsOf } from './direction-words.ts';
import type { ReadDraft } from './read-draft.ts';

/** Words of direction that no relation of the cited facts has, and words of movement where no two months are compared. */
export function directionRefusals({ words, cited }: ReadDraft): Refusal[] {
  const relations = cited.flatMap((fact) => fact.relations);
  const isOverTime = relations.some(({ comparison }) => comparison === 'past');
  return directionWordsOf(words).flatMap(({ word: { text }, direction, measures, isTrend }) => {
    const refused = (rule: string, message: string) => [{ rule, span: text, message: `"${text}": ${message}` }];
    const fitting = relations.filter(({ measure }) => measures.length === 0 || measures.includes(measure));
    if (fitting.length === 0) return refused('direction', 'no cited fact has a figure of which that can be said.');
    if (fitting.every((relation) => relation.direction !== direction))
      return refused('direction', 'the cited fact shows no such direction. Word it as the fact has it.');
    return isTrend && !isOverTime
      ? refused('trend', 'the fact compares no two months. Say "below", "above" or the like.')
      : [];
  });
}
