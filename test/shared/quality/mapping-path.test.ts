import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { readYaml } from '../../../shared/definitions/read-yaml.ts';
import { mappingPath } from '../../../shared/quality/mapping-path.ts';

const text = readFileSync(new URL('../../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const definitions = loadDefinitions(text, 'definitions.yaml');
const { lineOf } = readYaml(text);
const none = { kind: 'rows_rejected', dimension: null, object: null, funnel: null } as const;

/** The text of the line that a flag leads to. */
function lineFor(flag: Parameters<typeof mappingPath>[0]): string | undefined {
  const path = mappingPath(flag, definitions);
  const line = path && lineOf(path);
  return line === undefined ? undefined : text.split('\n')[line - 1]?.trim();
}

test.each<[string, Partial<Flag>, string | undefined]>([
  ['a dimension', { dimension: 'persona' }, '- id: persona'],
  ['an object', { object: 'salesforce.Account' }, 'Account: { files: Account.csv }'],
  ['a stage', { stages: ['acquisition.mql'] }, 'evidence: [{ object: salesforce.Lead, date: MQL_Date__c }]'],
  [
    'a stage that several funnels share, where it is written',
    { stages: ['renewal.discovery'], object: 'salesforce.Opportunity' },
    '- { object: salesforce.Opportunity, date: CreatedDate }',
  ],
  [
    'stages of which one rests on the object',
    { stages: ['acquisition.lead', 'expansion.evaluation'], object: 'salesforce.OpportunityHistory' },
    'evidence: [{ object: salesforce.OpportunityHistory, label: Evaluation }]',
  ],
  ['an object that no stage named rests on', { stages: ['acquisition.lead'], object: 'salesforce.Touch' }, 'Touch:'],
  ['a funnel', { funnel: 'renewal' }, 'renewal:'],
  ['rates', { kind: 'amounts_unpriced', stages: ['acquisition.won'] }, 'planRates: { EUR: "1.08", GBP: "1.27" }'],
  ['nothing in particular', { kind: 'ledger_open' }, undefined],
])('%s leads to the line that says it', (_, flag, line) => {
  expect(lineFor({ ...none, ...flag })).toBe(line);
});
