import { type Company, newCompany } from '../company/company.ts';
import { type DirtName, dirtBox } from '../company/dirt.ts';
import type { ExportFiles } from '../company/export-files.ts';
import { seededRandom } from '../company/random.ts';
import type { SalesforceObject, SalesforceRow } from '../company/salesforce-csv.ts';
import { writeAccount } from '../company/write-account.ts';

export type CompanyRows = { readonly [Name in SalesforceObject]: SalesforceRow<Name>[] };

/** What people do to deals; whatever else is wrong with the example company's exports is of one system and not of the other. */
const DONE_BY_PEOPLE: ReadonlySet<DirtName> = new Set<DirtName>([
  ...(['recycledLead', 'convertedIntoOpenOpportunity', 'noPrimaryContact', 'amountEdit', 'skippedStage'] as const),
  ...(['backAndForward', 'backAndStay', 'reopened', 'bulkClosure'] as const),
]);

/** The records of the example company, without what is wrong with its exports. The same numbers give the same records. */
export function companyRows(
  leads: number,
  seed: number,
): { readonly rows: CompanyRows; readonly nextId: Company['nextId'] } {
  const rows: CompanyRows = {
    ...{ Account: [], Lead: [], Contact: [], Opportunity: [], OpportunityHistory: [] },
    ...{ OpportunityContactRole: [], Touch: [] },
  };
  const company = withoutExportFaults(newCompany(collecting(rows), seed, false), seed);
  let written = 0;
  for (let account = 1; written < leads; account += 1) written += writeAccount(company, account, leads - written);
  return { rows, nextId: company.nextId };
}

function withoutExportFaults(company: Company, seed: number): Company {
  const dirt = dirtBox(seededRandom(seed + 2));
  return {
    ...company,
    dirt: {
      ...dirt,
      threatens: (name) => DONE_BY_PEOPLE.has(name) && dirt.threatens(name),
      falls: (name) => DONE_BY_PEOPLE.has(name) && dirt.falls(name),
    },
  };
}

function collecting(rows: CompanyRows): ExportFiles {
  return {
    write: (object, row) => {
      (rows[object] as (typeof row)[]).push(row);
    },
    writeLead: (row) => {
      rows.Lead.push(row);
    },
    isFull: () => false,
    flush: async () => {},
    close: async () => [],
  };
}
