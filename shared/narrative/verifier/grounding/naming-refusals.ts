import type { Fact, FactRelation, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import type { ReadDraft } from './read-draft.ts';

/** Who is told of, where, when and beside whom: named where a figure of theirs or a direction is told, and once in a clause. */
export function namingRefusals({ words, cited }: ReadDraft): Refusal[] {
  return [...cited.flatMap((fact) => [...unnamed(words, fact), ...unmonthed(words, fact)]), ...repeatedParts(words)];
}

function unnamed(words: readonly Word[], fact: Fact): Refusal[] {
  return missing(
    [...placesOf(fact, words), ...fact.relations.flatMap((relation) => sidesOf(relation, words, fact))],
    words,
    fact,
  );
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
function placesOf(fact: Fact, words: readonly Word[]): string[] {
  const placed = new Set(placedIn(words, fact));
  const { kind, labels, numbers, relations } = fact;
  const present = (name: string) => (name in labels || name in numbers ? [name] : []);
  const isExpected = relations.some(({ comparison }) => comparison === 'expected');
  return [
    stageOf(fact) ?? [],
    kind === 'assumption' ? [] : present('funnel'),
    kind === 'restated' ? present('month') : [],
    isExpected ? present('first_month') : [],
    isAddedTo(fact, words) ? (relations[0]?.difference ?? []) : [],
    // "those who did" and "the share that did" are of the share that is told
    relations.slice(1).some((relation) => isOfTheShare(relation) && placed.has(relation.difference ?? ''))
      ? present('share')
      : [],
    kind === 'contrast' ? [...present('segment'), ...present('comparator')] : [],
    kind === 'unchanged' ? present('dimension' in labels ? 'dimension' : 'comparator') : [],
    kind === 'unsaid' ? present('dimension') : [],
  ].flat();
}

const ADDS =
  /new in this report|it (?:persists|has persisted|has changed)|of all who set out|in the share that moves on|at a later stage|those who did/u;

/** What stands, is new or is added is a difference: without it, it would be said of a bare figure. */
function isAddedTo({ kind }: Fact, words: readonly Word[]): boolean {
  return kind === 'finding' && ADDS.test(saidIn(words));
}

function isOfTheShare({ measure, difference }: FactRelation): boolean {
  return measure === 'time' || difference === 'of_all_difference';
}

/** A trend is of one month, which no part of its fact names. */
function unmonthed(words: readonly Word[], { id, kind, relations }: Fact): Refusal[] {
  const [relation] = relations;
  const isTrend = kind === 'finding' && relation?.measure === 'conversion' && relation.comparison === 'past';
  if (!isTrend || relation.difference === null || saidIn(words).split('newest mature month').length === 2) return [];
  return [
    { rule: 'naming', span: id, message: `Say "in the newest mature month", once: ${id} is of that month alone.` },
  ];
}

function saidIn(words: readonly Word[]): string {
  return words.map(({ says }) => says).join(' ');
}

const OF_A_STAGE: ReadonlySet<Fact['kind']> = new Set(['count', 'finding', 'contrast', 'unchanged', 'restated']);

function stageOf({ kind, labels, relations }: Fact): string | null {
  const isOfDeals = relations.some(({ measure }) => measure === 'deal_size');
  return OF_A_STAGE.has(kind) && !isOfDeals && 'stage' in labels ? 'stage' : null;
}

/** No figure is placed twice, no caveat, no sentence, and no name twice in a clause: nothing new is said by it, or something else. */
function repeatedParts(words: readonly Word[]): Refusal[] {
  const once = words.filter(({ kind }) => kind === 'number' || kind === 'caveat').map(({ text }) => text);
  const names = clausesOf(words).map((clause) => clause.filter(({ kind }) => kind === 'label').map(({ text }) => text));
  const clauses = clausesOf(words)
    .map(saidIn)
    .filter((said) => /^[a-z ,]+$/u.test(said));
  return [once, ...names, clauses].flatMap((said) =>
    said
      .filter((text, at) => said.indexOf(text) < at)
      .map((text) => ({ rule: 'naming', span: text, message: `${text} stands twice.` })),
  );
}
