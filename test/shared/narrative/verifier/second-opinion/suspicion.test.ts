import { expect, test } from 'vitest';
import { sentenceFeatures } from '../../../../../shared/narrative/verifier/second-opinion/sentence-features.ts';
import { suspicionOf } from '../../../../../shared/narrative/verifier/second-opinion/suspicion.ts';
import { wordsOf } from '../../../../../shared/narrative/verifier/words.ts';

const words = wordsOf('SMB rose to 4.', [
  { kind: 'label', from: 0, to: 3 },
  { kind: 'number', from: 12, to: 13 },
]);

test('words, pairs and letters of a sentence, without its names and numbers', () => {
  expect([...sentenceFeatures(words)].toSorted()).toEqual(
    [
      ...['^', 'LABEL', 'rose', 'to', 'NUMBER', '.', '$'],
      ...['^_LABEL', 'LABEL_rose', 'rose_to', 'to_NUMBER', 'NUMBER_.', '._$'],
      ...['~<ro', '~ros', '~ose', '~se>', '~<ros', '~rose', '~ose>', '~<to', '~to>', '~<to>'],
    ].toSorted(),
  );
});

test('suspicion is the sum of weights over the root of the number of features, known or not', () => {
  const weights = new Map([
    ['rose', 23],
    ['to_NUMBER', 23],
    ['fell', 99],
  ]);
  expect(suspicionOf(words, (feature) => weights.get(feature) ?? 0, -4)).toBeCloseTo(-4 + 46 / Math.sqrt(23), 12);
});
