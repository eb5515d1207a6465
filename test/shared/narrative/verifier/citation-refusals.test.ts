import { expect, test } from 'vitest';
import type { DraftStatement } from '../../../../shared/contracts/narrative.ts';
import { citationRefusals } from '../../../../shared/narrative/verifier/grounding/citation-refusals.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { FACTS } from './facts-of-test.ts';

function refusalsOf(factIds: readonly string[]): string[] {
  const text = factIds.map((id) => `{{${id}.segment}}`).join(' and ');
  const draft: DraftStatement = { text, kind: 'finding', factIds: [...factIds] };
  return citationRefusals(draft, FACTS, readDraft(draft, FACTS)).map(({ rule, span }) => `${rule} ${span}`);
}

test.each<[string[], string[]]>([
  [['f1'], []],
  [[], ['no_fact ']],
  [['f1', 'f3'], ['one_fact f1 f3']],
  [['f3', 'f1', 'f2'], ['one_fact f3 f1 f2']],
])('one fact is told in a statement, and not %j', (factIds, refusals) => {
  expect(refusalsOf(factIds)).toEqual(refusals);
});
