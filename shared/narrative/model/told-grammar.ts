import type { Fact } from '../../contracts/narrative.ts';
import type { Grammar } from '../verifier/grounding/grammar/grammar.ts';
import { grammarOf, openingsOf } from '../verifier/grounding/grammar/grammar-of.ts';
import { has } from '../verifier/grounding/grammar/named-parts.ts';
import { type Phrase, phraseOf } from '../verifier/grounding/grammar/phrase.ts';

/** A fact's grammar as a model is told it: the verifier's own, without what stands on parts that the fact does not have. */
export function toldGrammar(fact: Fact): Partial<Grammar> & { readonly openings?: readonly string[] } {
  const { phrases, ...lists } = grammarOf(fact);
  const scope = { fact, read: new Map(Object.entries(phrases).map(([name, text]) => [name, phraseOf(text)])) };
  const told = Object.entries({ openings: openingsOf(fact), ...lists })
    .map(([name, texts]): [string, Phrase[]] => [
      name,
      texts.flatMap((text) => possibleOf(phraseOf(text), scope) ?? []),
    ])
    .filter(([, left]) => left.length > 0);
  const named = told.flatMap(([, left]) => left.flatMap((phrase) => namedIn(phrase, scope)));
  return {
    phrases: Object.fromEntries(named.map(([name, phrase]) => [name, textOf(phrase)])),
    ...Object.fromEntries(told.map(([name, left]) => [name, left.map(textOf)])),
  };
}

type Scope = { readonly fact: Fact; readonly read: ReadonlyMap<string, Phrase> };

/** What is left of a phrase by the fact's parts; undefined where nothing is. */
function possibleOf(phrase: Phrase, scope: Scope): Phrase | undefined {
  switch (phrase.kind) {
    case 'word':
      return phrase;
    case 'part':
      return has(scope.fact, phrase.name) ? phrase : undefined;
    case 'named': {
      const left = possibleNamed(phrase.name, scope);
      return left === undefined || isEmpty(left) ? left : phrase;
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

function possibleNamed(name: string, scope: Scope): Phrase | undefined {
  const named = scope.read.get(name);
  return named === undefined ? undefined : possibleOf(named, scope);
}

/** The phrases that a phrase names, and those that these name. */
function namedIn(phrase: Phrase, scope: Scope): [string, Phrase][] {
  switch (phrase.kind) {
    case 'word':
    case 'part':
      return [];
    case 'named': {
      const left = possibleNamed(phrase.name, scope);
      return left === undefined ? [] : [[phrase.name, left], ...namedIn(left, scope)];
    }
    case 'sequence':
    case 'choice':
      return phrase.of.flatMap((one) => namedIn(one, scope));
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
