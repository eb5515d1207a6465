import { expect, test } from 'vitest';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { FACTS } from './facts-of-test.ts';
import { UNGROUNDED } from './ungrounded-statements.ts';

test('nothing is accepted that the facts do not say, however plain its words are', () => {
  expect(UNGROUNDED.filter((text) => refusalsOf(text).length === 0)).toEqual([]);
});

function refusalsOf(text: string) {
  const factIds = [...new Set([...text.matchAll(/\{\{(\w+)\./gu)].map(([, id = '']) => id))];
  const kind = FACTS.find(({ id }) => id === factIds[0])?.kind ?? 'finding';
  return verifyStatement({ factIds, kind, text }, FACTS);
}
