import type { ObjectColumns } from '../../contracts/definitions.ts';
import type { PresetObject, SourcePreset } from '../preset.ts';
import { snakeCase } from '../snake-case.ts';

const asIs = (name: string) => [name];
const CHANGED = 'SystemModstamp';

/** `WhoId` names a lead or a contact, `WhatId` an opportunity or anything else: ids of another kind find nobody. */
const ACTIVITY = {
  id: 'Id',
  person: 'WhoId',
  contact: 'WhoId',
  opportunity: 'WhatId',
  actor: 'OwnerId',
  deleted: 'IsDeleted',
};

/** Salesforce objects by the names of their fields in the API, which its own exports write. Times are in UTC. */
export const salesforce: SourcePreset = {
  format: { delimiter: ',', encoding: 'utf-8', dates: 'iso', zone: 'UTC', decimals: '.' },
  spellings: { export: asIs, appflow: asIs, fivetran: (name) => [snakeCase(name)], airbyte: asIs },
  objects: {
    Lead: {
      holds: 'people',
      columns: {
        id: 'Id',
        created: 'CreatedDate',
        person: 'ConvertedContactId',
        contact: 'ConvertedContactId',
        account: 'ConvertedAccountId',
        opportunity: 'ConvertedOpportunityId',
        owner: 'OwnerId',
        stage: 'Status',
        email: 'Email',
        merged_into: 'MasterRecordId',
        deleted: 'IsDeleted',
      },
      key: ['Id'],
      changed: CHANGED,
      signs: ['Id', 'IsConverted', 'Status'],
    },
    /** Rows of another field are no stages. The stage that a lead began with has no row. */
    LeadHistory: fieldHistory('people', 'LeadId', 'Status'),
    Account: {
      holds: 'accounts',
      columns: { id: 'Id', owner: 'OwnerId', merged_into: 'MasterRecordId', deleted: 'IsDeleted' },
      key: ['Id'],
      changed: CHANGED,
      signs: ['Id', 'ParentId', 'Industry', 'OwnerId'],
    },
    AccountHistory: {
      holds: 'field_history',
      of: 'accounts',
      columns: changedFields('AccountId'),
      key: ['Id'],
      signs: ['AccountId', 'Field', 'NewValue', 'CreatedDate'],
    },
    /** Nothing reads contacts yet: leads name the contact that they became, and contact roles name it too. */
    Contact: counted(['Id', 'ReportsToId', 'LastName']),
    Opportunity: {
      holds: 'opportunities',
      columns: {
        id: 'Id',
        account: 'AccountId',
        owner: 'OwnerId',
        type: 'Type',
        pipeline: 'RecordTypeId',
        stage: 'StageName',
        created: 'CreatedDate',
        amount: 'Amount',
        currency: 'CurrencyIsoCode',
        closed: 'CloseDate',
        loss_reason: 'Loss_Reason__c',
        use_case: 'Use_Case__c',
        deleted: 'IsDeleted',
      },
      key: ['Id'],
      changed: CHANGED,
      signs: ['Id', 'StageName', 'CloseDate', 'IsWon'],
    },
    /** A row per change of stage, amount, probability or close date: one stage may have several in a row. */
    OpportunityHistory: {
      holds: 'stage_history',
      of: 'opportunities',
      columns: {
        id: 'OpportunityId',
        stage: 'StageName',
        entered: 'CreatedDate',
        recorded: 'SystemModstamp',
        deleted: 'IsDeleted',
      },
      key: ['Id'],
      changed: CHANGED,
      signs: ['Id', 'OpportunityId', 'StageName', 'CreatedDate'],
    },
    /** Rows of another field are no stages. The stage that an opportunity began with has no row. */
    OpportunityFieldHistory: fieldHistory('opportunities', 'OpportunityId', 'StageName'),
    OpportunityContactRole: {
      holds: 'contact_roles',
      columns: {
        id: 'Id',
        opportunity: 'OpportunityId',
        contact: 'ContactId',
        role: 'Role',
        primary: 'IsPrimary',
        linked: 'CreatedDate',
        deleted: 'IsDeleted',
      },
      key: ['Id'],
      changed: CHANGED,
      signs: ['OpportunityId', 'ContactId', 'IsPrimary'],
    },
    Campaign: counted(['Id', 'NumberOfLeads', 'Type']),
    /** The channel is the campaign's; a member knows only which one it is of. */
    CampaignMember: {
      holds: 'touches',
      columns: {
        id: 'Id',
        touched: 'CreatedDate',
        person: 'LeadId',
        contact: 'ContactId',
        campaign: 'CampaignId',
        channel: 'campaign.Type',
        deleted: 'IsDeleted',
      },
      lookups: { campaign: { object: 'Campaign', on: 'CampaignId', key: 'Id' } },
      key: ['Id'],
      changed: CHANGED,
      signs: ['CampaignId', 'LeadId', 'ContactId'],
    },
    /** What is planned is not done: tasks that are closed, by the day on which they were, or were due where that is not kept. */
    Task: {
      holds: 'activities',
      columns: { ...ACTIVITY, happened: 'CompletedDateTime', kind: 'TaskSubtype' },
      only: { column: 'IsClosed', in: ['true', '1'] },
      key: ['Id'],
      changed: CHANGED,
      signs: ['Id', 'WhoId', 'TaskSubtype', 'Status'],
      spelled: {
        export: { CompletedDateTime: ['CompletedDateTime', 'ActivityDate'] },
        appflow: { CompletedDateTime: ['CompletedDateTime', 'ActivityDate'] },
        fivetran: { CompletedDateTime: ['completed_date_time', 'activity_date'] },
        airbyte: { CompletedDateTime: ['CompletedDateTime', 'ActivityDate'] },
      },
    },
    Event: {
      holds: 'activities',
      columns: { ...ACTIVITY, happened: 'ActivityDate', kind: 'EventSubtype' },
      key: ['Id'],
      changed: CHANGED,
      signs: ['Id', 'WhoId', 'StartDateTime'],
    },
    CurrencyType: counted(['IsoCode', 'ConversionRate', 'IsCorporate']),
    /** How much of a currency one unit of the corporate one is, until its next rate begins. */
    DatedConversionRate: {
      holds: 'rates',
      columns: {
        id: 'Id',
        currency: 'IsoCode',
        inverse_rate: 'ConversionRate',
        valid_from: 'StartDate',
        deleted: 'IsDeleted',
      },
      key: ['Id'],
      changed: CHANGED,
      signs: ['IsoCode', 'ConversionRate', 'StartDate', 'NextStartDate'],
    },
    User: counted(['Id', 'UserRoleId', 'ProfileId']),
    UserRole: counted(['Id', 'ParentRoleId', 'DeveloperName']),
    Order: counted(['Id', 'OrderNumber', 'EffectiveDate']),
    Product2: counted(['Id', 'ProductCode', 'Family']),
    OpportunityLineItem: counted(['Id', 'OpportunityId', 'UnitPrice', 'PricebookEntryId']),
    /**
     * History mode: the rows of an opportunity are what it was from one change to the next. Its first version begins when
     * it was last changed before it was first loaded: an earlier stage is not among them.
     */
    OpportunityVersions: {
      holds: 'stage_history',
      of: 'opportunities',
      columns: { id: 'Id', stage: 'StageName', entered: '_fivetran_start', deleted: 'IsDeleted' },
      fieldHistory: { id: 'Id', changed: '_fivetran_start', deleted: 'IsDeleted' },
      shapes: ['fivetran'],
      isOfVersions: true,
      key: ['Id', '_fivetran_start'],
      signs: ['Id', 'StageName', 'CloseDate', 'IsWon', '_fivetran_start'],
    },
    AccountVersions: {
      ...versions(['Id', 'ParentId', 'Industry', 'OwnerId', '_fivetran_start']),
      holds: 'field_history',
      of: 'accounts',
      columns: { id: 'Id', changed: '_fivetran_start', deleted: 'IsDeleted' },
    },
    ContactVersions: versions(['Id', 'ReportsToId', 'LastName', '_fivetran_start']),
  },
};

function fieldHistory(of: 'people' | 'opportunities', id: string, field: string): PresetObject {
  return {
    holds: 'stage_history',
    of,
    columns: { id, stage: 'NewValue', entered: 'CreatedDate', deleted: 'IsDeleted' },
    fieldHistory: changedFields(id),
    only: { column: 'Field', in: [field] },
    key: ['Id'],
    signs: [id, 'Field', 'NewValue', 'CreatedDate'],
  };
}

function changedFields(id: string): ObjectColumns {
  return { id, changed: 'CreatedDate', field: 'Field', value: 'NewValue', old: 'OldValue', deleted: 'IsDeleted' };
}

function counted(signs: readonly string[]): PresetObject {
  return { columns: { id: 'Id', deleted: 'IsDeleted' }, key: ['Id'], changed: CHANGED, signs };
}

function versions(signs: readonly string[]): PresetObject {
  return { columns: {}, key: ['Id', '_fivetran_start'], signs, shapes: ['fivetran'], isOfVersions: true };
}
