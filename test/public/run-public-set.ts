import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { Ports } from '../../shared/ports.ts';

/** The data are not ours to copy: they lie beside the project, or the tests cannot run. */
const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const DEFINITIONS = fileURLToPath(new URL('../../examples/public', import.meta.url));

export type PublicSet = 'maven_crm' | 'bpi2017_loan_cases' | 'uci_bank_marketing' | 'x_education_leads';

/** Every file of a published version, by name. */
export type PublishedFiles = ReadonlyMap<string, Buffer>;

/** Without the data there is nothing to test; but where everything has to be tested, that is a failure. */
export const describePublicSet = describe.skipIf(!existsSync(DATA) && !process.env.CI);

export async function definitionsOf(set: PublicSet): Promise<string> {
  return await readFile(join(DEFINITIONS, set, 'definitions.yaml'), 'utf8');
}

export function requestOf(kind: RunRequest['kind'], period: string): RunRequest {
  return { kind, cadence: 'monthly', period, definitions: 'definitions/definitions.yaml', exports: 'exports/' };
}

/** The files that the whole workflow publishes, on the laptop's adapters. */
export async function publishPublicSet(set: PublicSet, request: RunRequest, threads: number): Promise<PublishedFiles> {
  return await publishWith(set, await definitionsOf(set), request, threads);
}

/** The same by definitions of its own. */
export async function publishWith(
  set: PublicSet,
  definitions: string,
  request: RunRequest,
  threads = 1,
): Promise<PublishedFiles> {
  return await withPorts(set, definitions, threads, async (ports, store) => {
    const { version } = await runWorkflow(request, ports, { began: () => {}, ended: () => {} });
    return await filesBelow(join(store, version));
  });
}

/** Works with the laptop's adapters in a folder that is gone afterwards. */
export async function withPorts<T>(
  set: PublicSet,
  definitions: string,
  threads: number,
  work: (ports: Ports, store: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), `${set}-`));
  try {
    const [store, folder] = [join(root, 'store'), join(root, 'definitions')];
    await mkdir(folder);
    await writeFile(join(folder, 'definitions.yaml'), definitions);
    const options = { store, exports: join(DATA, set), definitions: join(folder, 'definitions.yaml'), threads };
    return await work(embeddedPorts({ ...options, clock: { now: () => new Date('2026-10-20T08:00:00Z') } }), store);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function filesBelow(folder: string): Promise<PublishedFiles> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const bodies = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
  );
  return new Map(bodies);
}
