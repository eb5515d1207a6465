import type { SourcePreset } from '../preset.ts';

/** Salesforce objects as its own exports name them. Times are written in UTC. */
export const salesforce: SourcePreset = {
  format: { delimiter: ',', encoding: 'utf-8', dates: 'iso', zone: 'UTC', decimals: '.' },
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
        deleted: 'IsDeleted',
      },
    },
    Account: { holds: 'accounts', columns: { id: 'Id', owner: 'OwnerId', deleted: 'IsDeleted' } },
    /** Nothing reads contacts yet: leads name the contact that they became, and contact roles name it too. */
    Contact: { columns: { id: 'Id', deleted: 'IsDeleted' } },
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
    },
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
    },
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
    },
  },
};
