import { expect, test } from 'vitest';
import { readDraft } from '../../../../shared/narrative/verifier/grounding/read-draft.ts';
import { spellingRefusals } from '../../../../shared/narrative/verifier/grounding/spelling-refusals.ts';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { CORRECT } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';

const refusalsOf = (text: string) => spellingRefusals(readDraft({ text, factIds: ['f11'], kind: 'assumption' }, FACTS));

test.each([
  'It lies below (in {{f11.segment}}): {{f11.observed}}, {{f11.difference}}; there.',
  'It is assumed: "{{f11.assumption}}". What was observed agrees.',
  '{{f11.segment}} lies below. {{f11.segment}} does.',
  '',
])('what is written as it is read is let through: %j', (text) => {
  expect(refusalsOf(text)).toEqual([]);
});

test.each([
  ['a capital within a sentence', 'It lies Below there.', 'Below there.', 'It lies below there.'],
  ['a small letter where one begins', 'It lies below. it does.', 'it does.', 'It lies below. It does.'],
  ['a hyphen', 'It lies well-below there.', '-below there.', 'It lies well below there.'],
  ['two spaces', 'It lies  below there.', ' below there.', 'It lies below there.'],
  ['no space', 'It lies below.It does.', 'It does.', 'It lies below. It does.'],
  ['a space before a mark', 'It lies below , there.', ' , there.', 'It lies below, there.'],
  ['a space in brackets', 'It lies ( below ) there.', ' below ) there.', 'It lies (below) there.'],
  ['a space in quotation marks', 'It says " below " there.', ' below " there.', 'It says "below" there.'],
  ['a genitive', 'It is {{f11.segment}}’s there.', '’s there.', 'It is {{f11.segment}} there.'],
  ['a space at its end', 'It lies below there. ', ' ', 'It lies below there.'],
])('what is read but written otherwise is refused: %s', (_, text, span, plain) => {
  expect(refusalsOf(text)).toEqual([{ rule: 'spelling', span, message: `Write it so: ${plain}` }]);
});

test('a statement that is true of its fact is refused for how it is written alone', () => {
  const rules = CORRECT.map(({ text, ...draft }) =>
    verifyStatement({ ...draft, text: `${text.slice(0, -1)} .` }, FACTS).map(({ rule }) => rule),
  );
  expect(rules).toEqual(CORRECT.map(() => ['spelling']));
});
