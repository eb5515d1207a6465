import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES, type CanonicalTable } from '../../../shared/contracts/canonical-tables.ts';
import { ExportError } from '../../../shared/contracts/errors.ts';
import { epochDay } from '../../../shared/definitions/epoch-day.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { planExport } from '../../../shared/ingest/plan-export.ts';
import type { ExportPlan } from '../../../shared/ports.ts';
import { smallDefinitions, smallWith } from '../definitions/small-definitions.ts';

const example = readFileSync(new URL('../../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const prefixes = Object.fromEntries(Object.keys(CANONICAL_TABLES).map((table) => [table, `tables/${table}`])) as Record<
  CanonicalTable,
  string
>;
const lookupHeaders = { firm: ['Firm', 'Staff'] };

function plan(
  text: string,
  reference: string,
  header: readonly string[],
  lookups: Record<string, readonly string[]> = {},
): ExportPlan {
  const [source = '', object = ''] = reference.split('.');
  return planExport(loadDefinitions(text, 'definitions.yaml'), {
    source,
    object,
    files: [{ key: `exports/${object}.csv`, bytes: 10, sha256: 'f00' }],
    lookupFiles: Object.fromEntries(
      Object.keys(lookups).map((id) => [id, [{ key: `exports/${id}.csv`, bytes: 5, sha256: 'ba4' }]]),
    ),
    header: { file: header, lookups },
    asOfDay: epochDay('2026-11-05'),
    hashKey: 'key',
    prefixes,
    rejectedPrefix: 'rejected',
  });
}

const columnsOf = ({ columns }: ExportPlan) =>
  columns.map(
    ({ name, from, read, required }) => `${name}: ${from} as ${read}${required === true ? ', required' : ''}`,
  );
const targetsOf = ({ targets }: ExportPlan) =>
  targets.map(({ table, columns, whereFilled }) => {
    const values = Object.entries(columns).map(([name, value]) => {
      if ('constant' in value) return `${name}='${value.constant}'`;
      return `${name}=${value.column}${value.otherwise === undefined ? '' : ` or ${value.otherwise}`}`;
    });
    return `${table}: ${values.join(', ')}${whereFilled.length === 0 ? '' : ` where ${whereFilled.join(', ')}`}`;
  });
const mapOf = ({ columns }: ExportPlan, name: string) => {
  const map = columns.find((column) => column.name === name)?.map;
  if (map === undefined) throw new Error(`no mapped column ${name}`);
  return map;
};

const leadHeader = [
  'LeadId',
  'Created',
  'Status',
  'Company',
  'Met',
  'Met Copy',
  'Country',
  'Campaign',
  'Mail',
  'Phone',
  'Notes',
];
const leads = () => plan(smallDefinitions, 'crm.Leads', leadHeader, lookupHeaders);

describe('planExport of people', () => {
  it('reads the listed columns and no others', () => {
    expect(columnsOf(leads())).toMatchInlineSnapshot(`
      [
        "id: LeadId as text, required",
        "account: Company as text",
        "created: Created as instant, required",
        "present: Status as mapped",
        "segment_01: Country as mapped",
        "segment_02: firm.Staff as mapped",
        "segment_03: Campaign as mapped",
        "date_1: Met as instant",
        "when_1: Status as mapped",
        "date_2: Met Copy as instant",
        "excluded_tests: Mail as mapped",
      ]
    `);
  });

  it('writes persons, and one stage entry per rule of evidence', () => {
    expect(targetsOf(leads())).toMatchInlineSnapshot(`
      [
        "person: person_id=id, account_id=account, created_at=created_at, created_day=created_day, present=present, person_key=id, segment_01=segment_01, segment_02=segment_02, segment_03=segment_03",
        "stage_entry: grain='person', unit_id=id, evidence='date Created', entered_at=created_at, entered_day=created_day, has_time=created_timed, origin='observed' where created",
        "stage_entry: grain='person', unit_id=id, evidence='date Met when Status in met|met|won', entered_at=date_1_at, entered_day=date_1_day, has_time=date_1_timed, origin='observed' where date_1, when_1",
        "stage_entry: grain='person', unit_id=id, evidence='date Met Copy', entered_at=date_2_at, entered_day=date_2_day, has_time=date_2_timed, origin='propagated' where date_2",
      ]
    `);
  });

  it('says where, by what key and within which days', () => {
    const { unique, deleted, exclusions, dayRange, lookups, prefixes: used, reportingZone } = leads();
    expect({ unique, deleted, exclusions, dayRange, lookups, used, reportingZone }).toMatchInlineSnapshot(`
      {
        "dayRange": [
          7305,
          21162,
        ],
        "deleted": undefined,
        "exclusions": [
          "excluded_tests",
        ],
        "lookups": [
          {
            "files": [
              {
                "bytes": 5,
                "key": "exports/firm.csv",
                "sha256": "ba4",
              },
            ],
            "id": "firm",
            "key": "Firm",
            "on": "Company",
            "replace": {},
          },
        ],
        "reportingZone": "Europe/Berlin",
        "unique": "id",
        "used": {
          "person": "tables/person",
          "stage_entry": "tables/stage_entry",
        },
      }
    `);
  });

  it('maps raw texts to segments, conditions, present stages and exclusions', () => {
    const read = leads();
    expect(['DE', 'de ', 'Unknown', undefined, 'France'].map(mapOf(read, 'segment_01'))).toEqual([
      'germany',
      'germany',
      'blank',
      'blank',
      'unmapped',
    ]);
    expect(['49,5', '1.200', undefined].map(mapOf(read, 'segment_02'))).toEqual(['small', 'large', 'blank']);
    expect(['MET', 'won', 'Lost', '', undefined].map(mapOf(read, 'when_1'))).toEqual([
      'yes',
      'yes',
      undefined,
      undefined,
      undefined,
    ]);
    expect([' New ', '', undefined].map(mapOf(read, 'present'))).toEqual(['present new', undefined, undefined]);
    expect(['a@TEST.example', 'a@test.example.org', undefined].map(mapOf(read, 'excluded_tests'))).toEqual([
      'tests',
      undefined,
      undefined,
    ]);
  });

  it('takes the person for its own cycle where a converted lead names a contact', () => {
    const header = [
      'Id',
      'CreatedDate',
      'ConvertedContactId',
      'MQL_Date__c',
      'SQL_Date__c',
      'Disqualified_Date__c',
      'Industry',
      'Country',
      'NumberOfEmployees',
      'LeadSource',
      'Persona__c',
      'Form_Variant__c',
      'Email',
      'Company',
    ];
    expect(targetsOf(plan(example, 'salesforce.Lead', header))[0]).toContain('person_key=person or id');
  });
});

describe('the exclusions of a plan', () => {
  it.each([
    ['equals: [Test AG, Demo]', 'test ag', ' DEMO ', 'test agency'],
    ['startsWith: "zz_"', 'ZZ_x', 'zz_', 'a zz_'],
    ['startsWith: "zz_", equals: Test, endsWith: "(test)"', 'test', 'Ada (Test)', 'Tester'],
  ])('by %s', (condition, one, other, neither) => {
    const read = plan(smallWith('endsWith: "@test.example"', condition), 'crm.Leads', leadHeader, lookupHeaders);
    expect([one, other, neither, undefined].map(mapOf(read, 'excluded_tests'))).toEqual([
      'tests',
      'tests',
      undefined,
      undefined,
    ]);
  });
});

describe('planExport of opportunities', () => {
  const deals = () => plan(smallDefinitions, 'crm.Deals', ['DealId', 'Kind', 'Stage', 'Pipeline', 'Country', 'Name']);

  it('writes opportunities in the reporting currency, with snapshot evidence where a condition is all there is', () => {
    expect([...columnsOf(deals()), ...targetsOf(deals())]).toMatchInlineSnapshot(`
      [
        "id: DealId as text, required",
        "funnel: Kind as mapped",
        "pipeline: Pipeline as mapped",
        "present: Stage as mapped",
        "segment_01: Country as mapped",
        "when_1: Stage as mapped",
        "opportunity: opportunity_id=id, funnel=funnel, pipeline=pipeline, present=present, currency='EUR', segment_01=segment_01",
        "stage_entry: grain='opportunity', unit_id=id, evidence='field when Stage in open', origin='snapshot' where when_1",
      ]
    `);
  });

  it('chooses the funnel by type', () => {
    expect([' UPSELL', 'New', '', undefined].map(mapOf(deals(), 'funnel'))).toEqual([
      'expansion',
      'sales',
      'sales',
      'sales',
    ]);
  });

  it('has a constant funnel where there is no choice', () => {
    const text = smallWith(
      '        funnels:\n          values: { Upsell: expansion }\n          otherwise: sales\n',
      '',
    ).replace(/ {2}expansion:[\s\S]*?(?=dimensions:)/, '');
    expect(targetsOf(plan(text, 'crm.Deals', ['DealId', 'Kind', 'Stage', 'Pipeline', 'Country']))[0]).toContain(
      "funnel='sales'",
    );
  });

  it('leaves out what only the preset names, and spells currencies in capitals', () => {
    const read = plan(example, 'salesforce.Opportunity', [
      'Id',
      'Type',
      'StageName',
      'CurrencyIsoCode',
      'Loss_Reason__c',
      'CreatedDate',
      'LeadSource',
      'Name',
    ]);
    expect(columnsOf(read)).toMatchInlineSnapshot(`
      [
        "id: Id as text, required",
        "funnel: Type as mapped",
        "present: StageName as mapped",
        "created: CreatedDate as instant",
        "currency: CurrencyIsoCode as mapped",
        "loss_reason: Loss_Reason__c as mapped",
        "segment_04: LeadSource as mapped",
      ]
    `);
    expect([' eur', '', undefined].map(mapOf(read, 'currency'))).toEqual(['EUR', undefined, undefined]);
  });

  it('shares one target between funnels that have the same evidence', () => {
    const read = plan(example, 'salesforce.Opportunity', [
      'Id',
      'Type',
      'CurrencyIsoCode',
      'Loss_Reason__c',
      'CreatedDate',
      'LeadSource',
    ]);
    expect(read.targets.filter(({ table }) => table === 'stage_entry')).toHaveLength(1);
  });
});

describe('planExport of histories, roles, accounts and contacts', () => {
  it.each([
    {
      reference: 'crm.DealLog',
      text: smallDefinitions,
      header: ['DealId', 'Stage', 'At', 'By'],
      columns: ['id: DealId as text, required', 'evidence: Stage as mapped', 'entered: At as instant, required'],
      targets: [
        "stage_entry: grain='opportunity', unit_id=id, evidence=evidence, entered_at=entered_at, entered_day=entered_day, has_time=entered_timed, origin='observed' where evidence",
      ],
      unique: undefined,
    },
    {
      reference: 'salesforce.OpportunityContactRole',
      text: example,
      header: ['Id', 'OpportunityId', 'ContactId', 'IsPrimary'],
      columns: [
        'id: Id as text, required',
        'opportunity: OpportunityId as text, required',
        'contact: ContactId as text, required',
        'primary: IsPrimary as boolean',
      ],
      targets: ['opportunity_person: opportunity_id=opportunity, contact_id=contact, is_primary=primary'],
      unique: 'id',
    },
    {
      reference: 'salesforce.Account',
      text: example,
      header: ['Id', 'Name', 'Industry', 'BillingCountry', 'NumberOfEmployees', 'IsDeleted'],
      columns: [
        'id: Id as text, required',
        'deleted: IsDeleted as boolean',
        'segment_01: Industry as mapped',
        'segment_02: BillingCountry as mapped',
        'segment_03: NumberOfEmployees as mapped',
      ],
      targets: ['account: account_id=id, segment_01=segment_01, segment_02=segment_02, segment_03=segment_03'],
      unique: 'id',
    },
    {
      reference: 'salesforce.Contact',
      text: example,
      header: ['Id', 'Email'],
      columns: ['id: Id as text, required'],
      targets: [],
      unique: 'id',
    },
  ])('of $reference', ({ reference, text, header, columns, targets, unique }) => {
    const read = plan(text, reference, header);
    expect(columnsOf(read)).toEqual(columns);
    expect(targetsOf(read)).toEqual(targets);
    expect(read.unique).toBe(unique);
    expect(read.deleted).toBe(header.includes('IsDeleted') ? 'deleted' : undefined);
  });

  it('takes the number of a row for its id where the definitions say so', () => {
    const text = smallWith('id: LeadId', "id: '#row'");
    const header = leadHeader.filter((name) => name !== 'LeadId');
    expect(columnsOf(plan(text, 'crm.Leads', header, lookupHeaders))[0]).toBe('id: #row as text, required');
  });

  it('keys the labels of a history', () => {
    const read = plan(smallDefinitions, 'crm.DealLog', ['DealId', 'Stage', 'At']);
    expect([' Closed  Won', '', undefined].map(mapOf(read, 'evidence'))).toEqual([
      'label closed won',
      undefined,
      undefined,
    ]);
  });
});

describe('planExport of a file that lacks something', () => {
  it.each([
    ['Type', 'columns.type'],
    ['CurrencyIsoCode', 'columns.currency'],
    ['Loss_Reason__c', 'columns.loss_reason'],
  ])(
    'does without a column that only the preset names, but not without %s, which the definitions build upon',
    (missing, use) => {
      const header = ['Id', 'Type', 'CurrencyIsoCode', 'Loss_Reason__c', 'CreatedDate', 'LeadSource'];
      expect(() => plan(example, 'salesforce.Opportunity', header)).not.toThrow();
      expect(() =>
        plan(
          example,
          'salesforce.Opportunity',
          header.filter((name) => name !== missing),
        ),
      ).toThrow(`no column "${missing}" (${use})`);
    },
  );

  it.each([
    [
      'one column, misspelt',
      leadHeader.map((name) => (name === 'Met Copy' ? 'Met_Copy' : name)),
      lookupHeaders,
      'no column "Met Copy" (the evidence of sales.meeting), did you mean "Met_Copy"?',
    ],
    [
      'a declared part',
      leadHeader.filter((name) => name !== 'Company'),
      lookupHeaders,
      'no column "Company" (columns.account)',
    ],
    [
      'a column of a dimension',
      leadHeader.filter((name) => name !== 'Campaign'),
      lookupHeaders,
      'no column "Campaign" (the dimension campaign)',
    ],
    [
      'a column of an exclusion',
      leadHeader.filter((name) => name !== 'Mail'),
      lookupHeaders,
      'no column "Mail" (the exclusion tests)',
    ],
    ['a column of a lookup', leadHeader, { firm: ['Firm', 'Size'] }, 'no column "firm.Staff" (the dimension size)'],
    [
      "a lookup's key",
      leadHeader,
      { firm: ['Company', 'Staff'] },
      'crm.Leads, exports/firm.csv: no column "Firm" (the lookup firm.key)',
    ],
    [
      'a clear choice',
      [...leadHeader, 'Created'],
      lookupHeaders,
      'the column "Created" (columns.created) is there 2 times',
    ],
  ])('reports %s', (_, header, lookups, message) => {
    expect(() => plan(smallDefinitions, 'crm.Leads', header, lookups)).toThrow(ExportError);
    expect(() => plan(smallDefinitions, 'crm.Leads', header, lookups)).toThrow(message);
  });

  it('lists all that is missing, and what is there', () => {
    expect(() => plan(smallDefinitions, 'crm.DealLog', ['Deal', 'Label'])).toThrow(
      'crm.DealLog, exports/DealLog.csv: no column "DealId" (columns.id), did you mean "Deal"?; no column "Stage" (columns.stage); no column "At" (columns.entered). Columns of the file: Deal, Label',
    );
  });
});
