import { expect, it } from 'vitest';
import { PRESETS, type PresetName, SHAPES, type Shape } from '../../../shared/contracts/definitions.ts';
import { objectsOf, SOURCE_PRESETS } from '../../../shared/ingest/source-preset.ts';

/** The objects that say it in a shape; or why that shape has no such thing. */
type Cell = readonly string[] | string;
type Row = readonly [preset: PresetName, what: string, cells: Readonly<Record<Shape, Cell>>];

const everywhere = (...objects: readonly string[]) => ({
  ...{ export: objects, appflow: objects, fivetran: objects, airbyte: objects },
});

const NO_CONNECTOR =
  'AppFlow has no connector for HubSpot, and what a custom one makes of associations no page says: declare it with `holds: activities`';

/** What every source has to be read of, in each of the shapes that carry it. */
const MATRIX: readonly Row[] = [
  ['salesforce', 'leads', everywhere('Lead')],
  ['salesforce', 'contacts', everywhere('Contact')],
  ['salesforce', 'accounts', everywhere('Account')],
  ['salesforce', 'opportunities', everywhere('Opportunity')],
  [
    'salesforce',
    'stage history',
    { ...everywhere('OpportunityHistory'), fivetran: ['OpportunityHistory', 'OpportunityVersions'] },
  ],
  ['salesforce', 'field history of opportunities', everywhere('OpportunityFieldHistory')],
  ['salesforce', 'field history of leads', everywhere('LeadHistory')],
  [
    'salesforce',
    'field history of accounts',
    { ...everywhere('AccountHistory'), fivetran: ['AccountHistory', 'AccountVersions'] },
  ],
  ['salesforce', 'contact roles', everywhere('OpportunityContactRole')],
  ['salesforce', 'campaigns', everywhere('Campaign')],
  ['salesforce', 'campaign members', everywhere('CampaignMember')],
  ['salesforce', 'tasks', everywhere('Task')],
  ['salesforce', 'events', everywhere('Event')],
  ['salesforce', 'currencies', everywhere('CurrencyType')],
  ['salesforce', 'dated rates', everywhere('DatedConversionRate')],
  ['hubspot', 'contacts with lifecycle dates', everywhere('contacts')],
  [
    'hubspot',
    'property history of contacts',
    {
      ...{ export: ['contact_stages'], appflow: ['contact_stages'] },
      ...{ fivetran: ['contact_property_history'], airbyte: ['contact_property_history'] },
    },
  ],
  ['hubspot', 'companies', everywhere('companies')],
  [
    'hubspot',
    'property history of companies',
    {
      export: 'HubSpot exports the history of one property at a time: declare it with `holds: field_history`',
      appflow: 'AppFlow has no connector for HubSpot: declare it with `holds: field_history`',
      ...{ fivetran: ['company_property_history'], airbyte: ['company_property_history'] },
    },
  ],
  ['hubspot', 'deals', everywhere('deals')],
  [
    'hubspot',
    'stage history of deals',
    {
      ...{ export: ['deal_stages'], appflow: ['deal_stages'] },
      ...{ fivetran: ['deal_stage', 'deal_property_history'], airbyte: ['deal_property_history'] },
    },
  ],
  ['hubspot', 'who stands behind a deal', { ...everywhere('deals'), fivetran: ['deal_contact'] }],
  [
    'hubspot',
    'merges',
    {
      ...everywhere('contacts', 'companies', 'deals'),
      fivetran: ['contact_merge_audit', 'merged_deal', 'companies'],
      airbyte: ['contact_merge_audit', 'companies', 'deals'],
    },
  ],
  [
    'hubspot',
    'engagements of all kinds',
    {
      export: ['engagements'],
      appflow: NO_CONNECTOR,
      fivetran: ['engagement_contact', 'engagement_deal'],
      airbyte: ['engagements'],
    },
  ],
  ...['calls', 'emails', 'meetings', 'notes', 'tasks'].map((kind): Row => {
    const [own, table] = [[`engagements_${kind}`], [`engagement_${kind.slice(0, -1)}`]];
    return ['hubspot', `engagements: ${kind}`, { export: own, appflow: NO_CONNECTOR, fivetran: table, airbyte: own }];
  }),
  ['marketo', 'leads', everywhere('leads')],
  ['marketo', 'changes of data values', everywhere('change_data_value')],
  ['marketo', 'merges', everywhere('merge_leads')],
  ['marketo', 'programs', everywhere('programs')],
];

/** Objects that are known so that their rows are counted, and a file of them is not taken for another. */
const COUNTED: Readonly<Record<PresetName, readonly string[]>> = {
  salesforce: ['User', 'UserRole', 'Order', 'Product2', 'OpportunityLineItem', 'ContactVersions'],
  hubspot: [
    ...['deal_company', 'deal_pipeline', 'deal_pipeline_stage', 'engagement', 'engagement_communication'],
    ...['engagement_company', 'contact_list', 'contact_list_member', 'contact_form_submission', 'form'],
    ...['email_campaign', 'owner', 'owner_team', 'property', 'property_option', 'role', 'team', 'team_user', 'users'],
  ],
  marketo: ['campaigns', 'delete_lead', 'lead_describe'],
};

/** Known, and read by way of another object or by init; their own rows become nothing. */
const READ_BY_OTHERS = [
  ...['Contact', 'Campaign', 'CurrencyType', 'programs'],
  ...['engagement_call', 'engagement_email', 'engagement_meeting', 'engagement_note', 'engagement_task'],
];

const cells = MATRIX.flatMap(([preset, what, row]) =>
  SHAPES.map((shape) => ({ preset, what, shape, cell: row[shape] })),
);

it.each(cells)('$preset $what, by $shape', ({ preset, shape, cell }) => {
  if (typeof cell === 'string') return expect(cell).toMatch(/: declare it with `holds: \w+`$/);
  const known = objectsOf(SOURCE_PRESETS[preset], shape);
  expect(cell.length).toBeGreaterThan(0);
  for (const object of cell) {
    expect([object, known[object] !== undefined]).toEqual([object, true]);
    expect([object, known[object]?.holds === undefined]).toEqual([object, READ_BY_OTHERS.includes(object)]);
  }
});

it.each(PRESETS.flatMap((preset) => SHAPES.map((shape) => [preset, shape] as const)))(
  'of %s by %s knows nothing that stands in no cell',
  (preset, shape) => {
    const named = cells.flatMap((one) =>
      one.preset === preset && one.shape === shape && typeof one.cell !== 'string' ? one.cell : [],
    );
    const others = Object.keys(objectsOf(SOURCE_PRESETS[preset], shape)).filter(
      (object) => !named.includes(object) && !COUNTED[preset].includes(object),
    );
    expect(others).toEqual([]);
  },
);
