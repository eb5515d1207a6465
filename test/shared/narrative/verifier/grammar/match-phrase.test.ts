import { expect, test } from 'vitest';
import { endsOf } from '../../../../../shared/narrative/verifier/grounding/grammar/match-phrase.ts';
import { phraseOf } from '../../../../../shared/narrative/verifier/grounding/grammar/phrase.ts';

const NAMED = new Map(
  Object.entries({ WAY: 'from {stage}', LIST: '{stage} [, LIST]' }).map(([name, text]) => [name, phraseOf(text)]),
);

/** Where a phrase ends in signs, and what it would have had where. */
function readingOf(text: string, signs: string, starts: readonly number[] = [0]) {
  const wanted = new Map<number, Set<string>>();
  const reading = { signs: signs.split(' '), wanted };
  const ends = endsOf(phraseOf(text), new Set(starts), reading, { factId: 'f1', named: NAMED });
  const would = Object.fromEntries([...wanted].map(([at, some]) => [at, [...some]]));
  return { ends: [...ends].toSorted(), wanted: would };
}

test.each([
  ['a word', 'a', 'a b', [1], {}],
  ['a word that is another one', 'a', 'b', [], { 0: ['a'] }],
  ['a word in the place of a part', 'share', '{f1.share}', [], { 0: ['share'] }],
  ['a part', '{share}', '{f1.share}', [1], {}],
  ['another part', '{share}', '{f1.whole}', [], { 0: ['{f1.share}'] }],
  ['the part of another fact', '{share}', '{f2.share}', [], { 0: ['{f1.share}'] }],
  ['a part as it stands in a phrase', '{share}', '{share}', [], { 0: ['{f1.share}'] }],
  ['a sequence', 'a {b} c', 'a {f1.b} c d', [3], {}],
  ['a sequence that ends otherwise', 'a b c', 'a b d', [], { 2: ['c'] }],
  ['a sequence that the signs are too few for', 'a b c', 'a b', [], { 2: ['c'] }],
  ['nothing', '', 'a', [0], {}],
  ['a choice', '<a|b>', 'b', [1], { 0: ['a'] }],
  ['a choice of which several stand there', '<a|a b|a b c>', 'a b c', [1, 2, 3], {}],
  ['a choice of which none stands there', '<a|b {c}>', 'c', [], { 0: ['a', 'b'] }],
  ['a choice that goes on alike', '<a|a b> c', 'a b c', [3], { 1: ['c'] }],
  ['what is left out', '[a] b', 'b', [1], { 0: ['a'] }],
  ['what could be left out', '[a] b', 'a b', [2], { 0: ['b'] }],
  ['another phrase', 'WAY .', 'from {f1.stage} .', [3], {}],
  ['another phrase that stands there in part', 'WAY .', 'from .', [], { 1: ['{f1.stage}'] }],
  ['a phrase that names itself', 'LIST', '{f1.stage} , {f1.stage} , {f1.stage}', [1, 3, 5], { 5: [','] }],
  ['a name that is not there', 'HERE', 'here', [], {}],
  ['a choice with a name that is not there', '<HERE|a>', 'a', [1], {}],
])('of %s: %j in %j', (_, text, signs, ends, wanted) => {
  expect(readingOf(text, signs)).toEqual({ ends, wanted });
});

test('begins at every start, and says of each what was wanted there', () => {
  expect(readingOf('a [b]', 'a b c a', [0, 2, 3])).toEqual({ ends: [1, 2, 4], wanted: { 2: ['a'], 4: ['b'] } });
});

test('ends once where two starts or choices lead to the same place', () => {
  expect(readingOf('<[a] b|a b|WAY>', 'a b', [0, 1]).ends).toEqual([2]);
});

test.each(['', 'a', '{a}', '[a]', 'WAY', '<a|b>'])('ends nowhere without a start: %j', (text) => {
  expect(readingOf(text, 'a b', [])).toEqual({ ends: [], wanted: {} });
});

test('leaves the starts as they were, and adds to what others wanted', () => {
  const starts = new Set([0]);
  const wanted = new Map([[0, new Set(['b'])]]);
  const ends = endsOf(phraseOf(''), starts, { signs: [], wanted }, { factId: 'f1', named: NAMED });
  ends.add(7);
  endsOf(phraseOf('a'), starts, { signs: ['c'], wanted }, { factId: 'f1', named: NAMED });
  expect([...starts]).toEqual([0]);
  expect([...(wanted.get(0) ?? [])]).toEqual(['b', 'a']);
});
