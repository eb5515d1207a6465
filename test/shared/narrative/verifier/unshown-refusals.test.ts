import { expect, test } from 'vitest';
import type { Fact } from '../../../../shared/contracts/narrative.ts';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { unshownRefusals } from '../../../../shared/narrative/verifier/grounding/unshown-refusals.ts';
import { ALIKE, BELOW, FACTS } from './facts-of-test.ts';

const CONTRASTED = { ...BELOW, id: 'f90', kind: 'contrast' } as const;

function refusalsOf(text: string, factIds: readonly string[] = [ALIKE.id]) {
  return unshownRefusals(readDraft({ text, factIds: [...factIds], kind: 'contrast' }, [...FACTS, CONTRASTED]));
}

test.each([
  ['{{f4.segment}} was not shown to differ from {{f4.comparator}}.', true],
  ['{{f4.segment}} and {{f4.comparator}} were not shown to differ.', true],
  ['{{f4.share}} moved on, not shown to differ from {{f4.comparator}}.', true],
  ['No difference was shown.', true],
  ['No difference between {{f4.segment}} and {{f4.comparator}} was shown.', true],
  ['No differences were shown.', true],
  ['Nothing was shown to differ.', true],
  ['{{f4.share}} moved on; nothing was shown to differ.', true],
  ['{{f4.segment}} at {{f4.share}} and {{f4.comparator}} at {{f4.comparator_share}}.', false],
  ['{{f4.share}} moved on in {{f4.segment}}.', false],
  ['{{f4.segment}} was shown to differ.', false],
  ['A difference of {{f4.detectable}} or more would have been shown.', false],
  ['{{f4.segment}} was not tested and shown.', false],
  ['No difference; {{f4.segment}} was shown.', false],
  ['No difference. {{f4.segment}} was shown.', false],
  ['No difference: {{f4.segment}} was shown.', false],
  ['{{f4.segment}} was not shownto differ.', false],
  ['Knot shown.', false],
  ['', false],
])('that two were not shown to differ is said: %j', (text, isSaid) => {
  expect(refusalsOf(text)).toEqual(
    isSaid
      ? []
      : [{ rule: 'unshown', span: 'f4', message: 'f4 (contrast) was not shown to differ: say so in the statement.' }],
  );
});

test.each([
  ['of two that were shown to', CONTRASTED.id],
  ['of what is no contrast', 'f13'],
  ['of what was found', BELOW.id],
  ['of nothing', ''],
])('%s nothing has to be said', (_, id) => {
  expect(refusalsOf('{{f4.share}} moved on.', [id])).toEqual([]);
});

test('a contrast that is shown in one of its relations was shown', () => {
  const read = (relations: Fact['relations']) =>
    unshownRefusals(
      readDraft({ text: '{{f4.share}} moved on.', factIds: ['f4'], kind: 'contrast' }, [{ ...ALIKE, relations }]),
    );
  expect(read([...ALIKE.relations, ...BELOW.relations])).toEqual([]);
  expect(read([...ALIKE.relations, ...ALIKE.relations])).toHaveLength(1);
});
