import { expect, test } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { checkGates } from '../../../shared/definitions/check-gates.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';

const check = (gates: Definitions['gates']) => checkGates({ gates } as Definitions).map(({ path }) => path.join('.'));

test('a severity may be raised or lowered', () => {
  expect(check(undefined)).toEqual([]);
  expect(check({ often_blank: { severity: 'warn' }, period_provisional: { severity: 'block' } })).toEqual([]);
  expect(check({ ledger_open: { severity: 'block', allowed: 0 } })).toEqual([]);
});

test('but not of what leaves nothing to trust', () => {
  expect(check({ ledger_open: { severity: 'warn' } })).toEqual(['gates.ledger_open.severity']);
  expect(check({ records_repeated: { severity: 'constrain', allowed: 5 } })).toEqual([
    'gates.records_repeated.severity',
    'gates.records_repeated.allowed',
  ]);
  expect(check({ not_assessed: { severity: 'constrain' } })).toEqual(['gates.not_assessed.severity']);
});

test('a gate, a key and a severity that are misspelt are told with what was meant', () => {
  const text =
    'gates:\n  often_blnk: { allowed: 0.1 }\n  month_missing: { sevrity: warn }\n  often_blank: { severity: blok }\n';
  const problems = (() => {
    try {
      loadDefinitions(text, 'definitions.yaml');
    } catch (error) {
      if (error instanceof DefinitionsError) return error.problems;
      throw error;
    }
    return [];
  })();
  const meant = problems
    .filter(({ path }) => path?.startsWith('gates'))
    .map(({ line, didYouMean }) => [line, didYouMean]);
  expect(meant).toEqual([
    [2, 'often_blank'],
    [3, 'severity'],
    [4, 'block'],
  ]);
});
