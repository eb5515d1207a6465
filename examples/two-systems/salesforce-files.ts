import { exportedAt, instantOf, instantText } from '../company/instants.ts';
import { stageLabels } from '../company/picklists.ts';
import { checkbox, type SalesforceObject, salesforceColumns } from '../company/salesforce-csv.ts';
import { type Account, type CompanyFacts, type Deal, EVENTS, type MergedLead, type Pipeline } from './company-facts.ts';
import { type TableRows, tableText } from './table-text.ts';
import { territoryAt } from './territory-at.ts';

export const RECORD_TYPES: Readonly<Record<Pipeline, string>> = {
  direct: '0125g000000Direct1A',
  velocity: '0125g000000Veloci2B',
};
const RENAMED = 'Solution Fit';
const BULK_CHANGE_SECONDS = 600;

/** The company as Salesforce's own exports tell it. `isSynced` says which leads there are: those that marketing hands over. */
export function salesforceFiles(
  facts: CompanyFacts,
  isSynced: (lead: CompanyFacts['leads'][number]) => boolean = () => true,
): Readonly<Record<string, string>> {
  const leads = facts.leads.filter(isSynced);
  const merged = facts.merged.filter(({ into }) => isSynced(into));
  const accounts = new Map(facts.accounts.map((account) => [account.row.Id, account]));
  const of = (object: SalesforceObject, more: readonly string[], rows: TableRows) =>
    tableText([...salesforceColumns[object], ...more], rows);
  return {
    'Account.csv': of('Account', ['ParentId', 'Territory__c', 'MasterRecordId'], facts.accounts.flatMap(accountRows)),
    'AccountHistory.csv': tableText(
      ['Id', 'AccountId', 'Field', 'OldValue', 'NewValue', 'CreatedById', 'CreatedDate', 'IsDeleted'],
      facts.accounts.flatMap(territoryChange),
    ),
    'Lead.csv': of(
      'Lead',
      ['MasterRecordId', 'Territory__c'],
      [...leads.map((row) => ({ ...row, Territory__c: territoryOfLead(row, accounts) })), ...merged.map(mergedRow)],
    ),
    'Contact.csv': of('Contact', [], facts.contacts),
    'Opportunity.csv': of('Opportunity', ['RecordTypeId'], facts.deals.map(opportunityRow)),
    'OpportunityHistory.csv': of('OpportunityHistory', [], facts.deals.flatMap(historyRows)),
    // Salesforce merges no opportunities: who merges them by hand keeps a list
    'MergedOpportunity.csv': tableText(['Duplicate__c', 'Survivor__c', 'CreatedDate'], facts.deals.flatMap(mergedDeal)),
    'OpportunityContactRole.csv': of('OpportunityContactRole', [], facts.roles),
    'CurrencyType.csv': tableText(['Id', 'IsoCode', 'ConversionRate', 'IsCorporate', 'IsActive'], CURRENCIES),
  };
}

const CURRENCIES: TableRows = [
  { Id: '01L5g0000000001EAA', IsoCode: 'USD', ConversionRate: '1.0', IsCorporate: 'true', IsActive: 'true' },
  { Id: '01L5g0000000002EAA', IsoCode: 'EUR', ConversionRate: '0.925926', IsCorporate: 'false', IsActive: 'true' },
  { Id: '01L5g0000000003EAA', IsoCode: 'GBP', ConversionRate: '0.787402', IsCorporate: 'false', IsActive: 'true' },
];

function accountRows({ row, territories: [, now], mergedFrom }: Account): TableRows {
  const account = { ...row, ParentId: '', Territory__c: now };
  if (mergedFrom === undefined) return [account];
  return [account, { ...account, Id: mergedFrom, IsDeleted: checkbox(true), MasterRecordId: row.Id }];
}

function mergedDeal({ row, merged }: Deal): TableRows {
  if (merged === undefined) return [];
  return [{ Duplicate__c: merged.id, Survivor__c: row.Id, CreatedDate: instantText(merged.mergedAt) }];
}

/** A territory is assigned when the lead is made, and stays: it is no longer looked at once there is an account. */
function territoryOfLead(lead: CompanyFacts['leads'][number], accounts: ReadonlyMap<string, Account>): string {
  const account = accounts.get(lead.ConvertedAccountId);
  return account === undefined ? '' : territoryAt(account, instantOf(lead.CreatedDate));
}

function territoryChange({ row, territories: [before, now] }: Account): TableRows {
  if (before === now) return [];
  const change = { AccountId: row.Id, Field: 'Territory__c', OldValue: before, NewValue: now };
  const by = { CreatedById: row.OwnerId, CreatedDate: instantText(EVENTS.reorganisedAt), IsDeleted: checkbox(false) };
  return [{ Id: `017${row.Id.slice(3)}`, ...change, ...by }];
}

function mergedRow({ id, into, createdAt, mergedAt }: MergedLead) {
  return {
    ...{ Id: id, CreatedDate: instantText(createdAt), LastName: into.LastName, Email: into.Email, Status: 'Open' },
    ...{ LeadSource: into.LeadSource, OwnerId: into.OwnerId, IsConverted: checkbox(false), IsDeleted: checkbox(true) },
    ...{ MasterRecordId: into.Id, SystemModstamp: instantText(Math.min(exportedAt, mergedAt)) },
  };
}

function opportunityRow({ row, pipeline, stages, merged, namedAccount }: Deal) {
  const last = stages.at(-1)?.stage ?? stages[0].stage;
  return {
    ...row,
    ...(namedAccount === undefined ? {} : { AccountId: namedAccount }),
    ...(merged === undefined ? {} : { CreatedDate: instantText(merged.madeAt) }),
    StageName: last === 'evaluation' ? RENAMED : stageLabels[last],
    RecordTypeId: RECORD_TYPES[pipeline],
  };
}

/** By the labels of their day; those that were in the stage when it was renamed have a row of the bulk change, which is no event. */
function historyRows({ stages, edits, merged }: Deal): TableRows {
  const rows = [...stages.map(({ row }) => row), ...edits].map((row) => ({
    ...row,
    ...(merged !== undefined && row === stages[0].row ? { OpportunityId: merged.id } : {}),
    StageName:
      row.StageName === stageLabels.evaluation && instantOf(row.CreatedDate) >= EVENTS.renamedAt
        ? RENAMED
        : row.StageName,
  }));
  const at = stages.filter((change) => change.at < EVENTS.renamedAt).at(-1);
  if (at?.stage !== 'evaluation') return rows;
  const changedAt = instantText(EVENTS.renamedAt + BULK_CHANGE_SECONDS);
  const id = `${at.row.Id.slice(0, 8)}R${at.row.Id.slice(9)}`;
  return [...rows, { ...at.row, Id: id, StageName: RENAMED, CreatedDate: changedAt, SystemModstamp: changedAt }];
}
