import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../../infra/local/embedded-ports.ts';
import { findVersion } from '../../../infra/local/published-version.ts';
import { type Restatement, restatement } from '../../../infra/local/restatement.ts';
import { restatementLines } from '../../../infra/local/restatement-lines.ts';
import { runWorkflow } from '../../../infra/local/run-workflow.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { TWO_REGION_DEFINITIONS } from '../../faults/two-region-company.ts';
import { type ExportKind, type Rows, writeTables } from './export-kinds.ts';

const root = mkdtempSync(join(tmpdir(), 'restated-kinds-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Deal = { readonly id: string; readonly region: string; readonly outcome: string };

/** Forty deals of January, half of each region, of which twenty-four are won. */
const DEALS: readonly Deal[] = Array.from({ length: 40 }, (_, at) => ({
  ...{ id: `D${at}`, region: at % 2 === 0 ? 'North' : 'South', outcome: at < 24 ? 'Won' : 'Lost' },
}));
const number = ({ id }: Deal) => Number(id.slice(1));
/** Two have no region yet, four no outcome. */
const BEFORE = DEALS.map((deal) => ({
  ...{ ...deal, region: number(deal) < 2 ? '' : deal.region },
  outcome: number(deal) < 4 ? '' : deal.outcome,
}));
/** Six were of the other region, one was not lost but won, one is gone, and three came late. */
const AFTER = [
  ...DEALS.map((deal) => ({
    ...{ ...deal, region: number(deal) >= 30 && deal.region === 'North' ? 'South' : deal.region },
    outcome: number(deal) === 29 ? 'Won' : deal.outcome,
  })).filter((deal) => number(deal) !== 28),
  ...[40, 41, 42].map((at) => ({ id: `D${at}`, region: 'South', outcome: 'Lost' })),
];

function tables(deals: readonly Deal[]): Record<string, Rows> {
  return {
    deals: deals.map(({ id, region }) => ({ id, region })),
    log: deals.flatMap(({ id, outcome }) => [
      { deal: id, stage: 'Offer', at: '2025-01-05' },
      ...(outcome === '' ? [] : [{ deal: id, stage: outcome, at: '2025-01-09' }]),
    ]),
  };
}

async function restatedIn(kind: ExportKind): Promise<Restatement | undefined> {
  const [store, file] = [join(root, kind), join(root, `${kind}.yaml`)];
  writeFileSync(
    file,
    TWO_REGION_DEFINITIONS.replace(/(\w+)\.csv/g, `$1.${kind}`).replace('minimumSample: 10', 'minimumSample: 1'),
  );
  const published = async (deals: readonly Deal[], hour: number) => {
    const exports = join(root, `${kind}-${hour}`);
    writeTables(exports, tables(deals), kind);
    const clock = { now: () => new Date(Date.UTC(2025, 5, 15, hour)) };
    const ports = embeddedPorts({ store, exports, definitions: file, threads: 1, clock });
    const request = { kind: 'cadence', cadence: 'monthly', period: '2025-01' } as const;
    const named = { ...request, definitions: definitionsKey(file), exports: EXPORTS_PREFIX };
    const { version } = await runWorkflow(named, ports, { began: () => {}, ended: () => {} });
    return { version: await findVersion(folderStore(store), version), exports };
  };
  const [before, after] = [await published(BEFORE, 1), await published(AFTER, 2)];
  return await restatement(
    folderStore(store),
    { before: before.version, after: after.version },
    {
      ...{ beforeExports: before.exports, afterExports: after.exports, folder: join(root, `${kind}-again`) },
      signal: new AbortController().signal,
    },
  );
}

/** Those that are packed otherwise are in corrected-exports.test.ts. */
const KINDS = ['csv', 'csv.gz', 'ndjson', 'parquet'] as const;
const part = (cause: string, change: number) => ({ causes: [cause], change });
const PLANTED = [
  ['all.all/sales.offer window entered', 40, 42, [part('data', -1), part('late_arrival', 3)]],
  ['all.all/sales.offer window advanced', 20, 25, [part('data', 1), part('late_arrival', 4)]],
  ['all.all/sales.offer window lost', 16, 17, [part('data', -2), part('late_arrival', 3)]],
  ['region.north/sales.offer window entered', 19, 14, [part('data', -6), part('late_arrival', 1)]],
  ['region.south/sales.offer window entered', 19, 28, [part('data', 5), part('late_arrival', 4)]],
] as const;

const lines = new Map<string, readonly string[]>();
it.each(KINDS)('what came late and what was corrected in %s is told apart, and sums exactly', async (kind) => {
  const found = await restatedIn(kind);
  expect(found?.notToldApart).toEqual([]);
  for (const [name, before, after, parts] of PLANTED)
    expect(found?.numbers.find((one) => one.number === name)).toEqual({ number: name, before, after, parts });
  for (const { before, after, parts } of found?.numbers ?? [])
    expect(parts.reduce((sum, { change }) => sum + change, 0)).toBe(after - before);
  lines.set(kind, found === undefined ? [] : restatementLines(found));
});

it('compare prints the same, whatever the exports are', () => {
  expect(lines.get('csv')?.length).toBeGreaterThan(8);
  for (const kind of KINDS) expect([kind, lines.get(kind)]).toEqual([kind, lines.get('csv')]);
});
