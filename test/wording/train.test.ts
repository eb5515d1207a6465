import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trainedFile, WEIGHTS_FILE } from './train.ts';

test('the weights are those that the sentences teach: node test/wording/train.ts writes them again', () => {
  expect(trainedFile() === readFileSync(WEIGHTS_FILE, 'utf8')).toBe(true);
});
