import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SYSTEMS, type Systems, writeTwoSystems } from '../../examples/two-systems/write-two-systems.ts';
import { loadDefinitions } from '../../shared/definitions/load-definitions.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function filesOf(systems: Systems): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'two-systems-'));
  folders.push(folder);
  await writeTwoSystems({ folder, systems, leads: 300, seed: 11 });
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

const columnOf = (text: string | undefined, column: string): readonly string[] => {
  const [header = [], ...rows] = (text ?? '')
    .trim()
    .split('\n')
    .map((line) => line.slice(1, -1).split('","'));
  return rows.map((row) => row[header.indexOf(column)] ?? '');
};

describe.each(SYSTEMS)('the company in %s', (systems) => {
  it('is the same, byte for byte, whenever it is written', async () => {
    expect(await filesOf(systems)).toEqual(await filesOf(systems));
  });

  it('has definitions that read every file but the ground truth', async () => {
    const path = new URL(`../../examples/two-systems/${systems}.yaml`, import.meta.url);
    const { sources } = loadDefinitions(readFileSync(path, 'utf8'), 'definitions.yaml');
    const read = Object.values(sources).flatMap(({ objects }) => Object.values(objects).map(({ files }) => files));
    // in both, companies are Salesforce's
    const unread = systems === 'both' ? ['company.csv', 'company_property_history.csv'] : [];
    const written = Object.keys(await filesOf(systems)).filter((name) => name !== 'ground-truth.json');
    expect([...read, ...unread].sort()).toEqual(written);
  });
});

describe('the company in HubSpot', () => {
  it('refers to records that exist, by one id each', async () => {
    const files = await filesOf('hubspot');
    const contacts = columnOf(files['contact.csv'], 'id');
    const [companies, deals] = [columnOf(files['company.csv'], 'id'), columnOf(files['deal.csv'], 'deal_id')];
    const gone = columnOf(files['company.csv'], 'property_hs_merged_object_ids').filter((id) => id !== '');
    const goneDeals = columnOf(files['merged_deal.csv'], 'merged_deal_id');
    expect(Math.min(gone.length, goneDeals.length)).toBeGreaterThan(1);
    for (const ids of [contacts, [...companies, ...gone], [...deals, ...goneDeals]])
      expect(new Set(ids).size).toBe(ids.length);
    expect(contacts).toEqual(expect.arrayContaining([...columnOf(files['deal_contact.csv'], 'contact_id')]));
    expect([...deals, ...goneDeals]).toEqual(expect.arrayContaining([...columnOf(files['deal_stage.csv'], 'deal_id')]));
    const ofDeals = columnOf(files['deal.csv'], 'property_hs_primary_associated_company');
    expect([...companies, ...gone]).toEqual(expect.arrayContaining([...ofDeals]));
    expect(ofDeals.filter((id) => gone.includes(id)).length).toBeGreaterThan(1);
    const merged = columnOf(files['contact_merge_audit.csv'], 'vid_to_merge');
    expect(merged.length).toBe(3);
    expect(contacts.filter((id) => merged.includes(id))).toEqual([]);
  });

  it('has in both the ids of the leads that Salesforce has, which are qualified', async () => {
    const files = await filesOf('both');
    const leads = columnOf(files['Lead.csv'], 'Id');
    const synced = columnOf(files['contact.csv'], 'property_salesforceleadid').filter((id) => id !== '');
    expect(leads).toEqual(expect.arrayContaining([...synced]));
    expect(synced.length).toBeGreaterThan(50);
    expect(columnOf(files['Lead.csv'], 'MQL_Date__c')).not.toContain('');
  });
});
