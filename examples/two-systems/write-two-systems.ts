import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantText, secondsPerDay } from '../company/instants.ts';
import type { SalesforceRow } from '../company/salesforce-csv.ts';
import { type CompanyFacts, companyFacts, EVENTS } from './company-facts.ts';
import { hubspotFiles, marketingFiles } from './hubspot-files.ts';
import { salesforceFiles } from './salesforce-files.ts';

export const SYSTEMS = ['salesforce', 'hubspot', 'both'] as const;
export type Systems = (typeof SYSTEMS)[number];

export type TwoSystemsOptions = {
  readonly folder: string;
  readonly systems: Systems;
  /** Records of leads in Salesforce; some persons came twice. */
  readonly leads: number;
  readonly seed: number;
};

/**
 * Writes the exports of one company in the shape of the systems that it has: sales and marketing in one, or marketing in HubSpot
 * and sales in Salesforce. The last file is `ground-truth.json`: what happened. The same options give the same bytes.
 */
export async function writeTwoSystems({ folder, systems, leads, seed }: TwoSystemsOptions): Promise<CompanyFacts> {
  const facts = companyFacts(leads, seed);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES[systems](facts))) await writeFile(join(folder, name), text);
  const truth = { leads, seed, systems, ...plantedIn(facts) };
  await writeFile(join(folder, 'ground-truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  return facts;
}

const FILES: Readonly<Record<Systems, (facts: CompanyFacts) => Readonly<Record<string, string>>>> = {
  salesforce: (facts) => salesforceFiles(facts),
  hubspot: hubspotFiles,
  both: bothFiles,
};

/**
 * Marketing hands a lead over when it is qualified: Salesforce has no others, and its copy of the date of that is a copy. Each
 * contact knows the first of its leads there.
 */
function bothFiles(facts: CompanyFacts): Readonly<Record<string, string>> {
  const isSynced = ({ MQL_Date__c }: SalesforceRow<'Lead'>) => MQL_Date__c !== '';
  const handedOver = facts.leads.map((row) => (isSynced(row) ? { ...row, CreatedDate: row.MQL_Date__c } : row));
  return {
    ...marketingFiles(facts, ({ leads }) => leads.find(isSynced)),
    ...salesforceFiles({ ...facts, leads: handedOver, merged: [] }, isSynced),
  };
}

function plantedIn({ accounts, deals, leads, merged }: CompanyFacts) {
  const count = (isCounted: (deal: CompanyFacts['deals'][number]) => boolean) => deals.filter(isCounted).length;
  return {
    counts: { accounts: accounts.length, leads: leads.length, opportunities: deals.length },
    merged: merged.length,
    mergedAccounts: accounts.filter(({ mergedFrom }) => mergedFrom !== undefined).length,
    mergedOpportunities: count((deal) => deal.merged !== undefined),
    renamed: { on: dayOfInstant(EVENTS.renamedAt), from: 'Evaluation', to: 'Solution Fit' },
    split: { on: dayOfInstant(EVENTS.splitAt), opportunities: count(({ pipeline }) => pipeline === 'velocity') },
    reorganised: {
      on: dayOfInstant(EVENTS.reorganisedAt),
      accounts: accounts.filter(({ territories: [before, now] }) => before !== now).length,
    },
    currencies: Object.fromEntries(
      ['USD', 'EUR', 'GBP'].map((code) => [code, count(({ row }) => row.CurrencyIsoCode === code)]),
    ),
  };
}

function dayOfInstant(instant: number): string {
  return instantText(instant - (instant % secondsPerDay)).slice(0, 10);
}
