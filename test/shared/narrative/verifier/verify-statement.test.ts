import { expect, test } from 'vitest';
import { verifyStatement } from '../../../../shared/narrative/verifier/verify-statement.ts';
import { CORRECT, WITHOUT_SIDE } from './correct-statements.ts';
import { FACTS } from './facts-of-test.ts';

test.each([...CORRECT, ...WITHOUT_SIDE])('lets $text through', (draft) => {
  expect(verifyStatement(draft, FACTS)).toEqual([]);
});

test.each([
  ['no_fact', 'finding', [], 'Nothing was shown to differ.'],
  ['unknown_fact', 'finding', ['f1', 'f77'], '{{f1.segment}} is below {{f1.comparator}}.'],
  ['repeated_fact', 'finding', ['f1', 'f1'], '{{f1.segment}} is below {{f1.comparator}}.'],
  ['untold_fact', 'finding', ['f1', 'f3'], '{{f1.segment}} is below {{f1.comparator}}.'],
  ['kind', 'count', ['f1'], '{{f1.segment}} is below {{f1.comparator}}.'],
  ['placeholder', 'finding', ['f1'], '{{f1.segment}} is below {{f1.comparator}} {here}.'],
  ['state', 'finding', ['f1'], '{{f1.segment}} remains below {{f1.comparator}}.'],
  ['state', 'finding', ['f2'], 'Directional: {{f2.segment}} is newly slower than {{f2.comparator}}. {{f2.caveat}}.'],
  ['grammar', 'finding', ['f1'], 'The median of {{f1.segment}} is below {{f1.comparator}}.'],
  ['grammar', 'finding', ['f1'], '{{f1.segment}} is {{f1.difference}} points below {{f1.comparator}}.'],
  ['naming', 'finding', ['f1'], '{{f1.segment}} is {{f1.difference}} below.'],
  ['grammar', 'finding', ['f1'], 'From {{f1.next}} to {{f1.stage}}, {{f1.segment}} is below {{f1.comparator}}.'],
  ['grammar', 'count', ['f5'], '{{f5.won}} {{f5.units}} were lost and {{f5.lost}} won.'],
  ['trend', 'finding', ['f1'], '{{f1.segment}} fell below {{f1.comparator}}.'],
  ['direction', 'finding', ['f1'], '{{f1.segment}} is slower than {{f1.comparator}}.'],
  ['cause', 'finding', ['f1'], '{{f1.segment}} is below {{f1.comparator}} because of late calls.'],
  ['evidence', 'finding', ['f1'], 'Directional: {{f1.segment}} is below {{f1.comparator}}.'],
] as const)('refuses %s: %s %j %j', (rule, kind, factIds, text) => {
  const rules = verifyStatement({ kind, factIds: [...factIds], text }, FACTS).map((refusal) => refusal.rule);
  expect(rules).toContain(rule);
});
