import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteExpired, readExpired } from '../../../infra/local/expired-inputs.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';

test('a version whose files go at different times says of all of them that they went', async () => {
  const root = await mkdtemp(join(tmpdir(), 'expired-'));
  try {
    const [objects, version] = [folderStore(root), 'reports/monthly/2026-08/v0001'];
    expect(await readExpired(objects, version)).toBeUndefined();
    await noteExpired(objects, version, { on: '2026-11-01', olderThanDays: 60, files: ['deals.csv'] });
    const later = { on: '2026-12-01', olderThanDays: 60, files: ['accounts.csv', 'deals.csv'] };
    await noteExpired(objects, version, later);
    expect(await readExpired(objects, version)).toEqual(later);
    await noteExpired(objects, version, { on: '2027-01-01', olderThanDays: 30, files: ['log.csv'] });
    expect(await readExpired(objects, version)).toEqual({
      ...{ on: '2027-01-01', olderThanDays: 30, files: ['accounts.csv', 'deals.csv', 'log.csv'] },
    });
  } finally {
    await rm(root, { recursive: true });
  }
});
