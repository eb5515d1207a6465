import { expect, test } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { directionWordsOf } from '../../../../shared/narrative/verifier/grounding/direction-words.ts';
import { grammarRefusals } from '../../../../shared/narrative/verifier/grounding/grammar-refusals.ts';
import { namingRefusals } from '../../../../shared/narrative/verifier/grounding/naming-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { unshownRefusals } from '../../../../shared/narrative/verifier/grounding/unshown-refusals.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { FACTS_OF_KINDS } from '../model/facts-of-kinds.ts';
import { FACTS } from './facts-of-test.ts';
import { type Drawn, grammarSentences } from './grammar-sentences.ts';
import { contradictingFacts } from './mutations.ts';

const EVERY_FACT = [...FACTS, ...FACTS_OF_KINDS];
const DRAWN = grammarSentences(EVERY_FACT, 80, 7);
const NAMED = DRAWN.filter(isNamed);
const RULES = new Map(NAMED.map((one) => [one, rulesOf(one)]));
const ACCEPTED = NAMED.filter((one) => RULES.get(one)?.length === 0);

test('there are some of every fact, and accepted ones of every kind', () => {
  expect(DRAWN.length).toBeGreaterThan(1500);
  expect(new Set(DRAWN.map(({ fact }) => fact))).toEqual(new Set(EVERY_FACT));
  expect(ACCEPTED.length).toBeGreaterThan(500);
  expect(new Set(ACCEPTED.map(({ fact }) => fact.kind))).toEqual(new Set(EVERY_FACT.map(({ kind }) => kind)));
});

test('what the grammar of a fact has is read as such', () => {
  expect(textsOf(DRAWN.filter(isRefused))).toEqual([]);
});

test('what names who, where and against whom is refused for its words alone, and seldom', () => {
  const refused = NAMED.flatMap((one) => RULES.get(one) ?? []).filter((rule) => !IS_TOO_LITTLE.has(rule));
  expect(refused.filter((rule) => rule !== 'unlike_a_fact')).toEqual([]);
  expect(refused.length).toBeLessThan(NAMED.length / 50);
});

/** A sentence of no part, and one of a caveat alone. */
const IS_TOO_LITTLE = new Set(['untold_fact', 'bounds']);

test('what is accepted is refused of facts that say otherwise', () => {
  const others = everyThird(ACCEPTED).flatMap(({ fact, draft }) =>
    contradictingFacts([fact])
      .filter(({ kind, facts: [other] }) => isAnother(other, fact) && isContradicted(kind, draft, fact))
      .flatMap(({ kind, facts }) => facts.map((other) => ({ kind, draft, fact: other }))),
  );
  expect(new Set(others.map(({ kind }) => kind)).size).toBe(5);
  expect(textsOf(others.filter((one) => rulesOf(one).length === 0))).toEqual([]);
});

/** What has no direction is the same without it. */
function isAnother(other: Fact | undefined, fact: Fact): boolean {
  return JSON.stringify(other) !== JSON.stringify(fact);
}

/** Only words of direction tell it; what was found has one, other facts may have none. */
function isContradicted(kind: string, draft: Drawn['draft'], fact: Fact): boolean {
  if (kind === 'facts turned') return directionWordsOf(readDraft(draft, [fact]).words).length > 0;
  return kind !== 'facts with no direction' || fact.kind === 'finding';
}

test.each<[string, (text: string) => string[]]>([
  ['two parts in each other’s place', swapped],
  ['"not" somewhere', (text) => placesOf(text).map((at) => `${text.slice(0, at)}not ${text.slice(at)}`)],
  ['without the word that denies', (text) => matchesOf(text, /\b(?:not|no|nothing) /giu).map(without(text))],
  ['a word twice', (text) => matchesOf(text, /(?<![{.\w])[a-z]+ /giu).map(twice(text))],
])('what is accepted is refused with %s', (_, changed) => {
  const mutants = everyThird(ACCEPTED).flatMap(({ fact, draft }) =>
    changed(draft.text).map((text) => ({ fact, draft: { ...draft, text } })),
  );
  expect(mutants.length).toBeGreaterThan(60);
  expect(textsOf(mutants.filter((one) => !isRefused(one)))).toEqual([]);
});

function rulesOf({ fact, draft }: Drawn): string[] {
  return verifyStatement(draft, [fact]).map(({ rule }) => rule);
}

/** Who, where and against whom, each once in a clause, and of two that were not shown to differ that they were not. */
function isNamed({ fact, draft }: Drawn): boolean {
  const read = readDraft(draft, [fact]);
  return [...namingRefusals(read), ...unshownRefusals(read)].length === 0;
}

function isRefused({ fact, draft }: Drawn): boolean {
  return grammarRefusals(readDraft(draft, [fact])).length > 0;
}

/** As many as show it: the others are the same words in another order. */
function everyThird<One>(some: readonly One[]): One[] {
  return some.filter((_, index) => index % 3 === 0);
}

function textsOf(some: readonly Drawn[]): string[] {
  return some.map(({ draft }) => draft.text);
}

/** Every two different parts, but for caveats, which stand by themselves. */
function swapped(text: string): string[] {
  const placed = [...new Set(text.match(/\{\{\w+\.(?!caveat)\w+\}\}/gu) ?? [])];
  return placed.flatMap((one, at) =>
    placed
      .slice(0, at)
      .map((other) =>
        text.replaceAll(/\{\{.*?\}\}/gu, (found) => (found === one ? other : found === other ? one : found)),
      ),
  );
}

function placesOf(text: string): number[] {
  return matchesOf(text, /(?<=^| )\S/gu).map(({ index }) => index);
}

function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function without(text: string): (match: RegExpExecArray) => string {
  return ({ 0: found, index }) => text.slice(0, index) + text.slice(index + found.length);
}

function twice(text: string): (match: RegExpExecArray) => string {
  return ({ 0: found, index }) => text.slice(0, index) + found + text.slice(index);
}
