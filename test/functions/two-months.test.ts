import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { findVersion } from '../../infra/local/published-version.ts';
import { recomputeVersion } from '../../infra/local/recompute-version.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { Outbox, Signals } from '../../shared/contracts/outputs.ts';
import { PostMortemPack } from '../../shared/contracts/packs.ts';

const root = mkdtempSync(join(tmpdir(), 'two-months-'));
const store = join(root, 'store');
const definitions = join(root, 'definitions.yaml');
const exportsFolder = join(root, 'exports');
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  mkdirSync(exportsFolder);
  writeFileSync(definitions, DEFINITIONS);
});

const DEFINITIONS = `format: 1
name: Two months
owner: RevOps
approved: { by: Ada, on: 2025-01-02 }
timezone: UTC
calendar: { kind: months, softCloseDays: 10 }
currency: { reporting: USD }
thresholds: { minimumSample: 10, windowMonths: 3 }
sources:
  crm:
    objects:
      Deals: { files: deals.csv, holds: opportunities, columns: { id: id } }
      Log: { files: log.csv, holds: stage_history, of: opportunities, columns: { id: deal, stage: stage, entered: at } }
funnels:
  sales:
    label: Sales
    stages:
      - { id: offer, label: Offer, grain: opportunity, horizonDays: 10, evidence: [{ object: crm.Log, label: Offer }] }
      - { id: won, label: Won, grain: opportunity, evidence: [{ object: crm.Log, label: Won }] }
    exits:
      - { id: lost, label: Lost, grain: opportunity, evidence: [{ object: crm.Log, label: Lost }] }
dimensions:
  - id: region
    label: Region
    from: [{ object: crm.Deals, column: region }]
    known: entry
    values: [{ id: south, label: South, match: [South] }, { id: north, label: North, match: [North] }]
feedback:
  - { id: behind, label: Falls behind, to: post_mortem, metric: stage_conversion, direction: below, claim: level }
assumptions:
  - id: south_is_as_good
    kind: persona
    statement: The south buys more often.
    dimension: region
    segment: south
    funnel: sales
    stage: offer
    metric: stage_conversion
    direction: higher
    owner: PMM
    source: Workshop
`;

/** Of a hundred offers a month and region, so many of the south are won; of the north sixty. */
function writeExports(wonInSouth: number): void {
  const deals: string[] = ['id,region'];
  const log: string[] = ['deal,stage,at'];
  for (const month of ['2025-01', '2025-02'])
    for (const region of ['North', 'South'])
      for (let number = 0; number < 100; number += 1) {
        const id = `${region}-${month}-${number}`;
        const isWon = number < (region === 'South' ? wonInSouth : 60);
        deals.push(`${id},${region}`);
        log.push(`${id},Offer,${month}-05`, `${id},${isWon ? 'Won' : 'Lost'},${month}-09`);
      }
  writeFileSync(join(exportsFolder, 'deals.csv'), `${deals.join('\n')}\n`);
  writeFileSync(join(exportsFolder, 'log.csv'), `${log.join('\n')}\n`);
}

async function published(period: string) {
  const clock = { now: () => new Date('2026-06-15T12:00:00Z') };
  const ports = embeddedPorts({ store, exports: exportsFolder, definitions, threads: 1, clock });
  const { version, result } = await runWorkflow(
    { kind: 'cadence', cadence: 'monthly', period, definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX },
    ports,
    { began: () => {}, ended: () => {} },
  );
  const read = (name: string): unknown => JSON.parse(readFileSync(join(store, version, name), 'utf8'));
  const { events } = Outbox.parse(read('outbox.json'));
  const { lifeCycle } = Signals.parse(read('signals.json'));
  return {
    ...{ version: version.slice(-'2025-01/v0001'.length), result, events, lifeCycle, read },
    kinds: events.map(({ detailType }) => detailType),
    states: lifeCycle
      .filter(({ claim }) => claim === 'level')
      .map(({ segment, direction, state }) => [segment, direction, state]),
  };
}

test('a signal is handed on once, stands the month after, and is taken back when the data are restated', async () => {
  writeExports(20);
  const first = await published('2025-01');
  expect(first.states).toEqual([['south', 'below', 'new']]);
  expect(first.kinds).toEqual(['ReportPublished', 'UnderperformanceDetected', 'AssumptionContradicted']);
  const pack = PostMortemPack.parse(first.read(first.events[1]?.detail.references[0] ?? ''));
  expect(pack).toMatchObject({ rule: { id: 'behind' }, signal: { segment: 'south', state: 'new' }, since: '2025-01' });
  expect(pack.assumptions).toMatchObject([{ id: 'south_is_as_good', verdict: 'contradicts' }]);

  const second = await published('2025-02');
  expect(second.states).toEqual([['south', 'below', 'persisting']]);
  expect(second.kinds).toEqual(['ReportPublished']);
  expect(second.lifeCycle[0]?.messages).toEqual([{ event: first.events[1]?.id, rule: 'behind' }]);

  writeExports(60);
  const restated = await published('2025-01');
  expect(restated).toMatchObject({ version: '2025-01/v0002', states: [['south', 'below', 'retracted']] });
  expect(restated.kinds).toEqual(['ReportPublished', 'SignalRetracted']);
  expect(restated.events[1]?.detail.withdraws).toEqual([first.events[1]?.id]);
  // published bytes are compared with those that are there
  expect(await published('2025-01')).toMatchObject({ version: '2025-01/v0002', result: 'same' });

  // made once more in an empty store, from what this version is told against
  const objects = folderStore(store);
  const key = `reports/monthly/${restated.version}`;
  const again = await recomputeVersion(objects, await findVersion(objects, key), {
    ...{ exports: exportsFolder, definitions, folder: join(root, 'again'), threads: 1 },
    signal: new AbortController().signal,
  });
  expect(again.key).toBe(key);
  for (const name of ['outbox.json', 'signals.json'])
    expect(await again.objects.read(`${key}/${name}`)).toEqual(await objects.read(`${key}/${name}`));

  const queue = readdirSync(join(store, 'outbox/queues/post-mortem')).map(
    (name) => JSON.parse(readFileSync(join(store, 'outbox/queues/post-mortem', name), 'utf8'))['detail-type'],
  );
  expect(queue.sort()).toEqual(['AssumptionContradicted', 'SignalRetracted', 'UnderperformanceDetected']);
}, 60_000);
