import { describe, expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallDefinitions } from './small-definitions.ts';

const touches = `      Touches:
        files: touches.csv
        holds: touches
        columns: { id: '#row', contact: Contact, touched: At, channel: By }
funnels:
`;
const attribution = `attribution:
  lookbackDays: 90
  channels:
    - { id: email, label: Email, match: [Email, E-Mail] }
    - { id: event, label: Event, match: [Event] }
`;
const whole = `${smallDefinitions.replace('funnels:\n  sales:', `${touches}  sales:`).trimEnd()}\n${attribution}`;

const mistakes: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a misspelt part',
    'channel: By }',
    'channel: By, chanel: X }',
    'sources.crm.objects.Touches.columns.chanel',
    'the key "chanel"',
  ],
  ['no channel', ', channel: By', '', 'sources.crm.objects.Touches.columns.channel', 'nothing'],
  ['no time', ', touched: At', '', 'sources.crm.objects.Touches.columns.touched', 'nothing'],
  ['nobody touched', ', contact: Contact', '', 'sources.crm.objects.Touches.columns', 'nobody who was touched'],
  [
    'a part of another kind',
    'channel: By }',
    'channel: By, amount: X }',
    'sources.crm.objects.Touches.columns.amount',
    '"amount"',
  ],
  [
    'a row number for a contact',
    'contact: Contact',
    "contact: '#row'",
    'sources.crm.objects.Touches.columns.contact',
    '"#row"',
  ],
  ['an id twice', 'id: event,', 'id: email,', 'attribution.channels[1].id', '"email" a second time'],
  ['an id that is taken', 'id: event,', 'id: none,', 'attribution.channels[1].id', '"none"'],
  [
    'a text for two channels',
    '[Event]',
    '[EVENT, " e-mail "]',
    'attribution.channels[1].match[1]',
    '" e-mail ", which email takes already',
  ],
  ['an empty text', '[Event]', '["  "]', 'attribution.channels[1].match[0]', 'an empty text'],
  ['no lookback at all', 'lookbackDays: 90', 'lookbackDays: 0', 'attribution.lookbackDays', 'the number 0'],
];

describe('attribution in the definitions', () => {
  it('is taken as it stands', () => {
    expect(loadDefinitions(whole, 'whole.yaml').attribution?.lookbackDays).toBe(90);
  });

  it('may be left out, touches and all; touches need no attribution', () => {
    expect(loadDefinitions(whole.replace(attribution, ''), 'whole.yaml').attribution).toBeUndefined();
    expect(loadDefinitions(smallDefinitions, 'small.yaml').attribution).toBeUndefined();
  });

  it('needs touches', () => {
    const [problem] = problemsOf(`${smallDefinitions.trimEnd()}\n${attribution}`);
    expect(problem).toMatchObject({ path: 'attribution', found: 'attribution, while no object holds touches' });
  });

  it.each(mistakes)('reports %s at its place, and its line', (_, passage, replacement, path, found) => {
    const text = whole.replace(passage, replacement);
    expect(text).not.toBe(whole);
    const problems = problemsOf(text);
    expect(problems.map((problem) => [problem.path, problem.found])).toContainEqual([path, found]);
    expect(problems.every(({ line }) => line !== undefined)).toBe(true);
  });
});

function problemsOf(text: string) {
  try {
    loadDefinitions(text, 'whole.yaml');
    return [];
  } catch (error) {
    if (error instanceof DefinitionsError) return error.problems;
    throw error;
  }
}
