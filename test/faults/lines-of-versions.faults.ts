import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { findVersion } from '../../infra/local/published-version.ts';
import { recomputeVersion } from '../../infra/local/recompute-version.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { AlreadyRunningError } from '../../shared/contracts/errors.ts';
import { Manifest, Quality } from '../../shared/contracts/outputs.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';

const golden = join(import.meta.dirname, '../golden/small-segments');
const definitions = join(golden, 'definitions.yaml');
const root = mkdtempSync(join(tmpdir(), 'lines-'));
const store = join(root, 'store');
const exports = { before: join(golden, 'exports'), after: join(root, 'exports') };
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Four accounts more of Zirconium Mining in March: alone it would be shown now, from the first month on. */
beforeAll(() => {
  cpSync(exports.before, exports.after, { recursive: true });
  const add = (file: string, line: (number: number) => string) =>
    writeFileSync(
      join(exports.after, file),
      readFileSync(join(exports.before, file), 'utf8') + [3, 4, 5, 6].map((number) => `${line(number)}\n`).join(''),
    );
  add('deals.csv', (number) => `N${number},Z${number},E${number},1000.00,,Zirconium Mining,East`);
  add('log.csv', (number) => `N${number},Talk,2025-03-2${number}`);
});

type Line = Pick<RunRequest, 'kind' | 'cadence' | 'period'>;
const MARCH: Line = { kind: 'cadence', cadence: 'monthly', period: '2025-03' };
const QUARTER: Line = { kind: 'cadence', cadence: 'quarterly', period: '2025-Q1' };

let hour = 0;
async function published(line: Line, from: string, meanwhile?: () => Promise<unknown>) {
  hour += 1;
  const clock = { now: () => new Date(Date.UTC(2026, 5, 15, hour)) };
  const ports = embeddedPorts({ store, exports: from, definitions, threads: 1, clock });
  const request = { ...line, definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  let waited: Promise<unknown> | undefined;
  const publish = async () => {
    waited ??= meanwhile?.();
    await waited;
  };
  const { version, result } = await runWorkflow(
    request,
    {
      ...ports,
      objects: {
        ...ports.objects,
        // the other run publishes while this one composes its report
        write: async (key, body) => {
          if (key.endsWith('/composed.json')) await publish();
          return await ports.objects.write(key, body);
        },
      },
    },
    { began: () => {}, ended: () => {} },
  );
  const read = (name: string): unknown => JSON.parse(readFileSync(join(store, version, name), 'utf8'));
  const { smallSegments } = Quality.parse(read('quality.json'));
  const sector = smallSegments.find(({ dimension }) => dimension === 'sector');
  const shown = sector?.shown.map(({ segment }) => segment).sort();
  return { version, result, manifest: Manifest.parse(read('manifest.json')), shown };
}

const records = () => readdirSync(join(store, 'reports/small-segments'));

const WITHOUT_SMALL = ['other', 'retail', 'software'];

test('a quarter does not tell apart what its last month merged, and a draft keeps to both', async () => {
  const month = await published(MARCH, exports.before);
  expect(month.shown).toEqual(WITHOUT_SMALL);
  expect((await published(QUARTER, exports.after)).shown).toEqual(WITHOUT_SMALL);
  const draft = { kind: 'draft', cadence: 'monthly', period: '2025-03', asOf: '2025-04-10' } as const;
  expect((await published(draft, exports.after)).shown).toEqual(WITHOUT_SMALL);
  expect(records()).toEqual(['0001.json']);

  // what a version recorded itself changes neither its identity nor a byte
  expect(await published(MARCH, exports.before)).toMatchObject({ version: month.version, result: 'same' });
  const april = await published({ ...MARCH, period: '2025-04' }, exports.after);
  expect(april.manifest.shownRecord?.key).toBe('reports/small-segments/0001.json');
  expect(records()).toEqual(['0001.json', '0002.json']);

  // made once more, in a store that knows only what it kept to
  const objects = folderStore(store);
  const again = await recomputeVersion(objects, await findVersion(objects, april.version), {
    ...{ exports: exports.after, definitions, folder: join(root, 'again'), threads: 1 },
    signal: new AbortController().signal,
  });
  for (const name of ['identity', 'quality.json', 'manifest.json'])
    expect(await again.objects.read(`${april.version}/${name}`)).toEqual(
      await objects.read(`${april.version}/${name}`),
    );
}, 120_000);

test('of two reports that decide otherwise at the same time one is published', async () => {
  rmSync(store, { recursive: true, force: true });
  const month = published(MARCH, exports.before, async () => {
    expect((await published(QUARTER, exports.after)).shown).toContain('zirconium_mining');
  });
  await expect(month).rejects.toThrow(AlreadyRunningError);
  expect(readdirSync(join(store, 'reports/monthly/2025-03/v0001'))).toEqual(['identity']);
  // made again it is published; what it merges besides, the quarter had shown
  expect((await published(MARCH, exports.before)).shown).not.toContain('other');
  expect(records()).toEqual(['0001.json']);
}, 120_000);
