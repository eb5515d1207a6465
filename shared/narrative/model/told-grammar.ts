import type { Fact } from '../../contracts/narrative.ts';
import type { Grammar } from '../verifier/grounding/grammar/grammar.ts';
import { grammarOf, openingsOf } from '../verifier/grounding/grammar/grammar-of.ts';
import { has } from '../verifier/grounding/grammar/named-parts.ts';
import { type Phrase, phraseOf } from '../verifier/grounding/grammar/phrase.ts';

/** A fact's grammar as a model is told it: the verifier's own, without what stands on parts that the fact does not have. */
export function toldGrammar(fact: Fact): Partial<Grammar> & { readonly openings?: readonly string[] } {
  const { phrases, ...lists } = grammarOf(fact);
  const read = new Map(Object.entries(phrases).map(([name, text]) => [name, phraseOf(text)]));
  const named = new Map<string, Phrase>();
  const told = Object.entries({ openings: openingsOf(fact), ...lists }).map(([name, texts]): [string, string[]] => [
    name,
    texts.flatMap((text) => {
      const possible = new Map<string, Phrase>();
      const phrase = possibleOf(phraseOf(text), { fact, read, possible });
      if (phrase === undefined) return [];
      for (const [part, left] of possible) named.set(part, left);
      return [textOf(phrase)];
    }),
  ]);
  return {
    phrases: Object.fromEntries([...named].map(([name, phrase]) => [name, textOf(phrase)])),
    ...Object.fromEntries(told.filter(([, texts]) => texts.length > 0)),
  };
}

type Scope = {
  readonly fact: Fact;
  readonly read: ReadonlyMap<string, Phrase>;
  /** Filled with what sentences name. */
  readonly possible: Map<string, Phrase>;
};

/** What is left of a phrase by the fact's parts; undefined where nothing is. */
function possibleOf(phrase: Phrase, scope: Scope): Phrase | undefined {
  switch (phrase.kind) {
    case 'word':
      return phrase;
    case 'part':
      return has(scope.fact, phrase.name) ? phrase : undefined;
    case 'named': {
      const named = scope.read.get(phrase.name);
      const left = named === undefined ? undefined : possibleOf(named, scope);
      if (left === undefined || isEmpty(left)) return left;
      scope.possible.set(phrase.name, left);
      return phrase;
    }
    case 'sequence': {
      const left = phrase.of.map((one) => possibleOf(one, scope));
      const all = left.filter((one) => one !== undefined);
      return all.length < left.length ? undefined : { kind: 'sequence', of: all.filter((one) => !isEmpty(one)) };
    }
    case 'choice': {
      const left = phrase.of.flatMap((one) => possibleOf(one, scope) ?? []);
      return left.length < 2 ? left[0] : { kind: 'choice', of: left };
    }
  }
}

function isEmpty(phrase: Phrase): boolean {
  return (phrase.kind === 'sequence' || phrase.kind === 'choice') && phrase.of.every(isEmpty);
}

function textOf(phrase: Phrase): string {
  switch (phrase.kind) {
    case 'word':
      return phrase.says;
    case 'part':
      return `{${phrase.name}}`;
    case 'named':
      return phrase.name;
    case 'sequence':
      return phrase.of.map(textOf).join(' ');
    case 'choice': {
      const told = phrase.of.filter((one) => !isEmpty(one)).map(textOf);
      const isLeftOut = told.length < phrase.of.length;
      return isLeftOut ? `[${told.join('|')}]` : `<${told.join('|')}>`;
    }
  }
}
