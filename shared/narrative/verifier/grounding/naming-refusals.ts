import type { Fact, FactRelation, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import type { ReadDraft } from './read-draft.ts';

/** Who is told of, where, when and beside whom: named where a figure of theirs or a direction is told, and once in a clause. */
export function namingRefusals({ words, cited }: ReadDraft): Refusal[] {
  return [...cited.flatMap((fact) => unnamed(words, fact)), ...clausesOf(words).flatMap(repeated)];
}

function unnamed(words: readonly Word[], fact: Fact): Refusal[] {
  const placed = new Set(words.flatMap(({ part }) => (part?.fact === fact.id ? [part.name] : [])));
  const isDirected = directionWordsOf(words).length > 0;
  const needed = [...fact.relations.flatMap((relation) => sidesOf(relation, placed, isDirected)), ...placeOf(fact)];
  const opaque = (name: string) => fact.labels[name]?.opaque ?? name;
  const named = new Set([...placed].map(opaque));
  return [...new Set(needed)]
    .filter((name) => !named.has(opaque(name)))
    .map((name) => ({
      ...{ rule: 'naming', span: `{{${fact.id}.${name}}}` },
      message: `Name {{${fact.id}.${name}}}: what is told is told of somebody, somewhere, a difference against something.`,
    }));
}

/** The subject of figures that are told, and what it is compared with where a difference is. */
function sidesOf(relation: FactRelation, placed: ReadonlySet<string>, isDirected: boolean): string[] {
  const { subject, comparator, estimate, comparatorFigure, difference, direction } = relation;
  const isPlaced = (name: string | null) => name !== null && placed.has(name);
  const isCompared = isPlaced(comparatorFigure) || isPlaced(difference) || (isDirected && direction !== null);
  const needed = [isCompared || isPlaced(estimate) ? subject : null, isCompared ? comparator : null];
  return needed.filter((name) => name !== null);
}

/** Kinds of facts that say nothing without the stage that they are of. */
const OF_A_STAGE: ReadonlySet<Fact['kind']> = new Set(['count', 'finding', 'contrast', 'unchanged', 'restated']);

function placeOf({ kind, labels, numbers, relations }: Fact): string[] {
  const isOfDeals = relations.some(({ measure }) => measure === 'deal_size');
  return [
    ...(OF_A_STAGE.has(kind) && !isOfDeals && 'stage' in labels ? ['stage'] : []),
    ...(kind === 'restated' && 'month' in numbers ? ['month'] : []),
  ];
}

/** Nothing is placed twice in a clause: one of the two stands for something else. */
function repeated(clause: readonly Word[]): Refusal[] {
  return clause
    .filter(({ part, text }, at) => part !== undefined && clause.slice(0, at).some((word) => word.text === text))
    .map(({ text }) => ({ rule: 'naming', span: text, message: `${text} stands twice in one clause.` }));
}
