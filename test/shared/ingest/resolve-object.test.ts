import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../shared/contracts/errors.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { resolveObject } from '../../../shared/ingest/resolve-object.ts';
import { smallDefinitions, smallWith } from '../definitions/small-definitions.ts';

const salesforce = (objects: string) =>
  loadDefinitions(
    smallWith('sources:\n', `sources:\n  salesforce:\n    preset: salesforce\n    objects:\n${objects}`).replace(
      '          - { object: crm.DealLog, label: Lost }',
      '          - { object: crm.DealLog, label: Lost }\n          - { object: salesforce.OpportunityHistory, label: Lost, pipeline: Direct }',
    ),
    'small.yaml',
  );
const both = [
  '      Opportunity: { files: o.csv, columns: { amount: ARR__c }, funnels: { values: {}, otherwise: sales } }',
  '      OpportunityHistory: { files: h.csv, format: { zone: Europe/Berlin } }',
  '      Contact: { files: c.csv }',
  '',
].join('\n');

describe('resolveObject', () => {
  it('fills in the defaults of a plain source: its zone is the reporting timezone', () => {
    const { format, columns } = resolveObject(loadDefinitions(smallDefinitions, 'small.yaml'), 'crm', 'Leads');
    expect(format).toEqual({
      delimiter: ';',
      encoding: 'utf-8',
      dates: 'iso',
      zone: 'Europe/Berlin',
      decimals: ',',
      records: 'by_name',
      json: [],
    });
    expect(columns.id).toEqual({ name: 'LeadId', optional: false });
  });

  it('takes from the preset what is not said, as optional where it is a guess', () => {
    const { holds, format, columns } = resolveObject(salesforce(both), 'salesforce', 'Opportunity');
    expect(holds).toBe('opportunities');
    expect(format.zone).toBe('UTC');
    expect(columns).toMatchObject({
      id: { name: 'Id', optional: false },
      amount: { name: 'ARR__c', optional: false },
      use_case: { name: 'Use_Case__c', optional: true },
    });
  });

  it('needs the type where it chooses the funnel, and the pipeline where evidence asks for it', () => {
    const { columns } = resolveObject(salesforce(both), 'salesforce', 'Opportunity');
    expect(columns.type).toEqual({ name: 'Type', optional: false });
    expect(columns.pipeline).toEqual({ name: 'RecordTypeId', optional: false });
  });

  it('needs the present stage where labels of that grain are named', () => {
    const definitions = salesforce(`${both}      Lead: { files: l.csv }\n`);
    expect(resolveObject(definitions, 'salesforce', 'Opportunity').columns.stage?.optional).toBe(false);
    expect(resolveObject(definitions, 'salesforce', 'Lead').columns.stage?.optional).toBe(false);
    for (const { stages } of Object.values(definitions.funnels)) for (const stage of stages) delete stage.present;
    expect(resolveObject(definitions, 'salesforce', 'Opportunity').columns.stage?.optional).toBe(true);
    expect(resolveObject(definitions, 'salesforce', 'Lead').columns.stage?.optional).toBe(true);
  });

  it('lets the object have the last word on its format', () => {
    expect(resolveObject(salesforce(both), 'salesforce', 'OpportunityHistory').format.zone).toBe('Europe/Berlin');
  });

  it('knows contacts and reads nothing from them', () => {
    expect(resolveObject(salesforce(both), 'salesforce', 'Contact')).toMatchObject({
      holds: undefined,
      columns: { id: { optional: false } },
    });
  });

  it('leaves the preset aside where the object is declared to hold something else', () => {
    const definitions = salesforce(
      both.replace('Contact: { files: c.csv }', 'Contact: { files: c.csv, holds: accounts, columns: { id: Key } }'),
    );
    expect(resolveObject(definitions, 'salesforce', 'Contact').columns).toEqual({
      id: { name: 'Key', optional: false },
    });
  });

  it('refuses an object that nobody declared', () => {
    expect(() => resolveObject(salesforce(both), 'salesforce', 'Case')).toThrow(ContractError);
  });
});
