import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { coveredBy, signsOf } from './clause-signs.ts';
import { clausesOf } from './clauses.ts';
import { directionWordsOf } from './direction-words.ts';
import { isFitting } from './fitting-words.ts';
import type { ReadDraft } from './read-draft.ts';
import { toldPhrasesOf } from './told-phrases.ts';
import { freeWordsOf } from './told-words.ts';

/** Words that the fact of their clause is not told in, or in a phrase alone: what is not known to fit a fact is refused, true or not. */
export function toldWordRefusals({ words, cited }: ReadDraft): Refusal[] {
  const clauses = clausesOf(words);
  const turns = words.filter((word) => clauses.every((clause) => !clause.includes(word)));
  const free = cited.map(freeWordsOf);
  const strange = turns.filter(({ kind, says }) => kind === 'word' && !free.some((some) => some.has(says)));
  return [
    ...strange.map((word) => refusal(word, cited, [])),
    ...clauses.flatMap((clause) => clauseRefusals(clause, cited)),
  ];
}

function clauseRefusals(clause: readonly Word[], cited: readonly Fact[]): Refusal[] {
  const facts = factsOf(clause, cited);
  const told = facts.map((fact) => isTold(clause, fact, cited));
  return clause
    .filter(({ kind }, at) => kind === 'word' && !told.some((some) => some[at]))
    .map((word) =>
      refusal(
        word,
        facts,
        facts.flatMap((fact) => toldPhrasesOf(fact, clause)),
      ),
    );
}

/** Those whose parts a clause holds; all where it holds none. */
function factsOf(clause: readonly Word[], cited: readonly Fact[]): readonly Fact[] {
  const placed = cited.filter(({ id }) => clause.some(({ part }) => part?.fact === id));
  return placed.length === 0 ? cited : placed;
}

function isTold(clause: readonly Word[], fact: Fact, cited: readonly Fact[]): boolean[] {
  const free = freeWordsOf(fact);
  const directions = new Set(directionWordsOf(clause).map(({ at }) => at));
  const covered = coveredBy(signsOf(clause, cited), toldPhrasesOf(fact, clause));
  const isPlaced = clause.some(({ part }) => part !== undefined);
  return clause.map(
    ({ says }, at) =>
      covered[at] === true || (isPlaced && (directions.has(at) || free.has(says)) && isFitting(clause, at)),
  );
}

function refusal({ text, says }: Word, facts: readonly Fact[], phrases: readonly string[]): Refusal {
  const kinds = facts.map(({ id, kind }) => `${id} (${kind})`).join(', ') || 'no fact';
  const own = phrases
    .filter((phrase) => phrase.split(' ').includes(says))
    .map((phrase) => phrase.replaceAll(/^\| | \|$/gu, ''));
  const message =
    own.length === 0
      ? `"${text}" is no word that ${kinds} is told in here. Say where the figures lie and nothing else.`
      : `"${text}" stands in these phrases of ${kinds} alone: ${own.join('; ')}.`;
  return { rule: 'told_word', span: text, message };
}
