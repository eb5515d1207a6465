import { expect, test } from 'vitest';
import type { Fact } from '../../../../../shared/contracts/narrative.ts';
import {
  has,
  listOf,
  namedParts,
  numbered,
  partsNamed,
} from '../../../../../shared/narrative/verifier/grounding/grammar/named-parts.ts';
import { BELOW, FLAGGED } from '../facts-of-test.ts';

function labelled(...names: string[]): Fact {
  const label = { role: 'other', opaque: 'x', text: 'x' } as const;
  return { ...FLAGGED, labels: Object.fromEntries(names.map((name) => [name, label])) };
}

test.each([
  ['segment', true],
  ['share', true],
  ['caveat', true],
  ['segment_2', false],
  ['shares', false],
  ['relations', false],
])('a fact has names, figures and caveats: %s %j', (name, isThere) => {
  expect(has({ ...BELOW, caveats: FLAGGED.caveats }, name)).toBe(isThere);
});

test('of the whole funnel nobody is named: who entered a stage is not everybody in it', () => {
  const { segment: _, ...labels } = BELOW.labels;
  expect(namedParts(BELOW)).toMatchObject({ THEIRS: '<<in|within|of> SUBJECT|whose {dimension} is {segment}>' });
  expect(namedParts({ ...BELOW, labels })).toMatchObject({ SUBJECT: 'the whole funnel', THEIRS: '' });
});

test.each([
  [1, 'was'],
  [0, 'were'],
  [2, 'were'],
  ['1', 'were'],
])('of %j it is "%s"', (value, word) => {
  const { whole } = BELOW.numbers;
  const fact = { ...BELOW, numbers: { ...(whole && { whole: { ...whole, value } }) } };
  expect(numbered(fact, 'whole', 'was', 'were')).toBe(word);
  expect(numbered(fact, 'deals', 'was', 'were')).toBe('were');
});

test.each([
  [['stage'], '{stage}'],
  [['stage', 'stage_2'], '{stage} and {stage_2}'],
  [['stage', 'next', 'stage_2', 'stage_3'], '{stage} , {stage_2} and {stage_3}'],
  [['stage', 'stage_2', 'further_stages'], '{stage} , {stage_2} and {further_stages}'],
  [['stage_2', 'stage'], '{stage_2} and {stage}'],
  [['stages', 'staged', 'further_segments', 'further_stage'], ''],
])('of %j the stages are %j', (names, list) => {
  const fact = labelled(...names);
  expect(listOf(fact, 'stage')).toBe(list);
  expect(partsNamed(fact.labels, 'stage')).toEqual(list.match(/\{\w+\}/gu) ?? []);
});
