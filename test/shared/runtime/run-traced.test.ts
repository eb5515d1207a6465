import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../../infra/local/embedded-ports.ts';
import { runWorkflow } from '../../../infra/local/run-workflow.ts';
import { folderStore } from '../../../shared/adapters/local/folder-store.ts';
import { ExportError } from '../../../shared/contracts/errors.ts';
import { type Ports, step } from '../../../shared/ports.ts';
import { runTraced } from '../../../shared/runtime/run-traced.ts';

/**
 * What OpenLineage asks of a RunEvent and of the facets that we write: spec 2-0-2, https://openlineage.io/spec/2-0-2/OpenLineage.json, and
 * the facets beside it, https://github.com/OpenLineage/OpenLineage/tree/main/spec/facets
 */
const facet = (shape: z.ZodRawShape = {}) => z.strictObject({ _producer: z.url(), _schemaURL: z.url(), ...shape });
const count = z.int().min(0).optional();
const dataset = {
  namespace: z.string().min(1),
  name: z.string().min(1),
  facets: z.strictObject({
    schema: facet({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }).optional(),
  }),
};
const RunEvent = z.strictObject({
  eventType: z.enum(['START', 'COMPLETE', 'FAIL', 'ABORT']),
  eventTime: z.iso.datetime(),
  producer: z.url(),
  schemaURL: z.literal('https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'),
  run: z.strictObject({
    runId: z.uuid(),
    facets: z.strictObject({
      parent: facet({
        run: z.strictObject({ runId: z.uuid() }),
        job: z.strictObject({ namespace: z.string(), name: z.string() }),
      }).optional(),
      errorMessage: facet({ message: z.string(), programmingLanguage: z.string() }).optional(),
    }),
  }),
  job: z.strictObject({
    namespace: z.string(),
    name: z.string(),
    facets: z.strictObject({ sql: facet({ query: z.string().min(1) }).optional() }),
  }),
  inputs: z.array(
    z.strictObject({
      ...dataset,
      inputFacets: z.strictObject({
        dataQualityMetrics: facet({ rowCount: count, bytes: count, columnMetrics: z.strictObject({}) }),
      }),
    }),
  ),
  outputs: z.array(
    z.strictObject({
      ...dataset,
      outputFacets: z.strictObject({ outputStatistics: facet({ rowCount: count, size: count }) }),
    }),
  ),
});
type RunEvent = z.infer<typeof RunEvent>;

const folder = mkdtempSync(join(tmpdir(), 'lineage-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = folderStore(folder);

async function eventsOf(runs: string): Promise<readonly RunEvent[]> {
  const keys = (await store.list(runs)).map(({ key }) => key).filter((key) => key.includes('/lineage/'));
  return await Promise.all(
    keys.map(async (key) => RunEvent.parse(JSON.parse(new TextDecoder().decode(await store.read(key))))),
  );
}

let told: readonly RunEvent[] = [];
beforeAll(async () => {
  const golden = fileURLToPath(new URL('../../golden/ordinary-month/', import.meta.url));
  const definitions = join(golden, 'definitions.yaml');
  const ports = embeddedPorts({ store: folder, exports: join(golden, 'exports'), definitions, threads: 1 });
  const request = { kind: 'cadence', cadence: 'monthly', period: '2025-03' } as const;
  await runWorkflow(
    { ...request, definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX },
    ports,
    { began: () => {}, ended: () => {} },
    undefined,
    { name: 'lineage', lineage: 'file' },
  );
  told = await eventsOf('runs');
});
const whole = (events: readonly RunEvent[]) =>
  events
    .filter(({ job }) => job.name === 'report')
    .toSorted((a, b) => (a.eventType === 'START' ? -1 : b.eventType === 'START' ? 1 : 0));
const ended = (job: string) => told.filter(({ job: { name }, eventType }) => name === job && eventType === 'COMPLETE');
const one = (job: string) => {
  expect(ended(job), job).toHaveLength(1);
  return ended(job)[0] as RunEvent;
};

it('tells of every step of a run that it began and that it ended, once each, in one run of the whole', () => {
  const steps = told.filter(({ job }) => job.name !== 'report');
  const jobs = new Set(steps.map(({ job }) => job.name.split('.')[1]));
  expect([...jobs].sort()).toEqual(
    'AggregateJourneys,AssessQuality,BuildJourneys,ComposeReport,DeliverOutbox,DetectSignals,IngestObject,PlanRun,PublishVersion,WriteNarrative'.split(
      ',',
    ),
  );
  const byRun = Map.groupBy(told, ({ run }) => run.runId);
  for (const events of byRun.values())
    expect(events.map(({ eventType }) => eventType).sort()).toEqual(['COMPLETE', 'START']);
  expect(new Set(steps.map(({ run }) => JSON.stringify(run.facets.parent))).size).toBe(1);
});

it('tells of the run itself: that it began, on what was pinned, and that it ended, with what it made', () => {
  const [began, done, ...others] = whole(told);
  expect(others).toEqual([]);
  expect([began?.eventType, done?.eventType]).toEqual(['START', 'COMPLETE']);
  expect([began?.run.facets.parent, done?.run.facets.parent]).toEqual([undefined, undefined]);
  const step = one('report.PublishVersion').run.facets.parent;
  for (const event of [began, done])
    expect(step).toMatchObject({ run: { runId: event?.run.runId }, job: { name: 'report' } });
  const read = began?.inputs.map(({ name }) => name.split('/')[0]);
  expect(new Set(read)).toEqual(new Set(['definitions', 'exports']));
  expect(done?.outputs).toMatchObject([{ name: 'reports/monthly/2025-03/v0001' }]);
  const times = told.map(({ eventTime }) => eventTime).toSorted();
  expect([began?.eventTime, done?.eventTime]).toEqual([times[0], expect.stringMatching(/Z$/)]);
});

it.each([
  ['FAIL', undefined],
  ['ABORT', 'IngestObject'],
])('tells that a run came to %s', async (type, abortedBy) => {
  const golden = fileURLToPath(new URL('../../golden/ordinary-month/', import.meta.url));
  const definitions = join(golden, 'definitions.yaml');
  const given = embeddedPorts({ store: folder, exports: join(golden, 'exports'), definitions, threads: 1 });
  const objects = {
    ...given.objects,
    write: async (key: string, body: Uint8Array) => {
      if (key.includes('/receipts/')) throw new ExportError('no room');
      await given.objects.write(key, body);
    },
  };
  const stop = new AbortController();
  const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  let runId = '';
  const run = runWorkflow(
    { kind: 'cadence', cadence: 'monthly', period: '2025-02', ...files },
    { ...given, objects },
    {
      began: (step) => {
        if (step === abortedBy) stop.abort(new Error('enough'));
      },
      ended: ({ step, output }) => {
        if (step === 'PlanRun') ({ runId } = output as { runId: string });
      },
    },
    stop.signal,
    { name: type, lineage: 'file' },
  );
  await expect(run).rejects.toThrow(abortedBy === undefined ? 'no room' : 'enough');
  const events = whole(await eventsOf(`runs/${runId}`));
  expect(events.map(({ eventType }) => eventType)).toEqual(['START', type]);
  if (type === 'FAIL') expect(events[1]?.run.facets.errorMessage).toMatchObject({ message: 'ExportError' });
});

it('names what was read and written, so that each step stands on what those before it wrote', () => {
  const written = told.flatMap(({ outputs }) => outputs.map(({ name }) => name));
  const read = told.flatMap(({ inputs }) => inputs.map(({ name }) => name));
  // a table is read by its prefix; small ones are written as the one file below it
  const isWritten = (name: string) => written.some((key) => key === name || key.startsWith(`${name}/`));
  const fromOutside = [...new Set(read)].filter((name) => !isWritten(name));
  expect([...new Set(fromOutside.map((name) => name.split('/')[0]))].sort()).toEqual(['definitions', 'exports']);
  expect(one('report.PublishVersion').outputs.map(({ name }) => name)).toContain(
    'reports/monthly/2025-03/v0001/manifest.json',
  );
});

it('knows rows, columns and queries', () => {
  const ingested = told.filter(({ job, eventType }) => job.name.includes('IngestObject') && eventType === 'COMPLETE');
  for (const { inputs, outputs } of ingested) {
    const files = inputs.filter(({ name }) => name.startsWith('exports/'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(file.inputFacets.dataQualityMetrics).toMatchObject({ rowCount: expect.any(Number) });
    const tables = outputs.filter(({ facets }) => facets.schema !== undefined);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables)
      expect(table.outputFacets.outputStatistics).toMatchObject({ rowCount: expect.any(Number) });
  }
  const cohort = one('report.AggregateJourneys.cohort');
  expect(cohort.job.facets.sql).toMatchObject({ query: expect.stringMatching(/select/i) });
  expect(cohort.inputs.filter(({ facets }) => facets.schema !== undefined).length).toBeGreaterThan(0);
});

const failing = (error: Error) =>
  step({
    ...{ name: 'Failing', input: mini.object({ runId: mini.string() }), output: mini.object({}) },
    run: async (_: unknown, { objects }: Ports) => {
      await objects.read('definitions/none.yaml');
      throw error;
    },
  });
const ports = (objects: Ports['objects']) => ({ objects, clock: { now: () => new Date(0) } }) as Ports;

it('tells of a step that failed, by the name of the error alone', async () => {
  const error = new ExportError('the row of Acme');
  await expect(runTraced(failing(error), { runId: 'failed' }, ports(store), 'file')).rejects.toBe(error);
  const events = await eventsOf('runs/failed');
  expect(events.map(({ eventType }) => eventType).sort()).toEqual(['FAIL', 'START']);
  const failed = events.find(({ eventType }) => eventType === 'FAIL');
  expect(failed?.run.facets.errorMessage).toMatchObject({ message: 'ExportError' });
  // what was not there was not read
  expect(failed?.inputs).toEqual([]);
});

it('lets the error of the step through where its lineage cannot be written', async () => {
  const error = new ExportError('a');
  let writes = 0;
  const full = {
    ...store,
    write: async () => {
      writes += 1;
      if (writes > 1) throw new Error('disk full');
    },
  };
  await expect(runTraced(failing(error), { runId: 'a' }, ports(full), 'file')).rejects.toBe(error);
  expect(writes).toBe(2);
});
