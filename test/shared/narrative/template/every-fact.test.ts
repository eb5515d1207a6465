import { expect, test } from 'vitest';
import { FactKind } from '../../../../shared/contracts/narrative.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { everyFact } from '../facts/every-fact.ts';

const FACTS = everyFact();

test.each([...FACTS])('every wording of every fact of %s passes the verifier', (_, facts) => {
  expect(facts.length).toBeGreaterThan(0);
  const refused = facts.flatMap((fact) =>
    draftsOf(fact).flatMap((draft) => {
      const refusals = verifyStatement(draft, [fact]);
      return refusals.length === 0
        ? []
        : [`${draft.text} ${JSON.stringify(refusals.map(({ rule, span }) => [rule, span]))}`];
    }),
  );
  expect([...new Set(refused)]).toEqual([]);
});

test.each([...FACTS])('every fact of %s has words', (_, facts) => {
  for (const fact of facts) expect(draftsOf(fact).length, JSON.stringify(fact)).toBeGreaterThan(0);
});

test('every kind of fact is among them', () => {
  const kinds = [...FACTS.values()].flatMap((facts) => facts.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(FactKind.options));
});
