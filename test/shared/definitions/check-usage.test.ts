import { describe, expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallDefinitions } from './small-definitions.ts';

const object = `      Use: { files: use.csv, holds: usage, columns: { account: Account, used: Day, metric: What, count: Times } }
funnels:
  sales:
    kind: acquisition
`;
const usage = `usage:
  metrics:
    - { id: logins, label: Logins, match: [Logins], activeFrom: 5 }
    - { id: reports, label: Reports }
`;
const sold = smallDefinitions.replace('funnels:\n  sales:\n', object).trimEnd();
const whole = `${sold}\n${usage}`;
const ofUse = 'sources.crm.objects.Use.columns';

const mistakes: readonly (readonly [string, string, string, string, string])[] = [
  ['no account', 'account: Account, ', '', `${ofUse}.account`, 'nothing'],
  ['no day', 'used: Day, ', '', `${ofUse}.used`, 'nothing'],
  ['no count', ', count: Times', '', `${ofUse}.count`, 'nothing'],
  ['two metrics and no column that tells them apart', 'metric: What, ', '', `${ofUse}.metric`, 'nothing'],
  ['an id that is taken', 'id: reports', 'id: none', 'usage.metrics[1].id', '"none"'],
  ['a text for two metrics', 'label: Reports', 'label: R, match: [LOGINS]', 'usage.metrics[1].match[0]', '"LOGINS"'],
  ['an id that another metric takes as a text', '[Logins]', '[Reports]', 'usage.metrics[1].match[0]', '"reports"'],
  ['nobody who becomes a customer', '    kind: acquisition\n', '', 'usage', 'usage, while no funnel'],
];

describe('usage in the definitions', () => {
  it('is taken as it stands', () => {
    expect(loadDefinitions(whole, 'whole.yaml').usage?.metrics.map(({ id }) => id)).toEqual(['logins', 'reports']);
  });

  it.each(mistakes)('%s is found where it stands', (_, from, to, path, found) => {
    expect(findings(whole.replace(from, to))).toMatchObject([{ path, found: expect.stringContaining(found) }]);
  });

  it('needs usage to count', () => {
    const without = sold.replace(/ {6}Use:.*\n/, '');
    const found = 'usage, while no object holds usage';
    expect(findings(`${without}\n${usage}`)).toMatchObject([{ path: 'usage', found }]);
  });

  it('of one metric needs no column for it', () => {
    const one = whole.replace(/ {4}- \{ id: reports.*\n/, '').replace('metric: What, ', '');
    expect(findings(one)).toEqual([]);
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
