import { exportedAt, instantOf, instantText } from '../company/instants.ts';
import type { SalesforceRow } from '../company/salesforce-csv.ts';
import { type Account, type CompanyFacts, type Deal, EVENTS, type Pipeline } from './company-facts.ts';
import { hubspotIds } from './hubspot-ids.ts';
import { type TableRows, tableText } from './table-text.ts';
import { territoryAt } from './territory-at.ts';

type Contact = { readonly email: string; readonly createdAt: number; readonly leads: readonly SalesforceRow<'Lead'>[] };
type Lead = SalesforceRow<'Lead'>;

const PIPELINES: Readonly<Record<Pipeline, string>> = { direct: 'default', velocity: '8812300' };
/** Ids stay as they are when a stage is renamed: the history knows nothing of it. */
const STAGES = {
  direct: {
    ...{ discovery: 'appointmentscheduled', evaluation: 'qualifiedtobuy', proposal: 'contractsent' },
    ...{ won: 'closedwon', lost: 'closedlost' },
  },
  velocity: { discovery: '8812301', evaluation: '', proposal: '8812303', won: '8812304', lost: '8812305' },
} as const;
const STAGE_NAMES = {
  ...{
    discovery: 'Discovery',
    evaluation: 'Solution Fit',
    proposal: 'Proposal',
    won: 'Closed Won',
    lost: 'Closed Lost',
  },
} as const;
const SYNCED = '2026-11-06 04:59:59.000';

/** The company as Fivetran carries it from HubSpot. One contact per person: that somebody came a second time is in no table. */
export function hubspotFiles(facts: CompanyFacts): Readonly<Record<string, string>> {
  return { ...marketingFiles(facts), ...salesFiles(facts) };
}

/** What marketing keeps: contacts and their lifecycle, companies, merges. `leadOf` is the lead with which a contact is synchronised. */
export function marketingFiles(
  facts: CompanyFacts,
  leadOf: (contact: Contact) => Lead | undefined = () => undefined,
): Readonly<Record<string, string>> {
  const ids = idsOf(facts);
  const companies = new Map(facts.accounts.map((account) => [account.row.Id, account]));
  return {
    'contact.csv': tableText(
      CONTACT,
      contactsOf(facts).map((contact) => contactRow(contact, ids, companies, leadOf(contact))),
    ),
    'contact_merge_audit.csv': tableText(
      ['canonical_vid', 'vid_to_merge', 'timestamp', '_fivetran_synced'],
      facts.merged.map(({ id, into, mergedAt }) => ({
        ...{ canonical_vid: ids.contact(into.Email), vid_to_merge: ids.contact(id) },
        ...{ timestamp: timeText(mergedAt), _fivetran_synced: SYNCED },
      })),
    ),
    'company.csv': tableText(
      COMPANY,
      facts.accounts.map((account) => companyRow(account, ids)),
    ),
    'company_property_history.csv': tableText(
      ['company_id', 'name', 'timestamp', 'value', 'source', '_fivetran_synced'],
      facts.accounts.flatMap((account) => territoryRows(account, ids)),
    ),
  };
}

type Ids = ReturnType<typeof idsOf>;

/** Numbered in one order, whichever files are written. */
function idsOf(facts: CompanyFacts) {
  const ids = {
    ...{ owner: hubspotIds(70_000), company: hubspotIds(9_100_000_000) },
    ...{ contact: hubspotIds(51_000), deal: hubspotIds(12_300_000_000) },
  };
  for (const { row } of facts.accounts) ids.company(row.Id);
  for (const { mergedFrom } of facts.accounts) if (mergedFrom !== undefined) ids.company(mergedFrom);
  for (const { row } of [...facts.accounts, ...facts.deals]) ids.owner(row.OwnerId);
  for (const { email } of contactsOf(facts)) ids.contact(email);
  return ids;
}

function salesFiles(facts: CompanyFacts): Readonly<Record<string, string>> {
  const ids = idsOf(facts);
  const emails = new Map(facts.contacts.map(({ Id, Email }) => [Id, Email]));
  const roles = new Map(
    facts.roles.map(({ OpportunityId, ContactId }) => {
      const pair = { deal_id: ids.deal(OpportunityId), contact_id: ids.contact(emails.get(ContactId) ?? '') };
      return [JSON.stringify(pair), { ...pair, _fivetran_synced: SYNCED }];
    }),
  );
  return {
    'deal.csv': tableText(
      DEAL,
      facts.deals.map((deal) => dealRow(deal, ids)),
    ),
    'deal_stage.csv': tableText(
      ['deal_id', 'value', 'date_entered', 'source', '_fivetran_synced'],
      facts.deals.flatMap((deal) => stageRows(deal, ids)),
    ),
    'merged_deal.csv': tableText(
      ['deal_id', 'merged_deal_id', '_fivetran_synced'],
      facts.deals.flatMap(({ row, merged }) =>
        merged === undefined
          ? []
          : [{ deal_id: ids.deal(row.Id), merged_deal_id: ids.deal(merged.id), _fivetran_synced: SYNCED }],
      ),
    ),
    'deal_contact.csv': tableText(['deal_id', 'contact_id', '_fivetran_synced'], [...roles.values()]),
    'deal_pipeline_stage.csv': tableText(
      ['stage_id', 'pipeline_id', 'label', 'closed_won', '_fivetran_synced'],
      STAGE_ROWS,
    ),
  };
}

const CONTACT = [
  ...['id', '_fivetran_deleted', '_fivetran_synced', 'property_createdate', 'property_email', 'property_firstname'],
  ...['property_jobtitle', 'property_lifecyclestage', 'property_hubspot_owner_id', 'property_associatedcompanyid'],
  ...['property_salesforceleadid', 'property_hs_lifecyclestage_lead_date'],
  ...['property_hs_lifecyclestage_marketingqualifiedlead_date', 'property_hs_lifecyclestage_salesqualifiedlead_date'],
  ...['property_disqualified_date', 'property_lead_source', 'property_persona', 'property_territory'],
  ...['property_industry', 'property_numemployees'],
] as const;

function contactRow(
  { email, createdAt, leads: [first] }: Contact,
  ids: Ids,
  companies: ReadonlyMap<string, Account>,
  synced: Lead | undefined,
) {
  const account = first === undefined ? undefined : companies.get(first.ConvertedAccountId);
  return {
    ...{ id: ids.contact(email), _fivetran_deleted: 'false', _fivetran_synced: SYNCED, property_email: email },
    ...{ property_createdate: timeText(createdAt), property_salesforceleadid: synced?.Id ?? '' },
    ...(account === undefined ? {} : { property_associatedcompanyid: ids.company(account.row.Id) }),
    ...(first === undefined ? {} : leadProperties(first, createdAt, ids)),
    ...(account === undefined ? {} : { property_territory: territoryAt(account, createdAt) }),
  };
}

function leadProperties(first: Lead, createdAt: number, ids: Ids) {
  return {
    ...{
      property_firstname: first.FirstName,
      property_jobtitle: first.Title,
      property_lifecyclestage: lifecycleOf(first),
    },
    ...{ property_hubspot_owner_id: ids.owner(first.OwnerId), property_lead_source: first.LeadSource },
    ...{ property_persona: first.Persona__c, property_hs_lifecyclestage_lead_date: timeText(createdAt) },
    ...{ property_industry: first.Industry, property_numemployees: first.NumberOfEmployees },
    property_hs_lifecyclestage_marketingqualifiedlead_date: ofText(first.MQL_Date__c),
    property_hs_lifecyclestage_salesqualifiedlead_date: ofText(first.SQL_Date__c),
    property_disqualified_date: ofText(first.Disqualified_Date__c),
  };
}

function lifecycleOf({ IsConverted, SQL_Date__c, MQL_Date__c }: Lead): string {
  if (IsConverted === 'true') return 'opportunity';
  if (SQL_Date__c !== '') return 'salesqualifiedlead';
  return MQL_Date__c === '' ? 'lead' : 'marketingqualifiedlead';
}

/** One per address, as HubSpot keeps them: whoever came as a lead, then whoever is known by a deal alone. */
function contactsOf({ leads, contacts, merged }: CompanyFacts): readonly Contact[] {
  const byEmail = Map.groupBy(leads, ({ Email }) => Email);
  const sooner = new Map(merged.map(({ into, createdAt }) => [into.Email, createdAt]));
  const others = new Map(contacts.filter(({ Email }) => !byEmail.has(Email)).map((row) => [row.Email, row]));
  return [
    ...[...byEmail].map(([email, own]) => {
      const created = own.map(({ CreatedDate }) => instantOf(CreatedDate));
      return { email, createdAt: Math.min(...created, sooner.get(email) ?? exportedAt), leads: own };
    }),
    ...[...others.values()].map(({ Email, CreatedDate }) => ({
      email: Email,
      createdAt: instantOf(CreatedDate),
      leads: [],
    })),
  ];
}

const COMPANY = [
  ...['id', 'is_deleted', '_fivetran_synced', 'property_createdate', 'property_name', 'property_industry'],
  ...['property_numberofemployees', 'property_hubspot_owner_id', 'property_territory'],
  'property_hs_merged_object_ids',
] as const;

function companyRow({ row, territories: [, now], mergedFrom }: Account, ids: Ids) {
  return {
    ...(mergedFrom === undefined ? {} : { property_hs_merged_object_ids: ids.company(mergedFrom) }),
    ...{ id: ids.company(row.Id), is_deleted: 'false', _fivetran_synced: SYNCED, property_name: row.Name },
    ...{ property_createdate: ofText(row.CreatedDate), property_industry: row.Industry, property_territory: now },
    ...{ property_numberofemployees: row.NumberOfEmployees, property_hubspot_owner_id: ids.owner(row.OwnerId) },
  };
}

/** Every value that a property had, the first from the creation of the record on. */
function territoryRows({ row, territories: [before, now] }: Account, ids: Ids): TableRows {
  const change = (at: number, value: string) => ({
    ...{ company_id: ids.company(row.Id), name: 'territory', timestamp: timeText(at), value },
    ...{ source: 'CRM_UI', _fivetran_synced: SYNCED },
  });
  const first = change(instantOf(row.CreatedDate), before);
  return before === now ? [first] : [first, change(EVENTS.reorganisedAt, now)];
}

const DEAL = [
  ...['deal_id', 'deal_pipeline_id', 'deal_pipeline_stage_id', 'owner_id', 'is_deleted', '_fivetran_synced'],
  ...[
    'property_dealtype',
    'property_createdate',
    'property_amount',
    'property_deal_currency_code',
    'property_closedate',
  ],
  ...['property_closed_lost_reason', 'property_hs_primary_associated_company', 'property_lead_source'],
] as const;

const DEAL_TYPES: Readonly<Record<string, string>> = {
  ...{ 'New Business': 'newbusiness', 'Existing Business': 'existingbusiness', Renewal: 'renewal' },
};

function dealRow({ row, pipeline, stages, merged, namedAccount }: Deal, ids: Ids) {
  const last = stages.at(-1) ?? stages[0];
  const isClosed = last.stage === 'won' || last.stage === 'lost';
  return {
    ...{ deal_id: ids.deal(row.Id), deal_pipeline_id: PIPELINES[pipeline], owner_id: ids.owner(row.OwnerId) },
    ...{ deal_pipeline_stage_id: STAGES[pipeline][last.stage], is_deleted: 'false', _fivetran_synced: SYNCED },
    ...{
      property_dealtype: DEAL_TYPES[row.Type] ?? '',
      property_createdate: merged === undefined ? ofText(row.CreatedDate) : timeText(merged.madeAt),
    },
    ...{ property_amount: row.Amount, property_deal_currency_code: row.CurrencyIsoCode },
    property_closedate: isClosed ? timeText(last.at) : `${row.CloseDate} 17:00:00.000`,
    property_closed_lost_reason: row.Loss_Reason__c,
    property_hs_primary_associated_company: ids.company(namedAccount ?? row.AccountId),
    property_lead_source: row.LeadSource,
  };
}

function stageRows({ row, pipeline, stages, merged }: Deal, ids: Ids): TableRows {
  return stages.map(({ stage, at }, index) => ({
    ...{
      deal_id: ids.deal(index === 0 ? (merged?.id ?? row.Id) : row.Id),
      value: STAGES[pipeline][stage],
      date_entered: timeText(at),
    },
    ...{ source: 'CRM_UI', _fivetran_synced: SYNCED },
  }));
}

const STAGE_ROWS: TableRows = (['direct', 'velocity'] as const).flatMap((pipeline) =>
  Object.entries(STAGES[pipeline])
    .filter(([, id]) => id !== '')
    .map(([stage, id]) => ({
      ...{ stage_id: id, pipeline_id: PIPELINES[pipeline], label: STAGE_NAMES[stage as keyof typeof STAGE_NAMES] },
      ...{ closed_won: stage === 'won' ? 'true' : 'false', _fivetran_synced: SYNCED },
    })),
);

function ofText(text: string): string {
  return text === '' ? '' : timeText(instantOf(text));
}

/** As Fivetran writes times, in UTC. */
function timeText(instant: number): string {
  return instantText(instant).replace('T', ' ').replace('Z', '');
}
