import type { Fact, FactRelation, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import type { ReadDraft } from './read-draft.ts';

/** Who is told of, where, and beside whom: named where a figure of theirs or a direction is told, and once in a clause. */
export function namingRefusals({ words, cited }: ReadDraft): Refusal[] {
  return [...cited.flatMap((fact) => unnamed(words, fact)), ...clausesOf(words).flatMap(repeated)];
}

/** The subject of figures that are told, and what it is compared with where a difference is. */
function unnamed(words: readonly Word[], fact: Fact): Refusal[] {
  const placed = new Set(words.flatMap(({ part }) => (part?.fact === fact.id ? [part.name] : [])));
  const isDirected = directionWordsOf(words).length > 0;
  const needed = fact.relations.flatMap((relation) => neededBy(relation, placed, isDirected));
  const opaque = (name: string) => fact.labels[name]?.opaque;
  const named = new Set([...placed].map(opaque));
  return [...new Set(needed)]
    .filter((name) => !named.has(opaque(name)))
    .map((name) => ({
      ...{ rule: 'naming', span: `{{${fact.id}.${name}}}` },
      message: `Name {{${fact.id}.${name}}}: a figure is told of somebody, a difference against something.`,
    }));
}

function neededBy(relation: FactRelation, placed: ReadonlySet<string>, isDirected: boolean): string[] {
  const { subject, comparator, estimate, comparatorFigure, difference, direction } = relation;
  const isPlaced = (name: string | null) => name !== null && placed.has(name);
  const isCompared = isPlaced(comparatorFigure) || isPlaced(difference) || (isDirected && direction !== null);
  const needed = [isCompared || isPlaced(estimate) ? subject : null, isCompared ? comparator : null];
  return needed.filter((name) => name !== null);
}

/** Nothing is placed twice in a clause: one of the two stands for something else. */
function repeated(clause: readonly Word[]): Refusal[] {
  return clause
    .filter(({ part, text }, at) => part !== undefined && clause.slice(0, at).some((word) => word.text === text))
    .map(({ text }) => ({ rule: 'naming', span: text, message: `${text} stands twice in one clause.` }));
}
