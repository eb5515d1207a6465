import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { DraftStatement, Fact } from '../../../../shared/contracts/narrative.ts';
import type { toldGrammar } from '../../../../shared/narrative/model/told-grammar.ts';
import { grammarOf, openingsOf } from '../../../../shared/narrative/verifier/grounding/grammar/grammar-of.ts';
import { has } from '../../../../shared/narrative/verifier/grounding/grammar/named-parts.ts';
import { type Phrase, phraseOf } from '../../../../shared/narrative/verifier/grounding/grammar/phrase.ts';

/** A statement that the grammar of a fact has. */
export type Drawn = { readonly fact: Fact; readonly draft: DraftStatement };

/** What a statement may be made of, with its openings. */
type Told = ReturnType<typeof toldGrammar>;

/** Draws a number below `most`. */
type Draw = (most: number) => number;

type Source = {
  readonly fact: Fact;
  readonly named: ReadonlyMap<string, Phrase>;
  readonly lists: Readonly<Record<Exclude<keyof Told, 'phrases'>, readonly Phrase[]>>;
};

/**
 * Statements of facts: one sentence, at times an opening, an addition and since when, and what must be said with it. Their sentences
 * take turns, choices are drawn, the same on every machine for one seed. What stands on parts that a fact does not have is left out.
 */
export function grammarSentences(
  facts: readonly Fact[],
  rounds: number,
  seed: number,
  grammarIn: (fact: Fact) => Told = (fact) => ({ openings: openingsOf(fact), ...grammarOf(fact) }),
): Drawn[] {
  const random = xoroshiro128plus(seed);
  const draw: Draw = (most) => uniformInt(random, 0, most - 1);
  const sources = facts.map((fact) => sourceOf(fact, grammarIn(fact)));
  const drawn = Array.from({ length: rounds }, (_, round) =>
    sources.flatMap((source) => statementOf(source, round, draw) ?? []),
  );
  return [...new Map(drawn.flat().map((one) => [JSON.stringify([one.fact.kind, one.draft]), one])).values()];
}

function sourceOf(fact: Fact, { phrases = {}, ...lists }: Told): Source {
  const { openings = [], sentences = [], additions = [], standing = [], caveats = [] } = lists;
  const read = (texts: readonly string[]) => texts.map(phraseOf);
  return {
    fact,
    named: new Map(Object.entries(phrases).map(([name, text]) => [name, phraseOf(text)])),
    lists: {
      ...{ openings: read(openings), sentences: read(sentences), additions: read(additions) },
      ...{ standing: read(standing), caveats: read(caveats) },
    },
  };
}

/** Undefined where a sentence stands on parts that the fact lacks. */
function statementOf(source: Source, round: number, draw: Draw): Drawn | undefined {
  const { fact, lists } = source;
  const phrase = lists.sentences[round % lists.sentences.length];
  const sentence = phrase && expanded(phrase, source, draw);
  if (sentence === undefined) return undefined;
  const atTimes = (some: readonly Phrase[]) =>
    some
      .slice(draw(some.length + 1))
      .slice(0, 1)
      .flatMap((one) => expanded(one, source, draw) ?? []);
  const opening = atTimes(lists.openings);
  const isHedged = fact.evidence === 'directional' && draw(2) === 0;
  const told = [
    ...(opening.length === 0 ? [] : [...opening, ':']),
    ...sentence,
    ...(isHedged ? ['(', 'directional', ')'] : []),
    ...marked('.;', atTimes(lists.additions), draw),
    ...marked('.', atTimes(lists.standing), draw),
  ];
  const whole = [...told, ...caveatsOf(source, told, draw), '.'];
  return { fact, draft: { factIds: [fact.id], kind: fact.kind, text: textOf(whole) } };
}

/** What must be said, in any order; that it is directional, if it was not said. */
function caveatsOf(source: Source, told: readonly string[], draw: Draw): string[] {
  return drawnOrder(source.lists.caveats, draw)
    .map((caveat) => expanded(caveat, source, draw) ?? [])
    .filter((signs) => !(signs.includes('directional') && told.includes('directional')))
    .flatMap((signs) => marked('.;', signs, draw));
}

/** After one of the marks that can part them from what they follow. */
function marked(marks: string, signs: readonly string[], draw: Draw): string[] {
  return signs.length === 0 ? [] : [marks.charAt(draw(marks.length)), ...signs];
}

/** A phrase in signs, its choices drawn among those that the fact has parts for; undefined where it has none. */
function expanded(phrase: Phrase, source: Source, draw: Draw): string[] | undefined {
  switch (phrase.kind) {
    case 'word':
      return [phrase.says];
    case 'part':
      return has(source.fact, phrase.name) ? [placed(source.fact, phrase.name)] : undefined;
    case 'named': {
      const named = source.named.get(phrase.name);
      return named && expanded(named, source, draw);
    }
    case 'sequence': {
      const all = phrase.of.map((one) => expanded(one, source, draw));
      return all.includes(undefined) ? undefined : all.flatMap((signs) => signs ?? []);
    }
    case 'choice': {
      const possible = phrase.of.map((one) => expanded(one, source, draw)).filter((one) => one !== undefined);
      return possible[draw(possible.length)];
    }
  }
}

function placed({ id }: Fact, name: string): string {
  return `{{${id}.${name}}}`;
}

function drawnOrder<One>(some: readonly One[], draw: Draw): One[] {
  return some.reduce<One[]>((order, one) => order.toSpliced(draw(order.length + 1), 0, one), []);
}

/** Signs as they are written: marks close to what they follow, names within brackets and quotation marks. */
function textOf(signs: readonly string[]): string {
  const text = signs
    .join(' ')
    .replaceAll(/" (.*?) "/gu, '"$1"')
    .replaceAll(/(?<=\() | (?=[,;:.)])/gu, '');
  return text.replaceAll(/(?:^|(?<=\. ))[a-z]/gu, (letter) => letter.toUpperCase());
}
