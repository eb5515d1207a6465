import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBaseline } from '../../functions/find-baseline.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'baseline-'));
});
afterEach(() => rm(root, { recursive: true }));

const months = ['2025-12/v0001', '2026-07/v0001', '2026-07/v0002', '2026-08/v0001', '2026-10/v0001', '2026-11/v0001'];

test.each<[string, Partial<RunRequest>, string | undefined]>([
  ['the newest version of the month before', { period: '2026-08' }, 'reports/monthly/2026-07/v0002'],
  [
    'of the last one that has a version, where that was blocked',
    { period: '2026-10' },
    'reports/monthly/2026-08/v0001',
  ],
  ['of another year', { period: '2026-07' }, 'reports/monthly/2025-12/v0001'],
  ['none before the first', { period: '2025-12' }, undefined],
  ['of quarters among quarters', { cadence: 'quarterly', period: '2026-Q3' }, 'reports/quarterly/2026-Q1/v0001'],
  [
    'of the cadence for a review',
    { kind: 'review', review: 'board', period: '2026-10' },
    'reports/monthly/2026-08/v0001',
  ],
  ['none for a draft', { kind: 'draft', period: '2026-10' }, undefined],
])('%s', async (_, given, version) => {
  const objects = folderStore(root);
  const published = [...months.map((one) => `monthly/${one}`), 'quarterly/2026-Q1/v0001', 'review/board/2026-09/v0001'];
  for (const one of published) await objects.write(`reports/${one}/manifest.json`, new TextEncoder().encode(one));
  await objects.write('reports/monthly/2026-09/v0001/identity', new Uint8Array());
  await objects.write('blocked/reports/monthly/2026-09/v0001/manifest.json', new Uint8Array());
  const request = { kind: 'cadence', cadence: 'monthly', ...given } as RunRequest;
  expect((await findBaseline(objects, request)).baseline?.manifest).toBe(version && `${version}/manifest.json`);
});
