import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { DraftStatement, Fact } from '../../../../shared/contracts/narrative.ts';
import type { Grammar } from '../../../../shared/narrative/verifier/grounding/grammar/grammar.ts';
import { grammarOf } from '../../../../shared/narrative/verifier/grounding/grammar/grammar-of.ts';
import { has } from '../../../../shared/narrative/verifier/grounding/grammar/named-parts.ts';
import { type Phrase, phraseOf } from '../../../../shared/narrative/verifier/grounding/grammar/phrase.ts';

/** A statement that the grammar of a fact has. */
export type Drawn = { readonly fact: Fact; readonly draft: DraftStatement };

/** Draws a number below `most`. */
type Draw = (most: number) => number;

type Source = {
  readonly fact: Fact;
  readonly named: ReadonlyMap<string, Phrase>;
  readonly sentences: readonly Phrase[];
  readonly asides: readonly Phrase[];
};

/**
 * Statements of facts: one sentence, at times an aside, and what must be said with it, in any order. Their sentences take turns, choices are
 * drawn, the same on every machine for one seed. What stands on parts that a fact does not have is left out.
 */
export function grammarSentences(
  facts: readonly Fact[],
  rounds: number,
  seed: number,
  grammarIn: (fact: Fact) => Grammar = grammarOf,
): Drawn[] {
  const random = xoroshiro128plus(seed);
  const draw: Draw = (most) => uniformInt(random, 0, most - 1);
  const sources = facts.map((fact) => sourceOf(fact, grammarIn(fact)));
  const drawn = Array.from({ length: rounds }, (_, round) =>
    sources.flatMap((source) => statementOf(source, round, draw) ?? []),
  );
  return [...new Map(drawn.flat().map((one) => [JSON.stringify([one.fact.kind, one.draft]), one])).values()];
}

function sourceOf(fact: Fact, { phrases, sentences, asides }: Grammar): Source {
  const named = new Map(Object.entries(phrases).map(([name, text]) => [name, phraseOf(text)]));
  return { fact, named, sentences: sentences.map(phraseOf), asides: asides.map(phraseOf) };
}

function statementOf(source: Source, round: number, draw: Draw): Drawn | undefined {
  const { fact, sentences, asides } = source;
  const told = sentences[round % sentences.length];
  const sentence = told && expanded(told, source, draw);
  if (sentence === undefined) return undefined;
  const aside = draw(2) === 0 ? undefined : asides[draw(asides.length)];
  const said = [sentence, (aside && expanded(aside, source, draw)) ?? []].filter((signs) => signs.length > 0);
  const whole = [...said, ...unsaidOf(fact, said.flat())];
  if (!Object.keys(fact.caveats).every((name) => whole.flat().includes(placed(fact, name)))) return undefined;
  const text = drawnOrder(whole, draw).map(textOf).join(' ');
  return { fact, draft: { factIds: [fact.id], kind: fact.kind, text } };
}

/** What a fact is not told without, each a sentence of its own. A reason is no such one: it stands in the sentence that it is of. */
function unsaidOf(fact: Fact, said: readonly string[]): string[][] {
  const { asides } = grammarOf(fact);
  const isDirectional = fact.evidence === 'directional' && !said.includes('directional');
  return [
    ...(isDirectional ? [['this', 'is', 'directional']] : []),
    ...Object.keys(fact.caveats)
      .filter((name) => asides.includes(`{${name}}`))
      .map((name) => [placed(fact, name)])
      .filter(([caveat = '']) => !said.includes(caveat)),
  ];
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
  const text = `${signs.join(' ')}.`.replaceAll(/" (.*?) "/gu, '"$1"').replaceAll(/(?<=\() | (?=[,;:.)])/gu, '');
  return text.replaceAll(/(?:^|(?<=\. ))[a-z]/gu, (letter) => letter.toUpperCase());
}
