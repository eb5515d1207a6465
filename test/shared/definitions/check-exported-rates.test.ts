import { expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallDefinitions } from './small-definitions.ts';

const object = `      Rates: { files: rates.csv, holds: rates, columns: { currency: C, valid_from: D, rate: R } }
funnels:
  sales:
`;
const whole = smallDefinitions
  .replace('funnels:\n  sales:\n', object)
  .replace('planRates:', 'base: USD\n  planRates:')
  .concat('\nscenarios: [close_date_rates]\n');
const at = 'sources.crm.objects.Rates.columns';

it.each<readonly [string, string, string, string, string]>([
  ['both ways of a rate', 'rate: R', 'rate: R, inverse_rate: I', at, '`rate` together with `inverse_rate`'],
  ['neither', ', rate: R', '', at, 'no rate'],
  ['no day', ', valid_from: D', '', `${at}.valid_from`, 'nothing'],
  ['no currency', 'currency: C, ', '', `${at}.currency`, 'nothing'],
  ['a base that is no currency', 'base: USD', 'base: USX', 'currency.base', '"USX"'],
])('%s is found where it stands', (_, from, to, path, found) => {
  expect(findings(whole.replace(from, to))).toMatchObject([{ path, found }]);
});

it('is taken as it stands; without rates there is no base and no scenario of them', () => {
  expect(findings(whole)).toEqual([]);
  expect(findings(whole.replace(/ {6}Rates:.*\n/, ''))).toMatchObject([
    { path: 'currency.base' },
    { path: 'scenarios[0]' },
  ]);
});

function findings(text: string): unknown {
  try {
    loadDefinitions(text, 'whole.yaml');
  } catch (error) {
    if (error instanceof DefinitionsError) return error.problems;
    throw error;
  }
  return [];
}
