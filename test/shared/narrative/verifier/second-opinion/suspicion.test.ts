import { expect, test } from 'vitest';
import type { Machine } from '../../../../../shared/narrative/verifier/second-opinion/machine.ts';
import { BAR } from '../../../../../shared/narrative/verifier/second-opinion/second-opinion.ts';
import { sentenceFeatures } from '../../../../../shared/narrative/verifier/second-opinion/sentence-features.ts';
import { suspectSpan, suspicionOf } from '../../../../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { wordsOf } from '../../../../../shared/narrative/verifier/words.ts';

const NOTHING = machine([]);
const words = wordsOf('SMB rose to 4.', [
  { kind: 'label', from: 0, to: 3 },
  { kind: 'number', from: 12, to: 13 },
]);

test('words, pairs, pairs one word apart and letters of a sentence, without its names and numbers', () => {
  expect([...sentenceFeatures(words)].toSorted()).toEqual(
    [
      ...['^', 'LABEL', 'rose', 'to', 'NUMBER', '.', '$'],
      ...['^_LABEL', 'LABEL_rose', 'rose_to', 'to_NUMBER', 'NUMBER_.', '._$'],
      ...['^_*_rose', 'LABEL_*_to', 'rose_*_NUMBER', 'to_*_.', 'NUMBER_*_$'],
      ...['~<ro', '~ros', '~ose', '~se>', '~<ros', '~rose', '~ose>', '~<to', '~to>', '~<to>'],
    ].toSorted(),
  );
});

test('suspicion is the sum of weights over the root of the number of features, known or not', () => {
  const all = machine(
    [
      ['rose', 28],
      ['to_NUMBER', 28],
      ['fell', 99],
    ],
    -4,
  );
  expect(suspicionOf(words, { all, judgements: machine([], -99) })).toBeCloseTo(-4 + 56 / Math.sqrt(28), 12);
});

test.each([
  ['five words, which weigh 20 less by themselves', 'the form put them off', true],
  ['four words, which are too few to judge by', 'forms put them off', false],
])('a clause counts by itself amid plain fact if it has %s', (_, clause, counts) => {
  const machines = { all: machine([['put', 2000]]), judgements: NOTHING };
  const fact = 'of those who entered in the quarter as many as in the one before moved on within the horizon';
  const whole = suspicionOf(wordsOf(`${fact}, ${clause}`, []), machines);
  const apart = 2000 / Math.sqrt(sentenceFeatures(wordsOf(clause, [])).size) - 20;
  if (counts) expect(whole).toBeCloseTo(apart, 12);
  else expect(whole).toBeLessThan(apart);
});

test('the machine of judgements alone can find one, and weighs 20 more', () => {
  const all = machine([], -50);
  const judgements = machine([['splendidly', 300]], -50);
  const text = 'SMB did splendidly in March.';
  const judged = wordsOf(text, []);
  const found = 300 / Math.sqrt(sentenceFeatures(judged).size) - 50 + 20;
  expect(suspicionOf(judged, { all, judgements: machine([], -99) })).toBeLessThan(BAR);
  expect(suspicionOf(judged, { all, judgements })).toBeCloseTo(found, 12);
  expect(found).toBeGreaterThan(BAR);
  expect(suspectSpan(judged, text, { all, judgements })).toBe('did splendidly');
});

test('the words that are told are those of the machine that is the more suspicious', () => {
  const text = 'SMB rose splendidly because of the form.';
  const parsed = wordsOf(text, []);
  const span = (bias: number) =>
    suspectSpan(parsed, text, {
      all: machine([['because_of', 9]]),
      judgements: machine([['rose_splendidly', 9]], bias),
    });
  expect(span(-30)).toBe('because of');
  expect(span(-10)).toBe('rose splendidly');
});

function machine(weights: readonly (readonly [string, number])[], bias = 0): Machine {
  return { bias, weights: new Map(weights) };
}
