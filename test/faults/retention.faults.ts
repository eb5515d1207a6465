import { afterAll, expect, it } from 'vitest';
import { compareVersions } from '../../infra/local/compared-versions.ts';
import { findVersion, readVersionFile } from '../../infra/local/published-version.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { Scorecards } from '../../shared/contracts/outputs.ts';
import { preparedCompany } from './prepared-company.ts';
import { brokenReferences, pointedTo, publicFiles } from './store-state.ts';

const company = await preparedCompany();
afterAll(company.remove);
const store = company.published;
const reported = publicFiles(store);
const objects = folderStore(store);
await company.february(store, 'level');

/** Rates of the south, as won of a hundred. */
async function wonInSouth(version: string | undefined): Promise<number | undefined> {
  const { cards } = await readVersionFile(objects, await findVersion(objects, version), 'scorecards.json', Scorecards);
  const rate = cards
    .find(({ segment }) => segment === 'south')
    ?.stages.find(({ stage }) => stage === 'offer')?.conversion;
  return rate?.kind === 'measured' ? rate.part / rate.whole : undefined;
}

it('numbers as first reported are there beside those of today, and are compared with them', async () => {
  expect(pointedTo(store)).toBe('reports/monthly/2025-02/v0002');
  expect([await wonInSouth(undefined), await wonInSouth('reports/monthly/2025-02/v0001')]).toEqual([0.6, 0.2]);
  const [first, today] = ['reports/monthly/2025-02/v0001', 'reports/monthly/2025-02/v0002'];
  const { cells } = await compareVersions(
    objects,
    await findVersion(objects, first),
    await findVersion(objects, today),
  );
  expect(cells.map(({ cell }) => cell)).toContainEqual(expect.stringContaining('south'));
});

it.each(['reports', 'reports/monthly/2025-02/v0001', 'reports/monthly', 'blocked/reports', 'outbox', 'runs', '', '.'])(
  'what is published cannot be cleaned up: %j',
  async (prefix) => {
    await expect(objects.removeAll(prefix)).rejects.toThrow();
    expect(publicFiles(store)).toMatchObject({ ...reported, 'reports/monthly/latest.json': expect.any(String) });
  },
);

it('a version is whole without the working files of its run', async () => {
  for (const { key } of await objects.list('runs')) await objects.removeAll(key.split('/').slice(0, 2).join('/'));
  expect(await objects.list('runs')).toEqual([]);
  expect(brokenReferences(store)).toEqual([]);
  expect(await wonInSouth('reports/monthly/2025-02/v0001')).toBe(0.2);
  // and the next run is told against it all the same
  expect(await company.february(store, 'further')).toMatchObject({ version: 'reports/monthly/2025-02/v0003' });
});
