import type { Shape } from '../../contracts/definitions.ts';
import type { PresetObject, SourcePreset } from '../preset.ts';
import { HUBSPOT_ENGAGEMENTS } from './hubspot-engagements.ts';

/** What belongs to a record itself; whatever else a record has is a property. */
const OF_RECORD = new Set(['id', 'archived', 'createdAt', 'updatedAt']);

const ASSOCIATED_COMPANY = [
  'Primary Associated Company ID',
  'Associated Company ID',
  'Associated Company IDs (Primary)',
];

/** Labels by which HubSpot's own exports name properties, in English. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  id: ['Record ID', 'hs_object_id'],
  createdate: ['Create Date'],
  lifecyclestage: ['Lifecycle Stage'],
  associatedcompanyid: ASSOCIATED_COMPANY,
  hs_primary_associated_company: ASSOCIATED_COMPANY,
  dealstage: ['Deal Stage'],
  pipeline: ['Pipeline'],
  dealtype: ['Deal Type'],
  amount: ['Amount'],
  deal_currency_code: ['Currency'],
  closedate: ['Close Date'],
  closed_lost_reason: ['Closed Lost Reason'],
  hs_merged_object_ids: ['Merged record IDs', 'Merged Record IDs'],
};

/** HubSpot keeps every value that a property had: before the first it had none. */
const CHANGED_PROPERTIES = { id: 'record', changed: 'timestamp', field: 'property', value: 'value' };

/** A property under the name of the API, beneath `properties` or beside it. */
const ofApi = (name: string) => (OF_RECORD.has(name) ? [name] : [`properties_${name}`, `properties.${name}`, name]);

/**
 * HubSpot's contacts, companies and deals, by the names of their properties in the API. Its own exports write labels in the
 * language of the user, and owners by their names: those are not read. AppFlow has no connector of its own for HubSpot;
 * what a custom one writes is taken to be the names of the API.
 */
export const hubspot: SourcePreset = {
  format: { delimiter: ',', encoding: 'utf-8', dates: 'iso', zone: 'UTC', decimals: '.', json: ['associations'] },
  spellings: {
    export: (name) => [...(LABELS[name] ?? []), ...ofApi(name)],
    appflow: ofApi,
    fivetran: (name) => (OF_RECORD.has(name) ? [name] : [`property_${name}`]),
    airbyte: ofApi,
  },
  objects: {
    contacts: {
      holds: 'people',
      columns: {
        id: 'id',
        contact: 'id',
        created: 'createdate',
        account: 'associatedcompanyid',
        owner: 'hubspot_owner_id',
        stage: 'lifecyclestage',
        same_as: 'salesforceleadid',
        same_contact: 'salesforcecontactid',
        email: 'email',
        merged_from: 'hs_merged_object_ids',
        deleted: 'archived',
      },
      key: ['id'],
      changed: 'updatedAt',
      signs: ['id', 'createdate', 'firstname'],
      spelled: { export: { firstname: ['First Name'] } },
    },
    companies: {
      holds: 'accounts',
      columns: { id: 'id', owner: 'hubspot_owner_id', merged_from: 'hs_merged_object_ids', deleted: 'archived' },
      key: ['id'],
      changed: 'updatedAt',
      signs: ['id', 'createdate', 'industry', 'name'],
      spelled: {
        export: { name: ['Company name'], industry: ['Industry'] },
        fivetran: { archived: ['is_deleted'] },
      },
    },
    deals: {
      holds: 'opportunities',
      columns: {
        id: 'id',
        account: 'hs_primary_associated_company',
        owner: 'hubspot_owner_id',
        type: 'dealtype',
        pipeline: 'pipeline',
        stage: 'dealstage',
        created: 'createdate',
        amount: 'amount',
        currency: 'deal_currency_code',
        closed: 'closedate',
        loss_reason: 'closed_lost_reason',
        contact: 'contacts',
        merged_from: 'hs_merged_object_ids',
        deleted: 'archived',
      },
      key: ['id'],
      changed: 'updatedAt',
      signs: ['id', 'dealstage', 'pipeline', 'closedate'],
      spelled: {
        export: { contacts: ['Associated Contact IDs', 'contacts'] },
        airbyte: { contacts: ['contacts'] },
        fivetran: {
          id: ['deal_id'],
          dealstage: ['deal_pipeline_stage_id'],
          pipeline: ['deal_pipeline_id'],
          hubspot_owner_id: ['owner_id'],
          archived: ['is_deleted'],
        },
      },
    },
    contact_property_history: propertyHistory('people', 'lifecyclestage', 'contact_id', ['vid', 'canonical-vid']),
    deal_property_history: propertyHistory('opportunities', 'dealstage', 'deal_id', ['dealId']),
    /** As the API tells a record with the history of a property: a list of values, each with its time. */
    contact_stages: valueList('people', 'lifecyclestage'),
    deal_stages: valueList('opportunities', 'dealstage'),
    company_property_history: {
      holds: 'field_history',
      of: 'accounts',
      columns: CHANGED_PROPERTIES,
      ...propertyNames('company_id', ['companyId']),
    },
    /** A row per stage that a deal was in. */
    deal_stage: table(['deal_id', 'date_entered', 'value'], {
      holds: 'stage_history',
      of: 'opportunities',
      columns: { id: 'deal_id', stage: 'value', entered: 'date_entered', recorded: '_fivetran_synced' },
      isOfVersions: true,
    }),
    deal_contact: table(['deal_id', 'contact_id'], {
      holds: 'contact_roles',
      columns: { opportunity: 'deal_id', contact: 'contact_id' },
    }),
    deal_company: table(['deal_id', 'company_id']),
    deal_pipeline: table(['pipeline_id', 'display_order']),
    deal_pipeline_stage: table(['stage_id', 'pipeline_id', 'closed_won']),
    contact_merge_audit: {
      holds: 'merges',
      of: 'people',
      columns: { id: 'vid-to-merge', merged_into: 'canonical-vid', merged: 'timestamp' },
      key: ['vid-to-merge', 'canonical-vid', 'timestamp'],
      signs: ['canonical-vid', 'vid-to-merge'],
      shapes: ['fivetran', 'airbyte'],
      spelled: {
        fivetran: { 'canonical-vid': ['canonical_vid'], 'vid-to-merge': ['vid_to_merge'], timestamp: ['timestamp'] },
        airbyte: { 'canonical-vid': ['canonical-vid'], 'vid-to-merge': ['vid-to-merge'], timestamp: ['timestamp'] },
      },
    },
    merged_deal: table(['deal_id', 'merged_deal_id'], {
      holds: 'merges',
      of: 'opportunities',
      columns: { id: 'merged_deal_id', merged_into: 'deal_id' },
    }),
    ...HUBSPOT_ENGAGEMENTS,
    engagement: table(['id', 'type', 'portal_id']),
    /** Calls and communications have the same columns: the name of the table tells them apart. */
    engagement_call: table(['engagement_id', 'property_hs_timestamp', 'type']),
    engagement_communication: table(['engagement_id', 'property_hs_timestamp', 'type']),
    engagement_email: table(['engagement_id', 'property_hs_timestamp', 'type', 'property_hs_email_subject']),
    engagement_meeting: table(['engagement_id', 'property_hs_timestamp', 'type', 'property_hs_meeting_title']),
    engagement_note: table(['engagement_id', 'property_hs_timestamp', 'type', 'property_hs_note_body']),
    engagement_task: table(['engagement_id', 'property_hs_timestamp', 'type', 'property_hs_task_type']),
    engagement_contact: engagementOf('contact', 'contact_id'),
    engagement_company: table(['engagement_id', 'company_id']),
    engagement_deal: engagementOf('opportunity', 'deal_id'),
    contact_list: table(['id', 'list_version', 'object_type_id']),
    contact_list_member: table(['contact_id', 'contact_list_id']),
    contact_form_submission: table(['contact_id', 'form_id', 'conversion_id']),
    form: table(['guid', 'form_type']),
    email_campaign: table(['id', 'app_id', 'num_included']),
    owner: table(['owner_id', 'portal_id', 'active_user_id']),
    owner_team: table(['owner_id', 'team_id']),
    property: table(['_fivetran_id', 'hubspot_object', 'field_type']),
    property_option: table(['property_id', 'hubspot_object', 'value']),
    role: table(['id', 'name', 'requires_billing_write']),
    team: table(['id', 'name']),
    team_user: table(['user_id', 'team_id']),
    users: table(['id', 'primary_team_id', 'role_id']),
  },
};

/** One row per change of any property, of which one is the stage. */
function propertyHistory(
  of: 'people' | 'opportunities',
  property: string,
  ofFivetran: string,
  ofAirbyte: readonly string[],
): PresetObject {
  return {
    holds: 'stage_history',
    of,
    columns: { id: 'record', stage: 'value', entered: 'timestamp' },
    fieldHistory: CHANGED_PROPERTIES,
    only: { column: 'property', in: [property] },
    ...propertyNames(ofFivetran, ofAirbyte),
  };
}

function valueList(of: 'people' | 'opportunities', property: string): PresetObject {
  const list = `propertiesWithHistory.${property}`;
  const names = ['id', 'archived', list, `${list}.value`, `${list}.timestamp`];
  const literal = Object.fromEntries(names.map((name) => [name, [name]]));
  return {
    holds: 'stage_history',
    of,
    columns: { id: 'id', stage: `${list}.value`, entered: `${list}.timestamp`, deleted: 'archived' },
    each: list,
    key: ['id', `${list}.value`, `${list}.timestamp`],
    changed: 'updatedAt',
    signs: ['id', list],
    shapes: ['export', 'appflow'],
    spelled: { export: literal, appflow: literal },
  };
}

function propertyNames(ofFivetran: string, ofAirbyte: readonly string[]) {
  const same = { value: ['value'], timestamp: ['timestamp'] };
  return {
    key: ['record', 'property', 'timestamp'],
    signs: ['record', 'property', 'timestamp', 'value'],
    shapes: ['fivetran', 'airbyte'],
    spelled: {
      fivetran: { record: [ofFivetran], property: ['name'], ...same },
      airbyte: { record: ofAirbyte, property: ['property'], ...same },
    },
  } satisfies Partial<PresetObject>;
}

/** Who was party to engagements; when they were and by whom stands in the table of each type, which the definitions name. */
function engagementOf(part: 'contact' | 'opportunity', party: string): PresetObject {
  const tables = 'engagement_call, engagement_email, engagement_meeting and whichever others count';
  return table(['engagement_id', party], {
    holds: 'activities',
    columns: {
      id: 'engagement_id',
      [part]: party,
      happened: 'engagement.hs_timestamp',
      kind: 'engagement_type',
      actor: 'engagement.hubspot_owner_id',
    },
    lookups: { engagement: { object: tables, on: 'engagement_id', key: 'engagement_id' } },
    key: ['engagement_id', party],
  });
}

/** A table that only Fivetran makes, whose columns are named as they stand. */
function table(signs: readonly string[], more: Partial<PresetObject> = {}): PresetObject {
  const shapes: readonly Shape[] = ['fivetran'];
  const names = [...signs, ...Object.values(more.columns ?? {})];
  const spelled = { fivetran: Object.fromEntries(names.map((name) => [name, [name]])) };
  return { columns: {}, key: [], signs, shapes, spelled, ...more };
}
