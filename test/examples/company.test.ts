import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroundTruth } from '../../examples/company/ground-truth.ts';
import { salesforceColumns } from '../../examples/company/salesforce-csv.ts';
import { type CompanyFiles, type CompanyOptions, writeCompany } from '../../examples/company/write-company.ts';
import { type ExportRow, readExport } from './read-export.ts';

const folders: string[] = [];

async function company(options: Omit<CompanyOptions, 'folder'>): Promise<CompanyFiles & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'company-'));
  folders.push(folder);
  return { folder, ...(await writeCompany({ folder, ...options })) };
}

async function digests(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) {
    found[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  }
  return found;
}

const truthOf = async (path: string): Promise<GroundTruth> => JSON.parse(await readFile(path, 'utf8')) as GroundTruth;
/** Date.parse alone takes the 30th of February for the 2nd of March. */
function isInstant(text: string | undefined): text is string {
  const parsed = Date.parse(text ?? '');
  return Number.isFinite(parsed) && new Date(parsed).toISOString() === text;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe('a small company', () => {
  it('is the same, byte for byte, whenever it is written', async () => {
    const once = await company({ leads: 2_000 });
    const again = await company({ leads: 2_000 });
    expect(await digests(again.folder)).toEqual(await digests(once.folder));
    expect(again.files).toEqual(once.files);
  });

  it('is another one with another seed', async () => {
    const one = await company({ leads: 500 });
    const other = await company({ leads: 500, seed: 7 });
    expect(await digests(other.folder)).not.toEqual(await digests(one.folder));
  });

  it('spreads its leads over as many files as asked for, without changing them', async () => {
    const one = await company({ leads: 2_000, parts: 1 });
    const three = await company({ leads: 2_000, parts: 3 });
    const plain = await company({ leads: 2_000, gzip: false });
    expect(one.files.map((file) => file.name)).toContain('Lead.csv');
    expect(three.files.map((file) => file.name)).toEqual(
      expect.arrayContaining(['Lead_1.csv', 'Lead_2.csv.gz', 'Lead_3.csv.gz']),
    );
    const idsOf = (rows: readonly ExportRow[]) => rows.map((row) => row.Id).sort();
    const wanted = idsOf(await readExport(one.folder, 'Lead.csv'));
    expect(idsOf(await readExport(three.folder, 'Lead_1.csv', 'Lead_2.csv.gz', 'Lead_3.csv.gz'))).toEqual(wanted);
    expect(idsOf(await readExport(plain.folder, 'Lead_1.csv', 'Lead_2.csv'))).toEqual(wanted);
  });

  it('says which effects hold in it: none in a null world', async () => {
    const nothing = await truthOf((await company({ leads: 500, nullWorld: true })).groundTruth);
    expect(nothing.effects.map((effect) => effect.kind)).toEqual(['null_dimension']);
    expect(nothing.consequences).toEqual([]);
    const { segments } = nothing.baseRates.acquisition.lead ?? {};
    expect(segments?.lead_source?.paid_search?.expectedRate).toBe(0.48);
    expect(segments?.lead_source?.webinar?.expectedRate).toBe(0.48);
  });
});

describe('the company of 60,000 leads', () => {
  let written: CompanyFiles & { readonly folder: string };
  let truth: GroundTruth;
  let leadRows: readonly ExportRow[];
  let leads: readonly ExportRow[];
  let accounts: readonly ExportRow[];
  let contacts: readonly ExportRow[];
  let opportunities: readonly ExportRow[];
  let history: readonly ExportRow[];
  let roles: readonly ExportRow[];

  beforeAll(async () => {
    written = await company({});
    const { folder } = written;
    truth = await truthOf(written.groundTruth);
    leadRows = await readExport(folder, 'Lead_1.csv', 'Lead_2.csv.gz');
    leads = [...new Map(leadRows.map((row) => [row.Id, row])).values()];
    accounts = await readExport(folder, 'Account.csv');
    contacts = await readExport(folder, 'Contact.csv');
    opportunities = await readExport(folder, 'Opportunity.csv');
    history = await readExport(folder, 'OpportunityHistory.csv');
    roles = await readExport(folder, 'OpportunityContactRole.csv');
  });

  const kept = (rows: readonly ExportRow[]) => rows.filter((row) => row.IsDeleted === 'false');
  const count = (rows: readonly ExportRow[], column: string, value?: string) =>
    rows.filter((row) => (value === undefined ? row[column] !== '' : row[column] === value)).length;
  const isTest = (row: ExportRow) => row.Email?.endsWith('@test.example') === true;

  it('has the columns of a Salesforce export', () => {
    const columnsOf = (rows: readonly ExportRow[]) => Object.keys(rows[0] ?? {});
    expect(columnsOf(leadRows)).toEqual(salesforceColumns.Lead);
    expect(columnsOf(opportunities)).toEqual(salesforceColumns.Opportunity);
    expect(columnsOf(history)).toEqual(salesforceColumns.OpportunityHistory);
  });

  it('gives every record an id of its own, valid without regard to case', () => {
    expect(withChecksum('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC');
    for (const rows of [leads, accounts, contacts, opportunities, history, roles]) {
      expect(new Set(rows.map((row) => row.Id?.toLowerCase())).size).toBe(rows.length);
      for (const { Id = '' } of rows.slice(-2_000)) expect(Id).toBe(withChecksum(Id.slice(0, 15)));
    }
  });

  it('refers to records that exist', () => {
    const accountIds = new Set(accounts.map((row) => row.Id));
    const contactIds = new Set(contacts.map((row) => row.Id));
    const opportunityIds = new Set(opportunities.map((row) => row.Id));
    const orphans = [
      ...leads.filter((row) => row.ConvertedOpportunityId && !opportunityIds.has(row.ConvertedOpportunityId)),
      ...leads.filter((row) => row.IsConverted === 'true' && !contactIds.has(row.ConvertedContactId)),
      ...opportunities.filter((row) => !accountIds.has(row.AccountId)),
      ...history.filter((row) => !opportunityIds.has(row.OpportunityId)),
      ...roles.filter((row) => !opportunityIds.has(row.OpportunityId) || !contactIds.has(row.ContactId)),
    ];
    expect(orphans).toEqual([]);
  });

  it('counts in the ground truth what stands in the files', () => {
    const { counts } = truth;
    expect(truth.files.map((file) => file.rows)).toEqual(written.files.map((file) => file.rows));
    expect(leadRows.length).toBe(counts.leadRows);
    expect(leadRows.length - leads.length).toBe(counts.duplicateRows);
    expect(leads.length).toBe(60_000);
    expect(counts.leads).toBe(60_000);
    expect(count(leads, 'MQL_Date__c')).toBe(counts.mql);
    expect(count(leads, 'SQL_Date__c')).toBe(counts.sql);
    expect(count(leads, 'Disqualified_Date__c')).toBe(counts.disqualified);
    expect(count(leads, 'IsConverted', 'true')).toBe(counts.converted);
    expect(count(leads, 'ConvertedOpportunityId')).toBe(counts.converted - counts.convertedWithoutOpportunity);
    expect(leads.filter(isTest).length).toBe(counts.testRecords);
    expect(leads.filter((row) => !isInstant(row.CreatedDate)).length).toBe(counts.impossibleDates.Lead);
    expect(history.filter((row) => !isInstant(row.CreatedDate)).length).toBe(counts.impossibleDates.OpportunityHistory);
    const clean = kept(leads).filter((row) => !isTest(row) && isInstant(row.CreatedDate));
    expect(clean.length).toBe(counts.clean.leads);
    expect(count(clean, 'MQL_Date__c')).toBe(counts.clean.mql);
    expect(count(clean, 'SQL_Date__c')).toBe(counts.clean.sql);
    const emails = leads.filter((row) => !isTest(row)).map((row) => row.Email);
    expect(emails.length - new Set(emails).size).toBe(counts.recycled);

    expect(accounts.length).toBe(counts.accounts);
    expect(kept(contacts).length).toBe(counts.contacts);
    expect(kept(roles).length).toBe(counts.contactRoles);
    expect(kept(history).length).toBe(counts.historyRows);
    for (const [object, rows] of Object.entries({ Lead: leads, Contact: contacts, Opportunity: opportunities })) {
      expect(count(rows, 'IsDeleted', 'true')).toBe(counts.deletedRows[object as keyof typeof counts.deletedRows]);
    }

    const deals = kept(opportunities);
    expect(deals.length).toBe(counts.opportunities.all);
    expect(count(deals, 'Type', 'New Business')).toBe(counts.opportunities.newBusiness);
    expect(count(deals, 'Type', 'Existing Business')).toBe(counts.opportunities.existingBusiness);
    expect(count(deals, 'Type', 'Renewal')).toBe(counts.opportunities.renewal);
    expect(count(deals, 'StageName', 'Closed Won')).toBe(counts.won);
    expect(count(deals, 'StageName', 'Closed Lost')).toBe(counts.lost);
    expect(count(deals, 'IsClosed', 'false')).toBe(counts.open);
    expect(count(deals, 'Loss_Reason__c', 'Pipeline clean-up')).toBe(counts.bulkClosed);
    expect(deals.filter((row) => !/^\d+\.\d\d$/.test(row.Amount ?? '')).length).toBe(counts.unreadableAmounts);
    const fromLeads = new Set(leads.map((row) => row.ConvertedOpportunityId).filter((id) => id !== ''));
    expect(fromLeads.size).toBe(counts.opportunities.newBusiness - counts.leadless);
    expect(fromLeads.size).toBe(count(leads, 'ConvertedOpportunityId') - counts.convertedIntoOpenOpportunity);

    const lostBefore = new Set<string>();
    const reopened = new Set<string>();
    for (const { OpportunityId = '', StageName } of history) {
      if (StageName === 'Closed Lost') lostBefore.add(OpportunityId);
      else if (lostBefore.has(OpportunityId)) reopened.add(OpportunityId);
    }
    expect(reopened.size).toBe(counts.reopened);
  });

  it('knows nothing that happened after the export', () => {
    const instants = ['CreatedDate', 'MQL_Date__c', 'SQL_Date__c', 'Disqualified_Date__c', 'SystemModstamp'];
    let latest = 0;
    for (const rows of [leads, accounts, contacts, opportunities, history, roles]) {
      for (const row of rows) {
        for (const column of instants) if (isInstant(row[column])) latest = Math.max(latest, Date.parse(row[column]));
      }
    }
    expect(new Date(latest).toISOString() <= truth.exportedAt).toBe(true);
    const closed = opportunities.filter((row) => row.IsClosed === 'true').map((row) => row.CloseDate ?? '');
    expect(closed.reduce((one, other) => (one > other ? one : other)) <= '2026-11-05').toBe(true);
    const created = leads.map((row) => row.CreatedDate ?? '').filter(isInstant);
    expect(created.reduce((one, other) => (one < other ? one : other)) >= '2025-05-01').toBe(true);
  });

  it('tells each opportunity in order, from discovery to the stage it is in', () => {
    const stageNow = new Map(opportunities.map((row) => [row.Id, row.StageName]));
    const last = new Map<string, ExportRow>();
    for (const row of history) {
      const { OpportunityId = '', SystemModstamp = '' } = row;
      const before = last.get(OpportunityId);
      if (before === undefined) expect(row.StageName).toBe('Discovery');
      else expect(SystemModstamp > (before.SystemModstamp ?? '')).toBe(true);
      last.set(OpportunityId, row);
    }
    expect(last.size).toBe(opportunities.length);
    for (const [id, row] of last) expect(row.StageName).toBe(stageNow.get(id));
  });

  it('lets people come back no sooner than after 60 days', () => {
    const cycles = new Map<string, ExportRow[]>();
    for (const row of leads) cycles.set(row.Email ?? '', [...(cycles.get(row.Email ?? '') ?? []), row]);
    for (const [first, second, third] of cycles.values()) {
      if (first === undefined || second === undefined || isTest(first)) continue;
      expect(third).toBeUndefined();
      if (!isInstant(second.CreatedDate)) continue;
      const ended = first.Disqualified_Date__c || first.SQL_Date__c || first.MQL_Date__c || first.CreatedDate;
      expect(Date.parse(second.CreatedDate) - Date.parse(ended ?? '')).toBeGreaterThan(60 * 86_400_000);
      if (first.ConvertedContactId && second.ConvertedContactId)
        expect(second.ConvertedContactId).toBe(first.ConvertedContactId);
    }
  });

  describe('shows the planted effects', () => {
    /** Leads created until then have had the time to move on. */
    const matureUntil = '2026-08';
    const reachedMql = (rows: readonly ExportRow[]) => rate(rows, (row) => row.MQL_Date__c !== '');
    const matureLeads = (values: readonly string[]) =>
      leads.filter(
        (row) => values.includes(row.LeadSource ?? '') && !isTest(row) && (row.CreatedDate ?? '') < matureUntil,
      );
    const others = ['Web', 'Event', 'Outbound', 'Partner'];

    it('webinars: more leads become mql, fewer proposals are won', () => {
      expectNear(reachedMql(matureLeads(['Webinar'])), 0.648);
      expectNear(reachedMql(matureLeads(others)), 0.48);
      expectNear(wonOfProposals('LeadSource', ['Webinar']), 0.71 * 0.6);
      expectNear(wonOfProposals('LeadSource', others), 0.71);
    });

    it('paid search: fewer leads become mql, and its share doubles', () => {
      expectNear(reachedMql(matureLeads(['Paid Search'])), 0.3);
      const share = (from: string, to: string) =>
        rate(
          leads.filter((row) => (row.CreatedDate ?? '') >= from && (row.CreatedDate ?? '') < to),
          (row) => row.LeadSource === 'Paid Search',
        );
      const clean = 1 - (truth.dirt.leadSourceVariant?.share ?? 0);
      expectNear(share('2025-05', '2026-03'), 0.12 * clean);
      expectNear(share('2026-03', '2026-11'), 0.24 * clean);
    });

    it('public sector: stuck in evaluation', () => {
      expectNear(proposalsOfEvaluations(['Public Sector', 'Government', 'public sector']), 0.73 * 0.55);
      expectNear(proposalsOfEvaluations(['Software', 'Manufacturing', 'Healthcare', 'Retail']), 0.73);
    });

    it('APAC: fewer mql become sql from May 2026 on, and no others', () => {
      const apac = new Set<string>(truth.rawValues.region.apac);
      const toSql = (inApac: boolean, from: string, to: string) =>
        rate(
          leads.filter(({ MQL_Date__c: at = '', Country = '', Email = '' }) => {
            return apac.has(Country) === inApac && at >= from && at < to && !Email.endsWith('@test.example');
          }),
          (row) => row.SQL_Date__c !== '',
        );
      expectNear(toSql(true, '2025-05', '2026-05'), 0.44);
      expectNear(toSql(true, '2026-05', '2026-08'), 0.44 * 0.6);
      expectNear(toSql(false, '2026-05', '2026-08'), 0.44);
    });

    it('enterprise: slower in proposal, larger deals, and won as often', () => {
      const accountsOf = (isEnterprise: boolean) =>
        new Set(
          accounts
            .filter((row) => row.NumberOfEmployees !== '' && Number(row.NumberOfEmployees) >= 1000 === isEnterprise)
            .map((row) => row.Id),
        );
      const dealsOf = (ids: ReadonlySet<string | undefined>) =>
        opportunities.filter((row) => ids.has(row.AccountId) && row.Type === 'New Business');
      const [enterprise, rest] = [dealsOf(accountsOf(true)), dealsOf(accountsOf(false))];
      const amount = (rows: readonly ExportRow[]) => median(rows.map((row) => Number.parseFloat(row.Amount ?? '')));
      expect(amount(enterprise) / amount(rest)).toBeGreaterThan(2.7);
      expect(amount(enterprise) / amount(rest)).toBeLessThan(3.3);

      const entered = stageEntries();
      const daysInProposal = (rows: readonly ExportRow[]) =>
        median(
          rows.flatMap((row) => {
            const stages = entered.get(row.Id ?? '');
            const [from, to] = [stages?.get('Proposal'), stages?.get('Closed Won')];
            return from === undefined || to === undefined ? [] : [(Date.parse(to) - Date.parse(from)) / 86_400_000];
          }),
        );
      expect(daysInProposal(enterprise) / daysInProposal(rest)).toBeGreaterThan(1.5);
      expect(daysInProposal(enterprise) / daysInProposal(rest)).toBeLessThan(2.3);
      const early = (rows: readonly ExportRow[]) =>
        rate(
          rows.filter((row) => (entered.get(row.Id ?? '')?.get('Proposal') ?? '9') < '2026-04'),
          (row) => row.IsWon === 'true',
        );
      expect(Math.abs(early(enterprise).share - early(rest).share)).toBeLessThan(0.08);
    });

    it('nothing by form variant', () => {
      for (const [column, entrants] of [
        ['MQL_Date__c', leads],
        ['SQL_Date__c', leads.filter((row) => row.MQL_Date__c !== '')],
        ['ConvertedOpportunityId', leads.filter((row) => row.SQL_Date__c !== '')],
      ] as const) {
        const pooled = rate(entrants, (row) => row[column] !== '').share;
        let chiSquare = 0;
        for (const variant of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const { share, of } = rate(
            entrants.filter((row) => row.Form_Variant__c === variant),
            (row) => row[column] !== '',
          );
          chiSquare += ((share - pooled) ** 2 * of) / (pooled * (1 - pooled));
        }
        // The 99.9% quantile of chi-square with 5 degrees of freedom.
        expect(chiSquare).toBeLessThan(20.5);
      }
    });

    function stageEntries(): ReadonlyMap<string, ReadonlyMap<string, string>> {
      const entries = new Map<string, Map<string, string>>();
      for (const { OpportunityId = '', StageName = '', SystemModstamp = '' } of history) {
        const stages = entries.get(OpportunityId) ?? new Map<string, string>();
        if (!stages.has(StageName)) stages.set(StageName, SystemModstamp);
        entries.set(OpportunityId, stages);
      }
      return entries;
    }

    function wonOfProposals(column: string, values: readonly string[]): Rate {
      const entered = stageEntries();
      return rate(
        opportunities.filter(
          (row) =>
            row.Type === 'New Business' &&
            values.includes(row[column] ?? '') &&
            (entered.get(row.Id ?? '')?.get('Proposal') ?? '9') < '2026-04',
        ),
        (row) => row.IsWon === 'true',
      );
    }

    function proposalsOfEvaluations(industries: readonly string[]): Rate {
      const entered = stageEntries();
      const ids = new Set(accounts.filter((row) => industries.includes(row.Industry ?? '')).map((row) => row.Id));
      return rate(
        opportunities.filter((row) => {
          const stages = entered.get(row.Id ?? '');
          const reached = stages?.get('Evaluation') ?? stages?.get('Proposal') ?? '9';
          return row.Type === 'New Business' && ids.has(row.AccountId) && reached < '2026-05';
        }),
        (row) => entered.get(row.Id ?? '')?.has('Proposal') === true,
      );
    }
  });
});

interface Rate {
  readonly share: number;
  readonly of: number;
}

function rate(rows: readonly ExportRow[], holds: (row: ExportRow) => boolean): Rate {
  return { share: rows.filter(holds).length / rows.length, of: rows.length };
}

/** Four standard errors, doubled in variance for likeness within accounts and owners, and one point for late ones. */
function expectNear(found: Rate, truth: number): void {
  const tolerance = 0.01 + 4 * Math.sqrt((2 * truth * (1 - truth)) / found.of);
  expect(found.share, `${found.share} of ${found.of} against ${truth}`).toBeGreaterThan(truth - tolerance);
  expect(found.share, `${found.share} of ${found.of} against ${truth}`).toBeLessThan(truth + tolerance);
}

function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** https://help.salesforce.com/s/articleView?id=000385008 */
function withChecksum(id: string): string {
  let suffix = '';
  for (const chunk of [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)]) {
    const bits = [...chunk].reduce((sum, letter, place) => sum + (/[A-Z]/.test(letter) ? 2 ** place : 0), 0);
    suffix += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(bits);
  }
  return id + suffix;
}
