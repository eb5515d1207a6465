import { expect, test } from 'vitest';
import { stateWords } from '../../../shared/narrative/state-words.ts';

test.each([
  ['level', 'new', 'new'],
  ['level', 'persisting', 'as before'],
  ['level', null, 'not yet established'],
  ['shift', null, 'not yet established'],
  // no later report asks about the same months again: there is nothing to be established
  ['trend', null, 'of this report'],
  ['mix', null, 'of this report'],
] as const)('a %s that is %s: %s', (claim, state, words) => {
  expect(stateWords({ claim, state })).toBe(words);
});
