/** Columns by API name, in the order of the export. */
export const salesforceColumns = {
  Account: [
    'Id',
    'Name',
    'Industry',
    'BillingCountry',
    'NumberOfEmployees',
    'AnnualRevenue',
    'OwnerId',
    'CreatedDate',
    'IsDeleted',
    'SystemModstamp',
  ],
  Lead: [
    'Id',
    'CreatedDate',
    'LastName',
    'FirstName',
    'Email',
    'Company',
    'Title',
    'Phone',
    'Status',
    'LeadSource',
    'Industry',
    'Country',
    'NumberOfEmployees',
    'OwnerId',
    'IsConverted',
    'ConvertedDate',
    'ConvertedAccountId',
    'ConvertedContactId',
    'ConvertedOpportunityId',
    'MQL_Date__c',
    'SQL_Date__c',
    'Disqualified_Date__c',
    'Persona__c',
    'Form_Variant__c',
    'Description',
    'IsDeleted',
    'SystemModstamp',
  ],
  Contact: [
    'Id',
    'AccountId',
    'LastName',
    'FirstName',
    'Email',
    'Title',
    'LeadSource',
    'OwnerId',
    'CreatedDate',
    'IsDeleted',
    'SystemModstamp',
  ],
  Opportunity: [
    'Id',
    'AccountId',
    'Name',
    'Type',
    'StageName',
    'Amount',
    'CurrencyIsoCode',
    'CloseDate',
    'IsClosed',
    'IsWon',
    'LeadSource',
    'Loss_Reason__c',
    'Use_Case__c',
    'OwnerId',
    'CreatedDate',
    'IsDeleted',
    'SystemModstamp',
  ],
  OpportunityHistory: [
    'Id',
    'OpportunityId',
    'StageName',
    'Amount',
    'CloseDate',
    'Probability',
    'CreatedById',
    'CreatedDate',
    'SystemModstamp',
    'IsDeleted',
  ],
  OpportunityContactRole: ['Id', 'OpportunityId', 'ContactId', 'Role', 'IsPrimary', 'CreatedDate', 'IsDeleted'],
  Touch: ['LeadId', 'ContactId', 'CreatedDate', 'Channel__c'],
} as const;

export type SalesforceObject = keyof typeof salesforceColumns;
type ColumnOf<Name extends SalesforceObject> = (typeof salesforceColumns)[Name][number];
export type SalesforceRow<Name extends SalesforceObject> = Readonly<Record<ColumnOf<Name>, string>>;

/** As Data Loader writes: every value in quotes, empty ones too, and a line feed after each row. */
const csvLine = (values: readonly string[]): string => `"${values.join('","')}"\n`;

export const headerLine = (object: SalesforceObject): string => csvLine(salesforceColumns[object]);

export function rowLine<Name extends SalesforceObject>(object: Name, row: SalesforceRow<Name>): string {
  const columns: readonly ColumnOf<Name>[] = salesforceColumns[object];
  return csvLine(columns.map((column) => row[column]));
}

export const checkbox = (checked: boolean): string => (checked ? 'true' : 'false');

/** 1800050 -> 18000.50 */
export function amountText(cents: number): string {
  const whole = Math.floor(cents / 100);
  const rest = cents - whole * 100;
  return rest < 10 ? `${whole}.0${rest}` : `${whole}.${rest}`;
}
