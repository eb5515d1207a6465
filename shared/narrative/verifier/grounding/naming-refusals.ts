import type { Fact, FactRelation, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import type { ReadDraft } from './read-draft.ts';

/** Who is told of, where, when and beside whom: named where a figure of theirs or a direction is told, and once in a clause. */
export function namingRefusals({ words, cited }: ReadDraft): Refusal[] {
  return [...cited.flatMap((fact) => unnamed(words, fact)), ...repeatedParts(words)];
}

function unnamed(words: readonly Word[], fact: Fact): Refusal[] {
  const whole = [...placesOf(fact), ...fact.relations.flatMap((relation) => sidesOf(relation, words, fact))];
  return [
    ...missing(whole, words, fact),
    // a sentence by itself is read of everything that it does not name
    ...sentencesOf(words).flatMap((sentence) => missing(subjectsOf(sentence, fact), sentence, fact)),
  ];
}

function missing(needed: readonly string[], words: readonly Word[], fact: Fact): Refusal[] {
  const opaque = (name: string) => fact.labels[name]?.opaque ?? name;
  const named = new Set(placedIn(words, fact).map(opaque));
  return [...new Set(needed)]
    .filter((name) => !named.has(opaque(name)))
    .map((name) => ({
      ...{ rule: 'naming', span: `{{${fact.id}.${name}}}` },
      message: `Name {{${fact.id}.${name}}}: what is told is told of somebody, somewhere, a difference against something.`,
    }));
}

function placedIn(words: readonly Word[], { id }: Fact): string[] {
  return words.flatMap(({ part }) => (part?.fact === id ? [part.name] : []));
}

function sentencesOf(words: readonly Word[]): Word[][] {
  const ends = words.flatMap(({ says }, at) => (says === '.' ? [at] : []));
  return [...ends, words.length].map((end, which) => words.slice((ends[which - 1] ?? -1) + 1, end));
}

/** Whose figures they are, of the first signal; further ones are told after it, as of a later stage of the same. */
function subjectsOf(sentence: readonly Word[], fact: Fact): string[] {
  const [relation] = fact.relations;
  if (relation === undefined || fact.kind === 'assumption') return [];
  const placed = new Set<string | null>(placedIn(sentence, fact));
  const isTold = [relation.estimate, relation.comparatorFigure, relation.difference].some((name) => placed.has(name));
  return isTold ? [relation.subject, stageOf(fact)].filter((name) => name !== null) : [];
}

/** What a figure is of, and what it is compared with where a difference is told. */
function sidesOf(relation: FactRelation, words: readonly Word[], fact: Fact): string[] {
  const { subject, comparator, estimate, comparatorFigure, difference, direction } = relation;
  const placed = new Set<string | null>(placedIn(words, fact));
  const isDirected = direction !== null && directionWordsOf(words).length > 0;
  const isCompared = placed.has(comparatorFigure) || placed.has(difference) || isDirected;
  const needed = [isCompared || placed.has(estimate) ? subject : null, isCompared ? comparator : null];
  return needed.filter((name) => name !== null);
}

/** Where and when it is, and of what was not shown or not tested whom it is of: without it something else is said. */
function placesOf(fact: Fact): string[] {
  const { kind, labels, numbers, relations } = fact;
  const present = (name: string) => (name in labels || name in numbers ? [name] : []);
  const isExpected = relations.some(({ comparison }) => comparison === 'expected');
  return [
    stageOf(fact) ?? [],
    kind === 'assumption' ? [] : present('funnel'),
    kind === 'restated' ? present('month') : [],
    isExpected ? present('first_month') : [],
    kind === 'contrast' ? [...present('segment'), ...present('comparator')] : [],
    kind === 'unchanged' ? present('dimension' in labels ? 'dimension' : 'comparator') : [],
    kind === 'unsaid' ? present('dimension') : [],
  ].flat();
}

const OF_A_STAGE: ReadonlySet<Fact['kind']> = new Set(['count', 'finding', 'contrast', 'unchanged', 'restated']);

function stageOf({ kind, labels, relations }: Fact): string | null {
  const isOfDeals = relations.some(({ measure }) => measure === 'deal_size');
  return OF_A_STAGE.has(kind) && !isOfDeals && 'stage' in labels ? 'stage' : null;
}

/** No figure is placed twice, and no name twice in a clause: one of the two stands for something else, or nothing new is said. */
function repeatedParts(words: readonly Word[]): Refusal[] {
  const figures = words.filter(({ kind }) => kind === 'number');
  const names = clausesOf(words).map((clause) => clause.filter(({ kind }) => kind === 'label'));
  return [figures, ...names].flatMap((placed) =>
    placed
      .filter(({ text }, at) => placed.slice(0, at).some((word) => word.text === text))
      .map(({ text }) => ({ rule: 'naming', span: text, message: `${text} stands twice.` })),
  );
}
