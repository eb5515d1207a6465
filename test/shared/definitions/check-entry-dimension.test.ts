import { describe, expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { compileTables } from '../../../shared/definitions/compile-tables.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { knownOf } from '../../../shared/definitions/tracked-objects.ts';
import { smallDefinitions } from './small-definitions.ts';

const objects = `      Mails: { files: mails.csv, holds: touches, columns: { contact: C, touched: D, channel: By } }
      Use: { files: use.csv, holds: usage, columns: { account: Account, used: Day, count: Times } }
funnels:
  sales:
    kind: acquisition
`;
const added = `dimensions:
  - { id: message, label: Message, from: [{ object: crm.Mails, column: Message }] }
  - id: hours
    label: Hours
    from: []
    usage: { metric: hours, days: 30 }
    values: [{ id: light, label: Light, below: 2.5 }, { id: heavy, label: Heavy, atLeast: 2.5 }]
`;
const whole = `${smallDefinitions
  .replace('funnels:\n  sales:\n', objects)
  .replace('dimensions:\n', added)
  .trimEnd()}\nusage: { metrics: [{ id: hours, label: Hours }] }\n`;

const mistakes: readonly (readonly [string, string, string, string, string])[] = [
  ['nothing to read', 'from: [{ object: crm.Mails, column: Message }]', 'from: []', 'dimensions[0].from', 'nothing'],
  [
    'touches and records',
    'column: Message }]',
    'column: Message }, { object: crm.Deals, column: M }]',
    'dimensions[0].from',
    'touches together with other objects',
  ],
  [
    'usage of a record',
    'from: []',
    'from: [{ object: crm.Deals, column: M }]',
    'dimensions[1].from',
    '`from` together with `usage`',
  ],
  ['a metric that there is not', '{ metric: hours,', '{ metric: minutes,', 'dimensions[1].usage.metric', '"minutes"'],
  ['texts for bands', 'label: Light, below: 2.5', 'label: Light, match: [x]', 'dimensions[1].values', 'no bands'],
];

describe('dimensions of touches and of usage', () => {
  const definitions = loadDefinitions(whole, 'whole.yaml');
  const [message, hours] = definitions.dimensions;
  const run = { periodStartDay: 20_000, periodEndDay: 20_030, asOfDay: 20_040, windowStartDay: 19_800 };

  it('are known as of entry, and told to the queries in hundredths', () => {
    expect([message, hours].map((one) => one && knownOf(definitions, one))).toEqual(['entry', 'entry']);
    const tables = compileTables(definitions, run);
    expect(tables.touched_dimension.rows).toEqual([{ slot: 1 }]);
    expect(tables.usage_band.rows).toEqual([
      { slot: 2, metric: 'hours', days: 30, segment: 'light', at_least: null, below: 250 },
      { slot: 2, metric: 'hours', days: 30, segment: 'heavy', at_least: 250, below: null },
    ]);
    expect(tables.run.rows[0]?.divides_by_touch).toBe(true);
  });

  it.each(mistakes)('%s is found where it stands', (_, from, to, path, found) => {
    expect(findings(whole.replace(from, to))).toMatchObject([{ path, found }]);
  });
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
