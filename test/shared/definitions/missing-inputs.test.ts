import { expect, it } from 'vitest';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { missingInputs } from '../../../shared/definitions/missing-inputs.ts';
import { smallDefinitions } from './small-definitions.ts';

const lacks = (text: string) =>
  Object.fromEntries(
    missingInputs(loadDefinitions(text, 'definitions.yaml')).flatMap(({ metrics, needs }) =>
      metrics.map((metric) => [metric, needs] as const),
    ),
  );
const within = (objects: string, more = '') =>
  `${smallDefinitions.replace('funnels:\n  sales:', `${objects}funnels:\n  sales:`).trimEnd()}\n${more}`;
const WORK = '      Work: { files: w.csv, holds: activities, columns: { id: Id, opportunity: Deal, happened: On } }\n';
const ROLES = 'activity: { roles: [{ id: sdr, label: SDR, match: [SDR] }] }\n';

it('names every metric that the definitions tell nothing of, with what would', () => {
  const found = lacks(smallDefinitions);
  expect(Object.keys(found)).toEqual(
    expect.arrayContaining([
      ...['activities_per_opportunity', 'speed_to_first_activity', 'touches_to_won', 'attributed_revenue'],
      ...['active_usage', 'expansion_rate', 'renewal_rate', 'agreement with what you publish'],
    ]),
  );
  expect(found.active_usage).toBe(
    'an export that holds usage, and the section `usage`, which says which metrics there are',
  );
});

it.each<[string, string, string, string | undefined]>([
  [
    'activities without roles',
    within(WORK),
    'activities_per_opportunity',
    'the section `activity`, which says which actors are of which role',
  ],
  ['activities', within(WORK, ROLES), 'activities_per_opportunity', undefined],
  ['control totals', within('', 'controlTotals: { file: c.csv }\n'), 'agreement with what you publish', undefined],
  [
    'a renewal funnel without customers',
    smallDefinitions.replace('  sales:\n    label: Sales', '  sales:\n    label: Sales\n    kind: renewal'),
    'renewal_rate',
    'a funnel of `kind: acquisition`, which makes customers, and one of `kind: renewal`',
  ],
])('of %s', (_, text, metric, needs) => {
  expect(lacks(text)[metric]).toBe(needs);
});
