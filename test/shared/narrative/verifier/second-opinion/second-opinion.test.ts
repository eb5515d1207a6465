import { expect, test } from 'vitest';
import { isRefused, secondOpinion } from '../../../../../shared/narrative/verifier/second-opinion/second-opinion.ts';
import {
  refusalsOfWords,
  ruleRefusals,
  wordingRefusals,
} from '../../../../../shared/narrative/verifier/wording-refusals.ts';
import { wordsOf } from '../../../../../shared/narrative/verifier/words.ts';

const BARS = { unrefused: 10, doubtful: 0, sound: -50 };
const refusal = (rule: string, span = 'x') => ({ rule, span, message: '' });

test.each([
  ['no rule, like advice', [], 11, true],
  ['no rule, like a fact', [], 10, false],
  ['a doubtful rule, like advice', [refusal('topic')], 1, true],
  ['a doubtful rule, like a fact', [refusal('topic')], 0, false],
  ['a sound rule, a little like a fact', [refusal('forecast')], -49, true],
  ['a sound rule, very much like a fact', [refusal('forecast')], -50, false],
  ['two rules for the same words, of which one is sound', [refusal('topic'), refusal('forecast')], -49, true],
  ['one rule for two stretches', [refusal('topic', 'x'), refusal('topic', 'y')], -999, true],
  ['an order', [refusal('order')], -999, true],
  ['an address', [refusal('address')], -999, true],
  ['a purpose', [refusal('purpose')], -999, true],
  ['markup', [refusal('markup')], -999, true],
  ['a character', [refusal('character')], -999, true],
])('%s', (_, refusals, suspicion, refused) => {
  expect(isRefused(refusals, suspicion, BARS)).toBe(refused);
});

test('where no rule refuses words that are like advice, the refusal says which', () => {
  const text = 'Enterprise, at 12 of 40 deals, deserves a closer look.';
  const refusals = secondOpinion([], wordsOf(text, []), text, true);
  expect(refusals.map(({ rule, span }) => [rule, span])).toEqual([['unlike_a_fact', 'deserves a']]);
});

test('a rule that is wrong about a fact gives way in prose, not in a sentence of a narrator', () => {
  const text = 'Bank holidays are not adjusted for.';
  const words = wordsOf(text, []);
  expect(ruleRefusals(words, text, 'of measuring').map(({ rule }) => rule)).toEqual(['topic']);
  expect(refusalsOfWords(words, text, 'of measuring')).toEqual([]);
  expect(refusalsOfWords(words, text, 'none').map(({ rule }) => rule)).toEqual(['topic']);
});

test('names and numbers change no verdict', () => {
  const named = (name: string, number: string) =>
    wordingRefusals(`At ${number}, ${name} is a plant in want of water.`, [name]);
  const spans = [named('Finland', '4%'), named('Fix your funnel', '4%'), named('Finland', '1,204')].map((refusals) =>
    refusals.map(({ rule, span }) => [rule, span]),
  );
  expect(spans[0]).not.toEqual([]);
  expect(spans[1]).toEqual(spans[0]);
  expect(spans[2]).toEqual(spans[0]);
});
