import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';

const root = mkdtempSync(join(tmpdir(), 'hash-key-'));
afterAll(() => rmSync(root, { recursive: true }));

async function publishedUnder(key: string) {
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
  await runWorkflow(request, ports, { began: () => {}, ended: () => {} });
  const hashes = async (prefix: string, part = '') => {
    const keys = (await ports.objects.list(prefix)).map((object) => object.key).filter((name) => name.includes(part));
    return await Promise.all(keys.map(async (name) => contentHash((await ports.objects.read(name)) ?? '')));
  };
  return { published: await hashes('reports'), canonical: await hashes('runs', '/canonical/') };
}

it('may be exchanged between runs: hashes are made anew, and what is published is the same to the byte', async () => {
  const [one, other] = [await publishedUnder('the first key'), await publishedUnder('the second key')];
  expect(one.published.length).toBeGreaterThan(10);
  expect(other.published).toEqual(one.published);
  expect(other.canonical).not.toEqual(one.canonical);
});
