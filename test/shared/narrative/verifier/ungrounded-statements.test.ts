import { expect, test } from 'vitest';
import { type DraftStatement, type Fact, PLACEHOLDER } from '../../../../shared/contracts/narrative.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSources } from '../facts/sample-sources.ts';
import { CORRECT } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';
import { UNGROUNDED } from './ungrounded-statements.ts';

const sampled = factsOf(sampleSources());

test.each([
  ['of the hand-written statements', CORRECT, FACTS],
  ['of the template narrator', sampled.flatMap((fact) => draftsOf(fact).slice(0, 1)), sampled],
])('no part of a fact is accepted in the place of another one %s', (_, drafts, facts) => {
  const swapped = drafts.flatMap((draft) => withOtherParts(draft, facts));
  expect(swapped.length).toBeGreaterThan(100);
  expect(swapped.filter((draft) => verifyStatement(draft, facts).length === 0).map(({ text }) => text)).toEqual([]);
});

/** The statement with one name or figure in place of another of the same fact, in every way. */
function withOtherParts(draft: DraftStatement, facts: readonly Fact[]): DraftStatement[] {
  const fact = facts.find(({ id }) => id === draft.factIds[0]);
  return [...draft.text.matchAll(PLACEHOLDER)].flatMap(({ 0: placed, 2: name = '', index }) => {
    const parts = [fact?.labels, fact?.numbers].find((some) => some !== undefined && name in some) ?? {};
    return Object.keys(parts)
      .filter((other) => other !== name)
      .map((other) => ({
        ...draft,
        text: `${draft.text.slice(0, index)}{{${fact?.id}.${other}}}${draft.text.slice(index + placed.length)}`,
      }));
  });
}

test('nothing is accepted that the facts do not say, however plain its words are', () => {
  expect(UNGROUNDED.filter((text) => refusalsOf(text).length === 0)).toEqual([]);
});

function refusalsOf(text: string) {
  const factIds = [...new Set([...text.matchAll(/\{\{(\w+)\./gu)].map(([, id = '']) => id))];
  const kind = FACTS.find(({ id }) => id === factIds[0])?.kind ?? 'finding';
  return verifyStatement({ factIds, kind, text }, FACTS);
}
