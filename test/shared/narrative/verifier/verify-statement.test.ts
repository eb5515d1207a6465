import { expect, test } from 'vitest';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { CORRECT } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';

test.each(CORRECT)('lets $text through', (draft) => {
  expect(verifyStatement(draft, FACTS)).toEqual([]);
});
