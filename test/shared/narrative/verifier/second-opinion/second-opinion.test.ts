import { expect, test } from 'vitest';
import { isRefused, secondOpinion } from '../../../../../shared/narrative/verifier/second-opinion/second-opinion.ts';
import {
  refusalsOfWords,
  ruleRefusals,
  wordingRefusals,
} from '../../../../../shared/narrative/verifier/wording-refusals.ts';
import { wordsOf } from '../../../../../shared/narrative/verifier/words.ts';

const POINTS = new Map([
  ['topic', 5],
  ['forecast', 40],
]);
const BAR = 10;
const refusal = (rule: string, span = 'x') => ({ rule, span, message: '' });

test.each([
  ['no rule, like advice', [], 11, true],
  ['no rule, like a fact', [], 10, false],
  ['a rule that is often wrong, like advice', [refusal('topic')], 6, true],
  ['a rule that is often wrong, like a fact', [refusal('topic')], 5, false],
  ['a rule that is seldom wrong, a little like a fact', [refusal('forecast')], -29, true],
  ['a rule that is seldom wrong, very much like a fact', [refusal('forecast')], -30, false],
  ['two rules, which count together', [refusal('topic'), refusal('forecast')], -34, true],
  ['one rule for two stretches, which counts once', [refusal('topic', 'x'), refusal('topic', 'y')], 5, false],
  ['a rule without points, which stands', [refusal('markup')], -999, true],
])('%s', (_, refusals, suspicion, refused) => {
  expect(isRefused(refusals, suspicion, POINTS, BAR)).toBe(refused);
});

test.each(['markup', 'character'])('%s stands whatever the words are like', (rule) => {
  expect(isRefused([refusal(rule)], -999)).toBe(true);
});

test('where no rule refuses words that are like advice, the refusal says which', () => {
  const text = 'Enterprise, at 12 of 40 deals, deserves a closer look.';
  const refusals = secondOpinion([], wordsOf(text, []), text);
  expect(refusals.map(({ rule, span }) => [rule, span])).toEqual([['unlike_a_fact', 'deserves a']]);
});

test('a rule that is wrong about a fact gives way', () => {
  const text = 'Bank holidays are not adjusted for.';
  const words = wordsOf(text, []);
  expect(ruleRefusals(words, text).map(({ rule }) => rule)).toEqual(['topic']);
  expect(refusalsOfWords(words, text)).toEqual([]);
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
