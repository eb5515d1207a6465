import { expect, it } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import { comparability, possibleCauses } from '../../../shared/quality/comparability.ts';

const definitions = {
  format: 1,
  name: 'A',
  owner: 'RevOps',
  timezone: 'UTC',
  calendar: { kind: 'months', softCloseDays: 5 },
  currency: { reporting: 'USD' },
  sources: {},
  funnels: {},
  dimensions: [{ id: 'region', label: 'Region', from: [{ object: 'crm.Deals', column: 'region' }] }],
} satisfies Definitions;
const inputs = [{ key: 'deals.csv', sha256: 'a', bytes: 1 }];
const before = comparability(definitions, 'm', inputs);

const swaps: readonly [string, ReturnType<typeof comparability>, readonly string[]][] = [
  ['nothing', comparability({ ...definitions }, 'm', inputs), []],
  ['who approved', comparability({ ...definitions, approved: { by: 'Ada', on: '2025-01-01' } }, 'm', inputs), []],
  [
    'an input',
    comparability(definitions, 'm', [{ key: 'deals.csv', sha256: 'b', bytes: 1 }]),
    ['data', 'late_arrival'],
  ],
  ['a threshold', comparability({ ...definitions, thresholds: { minimumSample: 9 } }, 'm', inputs), ['definitions']],
  ['a segment rule', comparability({ ...definitions, dimensions: [] }, 'm', inputs), ['definitions']],
  ['the soft close', comparability({ ...definitions, calendar: { kind: 'months' } }, 'm', inputs), ['calendar']],
  ['the timezone', comparability({ ...definitions, timezone: 'Asia/Tokyo' }, 'm', inputs), ['calendar']],
  ['the method', comparability(definitions, 'm2', inputs), ['method']],
];

it.each(swaps)('%s', (_, after, causes) => {
  expect(possibleCauses(before, after)).toEqual(causes);
});

it('a segment rule has a hash of its own', () => {
  const { segmentRules, ...others } = comparability({ ...definitions, dimensions: [] }, 'm', inputs);
  expect(before).toMatchObject(others);
  expect(segmentRules).not.toBe(before.segmentRules);
});
