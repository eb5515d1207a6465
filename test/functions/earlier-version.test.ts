import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { earlierVersion } from '../../functions/earlier-version.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';
import { IntegrityError } from '../../shared/contracts/errors.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { established } from '../shared/signals/sample-hypothesis.ts';

const version = 'reports/monthly/2026-09/v0001';
const manifest = `${version}/manifest.json`;
const entry = established('west', -0.2);
let root: string;
let objects: ObjectStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'earlier-'));
  objects = folderStore(root);
});
afterEach(() => rm(root, { recursive: true }));

async function publish(files: Readonly<Record<string, unknown>>): Promise<string> {
  const named = await Promise.all(
    Object.entries(files).map(async ([name, value]) => ({ name, sha256: await write(name, value) })),
  );
  return write('manifest.json', { files: named, period: '2026-09' });
}

async function write(name: string, value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  await objects.write(`${version}/${name}`, bytes);
  return contentHash(bytes);
}

test('its life cycle, and the verdicts on its assumptions; what else is in it is of no concern', async () => {
  const sha256 = await publish({
    'signals.json': { lifeCycle: [entry], added: 'since' },
    'assumptions.json': {
      assumptions: [{ id: 'a', verdict: 'agrees', constrainedBy: ['often_blank/region'], how: 'so' }],
    },
  });
  expect(await earlierVersion(objects, manifest, sha256)).toEqual({
    lifeCycle: [entry],
    assumptions: [{ id: 'a', verdict: 'agrees', constrainedBy: ['often_blank/region'] }],
  });
});

test('a version from before there was a life cycle has none', async () => {
  await publish({ 'signals.json': { signals: [] }, 'assumptions.json': { assumptions: [{ id: 'a', observed: 1 }] } });
  expect(await earlierVersion(objects, manifest)).toEqual({ lifeCycle: [], assumptions: [] });
});

test('another manifest than was pinned, and another file than its manifest names, are refused', async () => {
  const sha256 = await publish({ 'signals.json': { lifeCycle: [] }, 'assumptions.json': { assumptions: [] } });
  await expect(earlierVersion(objects, manifest, 'other')).rejects.toThrow(IntegrityError);
  await write('signals.json', { lifeCycle: [entry] });
  await expect(earlierVersion(objects, manifest, sha256)).rejects.toThrow(IntegrityError);
});
