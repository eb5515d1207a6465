import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { comparatorPhrases } from './comparator-phrases.ts';
import { isAfterDifference } from './difference-places.ts';
import { directionWordsOf } from './direction-words.ts';
import { factOf, ownerOf, relationsOfNumber, sideOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

/**
 * The order of a comparison: what is told stands outside the phrase that opens with "than", "below" or the like, what it is compared
 * with stands inside; every figure stands with the name that it is of.
 */
export function sideRefusals({ words, cited }: ReadDraft): Refusal[] {
  const clauses = clausesOf(words);
  return clauses.flatMap((clause, index) => {
    const before = clauses.slice(0, index).flatMap(outsidePhrases);
    const inside = comparatorPhrases(clause);
    return [
      ...orderRefusals(clause, inside, cited),
      ...clause.flatMap((word, at) => ownerRefusals({ clause, inside, at, before }, word, cited)),
    ];
  });
}

function orderRefusals(clause: readonly Word[], inside: readonly boolean[], cited: readonly Fact[]): Refusal[] {
  const isDirected = directionWordsOf(clause).length > 0;
  return clause.flatMap((word, at) => {
    const fact = factOf(word, cited);
    const side = fact === undefined || word.part === undefined ? undefined : sideOf(fact, word.part);
    if (side === 'subject' && inside[at] === true)
      return [refusal(word, 'is what the statement tells: put it before "than", "below", "against" and the like.')];
    if (side === 'comparator' && inside[at] !== true && isDirected)
      return [refusal(word, 'is what it is compared with: put it after "than", "below", "against" and the like.')];
    return [];
  });
}

function outsidePhrases(clause: readonly Word[]): Word[] {
  const inside = comparatorPhrases(clause);
  return clause.filter((_, at) => inside[at] !== true);
}

type Place = {
  readonly clause: readonly Word[];
  readonly inside: readonly boolean[];
  readonly at: number;
  readonly before: readonly Word[];
};

function ownerRefusals(place: Place, word: Word, cited: readonly Fact[]): Refusal[] {
  const fact = factOf(word, cited);
  if (word.kind !== 'number' || fact === undefined || word.part === undefined) return [];
  const { name } = word.part;
  // a figure of what is compared with stands in its phrase, or beside its name
  const owner = ownerOf(fact, name);
  const isDifference = fact.relations.some(({ difference }) => difference === name);
  const named = namedBeside(place, cited, isDifference);
  const both = isDifference && isAfterDifference(place.clause, place.at) ? namesOf(place.clause, cited) : [];
  if (both.length > 0) return isOfBoth(both, fact, name) ? [] : [refusal(word, ASTRAY)];
  const isAstray = sideOf(fact, word.part) === 'comparator' && place.inside[place.at] !== true;
  if (owner === undefined || named === owner || (named === undefined && !isAstray)) return [];
  return [refusal(word, ASTRAY)];
}

const ASTRAY = 'stands with another name than the one that it is of.';

/** "a difference of …", "the difference between … and … is …": of the two that are compared, and of nobody else. */
function isOfBoth(named: readonly string[], fact: Fact, name: string): boolean {
  return relationsOfNumber(fact, name).every((relation) => {
    const [subject, comparator] = [relation.subject, relation.comparator].map((one) => fact.labels[one ?? '']?.opaque);
    return (
      (subject === undefined || named.includes(subject)) && named.every((one) => one === subject || one === comparator)
    );
  });
}

function namesOf(clause: readonly Word[], cited: readonly Fact[]): string[] {
  return clause.flatMap((word) => whoOf(word, cited) ?? []);
}

/** The segment or comparator that a number stands with: in "of …" after it, else the nearest before it, else the nearest after. */
function namedBeside(place: Place, cited: readonly Fact[], isDifference: boolean): string | undefined {
  const { clause, inside, at, before } = place;
  const side = isDifference ? false : inside[at];
  const candidates = clause.flatMap((word, index) => {
    const name = inside[index] === side ? whoOf(word, cited) : undefined;
    return name === undefined ? [] : [{ index, name }];
  });
  const following = candidates.find(({ index }) => index > at);
  const preceding = candidates.findLast(({ index }) => index < at);
  if (following !== undefined && isOfPhrase(clause.slice(at + 1, following.index))) return following.name;
  const earlier =
    side === true ? undefined : before.map((word) => whoOf(word, cited)).findLast((name) => name !== undefined);
  return preceding?.name ?? following?.name ?? earlier;
}

const OF_PHRASE = /^(?:over NUMBER )?(?:(?:won )?deals )?(?:of|for|in|from|among)\b/u;

/** "of …", "deals of …" and "over {{deals}} deals of …" alike. */
function isOfPhrase(between: readonly Word[]): boolean {
  const isPlain = between.every(({ kind, text }) => kind === 'word' || (kind === 'number' && text !== ''));
  return isPlain && between.length <= 6 && OF_PHRASE.test(between.map(({ says }) => says).join(' '));
}

function whoOf(word: Word, cited: readonly Fact[]): string | undefined {
  const label = word.part === undefined ? undefined : factOf(word, cited)?.labels[word.part.name];
  return label?.role === 'segment' || label?.role === 'comparator' ? label.opaque : undefined;
}

function refusal({ text }: Word, message: string): Refusal {
  return { rule: 'sides', span: text, message: `${text} ${message}` };
}
