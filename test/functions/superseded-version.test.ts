import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { supersededVersion } from '../../functions/superseded-version.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import type { ObjectStore } from '../../shared/ports.ts';

const home = 'reports/monthly/2026-10';
let root: string;
let objects: ObjectStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'supersedes-'));
  objects = folderStore(root);
});
afterEach(() => rm(root, { recursive: true }));

const publish = (version: string) => objects.create(`${home}/${version}/manifest.json`, new Uint8Array([1]));
const superseded = (version: string) => supersededVersion(objects, `${home}/${version}`);

test('the newest earlier number that was published, whatever was only claimed', async () => {
  await publish('v0001');
  await objects.create(`${home}/v0002/identity`, new Uint8Array([1]));
  expect(await superseded('v0003')).toBe(`${home}/v0001`);
});

test('what was recorded holds, whatever is published since', async () => {
  await publish('v0001');
  expect(await superseded('v0003')).toBe(`${home}/v0001`);
  await publish('v0002');
  expect(await superseded('v0003')).toBe(`${home}/v0001`);
  expect(await superseded('v0004')).toBe(`${home}/v0002`);
});

test('nothing was published: that is recorded too', async () => {
  expect(await superseded('v0002')).toBeUndefined();
  await publish('v0001');
  expect(await superseded('v0002')).toBeUndefined();
});

test('the first version supersedes none and records nothing', async () => {
  expect(await superseded('v0001')).toBeUndefined();
  expect(await objects.list(home)).toEqual([]);
});

test('a version that was published without such a record is not its own predecessor', async () => {
  await publish('v0002');
  expect(await superseded('v0002')).toBeUndefined();
});

test('a later version, published first, is not superseded', async () => {
  await publish('v0003');
  expect(await superseded('v0002')).toBeUndefined();
});
