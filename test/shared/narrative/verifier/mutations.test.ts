import { expect, test } from 'vitest';
import type { DraftStatement, Fact } from '../../../../shared/contracts/narrative.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSources } from '../facts/sample-sources.ts';
import { CORRECT } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';
import { contradictingFacts, type Mutant, mutantsOf } from './mutations.ts';

const sampled = factsOf(sampleSources());

test.each([
  ['of the hand-written statements', CORRECT, FACTS, 1000],
  // one wording of each fact, and every other mutant: further ones are the same words in another order
  ['of the template narrator', sampled.flatMap((fact) => draftsOf(fact).slice(0, 1)), sampled, 500],
])('no mutant %s is accepted', (of, drafts, facts, least) => {
  const mutants = drafts
    .flatMap((draft) => mutantsOf(draft, facts))
    .filter((_, index) => facts === FACTS || index % 2 === 0);
  expect(acceptedOf(mutants, facts)).toEqual([]);
  process.stdout.write(`mutants ${of}, all refused: ${countsOf(mutants)}; ${mutants.length} in all\n`);
  expect(mutants.length).toBeGreaterThanOrEqual(least);
});

test('a statement that is true of its facts is refused of facts that say otherwise', () => {
  const mutants = contradictingFacts(FACTS).flatMap(({ kind, facts }) =>
    CORRECT.filter((draft) => isContradicted(kind, draft) && isOfAnother(draft, facts)).flatMap((draft) =>
      acceptedOf([{ kind, draft }], facts),
    ),
  );
  expect(mutants).toEqual([]);
});

/** Direction is told of findings alone; a fact of another kind contradicts any statement. */
function isContradicted(kind: string, { kind: told }: DraftStatement): boolean {
  return told === 'finding' || !/turned|direction/u.test(kind);
}

/** What has no direction is the same without it. */
function isOfAnother({ factIds: [id] }: DraftStatement, facts: readonly Fact[]): boolean {
  const of = (some: readonly Fact[]) => JSON.stringify(some.find((fact) => fact.id === id));
  return of(facts) !== of(FACTS);
}

function acceptedOf(mutants: readonly Mutant[], facts: readonly Fact[]): string[] {
  return mutants
    .filter(({ draft }) => verifyStatement(draft, facts).length === 0)
    .map(({ kind, draft }) => `${kind}: ${draft.text}`);
}

function countsOf(mutants: readonly Mutant[]): string {
  return [...Map.groupBy(mutants, ({ kind }) => kind)].map(([kind, of]) => `${kind} ${of.length}`).join(', ');
}
