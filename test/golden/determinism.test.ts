import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompany } from '../../examples/company/write-company.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';

const definitions = join(import.meta.dirname, '../../examples/company/definitions.yaml');

describe('the example company, on engines with different numbers of threads', () => {
  const root = mkdtempSync(join(tmpdir(), 'determinism-'));
  const exports = join(root, 'exports');
  let oneThread: ReadonlyMap<string, string>;

  beforeAll(async () => {
    await writeCompany({ folder: exports, leads: 3000 });
    oneThread = await publish(1);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Every file of the version and its hash. */
  async function publish(threads: number): Promise<ReadonlyMap<string, string>> {
    const clock = { now: () => new Date('2026-11-22T12:00:00Z') };
    const ports = embeddedPorts({ store: join(root, `store-${threads}`), exports, definitions, threads, clock });
    const request = {
      kind: 'cadence',
      cadence: 'monthly',
      period: '2026-10',
      definitions: definitionsKey(definitions),
      exports: EXPORTS_PREFIX,
    } as const;
    const { version } = await runWorkflow(request, ports, { began: () => {}, ended: () => {} });
    const files = new Map<string, string>();
    for (const { key } of await ports.objects.list(`${version}/`))
      files.set(key, contentHash((await ports.objects.read(key)) ?? ''));
    return files;
  }

  it.each([2, 4, 8])('%i threads publish the bytes of one', { timeout: 120_000 }, async (threads) => {
    expect(oneThread.size).toBeGreaterThan(10);
    expect(await publish(threads)).toEqual(oneThread);
  });
});
