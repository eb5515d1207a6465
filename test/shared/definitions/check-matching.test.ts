import { expect, it } from 'vitest';
import { DefinitionsError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { smallWith } from './small-definitions.ts';

const HUB = `sources:
  hub:
    objects:
      Contacts: { files: c.csv, holds: people, columns: { id: Id, created: At, HUB } }
`;

/** Problems of the small definitions with a second system, whose columns and matching are given. */
function problems(matching: string, hub = 'same_as: Lead'): readonly string[] {
  const text = smallWith('sources:\n', HUB.replace('HUB', hub)).replace(
    '\nfunnels:\n',
    `\nmatching: ${matching}\nfunnels:\n`,
  );
  try {
    loadDefinitions(text, 'small.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionsError)) throw error;
    return error.problems.map(({ path, found }) => `${path}: ${found}`);
  }
}

it.each([
  ['{ precedence: [crm.Leads, hub.Contacts] }', []],
  ['{ precedence: [crm.Leads, hub.Contacts], by: [id] }', []],
  ['{ precedence: [crm.Leads, hub.Contact] }', ['matching.precedence[1]: "hub.Contact"']],
  ['{ precedence: [crm.Leads, crm.Deals] }', ['matching.precedence[1]: "crm.Deals"']],
  ['{ precedence: [crm.Leads, crm.Leads] }', ['matching.precedence[1]: "crm.Leads" a second time']],
  ['{ precedence: [crm.Leads, hub.Contacts], by: [email] }', ['matching.by[0]: "email"']],
  ['{ precedence: [crm.Leads, hub.Contacts], by: [id, conversion] }', ['matching.by[1]: "conversion"']],
])('%s', (matching, expected) => {
  expect(problems(matching)).toEqual(expected);
});

it('a way needs its columns in objects that are matched', () => {
  const matching = '{ precedence: [crm.Leads, hub.Contacts], by: [id, conversion, email] }';
  expect(problems(matching, 'contact: C, email: Mail')).toEqual([
    'matching.by[0]: "id"',
    'matching.by[1]: "conversion"',
    'matching.by[2]: "email"',
  ]);
});
