import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdDecompressSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, expect, it } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { contentHash } from '../../shared/contracts/content-hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'erasure-'));
const store = join(folder, 'store');
const exportFiles = ['leads.csv', 'contacts.csv'].map((name) => join(folder, 'exports', name));
afterAll(() => rmSync(folder, { recursive: true }));

/** One person of two systems, whose ids and address nothing else could be. */
function withNames(): void {
  cpSync(fileURLToPath(new URL('../golden/two-systems/', import.meta.url)), folder, { recursive: true });
  for (const file of exportFiles) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/\b[LH]3\b/g, 'Cypress-$&').replaceAll(/cy@x\.com/gi, 'cypress@x.com'));
  }
}

function withoutThePerson(): void {
  for (const file of exportFiles) {
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.filter((line) => !/cypress/i.test(line)).join('\n'));
  }
}

async function run(): Promise<void> {
  const definitions = join(folder, 'definitions.yaml');
  const ports = embeddedPorts({ store, exports: join(folder, 'exports'), definitions, threads: 1 });
  const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  const request = { kind: 'cadence', cadence: 'monthly', period: '2025-03', ...files } as const;
  await runWorkflow(request, ports, { began: () => {}, ended: () => {} });
}

/** Files of the store, relative to it, in which the words stand; Parquet is read, since it is packed. */
async function naming(words: RegExp, below = ''): Promise<readonly string[]> {
  const entries = readdirSync(join(store, below), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map(textOf));
  return paths.filter((path, at) => words.test(`${path} ${texts[at]}`)).map((path) => path.slice(store.length + 1));
}

async function textOf(path: string): Promise<string> {
  if (!path.endsWith('.parquet')) return readFileSync(path, 'utf8');
  const file = await asyncBufferFromFile(path);
  const rows = await parquetReadObjects({ file, compressors: { ZSTD: (packed) => zstdDecompressSync(packed) } });
  return rows.flatMap((row) => Object.values(row)).join(' ');
}

const published = () =>
  readdirSync(join(store, 'reports/monthly/2025-03/v0001'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, contentHash(readFileSync(join(entry.parentPath, entry.name)))]);

it('a person who is erased from the exports and the working files is nowhere, and what was published stands', async () => {
  withNames();
  await run();
  expect(await naming(/cypress@x/i)).toEqual([]);
  expect(await naming(/cypress/i, 'reports')).toEqual([]);
  expect(await naming(/cypress/i, 'runs')).not.toEqual([]);
  const before = published();

  withoutThePerson();
  rmSync(join(store, 'runs'), { recursive: true });
  await run();
  expect(await naming(/cypress/i)).toEqual([]);
  expect(readdirSync(join(store, 'reports/monthly/2025-03'))).toEqual(expect.arrayContaining(['v0001', 'v0002']));
  expect(published()).toEqual(before);
});
