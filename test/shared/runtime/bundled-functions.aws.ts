import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STEPS } from '../../../functions/steps.ts';
import { type BundledFunction, bundleFunctions } from '../../../infra/aws/bundle-functions.ts';

/** The largest words the report: it carries the client of the model, the prompt, the rules of wording and the learned weights beside them. */
const BUDGET_BYTES = 2 * 1024 * 1024;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

let target: string;
let bundled: readonly BundledFunction[];
beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), 'bundles-'));
  bundled = await bundleFunctions(target, process.arch === 'arm64' ? 'arm64' : 'x64');
}, 120_000);
afterAll(() => rm(target, { recursive: true }));

it('keeps every function within its budget', () => {
  const sizes = bundled.map(({ name, bytes }) => `${name} ${Math.round(bytes / 1024)} KB`);
  console.info(sizes.join(', '));
  // and the doors
  expect(bundled.length).toBeGreaterThanOrEqual(Object.keys(STEPS).length);
  expect(bundled.filter(({ bytes }) => bytes > BUDGET_BYTES).map(({ name }) => name)).toEqual([]);
});

it('carries DuckDB in the ingest function only, and nothing of the laptop in any', () => {
  const carrying = (part: string) => bundled.filter(({ inputs }) => inputs.some((input) => input.includes(part)));
  expect(carrying('shared/adapters/duckdb/').map(({ name }) => name)).toEqual(['ingest-object']);
  expect(carrying('shared/adapters/local/')).toEqual([]);
  expect(carrying('infra/')).toEqual([]);
});

it('brings along all that code reads from beside itself', async () => {
  const sources = new Set(bundled.flatMap(({ inputs }) => inputs).filter((input) => !input.includes('node_modules/')));
  const reading: string[] = [];
  for (const source of sources)
    if ((await readFile(join(root, source), 'utf8')).includes('import.meta.url')) reading.push(source);
  // one more is one more line in bundle-functions.ts
  expect(reading.sort()).toEqual(['shared/queries/load.ts', 'shared/report/page/page-assets.ts']);
});

it('names errors in minified code as the workflow knows them', async () => {
  const steps = Object.keys(STEPS).map((state) => state.replace(/\B[A-Z]/g, '-$&').toLowerCase());
  const calls = join(target, 'calls.mjs');
  await writeFile(
    calls,
    `const names = {};
    for (const step of ${JSON.stringify(steps)}) {
      const { handler } = await import('./' + step + '/index.mjs');
      const context = { getRemainingTimeInMillis: () => 1000 };
      names[step] = await handler({}, context).catch((error) => error.name);
    }
    console.error(JSON.stringify(names));`,
  );
  const thrown = async (environment: Record<string, string>) => {
    const { stderr } = await run(process.execPath, [calls], { env: environment });
    return JSON.parse(stderr);
  };
  const everywhere = (name: string) => Object.fromEntries(steps.map((step) => [step, name]));
  expect(await thrown({})).toEqual(everywhere('StorageError'));
  const names = ['BUCKET', 'WORKGROUP', 'DATABASE', 'BUS'];
  const environment = Object.fromEntries(names.map((name) => [`SEGMENT_SIGNALS_${name}`, 'given']));
  expect(await thrown({ ...environment, AWS_REGION: 'eu-central-1' })).toEqual(everywhere('ContractError'));
});
