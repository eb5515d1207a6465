import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { awaitSources } from '../../functions/await-sources.ts';
import { DEFINITIONS_POINTER } from '../../functions/definitions-in-force.ts';
import { reviewer } from '../../functions/doors/reviewer.ts';
import { starter } from '../../functions/doors/starter.ts';
import { planRun } from '../../functions/plan-run.ts';
import { pushDefinitions } from '../../functions/push-definitions.ts';
import { readRun } from '../../functions/run-files.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { mountedStore } from '../../shared/adapters/local/mounted-store.ts';
import { unaskedModel } from '../../shared/adapters/unasked-model.ts';
import type { RunRequest } from '../../shared/contracts/run-plan.ts';
import type { Ports } from '../../shared/ports.ts';

const golden = fileURLToPath(new URL('../golden/ordinary-month/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'in-force-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = readFileSync(join(golden, 'definitions.yaml'), 'utf8')
  .replace(/^owner: .*\n(approved: .*\n)?/m, 'owner: Owner\napproved: { by: Owner, on: 2025-01-02 }\n')
  .concat('\nreviews:\n  - { id: board, label: Board, cadence: monthly, mayRequest: [ops], windowDays: 900 }\n');
const renamed = text.replace(/^name: .*$/m, 'name: Renamed');
const now = new Date('2025-04-20T12:00:00Z');
const objects = mountedStore(folderStore(folder), { 'exports/': folderStore(join(golden, 'exports')) });
const ports = { objects, wording: unaskedModel(), clock: { now: () => now }, events: {} } as unknown as Ports;
const files = { definitions: DEFINITIONS_POINTER, exports: 'exports/' };
let first = '';
beforeAll(async () => {
  first = (await pushDefinitions(objects, { text, file: 'mine.yaml', now })).definitions.key;
});

it('is what doors hand to the runs that they start, which stay with it', async () => {
  const started: RunRequest[] = [];
  const startRun = async (_: string, request: RunRequest) => {
    started.push(request);
    return 'started' as const;
  };
  await starter(startRun).run({ cadence: 'monthly', scheduledTime: '2025-04-20T06:00:00Z', ...files }, ports);
  const ticket = { schemaVersion: '1.0', ticket: 'T-1', review: 'board', period: '2025-03', requester: 'ops' };
  await reviewer(startRun).run({ ...ticket, ...files }, ports);
  expect(started.map(({ definitions }) => definitions)).toEqual([first, first]);
});

it('is pinned by a run that was asked for by the pointer, whatever is pushed after', async () => {
  const request = { kind: 'cadence', cadence: 'monthly', period: '2025-03', ...files } as const;
  expect(await awaitSources.run(request, ports)).toMatchObject({ outcome: 'complete' });
  const { runId } = await planRun.run(request, ports);
  await pushDefinitions(objects, { text: renamed, file: 'mine.yaml', now });
  const { plan, definitions } = await readRun(objects, runId);
  expect([plan.definitions.key, plan.request.definitions]).toEqual([first, first]);
  expect(definitions.name).not.toBe('Renamed');
});
