import { describe, expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallDefinitions } from './small-definitions.ts';

const object = `      Work:
        files: work.csv
        holds: activities
        columns: { id: Id, opportunity: Deal, happened: On, actor: By }
funnels:
`;
const activity = `activity:
  roles:
    - { id: sdr, label: SDR, match: [SDR] }
    - { id: ae, label: AE, match: [AE] }
`;
const whole = `${smallDefinitions.replace('funnels:\n  sales:', `${object}  sales:`).trimEnd()}\n${activity}`;

const mistakes: readonly (readonly [string, string, string, string, string])[] = [
  ['no id', 'id: Id, ', '', 'sources.crm.objects.Work.columns.id', 'nothing'],
  ['no day', ', happened: On', '', 'sources.crm.objects.Work.columns.happened', 'nothing'],
  ['nobody', ', opportunity: Deal', '', 'sources.crm.objects.Work.columns', 'nobody with whom something was done'],
  ['a row number for an id', 'id: Id', "id: '#row'", 'sources.crm.objects.Work.columns.id', '"#row"'],
  [
    'a part of another kind',
    'actor: By',
    'actor: By, amount: X',
    'sources.crm.objects.Work.columns.amount',
    '"amount"',
  ],
  ['an id twice', 'id: ae,', 'id: sdr,', 'activity.roles[1].id', '"sdr" a second time'],
  ['an id that is taken', 'id: ae,', 'id: all,', 'activity.roles[1].id', '"all"'],
  ['a text for two roles', '[AE]', '[AE, " sdr"]', 'activity.roles[1].match[1]', '" sdr", which sdr takes already'],
  ['an empty text', '[AE]', '[" "]', 'activity.roles[1].match[0]', 'an empty text'],
];

describe('activity in the definitions', () => {
  it('is taken as it stands', () => {
    expect(loadDefinitions(whole, 'whole.yaml').activity?.roles.map(({ id }) => id)).toEqual(['sdr', 'ae']);
  });

  it.each(mistakes)('%s is found where it stands', (_, from, to, path, found) => {
    expect(findings(whole.replace(from, to))).toMatchObject([{ path, found }]);
  });

  it('needs activities to count', () => {
    const text = `${smallDefinitions.trimEnd()}\n${activity}`;
    expect(findings(text)).toMatchObject([{ path: 'activity' }]);
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
