import { expect, test } from 'vitest';
import { sentenceFeatures } from '../../../../../shared/narrative/verifier/second-opinion/sentence-features.ts';
import { suspicionOf } from '../../../../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { wordsOf } from '../../../../../shared/narrative/verifier/words.ts';

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
  const weights = new Map([
    ['rose', 28],
    ['to_NUMBER', 28],
    ['fell', 99],
  ]);
  expect(suspicionOf(words, (feature) => weights.get(feature) ?? 0, -4)).toBeCloseTo(-4 + 56 / Math.sqrt(28), 12);
});

test.each([
  ['five words, which weigh 20 less by themselves', 'the form put them off', true],
  ['four words, which are too few to judge by', 'forms put them off', false],
])('a clause counts by itself amid plain fact if it has %s', (_, clause, counts) => {
  const weightOf = (feature: string) => (feature === 'put' ? 2000 : 0);
  const fact = 'of those who entered in the quarter as many as in the one before moved on within the horizon';
  const suspicion = (text: string) => suspicionOf(wordsOf(text, []), weightOf, 0);
  const whole = suspicion(`${fact}, ${clause}`);
  const apart = 2000 / Math.sqrt(sentenceFeatures(wordsOf(clause, [])).size) - 20;
  if (counts) expect(whole).toBeCloseTo(apart, 12);
  else expect(whole).toBeLessThan(apart);
});
