import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';

const root = mkdtempSync(join(tmpdir(), 'hash-key-'));
afterAll(() => rmSync(root, { recursive: true }));

async function publishedUnder(key: string, ended: (step: string, folder: string) => void = () => {}) {
  const folder = join(root, key);
  cpSync(fileURLToPath(new URL('../golden/two-systems/', import.meta.url)), folder, { recursive: true });
  writeFileSync(join(folder, 'hash-key'), `${key}\n`);
  const definitions = join(folder, 'definitions.yaml');
  const ports = embeddedPorts({
    store: join(folder, 'store'),
    exports: join(folder, 'exports'),
    definitions,
    threads: 1,
  });
  const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  const request = { kind: 'cadence', cadence: 'monthly', period: '2025-03', ...files } as const;
  await runWorkflow(request, ports, { began: () => {}, ended: ({ step }) => ended(step, folder) });
  const hashes = async (prefix: string, part = '') => {
    const keys = (await ports.objects.list(prefix)).map((object) => object.key).filter((name) => name.includes(part));
    return await Promise.all(keys.map(async (name) => contentHash((await ports.objects.read(name)) ?? '')));
  };
  return { folder, published: await hashes('reports'), canonical: await hashes('runs', '/canonical/') };
}

it('may be exchanged between runs: hashes are made anew, and what is published is the same to the byte', async () => {
  const [one, other] = [await publishedUnder('the first key'), await publishedUnder('the second key')];
  expect(one.published.length).toBeGreaterThan(10);
  expect(other.published).toEqual(one.published);
  expect(other.canonical).not.toEqual(one.canonical);
  // of the key there is a mark in the plan, and nothing else
  const written = readdirSync(join(one.folder, 'store'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.parquet'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(written.join()).toMatch(/"hashKey": "[0-9a-f]{16}"/);
  expect(written.join()).not.toContain('the first key');
});

it.each([
  ['exchanged', 'another key\n'],
  ['taken away', undefined],
])('ends a run whose key is %s while it reads, before it reads under two', async (how, other) => {
  const key = join(root, how, 'hash-key');
  const run = publishedUnder(how, (step) => {
    if (step !== 'PlanRun') return;
    if (other === undefined) rmSync(key);
    else writeFileSync(key, other);
  });
  await expect(run).rejects.toThrow(/key of hashes was exchanged after the run .* start the next revision/);
});
