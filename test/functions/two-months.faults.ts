import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postMortemConcluded } from '../../examples/consumers/conclusion.ts';
import { folderWorkList } from '../../examples/consumers/folder-work-list.ts';
import { readMessage } from '../../examples/consumers/message.ts';
import { take } from '../../examples/consumers/work-list.ts';
import { recordConclusion } from '../../functions/doors/conclusion-door.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import { findVersion } from '../../infra/local/published-version.ts';
import { recomputeVersion } from '../../infra/local/recompute-version.ts';
import { runWorkflow } from '../../infra/local/run-workflow.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { Outbox, Signals, Summary, Trends } from '../../shared/contracts/outputs.ts';
import { PostMortemPack } from '../../shared/contracts/packs.ts';
import { TWO_REGION_DEFINITIONS, writeTwoRegions } from '../faults/two-region-company.ts';
import { untraced } from '../shared/narrative/untraced.ts';

const root = mkdtempSync(join(tmpdir(), 'two-months-'));
const store = join(root, 'store');
const definitions = join(root, 'definitions.yaml');
const exportsFolder = join(root, 'exports');
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => writeFileSync(definitions, TWO_REGION_DEFINITIONS));

let hour = 0;

async function published(period: string) {
  hour += 1;
  const clock = { now: () => new Date(Date.UTC(2026, 5, 15, hour)) };
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
    trends: Trends.parse(read('trends.json')),
    page: () => readFileSync(join(store, version, 'report.html'), 'utf8'),
    ...{ version: version.slice(-'2025-01/v0001'.length), result, events, lifeCycle, read },
    kinds: events.map(({ detailType }) => detailType),
    states: lifeCycle
      .filter(({ claim }) => claim === 'level')
      .map(({ segment, direction, state }) => [segment, direction, state]),
  };
}

/** A message as the queue of post-mortems holds it. */
function queued(id: string): string {
  return readFileSync(join(store, 'outbox/queues/post-mortem', `${id}.json`), 'utf8');
}

/** Of January in the south: today's rate, the first one, and who reported it. */
function overlay({ trends }: { readonly trends: Trends }) {
  return trends.series
    .filter((one) => one.segment === 'south')
    .flatMap(({ points }) => points.filter(({ month }) => month === '2025-01'))
    .map(({ conversion, firstReported }) => [
      conversion.kind === 'measured' && conversion.value,
      firstReported?.rate.kind === 'measured' && firstReported.rate.value,
      firstReported?.version,
    ]);
}

test('a signal is handed on once, stands the month after, and is taken back when the data are restated', async () => {
  writeTwoRegions(exportsFolder, 20);
  const first = await published('2025-01');
  expect(first.states).toEqual([['south', 'below', 'new']]);
  expect(first.kinds).toEqual(['ReportPublished', 'UnderperformanceDetected', 'AssumptionContradicted']);
  const pack = PostMortemPack.parse(first.read(first.events[1]?.detail.references[0] ?? ''));
  expect(pack).toMatchObject({ rule: { id: 'behind' }, signal: { segment: 'south', state: 'new' }, since: '2025-01' });
  expect(pack.assumptions).toMatchObject([{ id: 'south_is_as_good', verdict: 'contradicts' }]);

  // the queue's consumer looks into it, and what it came to comes back
  const work = folderWorkList(join(root, 'work'));
  const taken = await take(readMessage(queued(first.events[1]?.id ?? '')), work);
  const item = await work.read(first.events[1]?.id ?? '');
  expect([taken, item?.about[0]]).toEqual(['added', 'level/stage_conversion/vs_north/region.south/sales.offer']);
  if (item === undefined) throw new Error('nothing was taken');
  const answer = postMortemConcluded(item, 'explained', { reference: 'PM-7 <b>', concludedOn: '2025-02-20' });
  expect((await recordConclusion(folderStore(store), answer)).outcome).toBe('kept');

  const second = await published('2025-02');
  expect(first.read('signals.json')).not.toHaveProperty('conclusions');
  expect(second.read('signals.json')).toMatchObject({
    conclusions: [{ type: 'PostMortemConcluded', detail: { answers: item.key, outcome: 'explained' } }],
  });
  expect(second.page()).toContain('Post-mortem concluded on 2025-02-20: explained.');
  expect(second.page()).toContain('PM-7 &lt;b&gt;');
  expect(second.states).toEqual([['south', 'below', 'persisting']]);
  expect(second.kinds).toEqual(['ReportPublished']);
  expect(second.lifeCycle[0]?.messages).toEqual([{ event: first.events[1]?.id, rule: 'behind' }]);

  writeTwoRegions(exportsFolder, 60);
  const restated = await published('2025-01');
  expect(restated).toMatchObject({ version: '2025-01/v0002', states: [['south', 'below', 'retracted']] });
  expect(restated.kinds).toEqual(['ReportPublished', 'SignalRetracted']);
  expect(restated.events[1]?.detail.withdraws).toEqual([first.events[1]?.id]);
  // as first reported stays what the first version said, and today's is beside it
  expect(overlay(restated)).toEqual([[0.6, 0.2, 'reports/monthly/2025-01/v0001']]);
  expect(overlay(second)).toEqual([[0.2, 0.2, 'reports/monthly/2025-01/v0001']]);
  expect(restated.trends.firstReportedBy).toMatchObject([{ mayDifferBy: ['data', 'late_arrival'] }]);

  // published bytes are compared with those that are there
  expect(await published('2025-01')).toMatchObject({ version: '2025-01/v0002', result: 'same' });

  // of a signal that is taken back, what was concluded stands where that is told; what comes later is no part of a version
  expect(restated.page()).toContain('Post-mortem concluded on 2025-02-20: explained.');
  const revised = { assumption: 'south_is_as_good', signals: [], reference: 'plans', revisedOn: '2025-03-01' };
  const revision = { schemaVersion: '1.0', idempotencyKey: 'as-1', ...revised };
  await recordConclusion(folderStore(store), { 'detail-type': 'AssumptionRevised', detail: revision });

  // made once more in an empty store, from what this version is told against
  const objects = folderStore(store);
  const key = `reports/monthly/${restated.version}`;
  const again = await recomputeVersion(objects, await findVersion(objects, key), {
    ...{ exports: exportsFolder, definitions, folder: join(root, 'again'), threads: 1 },
    signal: new AbortController().signal,
  });
  expect(again.key).toBe(key);
  for (const name of ['outbox.json', 'signals.json', 'trends.json'])
    expect(await again.objects.read(`${key}/${name}`)).toEqual(await objects.read(`${key}/${name}`));

  const queue = readdirSync(join(store, 'outbox/queues/post-mortem')).map(
    (name) => JSON.parse(readFileSync(join(store, 'outbox/queues/post-mortem', name), 'utf8'))['detail-type'],
  );
  expect(queue.sort()).toEqual(['AssumptionContradicted', 'SignalRetracted', 'UnderperformanceDetected']);

  const third = await published('2025-03');
  expect(third.page()).toContain('Assumption revised on 2025-03-01.');
  // what the report before it told is another number today, in words and in the trends alike
  const files = Object.fromEntries(
    ['summary.json', 'trends.json', 'signals.json', 'scorecards.json', 'assumptions.json', 'flags.json'].map((name) => [
      name,
      third.read(name),
    ]),
  );
  expect(untraced(files)).toEqual([]);
  const { statements } = Summary.parse(files['summary.json']);
  const told = statements.filter(({ kind }) => kind === 'restated').map(({ text }) => text);
  expect(told[0]).toMatch(
    /reported before, \d+ (?:is|are) otherwise in this report, by up to 40\.0 points; what they were counted from differs in data and records that arrived late/,
  );
  expect(told[1]).toMatch(/20\.0 points above what was first reported/);
}, 300_000);
