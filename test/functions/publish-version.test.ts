import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimVersion } from '../../functions/claim-version.ts';
import { publishVersion } from '../../functions/publish-version.ts';
import { runKey, writeJson } from '../../functions/run-files.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { AlreadyRunningError, IntegrityError } from '../../shared/contracts/errors.ts';
import type { ObjectStore, Ports } from '../../shared/ports.ts';

const home = 'reports/monthly/2026-10';
const definitions = new URL('../../examples/company/definitions.yaml', import.meta.url);
let root: string;
let objects: ObjectStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publish-'));
  objects = folderStore(root);
  await objects.write('definitions/definitions.yaml', await readFile(definitions));
});
afterEach(() => rm(root, { recursive: true }));

describe('publishing a version', () => {
  test('writes the manifest with every file, and points to it', async () => {
    const { version, result } = await published('run-1', 'one', { 'a.json': 'first' });
    expect([version, result]).toEqual([`${home}/v0001`, 'published']);
    expect(await pointedTo()).toBe('v0001');
    expect((await manifest(version)).files).toMatchObject([{ name: 'a.json', bytes: 5 }]);
  });

  test('leaves out what an earlier composing of the same run left behind', async () => {
    await objects.write(`${runKey.version('run-1')}packs/gone.json`, new TextEncoder().encode('pack'));
    const { version } = await published('run-1', 'one', { 'a.json': 'first' });
    expect((await manifest(version)).files).toMatchObject([{ name: 'a.json' }]);
    expect(await objects.read(`${version}/packs/gone.json`)).toBeUndefined();
  });

  test('the same identity and bytes again is the same version; nothing is written', async () => {
    await published('run-1', 'one', { 'a.json': 'first' });
    expect(await published('run-2', 'one', { 'a.json': 'first' })).toMatchObject({
      version: `${home}/v0001`,
      result: 'same',
    });
  });

  test('the same identity with other bytes is refused, and what was published stays', async () => {
    await published('run-1', 'one', { 'a.json': 'first' });
    await expect(published('run-2', 'one', { 'a.json': 'other' })).rejects.toThrow(IntegrityError);
    expect(new TextDecoder().decode(await objects.read(`${home}/v0001/a.json`))).toBe('first');
  });

  test('a run that was cut off before its manifest, and overtaken, gets another number from the next of its identity', async () => {
    await claimVersion(objects, home, 'one');
    await objects.create(`${home}/v0001/a.json`, new TextEncoder().encode('first'));
    expect(await published('run-2', 'two', { 'a.json': 'second' })).toMatchObject({ version: `${home}/v0002` });
    // the older number is given up: the newer one said nothing of it, and could not take back what it would say
    expect(await published('run-3', 'one', { 'a.json': 'first', 'b.json': 'b' })).toMatchObject({
      version: `${home}/v0003`,
      result: 'published',
    });
    expect(await pointedTo()).toBe('v0003');
  });

  test('a version that a crash left without its manifest is finished by the next one, which is then composed again', async () => {
    const cutOff = { version: 'v0002', identity: 'two' };
    for (const identity of ['one', 'two']) await claimVersion(objects, home, identity);
    await objects.create(`${home}/after-none.json`, new TextEncoder().encode(JSON.stringify(cutOff)));
    await expect(published('run-1', 'one', { 'a.json': 'first' })).rejects.toThrow(AlreadyRunningError);
    expect(await manifest(`${home}/v0002`)).toEqual(cutOff);
    expect(await published('run-1', 'one', { 'a.json': 'first' })).toMatchObject({ version: `${home}/v0004` });
    expect(await readText(`${home}/v0004/supersedes`)).toBe('v0002');
  });

  test('another manifest in the place of the same version is refused', async () => {
    const note = new TextEncoder().encode(JSON.stringify({ version: 'v0001', identity: 'other' }));
    await objects.create(`${home}/after-none.json`, note);
    await expect(published('run-1', 'one', { 'a.json': 'first' })).rejects.toThrow(IntegrityError);
  });

  test('two identities at once get two numbers', async () => {
    const versions = await Promise.all(
      ['one', 'two', 'three'].map((identity) => claimVersion(objects, home, identity)),
    );
    expect(new Set(versions).size).toBe(3);
  });

  test('a period published late leaves the pointer with the newer one', async () => {
    await published('run-1', 'one', { 'a.json': 'first' });
    await published('run-2', 'two', { 'a.json': 'earlier' }, '2026-09');
    expect(await pointedTo()).toBe('v0001');
    expect((await pointer()).period).toBe('2026-10');
  });

  test('a blocked report is published apart, and nothing points to it', async () => {
    const { version } = await published('run-1', 'one', { 'quality.json': 'why' }, '2026-10', 'blocked');
    expect(version).toBe(`blocked/${home}/v0001`);
    expect(await objects.read('reports/monthly/latest.json')).toBeUndefined();
  });
});

async function published(
  runId: string,
  identity: string,
  files: Record<string, string>,
  period = '2026-10',
  verdict = 'pass',
) {
  const itsHome = `reports/monthly/${period}`;
  const file = { key: 'definitions/definitions.yaml', bytes: 1, sha256: 'd' };
  const request = { kind: 'cadence', cadence: 'monthly', period, definitions: file.key, exports: 'exports/' };
  const days = { periodStartDay: 20_727, periodEndDay: 20_757, asOfDay: 20_762, windowStartDay: 20_393 };
  await writeJson(objects, runKey.plan(runId), {
    ...{
      runId,
      request,
      ...days,
      periodLabel: period,
      definitions: file,
      objects: [],
      method: 'm',
      hashKey: 'h',
      identity,
    },
    ...{ home: itsHome, pointer: 'reports/monthly/latest.json' },
  });
  await writeJson(objects, runKey.smallSegments(runId), { covering: null, segments: [] });
  await writeJson(objects, runKey.quality(runId), {
    verdict,
    flags: [],
    gates: [],
    ledger: { records: [], units: [], stages: [], segments: [] },
  });
  await writeJson(objects, runKey.composed(runId), Object.keys(files));
  for (const [name, text] of Object.entries(files))
    await objects.write(`${runKey.version(runId)}${name}`, new TextEncoder().encode(text));
  const version = await claimVersion(objects, verdict === 'blocked' ? `blocked/${itsHome}` : itsHome, identity);
  return await publishVersion.run({ runId, version, files: 1, bytes: 1 }, { objects } as Ports);
}

async function manifest(version: string) {
  return JSON.parse(new TextDecoder().decode(await objects.read(`${version}/manifest.json`)));
}

async function readText(key: string): Promise<string> {
  return new TextDecoder().decode(await objects.read(key));
}

async function pointer() {
  return JSON.parse(new TextDecoder().decode(await objects.read('reports/monthly/latest.json')));
}

async function pointedTo(): Promise<string> {
  return (await pointer()).version;
}
