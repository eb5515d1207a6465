import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addExplain } from '../../../infra/local/commands/explain.ts';
import { addPrune } from '../../../infra/local/commands/prune.ts';
import { addVerify } from '../../../infra/local/commands/verify.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../../infra/local/embedded-ports.ts';
import { findVersion, type PublishedVersion } from '../../../infra/local/published-version.ts';
import { type Restatement, restatement } from '../../../infra/local/restatement.ts';
import { restatementLines } from '../../../infra/local/restatement-lines.ts';
import { runWorkflow } from '../../../infra/local/run-workflow.ts';
import type { Session } from '../../../infra/local/session.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { SALES_FUNNEL } from '../../faults/sales-funnel.ts';

const root = mkdtempSync(join(tmpdir(), 'restatement-'));
const objects = folderStore(join(root, 'store'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A quarter of deals. `north`: what is called north; `fiscalYearStart`: which months the quarter has. */
const definitions = (north: string, fiscalYearStart: number) => `format: 1
name: Restated
owner: RevOps
timezone: UTC
calendar: { kind: months, softCloseDays: 20, fiscalYearStart: ${fiscalYearStart} }
currency: { reporting: USD }
thresholds: { minimumSample: 1, windowMonths: 3 }
sources:
  crm:
    format: { encoding: windows-1252, delimiter: ';' }
    objects:
      Deals: { files: 'deals*.csv', holds: opportunities, columns: { id: id } }
      Log: { files: log.csv, holds: stage_history, of: opportunities, columns: { id: deal, stage: stage, entered: at } }
${SALES_FUNNEL}
dimensions:
  - id: region
    label: Region
    from: [{ object: crm.Deals, column: region }]
    known: entry
    values: [{ id: south, label: South, match: [Süd] }, { id: north, label: North, match: [${north}] }]
`;

type Deal = { readonly id: string; region: string; readonly month: string; outcome: string | undefined };

/** Seven deals in December, eleven in March, and in the two months between twenty of each region and five of the high north. */
function dealsBefore(): Deal[] {
  const some = (count: number, region: string, month: string) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `${region}-${month}-${at}`, region, month },
      outcome: at < 8 ? 'Won' : 'Lost',
    }));
  const between = ['2025-01', '2025-02'].flatMap((month) => [...some(20, 'Süd', month), ...some(20, 'North', month)]);
  return [...some(7, 'Süd', '2024-12'), ...between, ...some(5, 'High north', '2025-01'), ...some(11, 'Süd', '2025-03')];
}

function writeExports(name: string, deals: readonly Deal[], late: readonly Deal[] = []): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(join(folder, file), Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
  const rows = (some: readonly Deal[]) => ['id;region', ...some.map(({ id, region }) => `${id};"${region}"`)];
  write('deals.csv', rows(deals));
  if (late.length > 0) write('deals_late.csv', rows(late));
  const told = [...deals, ...late].flatMap(({ id, month, outcome }) => [
    `${id};Offer;${month}-05`,
    ...(outcome === undefined ? [] : [`${id};${outcome};${month}-09`]),
  ]);
  write('log.csv', ['deal;stage;at', ...told]);
  return folder;
}

async function published(exports: string, text: string, hour: number): Promise<PublishedVersion> {
  const file = join(root, `definitions-${hour}.yaml`);
  writeFileSync(file, text);
  const clock = { now: () => new Date(Date.UTC(2026, 5, 15, hour)) };
  const ports = embeddedPorts({ store: join(root, 'store'), exports, definitions: file, threads: 1, clock });
  const { version } = await runWorkflow(
    {
      kind: 'cadence',
      cadence: 'quarterly',
      period: '2025-Q1',
      definitions: definitionsKey(file),
      exports: EXPORTS_PREFIX,
    },
    ports,
    { began: () => {}, ended: () => {} },
  );
  return await findVersion(objects, version);
}

let versions: { before: PublishedVersion; after: PublishedVersion };
let folders: { beforeExports: string; afterExports: string };
let found: Restatement | undefined;
const signal = new AbortController().signal;

beforeAll(async () => {
  const first = dealsBefore();
  // four deals have no outcome yet, and one has the wrong one
  const open = first.filter(({ id }) => /^Süd-2025-01-[0-3]$/.test(id));
  for (const deal of open) deal.outcome = undefined;
  const beforeExports = writeExports('before', first);
  for (const deal of open) deal.outcome = 'Won';
  for (const deal of first) {
    if (/^Süd-2025-01-1[89]$/.test(deal.id)) deal.region = 'North';
    if (deal.id === 'North-2025-02-19') deal.outcome = 'Won';
  }
  const late = [0, 1, 2].map((at) => ({ id: `late-${at}`, region: 'Süd', month: '2025-01', outcome: 'Lost' }));
  folders = { beforeExports, afterExports: writeExports('after', first, late) };
  versions = {
    before: await published(folders.beforeExports, definitions('North', 1), 1),
    after: await published(folders.afterExports, definitions('North, High north', 12), 2),
  };
  found = await restatement(objects, versions, { ...folders, folder: join(root, 'again'), signal });
}, 300_000);

const part = (cause: string, change: number) => ({ causes: [cause], change });
const planted: readonly [string, number, number, ReturnType<typeof part>[]][] = [
  // two deals were of the other region, three came late; the quarter that began in December has no March
  [
    'region.south/sales.offer window entered',
    51,
    48,
    [part('data', -2), part('late_arrival', 3), part('calendar', -4)],
  ],
  ['region.south/sales.offer 2025-01 entered', 20, 21, [part('data', -2), part('late_arrival', 3)]],
  ['region.north/sales.offer window entered', 40, 47, [part('data', 2), part('definitions', 5)]],
  ['region.north/sales.offer window lost', 24, 25, [part('data', 1)]],
  ['region.unmapped/sales.offer window entered', 5, 0, [part('definitions', -5)]],
  ['all.all/sales.offer window entered', 96, 95, [part('late_arrival', 3), part('calendar', -4)]],
  ['all.all/sales.offer window advanced', 41, 45, [part('data', 1), part('late_arrival', 4), part('calendar', -1)]],
];

it.each(planted)('%s', (number, before, after, parts) => {
  expect(found?.numbers.find((one) => one.number === number)).toEqual({ number, before, after, parts });
});

it('every number has parts that sum exactly to its change, and nothing but what was planted', () => {
  expect(found?.notToldApart).toEqual([]);
  expect(found?.numbers.length).toBeGreaterThan(10);
  for (const { before, after, parts } of found?.numbers ?? [])
    expect(parts.reduce((sum, { change }) => sum + change, 0)).toBe(after - before);
  expect(found?.numbers.flatMap(({ parts }) => parts.flatMap(({ causes }) => causes))).not.toContain('method');
});

it('what another program published of the same is of the method', async () => {
  const key = 'reports/quarterly/2025-Q1/other';
  const text = async (name: string) => new TextDecoder().decode(await objects.read(`${versions.before.key}/${name}`));
  const write = (name: string, content: string) => objects.create(`${key}/${name}`, new TextEncoder().encode(content));
  await write('definitions.yaml', await text('definitions.yaml'));
  await write('trends.json', await text('trends.json'));
  await write('scorecards.json', (await text('scorecards.json')).replaceAll('"entered":96', '"entered":90'));
  const other = { key, manifest: { ...versions.before.manifest, method: 'of another program' } };
  const again = { folder: join(root, 'method'), signal, ...folders, afterExports: folders.beforeExports };
  const parts = await restatement(objects, { before: other, after: versions.before }, again);
  expect(parts?.numbers).toEqual([
    { number: 'all.all/sales.offer window entered', before: 90, after: 96, parts: [part('method', 6)] },
  ]);
});

it('retention keeps what live versions name; what has expired says so, and the first numbers stay', async () => {
  const prune = (exports: string, ...more: string[]) =>
    printed(addPrune, 'prune', '--exports', exports, '--older-than', '30', ...more);
  // the pointer leads to the second version, however old it is
  expect(await prune(folders.afterExports, '--yes')).toContainEqual(expect.stringMatching(/^May go +0 input files/));
  expect(readdirSync(folders.afterExports)).toEqual(['deals.csv', 'deals_late.csv', 'log.csv']);

  expect(await prune(folders.beforeExports)).toContainEqual(
    expect.stringMatching(/^ {2}deals\.csv, [\d,]+ bytes: named only by reports\/quarterly\/2025-Q1\/v0001$/),
  );
  expect(readdirSync(folders.beforeExports)).toEqual(['deals.csv', 'log.csv']);
  await prune(folders.beforeExports, '--yes');
  expect(readdirSync(folders.beforeExports)).toEqual([]);

  expect(await printed(addVerify, 'verify', versions.before.key)).toContainEqual(
    expect.stringMatching(/^DIFFERENT {2}its inputs are expired: deals\.csv, log\.csv were removed on /),
  );
  const explained = await printed(addExplain, 'explain', 'region.south/sales.offer', '--first', '2025-Q1');
  expect(explained[0]).toBe(`Version   ${versions.before.key}`);
  const entered = (lines: readonly string[]) => JSON.parse(lines[0] ?? '').cells[0].stage.entered;
  const json = ['explain', 'region.south/sales.offer', '--json'];
  expect(entered(await printed(addExplain, ...json, '--first', '2025-Q1'))).toBe(51);
  expect(entered(await printed(addExplain, ...json))).toBe(48);
  expect(explained).toContainEqual(expect.stringMatching(/^Inputs +expired: /));
  expect((await printed(addExplain, 'explain', 'region.south/sales.offer')).join('\n')).not.toMatch(/expired/);
});

it('where the exports are gone, what the manifests tell is told together, and why', async () => {
  rmSync(folders.afterExports, { recursive: true });
  const blind = await restatement(objects, versions, { ...folders, folder: join(root, 'blind'), signal });
  const causes = ['data', 'late_arrival', 'definitions', 'calendar'];
  expect(blind?.numbers.find(({ number }) => number === 'all.all/sales.offer window entered')?.parts).toEqual([
    { causes, change: -1 },
  ]);
  const lines = blind === undefined ? [] : restatementLines(blind);
  expect(lines).toContainEqual(
    expect.stringMatching(/not told apart: the exports of reports\/quarterly\/2025-Q1\/v0001 are expired: deals\.csv/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/not told apart: the exports of reports\/quarterly\/2025-Q1\/v0002 .*deals\.csv is missing/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^ {2}all\.all\/sales\.offer window entered +96 -> 95 +data or late arrival or definitions or calendar -1$/,
    ),
  );
});

/** What a command says, run in this process on the store. */
async function printed(add: (program: Command, session: Session) => void, ...words: string[]): Promise<string[]> {
  const lines: string[] = [];
  const program = new Command();
  add(program, {
    ...{
      say: (line = '') => void lines.push(line),
      give: (document) => void lines.push(JSON.stringify(document)),
      keepStdout: () => {},
      isTerminal: () => false,
    },
    ...{ write: () => {}, complain: () => {} },
    ...{ signal, leftovers: new Set(), published: [], endWith: () => {} },
  });
  await program.parseAsync([...words, '--store', join(root, 'store')], { from: 'user' });
  return lines;
}
