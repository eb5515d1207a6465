import { expect, test } from 'vitest';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { CORRECT } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';
import { mutantsOf } from './mutations.ts';

test('no mutant of a correct statement is accepted', () => {
  const mutants = CORRECT.flatMap((draft) => mutantsOf(draft, FACTS));
  const accepted = mutants.filter(({ draft }) => verifyStatement(draft, FACTS).length === 0);
  const counts = Map.groupBy(mutants, ({ kind }) => kind);
  process.stdout.write(
    `mutants refused: ${[...counts].map(([kind, of]) => `${kind} ${of.length}`).join(', ')}; ${mutants.length} in all\n`,
  );
  expect(accepted.map(({ kind, draft }) => `${kind}: ${draft.text}`)).toEqual([]);
  expect(mutants.length).toBeGreaterThanOrEqual(1000);
});
