import type { Fact, FactRelation, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { isToldOf, MEASURED } from './direction-measures.ts';
import { type DirectionWord, directionWordsOf } from './direction-words.ts';
import { negationOf } from './negations.ts';
import { factOf, relationsOfLabel, relationsOfNumber } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

/** Words of direction agree with the relation that they are said of, and of all that they could be said of. */
export function directionRefusals({ words, cited }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) =>
    negationOf(clause) === 'not shown'
      ? []
      : directionWordsOf(clause).flatMap((found) =>
          refusalOf(found, relationsSaidOf(found, clause, cited), clause, cited),
        ),
  );
}

function refusalOf(
  { word, direction, isTrend, measures }: DirectionWord,
  relations: readonly FactRelation[],
  clause: readonly Word[],
  cited: readonly Fact[],
): Refusal[] {
  const refused = (rule: string, message: string) => [{ rule, span: word.text, message: `"${word.text}": ${message}` }];
  const fitting = relations.filter(({ measure }) => measures.length === 0 || measures.includes(measure));
  if (fitting.length === 0) return refused('direction', 'no cited fact has a figure of which that can be said.');
  if (fitting.some((relation) => relation.direction !== direction))
    return refused('direction', 'the cited fact shows no such direction. Word it as the fact has it.');
  // what is restated is one month, counted twice
  const isOverTime =
    fitting.every(({ comparison }) => comparison === 'past') && cited.every(({ kind }) => kind !== 'restated');
  if (isTrend && !isOverTime)
    return refused('trend', 'the fact compares no two months. Say "below", "above" or the like.');
  const untold = fitting.find(({ measure }) => !isToldOf(measure, word, clause));
  return untold === undefined
    ? []
    : refused('direction', `say of what, in the same clause: ${MEASURED[untold.measure]}.`);
}

/** The relation of the difference beside the word; else those whose figures, else those whose names, the clause holds; else all. */
function relationsSaidOf(
  { at, measures }: DirectionWord,
  clause: readonly Word[],
  cited: readonly Fact[],
): FactRelation[] {
  const beside = [1, -1, 2, -2, 3, -3].map((step) => clause[at + step]).find((word) => isDifference(word, cited));
  if (beside !== undefined) return ofNumbers([beside], cited);
  const figures = ofNumbers(clause, cited);
  const fits = figures.some(({ measure }) => measures.length === 0 || measures.includes(measure));
  if (figures.length > 0 && fits) return figures;
  const named = clause.flatMap((word) => ofPart(word, cited, relationsOfLabel));
  return named.length > 0 ? named : cited.flatMap(({ relations }) => relations);
}

function isDifference(word: Word | undefined, cited: readonly Fact[]): boolean {
  const fact = word === undefined ? undefined : factOf(word, cited);
  return fact?.relations.some(({ difference }) => difference !== null && difference === word?.part?.name) ?? false;
}

function ofNumbers(words: readonly Word[], cited: readonly Fact[]): FactRelation[] {
  return words.flatMap((word) => ofPart(word, cited, relationsOfNumber));
}

function ofPart(
  word: Word,
  cited: readonly Fact[],
  relationsOf: (fact: Fact, name: string) => FactRelation[],
): FactRelation[] {
  const fact = factOf(word, cited);
  return fact === undefined || word.part === undefined ? [] : relationsOf(fact, word.part.name);
}
