import { expect, test } from 'vitest';
import { type DraftStatement, type Fact, PLACEHOLDER } from '../../../../shared/contracts/narrative.ts';
import type { Restated } from '../../../../shared/contracts/outputs.ts';
import { factsOf } from '../../../../shared/narrative/facts/facts-of.ts';
import { draftsOf } from '../../../../shared/narrative/template/word-fact.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { sampleSources } from '../facts/sample-sources.ts';
import { CORRECT } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';
import { UNGROUNDED } from './ungrounded-statements.ts';

const restated: Restated = {
  ...{ compared: 312, changed: 41, most: 0.021, mayDifferBy: ['data', 'late_arrival'] },
  ofAll: [
    {
      ...{ funnel: 'acquisition', stage: 'stage_2', month: '2026-06', status: 'mature' },
      ...{ firstEntered: 1200, entered: 1250, first: 0.452, today: 0.448, difference: -0.004 },
    },
  ],
};
const sampled = factsOf(sampleSources({ restated }));

test.each([
  ['of the hand-written statements', CORRECT, FACTS],
  ['of the template narrator', sampled.flatMap(someDraftsOf), sampled],
])('no part of a fact is accepted in the place of another one %s', (_, drafts, facts) => {
  const swapped = drafts.flatMap((draft) => withOtherParts(draft, facts));
  expect(swapped.length).toBeGreaterThan(100);
  expect(swapped.filter((draft) => verifyStatement(draft, facts).length === 0).map(({ text }) => text)).toEqual([]);
});

/** One wording of each fact, and every one where the whole or the month of a figure has no name beside it. */
function someDraftsOf(fact: Fact): DraftStatement[] {
  const isEvery = fact.kind === 'restated' || fact.relations.some(({ measure }) => measure === 'deal_size');
  return draftsOf(fact).slice(0, isEvery ? undefined : 1);
}

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
